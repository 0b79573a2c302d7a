"""Counts the input fields and conditions of a docassemble interview, from the raw file.

Needs PyYAML (Debian: python3-yaml). Shares no code with the adapter: it knows a label by what it is not.
"""

import re

import yaml

# What an entry of `fields` can say beside its label (docassemble.org, "Setting variables with questions").
MODIFIERS = set(
    """accept|action|address autocomplete|all of the above|allow privileges|allow users|autocomplete|check others
    |choices|code|color|combobox action|css|css class|currency symbol|data|datatype|default|disable if|disable others
    |disabled|enable if|exclude|field|field metadata|file css class|floating label|grid|group|help|help generator
    |hide if|hint|html|image generator|image upload type|inline width|input type|item grid|js disable if|js enable if
    |js hide if|js show if|key|keywords|label|label above field|max|maximum image size|maxlength|min|minlength
    |no label|none of the above|note|object labeler|pen color|persistent|private|raw html|required|rows|scale|script
    |show if|shuffle|step|trigger at|uncheck others|under text|url|using|validate|validation messages|width""".replace(
        "\n", ""
    )
    .replace("    ", "")
    .split("|")
)
CONDITIONS = ("show if", "hide if", "js show if", "js hide if")
LONE = ("yesno", "noyes", "yesnomaybe", "noyesmaybe", "signature")


def blocks(path):
    """The documents, as docassemble cuts them: at lines that are `---`, with two spaces for each tab."""
    with open(path, encoding="utf-8-sig") as file:
        text = file.read()
    for part in re.split(r"^--- *$", text, flags=re.MULTILINE):
        # All scalars as texts: a label `Yes` is a word, not a boolean.
        try:
            block = yaml.load(part.replace("\t", "  "), Loader=yaml.BaseLoader)
        except yaml.YAMLError:
            # A template for Jinja; who renders it is not here.
            continue
        if isinstance(block, dict):
            yield block


def questions(path):
    """The blocks that ask; of those that ask the same in several languages only the first."""
    seen = set()
    for block in blocks(path):
        if "question" not in block:
            continue
        asked = tuple(it[0] for it in map(field, entries(block)) if it)
        if "language" in block and asked and asked in seen:
            continue
        seen.add(asked)
        yield block


def entries(block):
    listed = block.get("fields")
    if isinstance(listed, dict):
        listed = [listed]
    return [entry for entry in listed if isinstance(entry, dict)] if isinstance(listed, list) else []


def field(entry):
    """The key and the label of an entry; None if it is no field."""
    for key, value in entry.items():
        if key not in MODIFIERS and isinstance(value, str) and value:
            return value.strip(), key.strip()
    if entry.get("no label"):
        return entry["no label"].strip(), ""
    if entry.get("field"):
        label = entry.get("label", "").strip()
        return entry["field"].strip(), "" if label == "no label" else label
    return None


def choices(block):
    return next((block[key] for key in ("choices", "buttons", "dropdown", "combobox") if key in block), None)


def fields(path):
    found = []
    for block in questions(path):
        found += [it for it in map(field, entries(block)) if it]
        found += [(block[key].strip(), "") for key in LONE if isinstance(block.get(key), str)]
        # A single button only goes on.
        lone = "buttons" in block and len(choices(block)) == 1 and "code" not in block["buttons"]
        if "field" in block and choices(block) and not lone:
            found.append((block["field"].strip(), ""))
    return found


def conditions(path):
    count = 0
    for block in questions(path):
        count += "if" in block
        if "field" in block:
            count += sum("show if" in choice for choice in choices(block) or [] if isinstance(choice, dict))
        for entry in entries(block):
            shown = field(entry) or any(key in entry for key in ("note", "html", "raw html"))
            count += bool(shown) and any(key in entry for key in CONDITIONS)
            for choice in entry.get("choices") or []:
                count += isinstance(choice, dict) and "show if" in choice
    return count
