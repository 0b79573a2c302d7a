"""Compares what stands in real files with what the linter's model holds of them.

    python3 count.py TOOL CORPUS [FOLDER…]

For each folder of the corpus a counter of its own, which shares no code with the linter, lists the input fields of each
raw file with the keys and labels as people see them; `servicelint inspect` says what is in the model. In each folder at
least 99 % of the fields must be there with their label, and 90 % of the conditions must be understood. Prints a table, a
row for each folder; exit status 1 if something is missing (`--missing` lists it). A counter that lacks its library is
left out, and told.

A condition is understood if the model can reckon with it: it says what of which answers, or of what the platform knows
by itself, it holds. Where it is the bare name of a check whose code is no part of the definition (form-flow), that is
all there is to understand: the name, and that it is the same check wherever it stands.
"""

import collections
import html
import importlib
import json
import pathlib
import re
import subprocess
import sys

# Folder of the corpus → the counter that knows its platform.
COUNTERS = {
    "formio-nav": "formio",
    "formio-other": "formio",
    "openforms": "openforms",
    "xgov": "digitalformbuilder",
    "defra": "digitalformbuilder",
    "gcforms": "gcforms",
    "docassemble": "docassemble",
    "fhir": "fhir",
    "surveyjs": "surveyjs",
    "jsonschema-va": "jsonschema",
    "kintone": "kintone",
    "html": "html_pages",
    "odk-xforms": "odk",
    "openmrs": "openmrs",
    "ons-eq": "onseq",
    "form-flow": "formflow",
    "xdatenfelder": "xdatenfelder",
    "procedures-jp": "procedures",
    "hsds": "hsds",
    "cpsv-ap": "cpsvap",
}
FIELDS, CONDITIONS = 0.99, 0.90


def plain(text):
    """A label as it compares: without markup, entities, white space, case and gaps (“…”) for what is filled in."""
    text = re.sub(r"<[^>]*>", " ", html.unescape(html.unescape(str(text))))
    text = re.sub(r"[*_`#\[\]\\…]", "", re.sub(r"\]\([^)]*\)", "]", text))
    return re.sub(r"\s+", "", text).casefold()


def documents(text):
    """The JSON texts that stand one behind the other."""
    decoder, index = json.JSONDecoder(), 0
    while index < len(text):
        value, index = decoder.raw_decode(text, index)
        yield value
        while index < len(text) and text[index].isspace():
            index += 1


def nodes(node):
    yield node
    for child in node.get("nodes", []):
        yield from nodes(child)


def inspected(tool, path):
    """All nodes of the model; `None` if the file is no definition of its own."""
    run = subprocess.run([tool, "inspect", str(path)], capture_output=True, check=False)
    if not run.stdout:
        return None
    return [node for document in documents(run.stdout.decode()) for root in document["nodes"] for node in nodes(root)]


class Found:
    """The texts in the model under each key."""

    def __init__(self, all_nodes):
        self.by_key = collections.defaultdict(set)
        self.owned = collections.defaultdict(set)
        for node in all_nodes:
            texts = {plain(node[key]) for key in ("label", "shownLabel", "title", "place", "content") if node.get(key)}
            key = str(node.get("id", ""))
            self.by_key[key] |= texts | {""}

    def has(self, key, label):
        texts = self.by_key.get(str(key))
        if texts is None:
            return False
        wanted = plain(label)
        return wanted in texts or any(wanted in text for text in texts)


def main():
    arguments = [a for a in sys.argv[1:] if not a.startswith("--")]
    tool, corpus, chosen = arguments[0], pathlib.Path(arguments[1]), arguments[2:]
    sys.path.insert(0, str(pathlib.Path(__file__).parent))
    is_short = False
    total_read, total_conditions = 0, 0
    print(f"{'folder':14} {'files':>5} {'read':>5} {'fields':>7} {'found':>7} {'share':>7} {'conditions':>11} {'understood':>11}")
    for folder, name in COUNTERS.items():
        if chosen and folder not in chosen:
            continue
        try:
            counter = importlib.import_module(name)
        except ImportError as error:
            print(f"{folder:14} left out: {error}")
            continue
        files = read = fields = found = raw_conditions = model_conditions = readable = 0
        for path in sorted((corpus / folder).rglob("*")):
            if not path.is_file():
                continue
            files += 1
            model = inspected(tool, path)
            if model is None:
                continue
            read += 1
            known = Found(model)
            for key, label in counter.fields(path):
                fields += 1
                if known.has(key, label):
                    found += 1
                elif "--missing" in sys.argv:
                    print(f"  {path.name}: {key!r} {label!r}")
            raw_conditions += counter.conditions(path) if hasattr(counter, "conditions") else 0
            seen = [node for node in model if node["node"] == "condition"]
            model_conditions += len(seen)
            unread = [node for node in seen if not node.get("readable")]
            readable += len(seen) - len(unread)
            if "--missing" in sys.argv:
                for node in unread:
                    print(f"  {path.name}: condition {node.get('text', '')[:150]!r}")
        share = found / fields if fields else 1
        # A condition that the model lacks is not understood either.
        all_conditions = max(raw_conditions, model_conditions)
        understood = readable / all_conditions if all_conditions else 1
        is_short = is_short or share < FIELDS or understood < CONDITIONS or read == 0
        total_read += readable
        total_conditions += all_conditions
        print(
            f"{folder:14} {files:5} {read:5} {fields:7} {found:7} {share:7.1%}"
            f" {all_conditions:11} {understood:11.1%}", flush=True)
    understood = total_read / total_conditions if total_conditions else 1
    print(f"{'all':14} {'':5} {'':5} {'':7} {'':7} {'':7} {total_conditions:11} {understood:11.1%}")
    sys.exit(1 if is_short else 0)


if __name__ == "__main__":
    main()
