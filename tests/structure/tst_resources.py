# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""usage: tst_resources.py FOLDER VERSION    what desktops read about the program fits together"""

import configparser
import sys
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

FOLDER, VERSION = Path(sys.argv[1]), sys.argv[2]
NAME = "org.simmer.Simmer"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"
SVG = "{http://www.w3.org/2000/svg}"


class Resources(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        parser = configparser.ConfigParser(interpolation=None)
        parser.optionxform = str
        parser.read(FOLDER / f"{NAME}.desktop", encoding="utf-8")
        cls.entry = parser["Desktop Entry"]
        cls.info = ElementTree.parse(FOLDER / f"{NAME}.metainfo.xml").getroot()
        cls.mime = ElementTree.parse(FOLDER / f"{NAME}.mime.xml").getroot().find(MIME + "mime-type")

    def test_entry_and_metainfo_name_each_other(self):
        self.assertEqual(self.info.findtext("id"), NAME)
        self.assertEqual(self.info.findtext("launchable"), NAME + ".desktop")
        self.assertEqual(self.entry["Name"], self.info.findtext("name"))
        self.assertEqual(self.entry["Comment"], self.info.findtext("summary"))

    def test_type_of_packs_is_the_same_everywhere(self):
        self.assertEqual(self.entry["MimeType"].strip(";"), self.mime.get("type"))
        self.assertEqual(self.info.findtext("provides/mediatype"), self.mime.get("type"))
        self.assertEqual(self.mime.find(MIME + "glob").get("pattern"), "*.simmer")

    def test_newest_release_is_this_version(self):
        self.assertEqual(self.info.find("releases/release").get("version"), VERSION)

    def test_chinese_is_complete(self):
        for key in ("GenericName", "Comment", "Keywords"):
            self.assertIn(f"{key}[zh_CN]", self.entry)
        for path in ("description/p", "description/ul/li", "summary"):
            languages = [each.get("{http://www.w3.org/XML/1998/namespace}lang") for each in self.info.findall(path)]
            self.assertEqual(languages.count("zh-CN"), languages.count(None), path)

    def test_icon_is_drawable_everywhere(self):
        icon = ElementTree.parse(FOLDER / f"icons/hicolor/scalable/apps/{self.entry['Icon']}.svg").getroot()
        self.assertEqual(icon.get("viewBox"), "0 0 128 128")
        used = {element.tag.removeprefix(SVG) for element in icon.iter()}
        self.assertEqual(used & {"filter", "mask", "clipPath", "foreignObject", "image", "script"}, set(),
                         "Qt draws SVG Tiny 1.2 only")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
