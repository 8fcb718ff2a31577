# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""usage: tst_lessons.py CLI PROJECT texts          well-formed, complete in both languages
          tst_lessons.py CLI PROJECT readme         the commands and the lesson in README.md work
          tst_lessons.py CLI PROJECT run LESSON     really runs it: all claims hold, all stops are reached, the run
                                                    answers every prediction and every question left to it
          tst_lessons.py CLI PROJECT walk LESSON    the same without what is measured: for builds whose times and
                                                    memory are not those that people will see"""

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
# The lanes that the lesson itself brings to another end than the last step of `main`.
ENDS = {"private-crashes": {"threads": "crashed"}, "deadlock": {"coroutines": "deadlocked", "threads": "deadlocked"}}
FAILED_CLAIM, FAILED_RUN = 1, 4
CHINESE = re.compile(r"[\u4e00-\u9fff]")


def cli(*arguments, expected=(0,)):
    done = subprocess.run([CLI, *map(str, arguments)], capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode not in expected:
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
        # What the reader of "record" has.
        Path("my_program.py").write_text("import asyncio\n\nasyncio.run(asyncio.sleep(0))\n", encoding="utf-8")
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


def asked(lesson):
    """What predictions and quiz ask of the run, as claims: one list of expressions for each question."""
    for question in lesson["predict"] + lesson["quiz"]:
        kind = question.get("kind", "choice")
        if kind == "time":
            yield question, [f"{question['of']} >= 0"]
        elif kind == "choice" and "when" in question["options"][0]:
            yield question, [option["when"] for option in question["options"]]


def run_with_questions(lesson, folder):
    """The run of the lesson with its questions behind its claims, the answers to them, and the events."""
    questions = list(asked(lesson))
    claims = [{"that": that, "text": "?"} for _, list_of_that in questions for that in list_of_that]
    file, trace = Path(folder, lesson["id"] + ".json"), Path(folder, "run.trace")
    file.write_text(json.dumps(lesson | {"claims": lesson["claims"] + claims, "prerequisites": []}), encoding="utf-8")
    run = json.loads(cli("run", file, "--json", "--trace", trace, expected=(0, FAILED_CLAIM, FAILED_RUN)))
    events = [json.loads(line) for line in cli("trace", trace, "--as", "events").splitlines()]
    answers = iter(run["claims"][len(lesson["claims"]):])
    del run["claims"][len(lesson["claims"]):]
    return run, [(question, [next(answers) for _ in those]) for question, those in questions], events


def question_problems(question, answers):
    what = question["ask"]["en"]
    if any(answer["holds"] is None for answer in answers):
        yield f"the run has no answer to: {what} {answers}"
    elif sum(answer["holds"] for answer in answers) != 1:
        yield f"not exactly one option is right: {what} {answers}"


def order_problems(lesson, run):
    over = {"finished", "failed", "cancelled"}
    for question in lesson["predict"]:
        if question.get("kind") == "order":
            model = question["of"].split(".")[0]
            yield from (f"has no place in the order of {model}: {task}"
                        for task, what in run["models"][model]["tasks"].items() if what["state"] not in over)


def check_walk(name):
    return check_run(name, is_measured=False)


def check_run(name, is_measured=True):
    lesson = json.loads((COURSE / f"{name}.json").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        run, questions, events = run_with_questions(lesson, folder)
    problems = []
    for model in lesson["models"]:
        outcome = run["models"].get(model, {}).get("outcome", "missing")
        if outcome != ENDS.get(name, {}).get(model, "finished"):
            problems.append(f"{model}: {outcome}")
    if len(run["claims"]) != len(lesson["claims"]):
        problems.append(f"{len(run['claims'])} of {len(lesson['claims'])} claims were judged")
    if is_measured:
        problems += [f"does not hold: {json.dumps(claim, ensure_ascii=False)}" for claim in run["claims"]
                     if claim["holds"] is not True]
        problems += [problem for question in questions for problem in question_problems(*question)]
    problems += order_problems(lesson, run)
    problems += [f"stop not reached: {stop['at']}" for stop in lesson["stops"] if not reached(stop, events)]
    return problems


if __name__ == "__main__":
    checks = {"texts": check_texts, "readme": check_readme, "run": check_run, "walk": check_walk}
    found = checks[sys.argv[3]](*sys.argv[4:])
    print("\n".join(found) or "All is well.")
    sys.exit(bool(found))
