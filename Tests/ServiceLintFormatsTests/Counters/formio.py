"""Counts the fields and conditions of Form.io definitions straight from their JSON; shares no code with the adapter."""

import json

# What asks nothing: text, boxes, buttons. Taken from the types' documentation, not from the adapter.
NO_ANSWER = {
    "button", "content", "htmlelement", "panel", "well", "columns", "table", "fieldset", "tabs", "container",
    "datagrid", "editgrid", "datamap", "dynamicWizard", "survey", "alertstripe", "image", "navSkjemagruppe", "row",
    "accordion", "softRequiredErrors", "repeatingGroup", "heading", "paragraph", "cols2", "cols3", "cols4",
    "buttonreset", "buttonsubmit",
}


def plain(kind):
    """British Columbia's `simple…advanced` is Form.io's type under another name."""
    if kind.startswith("simple"):
        kind = kind[len("simple"):]
        if kind.endswith("advanced"):
            kind = kind[: -len("advanced")]
    return kind


def form(data):
    """The object with `components`; None in a filled-in case and in anything that is no form."""
    if not isinstance(data, dict) or "submission" in data:
        return None
    if isinstance(data.get("components"), list):
        return data
    if data.get("versions"):
        return data["versions"][0].get("schema")
    if isinstance(data.get("version"), dict):
        return data["version"].get("schema")
    return data.get("form")


def load(path):
    with open(path, encoding="utf-8-sig") as file:
        return json.load(file)


def children(component):
    """What stands in a box, in order."""
    yield from component.get("components") or []
    for cell in component.get("columns") or []:
        if isinstance(cell, dict):
            yield from cell.get("components") or []
    rows = component.get("rows")
    for row in rows if isinstance(rows, list) else []:
        for cell in row if isinstance(row, list) else []:
            yield from cell.get("components") or []


def walk(components):
    """All components, boxes first."""
    for component in components:
        if isinstance(component, dict):
            yield component
            yield from walk(children(component))


def answers(components):
    """(key, label) of all that asks."""
    found = []
    for component in walk(components):
        kind = plain(component.get("type") or "")
        if kind == "survey":
            found += [(q.get("value", ""), q.get("label", "")) for q in component.get("questions") or []]
        elif kind not in NO_ANSWER and (component.get("input") or "values" in component) and component.get("key"):
            found.append((component["key"], component.get("label") or ""))
    return found


def count_conditions(components):
    """What shows and hides: a script, a simple or listed condition, JSON logic, or logic that sets `hidden`."""
    count = 0
    for component in walk(components):
        simple = component.get("conditional") or {}
        if (component.get("customConditional") or "").strip():
            count += 1
        elif isinstance(simple, dict) and (simple.get("when") or simple.get("conditions") or simple.get("json")):
            count += 1
        elif any(
            (action.get("property") or {}).get("value") == "hidden"
            for rule in component.get("logic") or []
            for action in rule.get("actions") or []
        ):
            count += 1
    return count


def fields(path):
    """[(key, label)] of the input fields of a file."""
    found = form(load(path))
    return answers(found["components"]) if found else []


def conditions(path):
    """How many components have a condition."""
    found = form(load(path))
    return count_conditions(found["components"]) if found else 0


# The folders of the corpus that this counts.
FOLDERS = ["formio-nav", "formio-other"]
