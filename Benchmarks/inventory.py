"""Lints a national inventory of 75,000 procedures, made of the real rows that are at hand, and prints the time and the
memory that it takes beside those of Python's csv module, which only reads the rows: both in one run, so read the ratio."""

import csv
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

ROWS = 75_000


def seconds(command):
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - start


def main():
    tool, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    files = sorted(folder.glob("*.csv"))
    if not files:
        print(f"Skipped: there are no tables in {folder}.")
        return
    header, rows = None, []
    for file in files:
        with open(file, encoding="utf-8-sig", newline="") as source:
            reader = csv.reader(source)
            header = next(reader)
            rows += list(reader)
    with tempfile.TemporaryDirectory() as place:
        table = pathlib.Path(place) / "inventory.csv"
        with open(table, "w", encoding="utf-8-sig", newline="") as target:
            writer = csv.writer(target, lineterminator="\r\n")
            writer.writerow(header)
            # Each row again under another number, until the nation is complete.
            for number in range(ROWS):
                row = rows[number % len(rows)]
                writer.writerow([f"{row[0]}-{number // len(rows)}"] + row[1:])
        size = table.stat().st_size / 1e6
        read = "import csv, sys\nfor row in csv.reader(open(sys.argv[1], encoding='utf-8-sig', newline='')): pass"
        peer = min(seconds([sys.executable, "-c", read, str(table)]) for _ in range(3))
        own = min(seconds([tool, str(table), "--format", "json"]) for _ in range(3))
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        print(f"Inventory of {ROWS:,} rows, {size:.0f} MB")
        print(f"  Python's csv, reading only  {peer:6.2f} s")
        print(f"  servicelint                 {own:6.2f} s  {own / peer:.1f} of it; at most {memory:.0f} MB of memory")


if __name__ == "__main__":
    main()
