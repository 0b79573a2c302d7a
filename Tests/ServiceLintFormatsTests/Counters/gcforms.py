"""What the raw files of GC Forms hold: the questions with their labels, and the uses of conditions.

Shares no code with the adapter.
"""

import json

# Elements that ask nothing themselves.
SILENT = {"richText", "dynamicRow", "customJson"}


def form_of(path):
    with open(path, encoding="utf-8-sig") as file:
        form = json.load(file)
    if isinstance(form, dict) and "elements" not in form and isinstance(form.get("form"), dict):
        form = form["form"]
    return form if isinstance(form, dict) else {}


def elements(form):
    """All elements that a form draws: of several with one id only the first is found."""
    seen = set()
    for element in form.get("elements") or []:
        if not isinstance(element, dict) or element.get("id") in seen or "properties" not in element:
            continue
        seen.add(element.get("id"))
        yield from with_rows(element)


def with_rows(element):
    yield element
    if element.get("type") == "dynamicRow":
        for child in element["properties"].get("subElements") or []:
            yield from with_rows(child)


def fields(path):
    found = []
    for element in elements(form_of(path)):
        if element.get("type") in SILENT:
            continue
        properties = element.get("properties") or {}
        label = (properties.get("titleEn") or "").strip() or (properties.get("titleFr") or "").strip()
        found.append((str(element.get("id", "")), label))
    return found


def conditions(path):
    form = form_of(path)
    count = sum(bool((element.get("properties") or {}).get("conditionalRules")) for element in elements(form))
    for group in (form.get("groups") or {}).values():
        rules = group.get("nextAction")
        if isinstance(rules, list):
            count += sum("catch-all" not in rule.get("choiceId", "") for rule in rules)
    return count
