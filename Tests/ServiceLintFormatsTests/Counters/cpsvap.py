"""The public services of a CPSV-AP file, with their channels, papers and texts, as they stand in the file."""

import json
import re


def local(name):
    return re.split(r"[#/:]", name)[-1]


def listed(value):
    return value if isinstance(value, list) else [] if value is None else [value]


def words(value):
    if isinstance(value, dict):
        return value.get("@value", "")
    return value if isinstance(value, str) else ""


def of_json(path):
    """Each thing as its types and a map from property to values."""
    with open(path, encoding="utf-8") as file:
        whole = json.load(file)
    for node in whole.get("@graph", [whole]):
        yield (
            [local(name) for name in listed(node.get("@type"))],
            {local(key): [words(one) for one in listed(value)] for key, value in node.items()},
        )


def of_turtle(path):
    """Statements of the simple kind: a name, then properties with quoted texts."""
    with open(path, encoding="utf-8") as file:
        whole = re.sub(r"^@prefix.*$", "", file.read(), flags=re.MULTILINE)
    for block in re.split(r"\.\s*(?:\n\s*\n|\Z)", whole):
        types = re.findall(r"[;\s]a\s+[\w-]+:(\w+)", block)
        found = {}
        for key, text in re.findall(r'[\w-]+:(\w+)\s+"([^"]*)"', block):
            found.setdefault(key, []).append(text)
        yield types, found


def fields(path):
    """Identifier and title of each service, paper and channel."""
    things = of_turtle(path) if str(path).endswith(".ttl") else of_json(path)
    found = []
    for types, values in things:
        if {"PublicService", "Evidence", "Channel"} & set(types):
            identifier = (values.get("identifier") or [""])[0]
            found += [(identifier, title) for title in values.get("title") or [""]]
    return found
