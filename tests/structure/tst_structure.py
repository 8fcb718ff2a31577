# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""usage: tst_structure.py PROJECT GRAPH    the project keeps its rules
          tst_structure.py --self-test      each rule finds what it forbids, in small made-up projects"""

import sys
import tempfile
import unittest
from pathlib import Path

import structure

HEAD = "// SPDX-FileCopyrightText: 2026 Someone\n// SPDX-License-Identifier: MIT\n"


def target(module, *links):
    name = {"desktop": "simmer", "cli": "simmer-cli", "runner": "simmer-runner"}.get(module, "simmer_" + module)
    return {"target": name, "folder": "app/" + module, "links": list(links)}


class Links(unittest.TestCase):
    def problems(self, module, *links):
        everything = [target(other) for other in structure.ARROWS if other != module]
        return structure.check_links(everything + [target(module, *links)])

    def test_arrows_of_the_architecture_are_right(self):
        for module, used in structure.ARROWS.items():
            self.assertEqual(self.problems(module, *("simmer_" + other for other in used)), [], module)

    def test_what_is_used_indirectly_may_be_used(self):
        self.assertEqual(self.problems("cli", "simmer_session", "simmer_trace"), [])

    def test_arrow_against_the_direction(self):
        self.assertIn("scenario may not use session", self.problems("scenario", "simmer_session")[0])

    def test_session_does_not_use_runtime(self):
        self.assertEqual(len(self.problems("session", "simmer_runtime")), 1)

    def test_trace_knows_no_scenario(self):
        self.assertEqual(len(self.problems("trace", "simmer_scenario")), 1)

    def test_window_libraries_below_ui(self):
        for library in ("Qt6::Gui", "Qt::Qml", "Qt6::Quick", "Qt6::QuickControls2", "QCoro6::Quick"):
            self.assertEqual(len(self.problems("session", library)), 1, library)
            self.assertEqual(self.problems("ui", library), [], library)

    def test_qt_in_plain_modules(self):
        self.assertEqual(len(self.problems("trace", "Qt6::Core")), 1)
        self.assertEqual(self.problems("session", "Qt6::Core", "Qt6::Network"), [])

    def test_unknown_module(self):
        self.assertIn("no module", structure.check_links([target("helpers")])[0])


class Trees(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def test_include_against_the_direction(self):
        self.write("app/trace/a.h", '#include "trace/b.h"\n#include "scenario/step.h"\n')
        self.assertEqual(structure.check_includes(self.root),
                         ["app/trace/a.h:2: includes scenario/step.h, but trace may not use scenario"])

    def test_include_of_a_parent_folder(self):
        self.write("app/trace/a.cpp", '#include "../trace/b.h"\n')
        self.assertEqual(len(structure.check_includes(self.root)), 1)

    def test_right_includes(self):
        self.write("app/session/a.cpp", '#include "session/a.h"\n#include "trace/event.h"\n#include <vector>\n')
        self.assertEqual(structure.check_includes(self.root), [])

    def test_features_in_a_circle(self):
        self.write("app/ui/lanes/A.qml", "import Simmer.Theme\nimport Simmer.Code\n")
        self.write("app/ui/code/B.qml", "import Simmer.Lanes\n")
        self.assertIn("code → lanes → code", structure.check_qml_imports(self.root)[0])
        self.write("app/ui/code/B.qml", "import Simmer.Theme\n")
        self.assertEqual(structure.check_qml_imports(self.root), [])

    def test_import_of_a_folder(self):
        self.write("app/ui/lanes/A.qml", 'import "../theme"\n')
        self.assertEqual(len(structure.check_qml_imports(self.root)), 1)

    def test_import_without_a_package(self):
        self.write("app/packages", "# list\nqml6-module-qtquick   x\nqml6-module-qtquick-controls   x\n")
        self.write("app/ui/lanes/A.qml", "import QtQuick\nimport QtQuick.Controls.Basic\nimport Simmer.Theme\n")
        self.assertEqual(structure.check_qml_packages(self.root), [])
        self.write("app/ui/lanes/A.qml", "import QtQuick\nimport QtQuick.Shapes\n")
        self.assertEqual(len(structure.check_qml_packages(self.root)), 1)

    def test_text_without_format(self):
        self.write("app/ui/lanes/A.qml", "Item {\n    Text {\n        text: \"a\"\n        Item { textFormat: 1 }\n    }\n}\n")
        self.assertEqual(structure.check_text_formats(self.root), ["app/ui/lanes/A.qml:2: Text without textFormat"])

    def test_label_without_format(self):
        self.write("app/ui/lanes/A.qml", "Controls.Label { text: 'textFormat: x' }\n")
        self.assertEqual(len(structure.check_text_formats(self.root)), 1)

    def test_text_with_format(self):
        self.write("app/ui/lanes/A.qml", "// Text { }\nText {\n    textFormat: Text.PlainText\n}\nTextField { }\n")
        self.assertEqual(structure.check_text_formats(self.root), [])

    def test_raw_colours(self):
        for line in ('color: "#fff"', 'border.color: "#12345678"', 'color: "red"', "color: Qt.rgba(0, 0, 0, 1)"):
            self.write("app/ui/lanes/A.qml", f"Rectangle {{ {line} }}\n")
            self.assertEqual(len(structure.check_colours(self.root)), 1, line)

    def test_colours_of_the_theme(self):
        self.write("app/ui/theme/Theme.qml", 'QtObject { property color a: "#fff" }\n')
        self.write("app/ui/lanes/A.qml", 'Rectangle { color: Theme.page } // "#fff"\nItem { property color b: "transparent" }')
        self.assertEqual(structure.check_colours(self.root), [])

    def test_file_without_licence(self):
        self.write("LICENSES/MIT.txt", "MIT")
        self.write("app/a.h", HEAD)
        self.write("app/b.h", "#pragma once\n")
        self.assertEqual(structure.check_licences(self.root), ["app/b.h:1: says neither copyright nor licence"])

    def test_licence_without_its_text(self):
        self.write("app/a.h", HEAD)
        self.assertEqual(structure.check_licences(self.root), ["app/a.h:1: LICENSES/MIT.txt is missing"])

    def test_licence_from_reuse(self):
        self.write("LICENSES/MIT.txt", "MIT")
        self.write("REUSE.toml", "# SPDX-FileCopyrightText: 2026 x\n# SPDX-License-Identifier: MIT\nversion = 1\n"
                                 '[[annotations]]\npath = ["data/**.json", "x.png"]\n'
                                 'SPDX-FileCopyrightText = "2026 x"\nSPDX-License-Identifier = "MIT"\n')
        self.write("data/deep/a.json", "{}")
        self.write("x.png", "")
        self.assertEqual(structure.check_licences(self.root), [])
        self.write("other.json", "{}")
        self.assertEqual(len(structure.check_licences(self.root)), 1)


if __name__ == "__main__":
    if sys.argv[1:] == ["--self-test"]:
        unittest.main(argv=sys.argv[:1])
    found = structure.check_all(Path(sys.argv[1]), sys.argv[2])
    print("\n".join(found) or "The structure is as the architecture has it.")
    sys.exit(bool(found))
