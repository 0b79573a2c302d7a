"""What the raw files of the Digital Form Builder hold: the questions with their labels, and the uses of conditions.

Shares no code with the adapter. A YAML file needs PyYAML; without it nothing of the file is counted.
"""

import json

# Types that only say something.
CONTENT = {"Para", "Html", "InsetText", "Details", "Markdown", "NotificationBanner", "List", "FlashCard", "Sidebar",
           "WarningText"}


def load(path):
    with open(path, encoding="utf-8-sig") as file:
        text = file.read()
    if str(path).endswith((".yaml", ".yml")):
        try:
            import yaml
        except ImportError:
            return {}
        return yaml.safe_load(text)
    return json.loads(text)


def words(text):
    """A text, or the English one of several languages."""
    if isinstance(text, dict):
        text = text.get("en") or next(iter(text.values()), "")
    return (text or "").strip() if isinstance(text, str) else ""


def lists(form):
    found = {}
    for entry in form.get("lists") or []:
        for key in (entry.get("name"), entry.get("id")):
            if key:
                found.setdefault(key, entry.get("items") or [])
    return found


def items(component, known):
    own = component.get("values")
    if isinstance(own, dict) and own.get("items"):
        return own["items"]
    name = component.get("list") or (component.get("options") or {}).get("list")
    return known.get(name, [])


def questions(component, known, depth=0):
    """A component that takes an answer, and those that show below its answers."""
    kind = component.get("type", "")
    if kind in CONTENT or depth > 6:
        return
    if component.get("children"):
        for child in component["children"]:
            yield from questions(child, known, depth + 1)
        return
    if kind.endswith("Field"):
        yield component
    for item in items(component, known):
        if isinstance(item, dict):
            for child in (item.get("conditional") or {}).get("components") or []:
                yield from questions(child, known, depth + 1)


def fields(path):
    form = load(path)
    known = lists(form)
    found = []
    for page in form.get("pages") or []:
        components = page.get("components") or []
        asked = [c for c in components if c.get("type", "") not in CONTENT]
        for component in components:
            for question in questions(component, known):
                label = words(question.get("title"))
                # The page's title asks the first and only question.
                if question is component and len(asked) == 1 and components[0] is component:
                    label = words(page.get("title")) or label
                found.append((question.get("name", ""), label))
    return found


def conditions(path):
    form = load(path)
    count = 0
    for page in form.get("pages") or []:
        count += bool(page.get("condition"))
        count += sum(bool(link.get("condition")) for link in page.get("next") or [])
        for component in page.get("components") or []:
            if component.get("type") in CONTENT:
                count += bool((component.get("options") or {}).get("condition"))
            else:
                count += sum(bool(item.get("condition")) for item in items(component, lists(form))
                             if isinstance(item, dict))
    special = ((form.get("specialPages") or {}).get("confirmationPage") or {}).get("components") or []
    return count + sum(bool((component.get("options") or {}).get("condition")) for component in special)
