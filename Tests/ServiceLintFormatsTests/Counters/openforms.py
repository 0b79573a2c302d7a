"""Counts the fields and conditions of exports of Open Forms straight from their JSON; shares no code with the adapter.

A definition is `forms.json` of an export (its steps stand beside it) or a lone form definition with `components`.
"""

import json
import os

import formio


def beside(path, name):
    """Another file of the export; an empty list if it is not there."""
    other = os.path.join(os.path.dirname(path), name)
    return formio.load(other) if os.path.exists(other) else []


def is_export(path):
    return os.path.basename(path) == "forms.json"


def components(path):
    """The components of all steps, in order; a step repeats its definition's, so only steps count."""
    if not is_export(path):
        data = formio.load(path)
        return data["components"] if isinstance(data, dict) and "components" in data else []
    steps = sorted(beside(path, "formSteps.json"), key=lambda step: step.get("index") or 0)
    found = []
    for step in steps:
        configuration = step["configuration"]
        if isinstance(configuration, str):
            configuration = json.loads(configuration)
        found += configuration["components"]
    return found


def statements(path):
    """What one must declare on the page of all answers: checkboxes of the platform that are required."""
    if not is_export(path):
        return []
    return [
        statement
        for form in formio.load(path)
        for statement in form.get("submission_statements_configuration") or []
        if (statement.get("validate") or {}).get("required")
    ]


def fields(path):
    """[(key, label)] of the input fields of a definition."""
    return formio.answers(components(path)) + [(one["key"], one["label"]) for one in statements(path)]


def conditions(path):
    """How many components or steps have a condition: their own, or rules that show or hide them."""
    count = formio.count_conditions(components(path))
    targets = set()
    for rule in beside(path, "formLogic.json") if is_export(path) else []:
        for action in rule.get("actions") or []:
            what = action.get("action") or {}
            if what.get("type") == "property" and (what.get("property") or {}).get("value") == "hidden":
                targets.add(action.get("component"))
            elif what.get("type") in ("step-applicable", "step-not-applicable"):
                targets.add(action.get("form_step_uuid") or action.get("form_step"))
    return count + len(targets)


FOLDERS = ["openforms"]
