"""Counts the questions and conditions of FHIR questionnaires, without any code of the linter's.

fields(path) gives (linkId, text) of every item that takes an answer, in the first language of the file;
conditions(path) the number of items and answers that are shown only under a condition.
"""
import json
import xml.etree.ElementTree as ElementTree

HELPS = {
    "help", "help-link", "prompt", "instructions", "instruction", "security", "lower", "upper", "flyover", "unit",
    "sidebar", "highlight", "inline",
}


def plain(element):
    """An element of FHIR's XML as the JSON would say it, as far as the counter asks."""
    result = {}
    for child in element:
        name = child.tag.rsplit("}", 1)[-1]
        if name in ("resource", "contained"):
            inner = child[0]
            value = plain(inner)
            value["resourceType"] = inner.tag.rsplit("}", 1)[-1]
        else:
            value = child.get("value") if child.get("value") is not None else plain(child)
        if isinstance(value, dict) and child.get("url") is not None:
            value["url"] = child.get("url")
        if name in ("item", "extension", "coding", "entry", "enableWhen", "contained"):
            result.setdefault(name, []).append(value)
        else:
            result[name] = value
    return result


def load(path):
    if str(path).endswith(".xml"):
        root = ElementTree.parse(path).getroot()
        tree = plain(root)
        tree["resourceType"] = root.tag.rsplit("}", 1)[-1]
    else:
        with open(path, encoding="utf-8-sig") as file:
            tree = json.load(file)
    if tree.get("resourceType") == "Bundle":
        found = [entry.get("resource", {}) for entry in tree.get("entry", [])]
        found = [one for one in found if one.get("resourceType") == "Questionnaire" and one.get("item")]
        return found[:1]
    return [tree]


def items(path):
    def walk(list_):
        for item in list_:
            yield item
            yield from walk(item.get("item", []))

    for questionnaire in load(path):
        yield from walk(questionnaire.get("item", []))


def controls(item):
    for extension in item.get("extension", []):
        if extension.get("url", "").endswith(("questionnaire-itemControl", "questionnaire-displayCategory")):
            for coding in extension.get("valueCodeableConcept", {}).get("coding", []):
                yield coding.get("code")


def fields(path):
    result = []
    for item in items(path):
        kind = item.get("type")
        if kind in ("group", "display"):
            continue
        if kind in ("text", "string") and HELPS.intersection(controls(item)):
            continue
        result.append((item.get("linkId", ""), item.get("text", "")))
    return result


def conditions(path):
    count = 0
    for item in items(path):
        urls = [extension.get("url", "") for extension in item.get("extension", [])]
        count += bool(item.get("enableWhen")) or any(url.endswith("enableWhenExpression") for url in urls)
        count += sum(url.endswith("answerOptionsToggleExpression") for url in urls)
    return count
