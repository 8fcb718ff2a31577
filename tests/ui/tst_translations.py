#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""Every text of the window is translated: tst_translations.py LUPDATE SOURCE_FOLDER"""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

PLACE = re.compile(r"%(?:n|L?\d+)")
# As in translations/CMakeLists.txt.
FOLDERS = ("ui", "session", "scenario")
ALIASES = "tr+=of,Q_DECLARE_TR_FUNCTIONS+=SIMMER_TRANSLATED_AS"
PHRASE = re.compile(r"\bPhrase::of\(\s*")
LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"')
LITERALS = re.compile(r'(?:"(?:[^"\\]|\\.)*"\s*)+')
ESCAPE = re.compile(r"\\(.)")
ESCAPED = {"n": "\n", "t": "\t"}


def messages(catalogue):
    for context in ElementTree.parse(catalogue).getroot().iter("context"):
        for message in context.iter("message"):
            yield context.find("name").text, message


def problems_of(catalogue):
    problems = []
    for context, message in messages(catalogue):
        source = message.find("source").text
        translation = message.find("translation")
        forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
        where = f"{catalogue.name}: {context}: {source!r}"
        if translation.get("type") in {"unfinished", "vanished", "obsolete"}:
            problems.append(f"{where} is {translation.get('type')}")
        elif not all(forms):
            problems.append(f"{where} has no text")
        elif any(set(PLACE.findall(form)) - set(PLACE.findall(source)) for form in forms) or \
                any(set(PLACE.findall(source)) - {"%n"} - set(PLACE.findall(form)) for form in forms):
            problems.append(f"{where}: the places for values differ")
    return problems


def lost_phrases(root, catalogue):
    """lupdate passes over what it does not understand: it has to have found each pattern there is."""
    known = {message.find("source").text for context, message in messages(catalogue) if context == "Phrase"}
    problems = []
    for path in sorted((root / "app" / "scenario").rglob("*.cpp")):
        text = path.read_text(encoding="utf-8")
        for call in PHRASE.finditer(text):
            literal = LITERALS.match(text, call.end())
            pattern = "" if not literal else "".join(
                ESCAPE.sub(lambda found: ESCAPED.get(found[1], found[1]), part)
                for part in LITERAL.findall(literal[0]))
            if pattern not in known:
                line = text.count("\n", 0, call.start()) + 1
                problems.append(f"{path.relative_to(root)}:{line}: lupdate does not find {pattern!r}")
    return problems


def main():
    lupdate, root = sys.argv[1], Path(sys.argv[2])
    sources = sorted(str(path) for folder in FOLDERS for path in (root / "app" / folder).rglob("*")
                     if path.suffix in {".qml", ".cpp", ".h"})
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        for name, extra in (("simmer_zh_CN.ts", []), ("simmer_en.ts", ["-pluralonly"])):
            fresh = Path(folder, name)
            shutil.copy(root / "translations" / name, fresh)
            subprocess.run([lupdate, "-silent", "-I", str(root / "app"), "-locations", "none",
                            "-tr-function-alias", ALIASES, *extra, *sources,
                            "-ts", str(fresh)], check=True)
            problems += problems_of(fresh)
            if name == "simmer_zh_CN.ts":
                problems += lost_phrases(root, fresh)
            if not any(True for _ in messages(fresh)):
                problems.append(f"{name}: empty")
    for problem in problems:
        print(problem)
    if problems:
        print("Run: ninja -C build/release update_translations, then translate what is unfinished.")
    return 1 if problems else 0


sys.exit(main())
