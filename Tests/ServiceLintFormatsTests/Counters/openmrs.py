"""Counts the questions and conditions of OpenMRS forms, without any code of the linter's.

fields(path) gives (id, label) of every question that takes an answer; conditions(path) the number of expressions that
hide something or keep an answer from being chosen, those that say `false` left out.
"""
import json

NO_FIELD = {"markdown", "extension-widget", "workspace-launcher"}


def pages(form):
    for page in form.get("pages", []):
        inner = (page.get("subform") or {}).get("form")
        if inner:
            yield from pages(inner)
        else:
            yield page


def load(path):
    with open(path, encoding="utf-8-sig") as file:
        return json.load(file)


def questions(path):
    def walk(list_):
        for question in list_ or []:
            yield question
            yield from walk(question.get("questions"))

    for page in pages(load(path)):
        for section in page.get("sections") or []:
            yield from walk(section.get("questions"))


def fields(path):
    result = []
    for question in questions(path):
        rendering = (question.get("questionOptions") or {}).get("rendering")
        if rendering in NO_FIELD or rendering == "group" or question.get("questions"):
            continue
        result.append((question.get("id", ""), question.get("label", "")))
    return result


def is_condition(holder, key="hide", name="hideWhenExpression"):
    expression = str((holder.get(key) or {}).get(name) or "").strip()
    return expression not in ("", "false")


def conditions(path):
    count = 0
    for page in pages(load(path)):
        count += is_condition(page)
        count += sum(is_condition(section) for section in page.get("sections") or [])
    for question in questions(path):
        count += is_condition(question)
        for answer in (question.get("questionOptions") or {}).get("answers") or []:
            count += is_condition(answer) or is_condition(answer, "disable", "disableWhenExpression")
    return count
