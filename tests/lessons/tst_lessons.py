# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""usage: tst_lessons.py CLI PROJECT texts          well-formed, complete in both languages
          tst_lessons.py CLI PROJECT readme         the commands and the lesson in README.md work
          tst_lessons.py CLI PROJECT run LESSON     really runs it: all claims hold, all stops are reached"""

import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

CLI, PROJECT = sys.argv[1], Path(sys.argv[2])
COURSE = PROJECT / "lessons/course"
LANGUAGES = {"en", "zh_CN"}
CHINESE = re.compile(r"[\u4e00-\u9fff]")


def cli(*arguments, expected=0):
    done = subprocess.run([CLI, *map(str, arguments)], capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode != expected:
        raise AssertionError(f"simmer-cli {' '.join(map(str, arguments))} left with {done.returncode}:\n"
                             f"{done.stdout}{done.stderr}")
    return done.stdout


def texts(value, pointer=""):
    """Every text for people: (pointer, {locale: text}), or (pointer, str) where it has no languages."""
    if isinstance(value, dict):
        if "en" in value:
            yield pointer, value
            return
        for key, inner in value.items():
            if key in {"title", "goal", "label", "say", "ask", "text", "why", "raise"} and isinstance(inner, str):
                yield f"{pointer}/{key}", inner
            else:
                yield from texts(inner, f"{pointer}/{key}")
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from texts(inner, f"{pointer}/{index}")


def text_problems(file):
    for pointer, text in texts(json.loads(file.read_text(encoding="utf-8"))):
        where = f"{file.name}{pointer}"
        if isinstance(text, str) or set(text) != LANGUAGES:
            yield f"{where}: is not in {' and '.join(sorted(LANGUAGES))}"
        elif not all(each.strip() for each in text.values()):
            yield f"{where}: is empty"
        elif not CHINESE.search(text["zh_CN"]) and not re.fullmatch(r"`[^`]*`", text["zh_CN"]):
            yield f"{where}: zh_CN has no Chinese"
        elif CHINESE.search(text["en"]):
            yield f"{where}: en has Chinese"
        elif sorted(re.findall(r"(?<!\{)\{\w+\}", text["en"])) != sorted(re.findall(r"(?<!\{)\{\w+\}", text["zh_CN"])):
            yield f"{where}: the languages have different placeholders"


def teaching_problems(file):
    """What the course promises of each of its lessons."""
    lesson = json.loads(file.read_text(encoding="utf-8"))
    if not 4 <= len(lesson["stops"]) <= 9:
        yield f"{file.name}: {len(lesson['stops'])} stops; 4 to 9 are right"
    if not 2 <= len(lesson["quiz"]) <= 3:
        yield f"{file.name}: {len(lesson['quiz'])} quiz questions; 2 or 3 are right"
    if not lesson["predict"]:
        yield f"{file.name}: asks for no prediction"
    for language in LANGUAGES:
        if not any(re.search(r"(?<!\*)\*[^*]+\*(?!\*)", stop["say"][language]) for stop in lesson["stops"]):
            yield f"{file.name}: no stop names the misconception in *italics* ({language})"


def check_texts():
    diagnostics = json.loads(cli("check", PROJECT / "lessons", "--json"))["diagnostics"]
    files = sorted(COURSE.glob("*.json"))
    pack = json.loads((COURSE / "pack.json").read_text(encoding="utf-8"))
    listed = [lesson for unit in pack["units"] for lesson in unit["lessons"]]
    problems = [f"{each['file']}:{each['line']}: {each['message']} [{each['rule']}]" for each in diagnostics]
    problems += [problem for file in files for problem in text_problems(file)]
    problems += [problem for file in files if file.name != "pack.json" for problem in teaching_problems(file)]
    if sorted(listed) != sorted(file.stem for file in files if file.name != "pack.json"):
        problems.append("pack.json: lists other lessons than there are")
    return problems


def check_readme():
    readme = (PROJECT / "README.md").read_text(encoding="utf-8")
    lesson = re.search(r"```json\n(.*?)```", readme, re.DOTALL)[1]
    commands = re.findall(r"^simmer-cli (.*?)(?:\s+#.*)?$", readme, re.MULTILINE)
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        Path("lessons").symlink_to(PROJECT / "lessons")
        for command in commands:
            cli(*command.split())
        file = Path(json.loads(lesson)["id"] + ".json")
        file.write_text(lesson, encoding="utf-8")
        cli("check", file)
        run = json.loads(cli("run", file, "--virtual-time", "--json"))
        os.chdir(PROJECT)
    problems = [] if commands else ["shows no command"]
    if not run["claims"] or not all(claim["holds"] for claim in run["claims"]):
        problems.append(f"a claim fails: {run['claims']}")
    return problems


def reached(stop, events):
    at = stop["at"]
    if at["event"] == "end":
        return any(event["model"] == at["model"] for event in events)
    seen = [event for event in events
            if event["model"] == at["model"] and event.get("event") == at["event"]
            and ("task" not in at or event.get("task", "").split("#")[0] == at["task"])]
    return len(seen) >= at.get("nth", 1)


def check_run(name):
    file = COURSE / f"{name}.json"
    lesson = json.loads(file.read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        trace = Path(folder, "run.trace")
        run = json.loads(cli("run", file, "--json", "--trace", trace))
        events = [json.loads(line) for line in cli("trace", trace, "--as", "events").splitlines()]
    problems = []
    for model in lesson["models"]:
        outcome = run["models"].get(model, {}).get("outcome", "missing")
        if outcome != "finished":
            problems.append(f"{model}: {outcome}")
    if len(run["claims"]) != len(lesson["claims"]):
        problems.append(f"{len(run['claims'])} of {len(lesson['claims'])} claims were judged")
    problems += [f"does not hold: {json.dumps(claim, ensure_ascii=False)}" for claim in run["claims"]
                 if claim["holds"] is not True]
    problems += [f"stop not reached: {stop['at']}" for stop in lesson["stops"] if not reached(stop, events)]
    return problems


if __name__ == "__main__":
    checks = {"texts": check_texts, "readme": check_readme, "run": check_run}
    found = checks[sys.argv[3]](*sys.argv[4:])
    print("\n".join(found) or "All is well.")
    sys.exit(bool(found))
