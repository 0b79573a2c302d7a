"""The applications of residents and businesses in Japan's inventory of administrative procedures."""

import csv


def fields(path):
    """Number and name of each row that is an application (1) by the public (5, 6, 7)."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            if row["手続類型"].startswith("1 ") and any(f"{code} " in row["手続主体"] for code in "567"):
                # Where a long name stands as a place, its end is left out.
                yield row["手続ID"], row["手続名"][:20]
