"""Counts the fields of a form by JSON Schema from the file itself. Shares nothing with the adapter.

Without a UI schema nobody knows the labels: they are "" then.
"""

import json
import sys

sys.setrecursionlimit(10_000)


def _resolve(root, pointer):
    node = root
    for step in pointer.lstrip("#").split("/"):
        if step:
            step = step.replace("~1", "/").replace("~0", "~")
            node = node[int(step)] if isinstance(node, list) else node[step]
    return node


def _parts(root, schema, seen=()):
    """The schema, what its references lead to, and the parts of `allOf`."""
    if not isinstance(schema, dict) or id(schema) in seen:
        return []
    seen = seen + (id(schema),)
    found = [schema]
    if schema.get("$ref", "").startswith("#"):
        found += _parts(root, _resolve(root, schema["$ref"]), seen)
    for part in schema.get("allOf", []):
        found += _parts(root, part, seen)
    return found


def _get(parts, key):
    return next((part[key] for part in parts if key in part), None)


def _properties(root, parts):
    found = {}

    def add(schema):
        for part in _parts(root, schema):
            for name, inner in part.get("properties", {}).items():
                if isinstance(inner, dict):
                    found.setdefault(name, inner)

    for part in parts:
        for name, inner in part.get("properties", {}).items():
            found.setdefault(name, inner)
    for part in parts:
        for key in ("then", "else"):
            add(part.get(key, {})) if "if" in part else None
        for key in ("dependencies", "dependentSchemas"):
            for branch in part.get(key, {}).values():
                if isinstance(branch, dict):
                    add(branch)
                    for variant in branch.get("oneOf", []) + branch.get("anyOf", []):
                        add(variant)
        for variant in part.get("oneOf", []) + part.get("anyOf", []):
            add(variant)
    return found


def _type(parts):
    for part in parts:
        kind = part.get("type")
        kinds = [k for k in (kind if isinstance(kind, list) else [kind]) if k and k != "null"]
        if kinds:
            return kinds[0]
    return "object" if _get(parts, "properties") else "array" if _get(parts, "items") else ""


def fields(path):
    with open(path, encoding="utf-8-sig") as file:
        root = json.load(file)
    ui = None
    if "properties" not in root:
        ui = next((root[key] for key in ("uiSchema", "uischema", "ui_schema") if key in root), None)
        root = next(root[key] for key in ("schema", "jsonSchema", "dataSchema") if key in root)
    found = []

    def walk(schema, ui, active):
        for name, inner in _properties(root, _parts(root, schema)).items():
            parts = _parts(root, inner)
            target = id(parts[-1])
            kind = _type(parts)
            items = _get(parts, "items")
            below = (ui or {}).get(name, {}) if ui is not None else None
            if target in active:
                continue
            if kind == "object" and _properties(root, parts):
                walk(inner, below, active | {target})
            elif kind == "array" and isinstance(items, dict) and _get(_parts(root, items), "properties"):
                walk(items, (below or {}).get("items", {}) if ui is not None else None, active | {target})
            else:
                label = "" if ui is None else below.get("ui:title") or _get(parts, "title") or name
                found.append((name, label))

    walk(root, ui, frozenset())
    return found


def conditions(path):
    """How many schemas have an `if`, or a dependency with a schema."""

    def count(value):
        if isinstance(value, dict):
            own = 1 if "if" in value and ("then" in value or "else" in value) else 0
            for inner in value.get("dependencies", {}).values() if isinstance(value.get("dependencies"), dict) else []:
                own += isinstance(inner, dict)
            return own + sum(count(inner) for inner in value.values())
        return sum(count(inner) for inner in value) if isinstance(value, list) else 0

    with open(path, encoding="utf-8-sig") as file:
        return count(json.load(file))
