"""Counts the fields of form-flow's templates by their calls; nothing of it is shared with the linter."""

import os
import re

CALL = re.compile(r"::\s*(\w+)\(")
OPTIONS = {"radio", "checkboxInSet", "selectOption", "selectOptionPlaceholder"}


def properties(path):
    """A properties file as a dictionary."""
    with open(path, "rb") as file:
        source = file.read()
    try:
        text = source.decode("utf-8")
    except UnicodeDecodeError:
        text = source.decode("latin-1")
    result = {}
    for line in re.sub(r"\\\r?\n[ \t]*", "", text).splitlines():
        line = line.lstrip()
        if not line or line[0] in "#!":
            continue
        match = re.match(r"((?:\\.|[^\\=: \t])*)[ \t]*[=:]?[ \t]*(.*)", line)
        value = re.sub(r"\\u([0-9a-fA-F]{4})", lambda m: chr(int(m[1], 16)), match[2])
        result[match[1].replace("\\", "")] = re.sub(r"\\(.)", r"\1", value)
    return result


def arguments(text, start):
    """The arguments of the call whose bracket opens before an index."""
    depth, quoted, begin, result = 0, False, start, []
    for index in range(start, len(text)):
        letter = text[index]
        if letter == "'":
            quoted = not quoted
        elif quoted:
            continue
        elif letter in "({[":
            depth += 1
        elif letter in ")}]" and depth:
            depth -= 1
        elif letter in ",)" and not depth:
            result.append(text[begin:index])
            begin = index + 1
            if letter == ")":
                break
    pairs = (part.split("=", 1) for part in result if "=" in part)
    return {name.strip(): value.strip() for name, value in pairs}


def screens(path):
    """The templates of a flow's screens, in order."""
    folder = os.path.dirname(path)
    with open(path, encoding="utf-8") as file:
        text = file.read()
    for document in re.split(r"^---\s*$", text, flags=re.M):
        name = re.search(r"^name:\s*(\S+)", document, re.M)
        flow = re.search(r"^flow:\s*$(.*?)(?=^\S|\Z)", document, re.M | re.S)
        for screen in re.findall(r"^  ([\w-]+):", flow[1] if flow else "", re.M):
            template = os.path.join(folder, "templates", name[1] if name else "", screen + ".html")
            if os.path.exists(template):
                with open(template, encoding="utf-8") as file:
                    yield file.read()


def fields(path):
    """The fields of a flow: what the answer is stored by, and the label in the first language."""
    path = str(path)
    if not path.endswith((".yaml", ".yml")):
        return []
    messages = os.path.join(os.path.dirname(path), "messages.properties")
    words = properties(messages) if os.path.exists(messages) else {}
    found = []

    def said(label):
        key = re.fullmatch(r"#\{([^}(]*).*\}", label)
        return words.get(key[1], label) if key else label.strip("'")

    for template in screens(path):
        header = ""
        for call in CALL.finditer(template):
            given = arguments(template, call.end())
            header = header or given.get("header", "")
            if call[1] in OPTIONS or "inputName" not in given or call[1] == "cardHeaderForSingleInputScreen":
                continue
            if call[1].startswith("screenWith") and not call[1].endswith("Buttons"):
                continue
            # Without a label of its own a question is named by the header of its screen.
            found.append((given["inputName"].strip("'"), said(given.get("label") or header)))
    return found


def conditions(path):
    """How many conditions a flow has: names of Java classes, which are code."""
    path = str(path)
    if not path.endswith((".yaml", ".yml")):
        return 0
    with open(path, encoding="utf-8") as file:
        return len(re.findall(r"^\s+(?:- )?condition:", file.read(), re.M))
