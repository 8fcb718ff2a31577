# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""Whatever a lesson's texts and names are, its programs say those texts and do nothing else.

usage: tst_fuzzexports.py --cli …/simmer-cli [--first 1] [--count 3] [--kind KIND]…
"""

import argparse
import builtins
import json
import keyword
import pathlib
import random
import subprocess
import sys
import tempfile

KINDS = ["python-sequential", "python-asyncio", "python-threads", "python-processes"]
MODELS = ["sequential", "coroutines", "threads", "processes"]
#: For a loaded machine; nothing takes it when all is well.
PATIENCE = 120

PIECES = ['"', "'", '"""', "'''", "\\", "\\\\", "\n", "\t", "{{", "}}", "{{0}}", "{{x!r}}", "%s", "%(a)s", "$x",
          "`ls`", "$(ls)", "??/", "??=", "??(", "/*", "*/", "//", "#", "\\n", "\\x41", "\\u0041", "\\N", "\\0", "\\",
          "R\"(", ")\"", "u8", "L'", "#include <x>", "import os", "exit(1)", "; exit(1); //", "\u2028", "\u2029",
          "\u0085", "\ufeff", "\u00ad", "\u200b", "\u3164", "\ud7ff", "\ue000", "\uffff",
          "\U0001f35a", "\U0010ffff", "e\u0301", "饭", "ทำอาหาร", "خبز", "לחם", "ক", "a", "B", "7", " ", "  ", "_"]
#: Every one must be an identifier of the scenario language.
NAMES = sorted({*keyword.kwlist, *keyword.softkwlist, *dir(builtins), "asyncio", "threading", "multiprocessing", "queue",
                "time", "work", "Task", "join_all", "first_of", "stuck", "lasting", "self", "started", "thread", "UNIT",
                "Cancelled", "Stop", "Present", "present", "until", "timeout", "pause", "Page", "Server", "Listener", "fork",
                "fetch", "serve", "receive", "Connection", "arrivals", "reader", "writer", "connection", "limit", "socket",
                "std", "int", "class", "template", "co_await", "chrono", "NULL", "errno", "printf", "say", "unix"}
               - {"main"})


def text(dice):
    return "".join(dice.choice(PIECES) for _ in range(dice.randint(1, 12)))


def letters(dice):
    """Any characters that a lesson may have."""
    points = (dice.choice([dice.randrange(0x20, 0x300), dice.randrange(0x300, 0x3000), dice.randrange(0x3000, 0xd800),
                           dice.randrange(0xe000, 0x110000)]) for _ in range(dice.randint(1, 20)))
    refused = {0x7f, *range(0x202a, 0x202f), *range(0x2066, 0x206a), 0x61c, 0x200e, 0x200f}
    return "".join(chr(point) for point in points if point not in refused).replace("{", "{{").replace("}", "}}")


def lesson(seed):
    """And what its programs say."""
    dice = random.Random(seed)
    names = dice.sample([name for name in NAMES if name.isidentifier() and name[0].isalpha()], 15)
    said, tasks, main = [], {}, []
    for number, name in enumerate(names[:4]):
        parameter = names[4 + number]
        steps = []
        for _ in range(40):
            words = dice.choice([text, letters])(dice)
            steps.append({"say": words + "{" + parameter + "}", "label": text(dice)})
            said.append(words.replace("{{", "{").replace("}}", "}") + str(number))
        burnt = text(dice)
        held = {"with": names[8], "do": []}
        steps += [{"try": [{"raise": burnt}], "catch": [{"say": "taken"}]},
                  {"timeout": 10000, "do": [held]} if seed % 2 else held,
                  {"read": names[9], "into": names[10]}, {"write": names[9], "value": f"{names[10]} + 1"}]
        said.append("taken")
        tasks[name] = {"label": text(dice), "steps": steps}
        main += [{"start": name, "args": {parameter: number}, "as": names[11]}, {"join": [names[11]]}]
    objects = {names[8]: {"type": "lock", "label": text(dice)}, names[9]: {"type": "number", "label": text(dice)}}
    if seed % 3:
        objects |= {names[12]: {"type": "server", "label": text(dice)}, names[13]: {"type": "listener", "clients": 2}}
        tasks[names[14]] = {"steps": [{"receive": names[4]}, {"send": text(dice) + "{" + names[4] + "}"}]}
        main += [{"request": names[12], "path": "/"}, {"accept": names[13], "start": names[14]}, {"join": "all"}]
    return {
        "format": 1, "id": "fuzzed", "title": text(dice), "goal": "x", "prerequisites": [], "difficulty": 1,
        "unit": {"name": text(dice), "ms": 1}, "objects": objects, "tasks": tasks, "main": main, "models": MODELS,
    }, "".join(line + "\n" for line in said)


def printed(program, folder):
    file = folder / "program.py"
    file.write_bytes(program)
    command = [sys.executable, "-X", "utf8", "-W", "error", file]
    done = subprocess.run(command, capture_output=True, timeout=PATIENCE)
    if done.returncode or done.stderr:
        return f"exit status {done.returncode}\n{done.stderr.decode('utf-8', 'replace')}".encode()
    return done.stdout


def holds(cli, seed, kinds, folder):
    given, said = lesson(seed)
    path = folder / "fuzzed.json"
    path.write_text(json.dumps(given), encoding="utf-8")
    for kind in kinds:
        export = subprocess.run([cli, "export", path, "--as", kind], capture_output=True, timeout=PATIENCE)
        if export.returncode:
            print(f"seed {seed}: {export.stderr.decode()}")
            return False
        if (out := printed(export.stdout, folder)) != said.encode():
            (kept := pathlib.Path(tempfile.mkdtemp(prefix="simmer-fuzz-")) / kind).write_bytes(export.stdout)
            theirs, ours = out.decode("utf-8", "replace").split("\n"), said.split("\n")
            at = next((i for i, (a, b) in enumerate(zip(theirs, ours)) if a != b), min(len(theirs), len(ours)))
            print(f"seed {seed}: {kept} says", *map(ascii, theirs[at:at + 3]), "and not", *map(ascii, ours[at:at + 3]))
            return False
    return True


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cli", required=True)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--count", type=int, default=3)
    parser.add_argument("--kind", action="append", choices=KINDS)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="simmer-test-") as folder:
        seeds = range(options.first, options.first + options.count)
        sys.exit(not all(holds(options.cli, seed, options.kind or KINDS, pathlib.Path(folder)) for seed in seeds))


if __name__ == "__main__":
    main()
