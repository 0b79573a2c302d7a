"""Makes a repository of 10,000 definitions of the forms that are at hand and lints it twice: with the built-in rules, and
with a rule that asks each field what other definitions ask. Both in one run, so read the ratio."""

import pathlib
import resource
import subprocess
import sys
import tempfile
import time

DEFINITIONS = 10_000
RULE = """\
id: shared/asked-elsewhere
title: {en: Asked elsewhere, ja: 他でも聞いている}
why: {en: People give it twice., ja: 二度書くことになります。}
sources: [{title: Benchmark}]
severity: info
for: field
let:
  others: |
    field.elsewhere()
require: |
  others.size() < 1000
at: label
message: {en: "{{others.size()}}", ja: "{{others.size()}}"}
"""


def seconds(command, place):
    start = time.perf_counter()
    subprocess.run(command, cwd=place, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - start


def main():
    tool, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    forms = sorted(folder.rglob("*.json"), key=lambda path: path.stat().st_size)
    if not forms:
        print(f"Skipped: there are no forms in {folder}.")
        return
    with tempfile.TemporaryDirectory() as name:
        place = pathlib.Path(name)
        for number in range(DEFINITIONS):
            form = forms[number % len(forms)]
            target = place / "forms" / f"{number % 100:02}" / f"{number}.json"
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(form.read_bytes())
        rules = place / "shared"
        rules.mkdir()
        (rules / "module.yaml").write_text("id: shared\ntitle: {en: Shared, ja: 共通}\n", encoding="utf-8")
        (rules / "asked-elsewhere.yaml").write_text(RULE, encoding="utf-8")
        alone = seconds([tool, "forms", "--rule", "logic/option-blank", "--format", "json"], place)
        asked = seconds([tool, "forms", "--module", "shared", "--rule", "shared/asked-elsewhere", "--format", "json"], place)
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        print(f"Repository of {DEFINITIONS:,} definitions")
        print(f"  one rule that looks at one definition   {alone:6.2f} s")
        print(f"  one rule that looks at all of them      {asked:6.2f} s  {asked / alone:.1f} of it; at most {memory:.0f} MB")


if __name__ == "__main__":
    main()
