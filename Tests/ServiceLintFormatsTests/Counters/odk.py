"""Counts the questions of ODK XForms as they stand in the file."""

import re
import xml.etree.ElementTree as ET

XFORMS = "{http://www.w3.org/2002/xforms}"
JAVAROSA = "{http://openrosa.org/javarosa}"
CONTROLS = {"input", "select", "select1", "upload", "trigger", "range", "rank", "secret"}


def parts(path):
    root = ET.parse(path).getroot()
    model = root.find(f".//{XFORMS}model")
    body = next(element for element in root if element.tag.endswith("}body"))
    return root, model, body


def words(element):
    """The text of an element without what the client puts in."""
    if element is None:
        return ""
    text = element.text or ""
    for child in element:
        if not child.tag.endswith("}output"):
            text += words(child)
        text += child.tail or ""
    return text


def itext(model):
    """The texts of the first language, by identifier."""
    translations = model.findall(f"{XFORMS}itext/{XFORMS}translation")
    first = next((it for it in translations if "default" in it.attrib), translations[0] if translations else None)
    if first is None:
        return {}
    found = {}
    for text in first:
        plain = [value for value in text if "form" not in value.attrib]
        value = words(plain[0]) if plain else ""
        found[text.get("id")] = "" if value == "-" else value
    return found


def label(control, texts):
    element = control.find(f"{XFORMS}label")
    if element is None:
        return ""
    reference = re.search(r"jr:itext\('([^']*)'\)", element.get("ref", ""))
    text = texts.get(reference[1], "") if reference else words(element)
    # Between two words that the client puts in, nothing can be compared as one text.
    return "" if element.find(f"{XFORMS}output") is not None else text


def fields(path):
    """The name of each question with its label; notes ask nothing."""
    _, model, body = parts(path)
    binds = {bind.get("nodeset", "").strip(): bind for bind in model.findall(f"{XFORMS}bind")}
    texts = itext(model)
    found = []
    for control in body.iter():
        name = control.tag.rsplit("}", 1)[-1]
        if name not in CONTROLS:
            continue
        bind = binds.get(control.get("ref", "").strip(), ET.Element("none"))
        is_computed = "calculate" in bind.attrib or JAVAROSA + "preload" in bind.attrib
        if name == "input" and bind.get("readonly", "").startswith("true") and not is_computed:
            continue
        found.append((control.get("ref", "").strip().rsplit("/", 1)[-1], label(control, texts)))
    return found


def conditions(path):
    """How many data of the form have a condition."""
    _, model, _ = parts(path)
    return sum(
        1
        for bind in model.findall(f"{XFORMS}bind")
        if bind.get("relevant", "true()").strip() != "true()" and "/meta/" not in bind.get("nodeset", "")
    )
