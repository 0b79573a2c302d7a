"""Counts the fields of a page with Python's own parser: nothing of it is shared with the linter."""

import re
from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
NO_FIELD = {"hidden", "submit", "reset", "button", "image"}
HELP = re.compile(r"hint|help|support-text|error|requirement|form-text", re.I)
TEMPLATE = re.compile(r"\{%.*?%\}|\{#.*?#\}|<%.*?%>", re.S)


class Element:
    def __init__(self, name, attributes, parent):
        self.name, self.attributes, self.parent = name, dict(attributes), parent
        self.children = []

    def get(self, name):
        return self.attributes.get(name) or ""

    def all(self):
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child.all()

    def around(self, name):
        place = self.parent
        while place is not None and place.name != name:
            place = place.parent
        return place

    def text(self):
        parts = []
        for child in self.children:
            if isinstance(child, str):
                parts.append(child)
            elif child.name not in ("script", "style", "svg", "select", "textarea") and not HELP.search(child.get("class")):
                parts.append(child.text())
        return " ".join(" ".join(parts).split())


class Page(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.root = self.open = Element("", [], None)

    def handle_starttag(self, tag, attrs):
        if tag in ("option", "li", "p") and self.open.name == tag:
            self.open = self.open.parent
        element = Element(tag, attrs, self.open)
        self.open.children.append(element)
        if tag not in VOID:
            self.open = element

    def handle_endtag(self, tag):
        place = self.open
        while place is not None and place.name != tag:
            place = place.parent
        if place is not None and place.parent is not None:
            self.open = place.parent

    def handle_data(self, data):
        self.open.children.append(data)


def read(path):
    with open(path, encoding="utf-8") as file:
        source = file.read()
    page = Page()
    page.feed(TEMPLATE.sub(" ", source))
    page.close()
    return page.root


def label(root, control):
    for name in ("for",):
        named = [e for e in root.all() if e.name == "label" and control.get("id") and e.get(name) == control.get("id")]
        if named:
            return named[0].text()
    around = control.around("label")
    if around is not None:
        return around.text()
    ids = {e.get("id"): e for e in root.all() if e.get("id")}
    named = [ids[i].text() for i in control.get("aria-labelledby").split() if i in ids]
    return " ".join(named) or control.get("aria-label") or control.get("title")


def fields(path):
    """The fields of a file: what the answer is stored by, and the label that people see."""
    root = read(path)
    found, groups = [], {}
    for element in root.all():
        kind = element.get("type").lower() or "text"
        if element.name not in ("input", "select", "textarea") or element.name == "input" and kind in NO_FIELD:
            continue
        key = element.get("name") or element.get("id")
        if element.name == "input" and kind in ("radio", "checkbox") and element.get("name"):
            same = [e for e in root.all() if e.name == "input" and e.get("type") == kind and e.get("name") == key]
            if kind == "radio" or len(same) > 1:
                group = element.around("fieldset")
                if (key, id(group)) in groups:
                    continue
                groups[key, id(group)] = True
                legend = next((e for e in group.all() if e.name == "legend"), None) if group else None
                found.append((key, legend.text() if legend else ""))
                continue
        found.append((key, label(root, element)))
    return found


HIDING = re.compile(r"js-hidden|hidden|hide|is-hidden|d-none|display-none|.*conditional--hidden")


def is_hidden(element):
    """Whether an element that asks something is hidden at first."""
    if not any(e.name in ("input", "select", "textarea") for e in element.all()):
        return False
    return (
        "hidden" in element.attributes
        or any(HIDING.fullmatch(name) for name in element.get("class").split())
        or "display:none" in re.sub(r"\s", "", element.get("style"))
    )


def script_words(root):
    """The words of the page's own scripts."""
    words = set()
    for element in root.all():
        scripts = [value or "" for name, value in element.attributes.items() if name.startswith("on")]
        if element.name == "script":
            scripts += [child for child in element.children if isinstance(child, str)]
        for script in scripts:
            words.update(re.findall(r"[\w-]+", script))
    return words


def conditions(path):
    """How many parts an answer unfolds: those that a control names as its target, and those that are hidden at first
    and named in a script of the page.

    A part that is hidden and that nothing on the page names has no condition there: the page says how it begins, not
    when that changes. (GOV.UK's old example names two targets by identifiers that no element has: such parts count
    neither as conditions nor as understood.)"""
    root = read(path)
    ids = {e.get("id") for e in root.all() if e.get("id")}
    targets = {e.get("data-target") or e.get("data-aria-controls") for e in root.all()}
    named = {target.lstrip("#") for target in targets if target} & ids
    words = script_words(root)
    scripted = [
        e for e in root.all()
        if is_hidden(e) and e.get("id") not in named
        and ({e.get("id")} | {c for c in e.get("class").split() if not HIDING.fullmatch(c)}) & words
    ]
    return len(named) + len(scripted)
