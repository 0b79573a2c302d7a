"""Counts the questions and conditions of a SurveyJS file from the file itself. Shares nothing with the adapter."""

import json

NO_FIELD = {"html", "image", "infotext", "infotexttitle", "helptext", "custombutton"}


def _load(path):
    with open(path, encoding="utf-8-sig") as file:
        root = json.load(file)
    for key in ("survey", "json", "surveyJson", "surveyJSON", "jsonContent", "schema", "content", "definition", "form"):
        if "pages" not in root and "elements" not in root and isinstance(root.get(key), dict):
            return root[key]
    return root


def _text(value):
    if isinstance(value, dict):
        value = value.get("default", next(iter(value.values()), ""))
    return "" if value is None else str(value)


def _label(element, shown="title"):
    if element.get("titleLocation") == "hidden" and not _text(element.get(shown)).strip():
        return _text(element.get("bodyText") or element.get("referLabel") or "")
    return _text(element.get(shown)) if _text(element.get(shown)).strip() else _text(element.get("name"))


def _item(item):
    return (_text(item.get("value")), _text(item.get("text", item.get("value")))) if isinstance(item, dict) else (str(item),) * 2


def _key(element):
    return _text(element.get("valueName") or element.get("name"))


def _walk(element, found):
    kind = str(element.get("type", ""))
    if kind in NO_FIELD:
        return
    if kind == "matrix":
        rows = [_item(row) for row in element.get("rows", [])]
        found += rows or [(_key(element), _label(element))]
    elif kind in ("matrixdropdown", "matrixdynamic"):
        columns = [(_key(column), _label(column)) for column in element.get("columns", [])]
        found += columns * (len(element.get("rows", [])) if kind == "matrixdropdown" else 1)
        for inner in element.get("detailElements", []):
            _walk(inner, found)
    elif kind == "multipletext":
        found += [(_key(item), _label(item)) for item in element.get("items", [])]
    elif "elements" in element or "templateElements" in element or kind in ("panel", "paneldynamic"):
        for inner in element.get("elements", []) + element.get("templateElements", []):
            _walk(inner, found)
    else:
        found.append((_key(element), _label(element)))


def fields(path):
    root = _load(path)
    found = []
    for page in root.get("pages", [root]):
        for element in page.get("elements", page.get("questions", [])):
            _walk(element, found)
    return found


def conditions(path):
    """How many things have a `visibleIf`."""

    def count(value):
        if isinstance(value, dict):
            own = 1 if str(value.get("visibleIf") or "").strip() else 0
            return own + sum(count(inner) for inner in value.values())
        return sum(count(inner) for inner in value) if isinstance(value, list) else 0

    return count(_load(path))
