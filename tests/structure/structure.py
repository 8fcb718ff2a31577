# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""The rules that hold the project's structure in place. Each check returns what is wrong as "where: what"."""

import json
import re
import subprocess
import tomllib
from pathlib import Path, PurePosixPath

# Who may use whom. What a module may use, its users may use too.
ARROWS = {
    "scenario": set(),
    "trace": set(),
    "platform": set(),
    "codegen": {"scenario"},
    "recording": {"trace"},
    "runtime": {"scenario", "trace", "platform"},
    "runner": {"runtime", "codegen", "recording"},
    "session": {"scenario", "trace", "codegen"},
    "ui": {"session"},
    "desktop": {"ui"},
    "cli": {"session", "recording"},
}
WITH_WINDOW = {"ui", "desktop"}
WITHOUT_QT = {"scenario", "trace", "platform", "recording"}
WINDOW_LIBRARY = re.compile(r"(Qt6?|QCoro6?)::(Gui|Qml|Quick|Svg|Widgets|OpenGL)")
QT_LIBRARY = re.compile(r"(Qt6?|QCoro6?)::")


def reachable(module):
    found, todo = set(), [module]
    while todo:
        for used in ARROWS[todo.pop()]:
            if used not in found:
                found.add(used)
                todo.append(used)
    return found


def module_of(folder):
    parts = PurePosixPath(folder).parts
    return parts[1] if len(parts) > 1 and parts[0] == "app" else None


def wrong_arrow(source, target):
    return source != target and target not in reachable(source)


def check_links(graph):
    """`graph`: a list of {"target", "folder", "links"}, one for each target below app/."""
    home = {node["target"]: module_of(node["folder"]) for node in graph}
    problems = []
    for node in graph:
        module = home[node["target"]]
        if module not in ARROWS:
            problems.append(f"{node['folder']}: \"{module}\" is no module of the architecture")
            continue
        for link in node["links"]:
            used = home.get(link)
            if used in ARROWS and wrong_arrow(module, used):
                problems.append(f"{node['folder']}: {node['target']} links {link}, but {module} may not use {used}")
            if module not in WITH_WINDOW and WINDOW_LIBRARY.search(link):
                problems.append(f"{node['folder']}: {node['target']} links {link}; only ui and desktop may")
            elif module in WITHOUT_QT and QT_LIBRARY.search(link):
                problems.append(f"{node['folder']}: {node['target']} links {link}, but {module} is plain C++")
    return problems


INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"')


def check_includes(root):
    problems = []
    for path in sorted(Path(root, "app").rglob("*")):
        if path.suffix not in {".h", ".cpp"}:
            continue
        name = path.relative_to(root).as_posix()
        module = module_of(name)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            match = INCLUDE.match(line)
            if not match:
                continue
            used = PurePosixPath(match[1]).parts[0]
            if used == "..":
                problems.append(f"{name}:{number}: includes {match[1]}; include from app/ instead")
            elif used in ARROWS and module in ARROWS and wrong_arrow(module, used):
                problems.append(f"{name}:{number}: includes {match[1]}, but {module} may not use {used}")
    return problems


def qml_files(root):
    return sorted(Path(root, "app").rglob("*.qml"))


QML_IMPORT = re.compile(r'^\s*import\s+("(?P<folder>[^"]*)"|(?P<uri>[\w.]+))')


def qml_imports(path):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        match = QML_IMPORT.match(line)
        if match:
            yield number, match


def check_qml_imports(root):
    """Features import each other's modules by URI, and never in a circle."""
    problems, uses = [], {}
    for path in qml_files(root):
        name = path.relative_to(root).as_posix()
        feature = path.parent.relative_to(Path(root, "app", "ui")).parts[:1] if "ui" in path.parts else ()
        for number, match in qml_imports(path):
            if match["folder"] is not None:
                problems.append(f"{name}:{number}: imports a folder; import the feature's module instead")
            elif match["uri"].startswith("Simmer.") and feature:
                used = match["uri"].split(".")[1].lower()
                if used != feature[0].lower():
                    uses.setdefault(feature[0].lower(), set()).add(used)
    return problems + [f"app/ui: QML modules import each other in a circle: {' → '.join(circle)}"
                       for circle in circles(uses)]


def circles(uses):
    found, done = [], set()

    def visit(node, trail):
        if node in trail:
            found.append(trail[trail.index(node):] + [node])
        elif node not in done:
            for used in sorted(uses.get(node, ())):
                visit(used, trail + [node])
            done.add(node)

    for node in sorted(uses):
        visit(node, [])
    return found


def check_qml_packages(root):
    """The QML modules that are imported come with a package of app/packages; a missing one shows only at run time."""
    listed = {line.split()[0] for line in Path(root, "app/packages").read_text(encoding="utf-8").splitlines()
              if line.strip() and not line.startswith("#")}
    problems = []
    for path in qml_files(root):
        for number, match in qml_imports(path):
            uri = match["uri"] or "Simmer"
            names = uri.lower().split(".")
            if names[0] == "simmer" or uri in {"QtQml"}:
                continue
            candidates = {"qml6-module-" + "-".join(names[:length]) for length in range(len(names), 0, -1)}
            wanted = candidates if names[-1] in {"basic", "fusion", "impl", "material"} else \
                {"qml6-module-" + "-".join(names)}
            if not wanted & listed:
                problems.append(f"{path.relative_to(root)}:{number}: {uri} is in no package of app/packages")
    return problems


NO_CODE = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.DOTALL)


def blank(text, keep_strings=False):
    """The text with comments (and strings) blanked out, every line and column where it was."""
    def spaces(match):
        if keep_strings and match[0][0] in "\"'":
            return match[0]
        return re.sub(r"[^\n]", " ", match[0])
    return NO_CODE.sub(spaces, text)


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def own_lines(code, opening):
    """What stands directly in the object that opens at `opening`, without the objects inside it."""
    depth, own = 0, []
    for char in code[opening:]:
        if char == "{":
            depth += 1
        elif char == "}":
            depth -= 1
            if depth == 0:
                break
        elif depth == 1:
            own.append(char)
    return "".join(own)


TEXT_ITEM = re.compile(r"\b(?:[A-Z]\w*\.)?(Text|Label)\s*\{")


def check_text_formats(root):
    """A Text without textFormat guesses, and fetches what it takes for rich text."""
    problems = []
    for path in qml_files(root):
        code = blank(path.read_text(encoding="utf-8"))
        for match in TEXT_ITEM.finditer(code):
            if not re.search(r"\btextFormat\s*:", own_lines(code, match.end() - 1)):
                problems.append(f"{path.relative_to(root)}:{line_of(code, match.start())}: "
                                f"{match[1]} without textFormat")
    return problems


RAW_COLOUR = re.compile(r'["\']#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})["\']'
                        r'|\bQt\.(?:rgba|hsla|hsva|color)\s*\('
                        r'|\b\w*[cC]olor\s*:\s*["\'](?!transparent["\'])[a-z]+["\']')


def check_colours(root):
    """Every colour comes from the theme, which knows light, dark and high contrast."""
    problems = []
    for path in qml_files(root):
        name = path.relative_to(root).as_posix()
        if name.startswith("app/ui/theme/"):
            continue
        code = blank(path.read_text(encoding="utf-8"), keep_strings=True)
        problems += [f"{name}:{line_of(code, match.start())}: the colour {match[0]} belongs into the theme"
                     for match in RAW_COLOUR.finditer(code)]
    return problems


def project_files(root):
    """What is under version control; without git, everything but builds."""
    listed = subprocess.run(["git", "-c", f"safe.directory={root}", "-C", str(root), "ls-files", "-z"],
                            capture_output=True, check=False)
    if listed.returncode == 0:
        names = [name for name in listed.stdout.decode().split("\0") if name]
    else:
        names = [path.relative_to(root).as_posix() for path in Path(root).rglob("*") if path.is_file()]
        names = [name for name in names if not re.match(r"(build|\.git)/|.*__pycache__/", name)]
    return sorted(name for name in names if Path(root, name).is_file())


def glob_pattern(glob):
    """As REUSE.toml has them: * within a folder, ** across folders."""
    parts = re.split(r"(\*\*|\*)", glob)
    return re.compile("".join({"**": ".*", "*": "[^/]*"}.get(part, re.escape(part)) for part in parts) + r"\Z")


def check_licences(root):
    """Every file names its copyright and its licence, in its head or in REUSE.toml, and the licence's text is there."""
    declared = Path(root, "REUSE.toml")
    covered = []
    if declared.exists():
        for note in tomllib.loads(declared.read_text(encoding="utf-8")).get("annotations", []):
            paths = note["path"] if isinstance(note["path"], list) else [note["path"]]
            covered += [(glob_pattern(path), note["SPDX-License-Identifier"]) for path in paths]
    problems = []
    for name in project_files(root):
        if name.startswith("LICENSES/"):
            continue
        head = Path(root, name).read_bytes()[:2000].decode("utf-8", "replace")
        licence = re.search(r"SPDX-License-Identifier: ([\w.-]+)", head)
        licence = licence[1] if licence and "SPDX-FileCopyrightText: " in head else \
            next((known for pattern, known in reversed(covered) if pattern.match(name)), None)
        if licence is None:
            problems.append(f"{name}:1: says neither copyright nor licence")
        elif not Path(root, "LICENSES", licence + ".txt").exists():
            problems.append(f"{name}:1: LICENSES/{licence}.txt is missing")
    return problems


def check_all(root, graph_file):
    graph = [json.loads(line) for line in Path(graph_file).read_text(encoding="utf-8").splitlines() if line]
    if not graph:
        return [f"{graph_file}: no targets"]
    return (check_links(graph) + check_includes(root) + check_qml_imports(root) + check_qml_packages(root)
            + check_text_formats(root) + check_colours(root) + check_licences(root))
