"""Counts the answers of ONS eQ questionnaires as they stand in the file."""

import json
import re


def text(value):
    """The words of a text: a string, or one with placeholders."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        if "text" in value:
            return value["text"]
        forms = value.get("text_plural", {}).get("forms", {})
        return forms.get("other", "")
    return ""


def shown(label):
    """A label without what only the runner can fill in; one of nothing but that, or nearly so, has no words."""
    bare = re.sub(r"\{\{.*?\}\}|\{[\w-]+\}", " ", label)
    if bare != label and len(re.sub(r"<[^>]*>", " ", bare).split()) < 3:
        return ""
    return re.sub(r"https?://[^\s?]+", "", bare)


def walk(value):
    """All objects in a value, from top to bottom, without the pages that only change an entry."""
    if isinstance(value, dict):
        yield value
        for key, inner in value.items():
            if key != "edit_block":
                yield from walk(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from walk(inner)


def answers(question):
    for answer in question.get("answers") or question.get("responses") or []:
        yield answer
    for answer in question.get("dynamic_answers", {}).get("answers", []):
        yield answer


def fields(path):
    """The identifier of each answer with the label that people see."""
    with open(path, encoding="utf-8") as file:
        whole = json.load(file)
    found = []
    for question in walk(whole):
        if not any(isinstance(question.get(key), list) for key in ("answers", "responses")) and (
            "dynamic_answers" not in question
        ):
            continue
        titles = [title.get("value", "") for title in question.get("titles", [])]
        title = titles[-1] if titles else text(question.get("title"))
        own = [answer for answer in answers(question) if "parent_answer_id" not in answer]
        for answer in answers(question):
            if not isinstance(answer, dict) or "type" not in answer:
                continue
            label = text(answer.get("label"))
            options = answer.get("options", [])
            excludes = question.get("type") == "MutuallyExclusive" and len(own) > 1 and answer is own[-1]
            if not label and excludes and len(options) == 1:
                label = text(options[0].get("label"))
            found.append((answer.get("id", ""), shown(label or title)))
            for option in options:
                detail = option.get("detail_answer")
                if isinstance(detail, dict):
                    found.append((detail.get("id", ""), shown(text(detail.get("label")))))
    return found


def conditions(path):
    """How many conditions there are: each `when`, and the options that open something."""
    with open(path, encoding="utf-8") as file:
        whole = json.load(file)
    return sum(1 for part in walk(whole) if "when" in part)
