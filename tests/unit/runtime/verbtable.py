# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""Holds verbtable.json against the verbs: which test shows what a verb does in a model.

An entry is "FILE: TEXT": the text stands in that test file, a function's or row's name; VERB in it is the verb, and
the verb "*" is all those that the model has no entry of their own for. A verb that the lanes run and that a model of
the table has no entry for fails, and so does an entry whose test is gone.

usage: verbtable.py [--all]      with --all, models that the table does not have yet and missing entries are listed
"""

import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = HERE.parents[2]
MODELS = ["sequential", "coroutines", "threads", "gil", "processes"]
#: Models whose every verb has to have its test by now.
COMPLETE = MODELS


def verbs():
    """Those of the language, in its order."""
    text = (SOURCE / "app/scenario/step.cpp").read_text(encoding="utf-8")
    return re.findall(r'"(\w+)"', re.search(r"verbNames\{(.*?)\}", text, re.DOTALL)[1])


def problem(table, model, verb):
    entry = table.get(model, {}).get(verb) or table.get(model, {}).get("*")
    if entry is None:
        return "has no test in verbtable.json"
    file, text = entry.split(": ", 1)
    path = HERE / file
    if not path.is_file() or text.replace("VERB", verb) not in path.read_text(encoding="utf-8"):
        return f"should be shown by {entry}, which is not there"
    return None


def main():
    table = json.loads((HERE / "verbtable.json").read_text(encoding="utf-8"))
    known = verbs()
    assert len(known) > 20, "the names of the verbs are not read any more"
    failed = False
    for model in MODELS:
        for verb in known:
            what = problem(table, model, verb)
            if what is None:
                continue
            is_missing = what.startswith("has no test")
            if is_missing and model not in COMPLETE and "--all" not in sys.argv:
                continue
            failed = True
            print(f"{verb} in {model} {what}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
