"""The same input gives the same bytes, wherever, whenever and however the program runs: cli.md, "Time"."""

import os
import subprocess

from tool import PERIOD, Trial, digests

# zone, locale, jobs, umask, and whether HOME is there; twelve environments, no two alike in any two of them at once
ENVIRONMENTS = [
    ("UTC", "C", 1, 0o022, True),
    ("Europe/Moscow", "ru_RU.UTF-8", 2, 0o077, True),
    ("Asia/Kamchatka", "lt_LT.UTF-8", 8, 0o000, False),
    ("Pacific/Chatham", "tr_TR.UTF-8", 1, 0o027, True),
    ("America/St_Johns", "C.UTF-8", 2, 0o002, False),
    ("Antarctica/Troll", "de_DE.UTF-8", 8, 0o022, True),
    ("Africa/Casablanca", "ar_EG.UTF-8", 1, 0o077, False),
    ("Asia/Kathmandu", "ja_JP.UTF-8", 2, 0o022, True),
    ("Etc/GMT+12", "en_US.UTF-8", 8, 0o007, False),
    ("Pacific/Kiritimati", "fa_IR.UTF-8", 2, 0o022, False),
    ("Nowhere/None", "xx_XX", 1, 0o000, True),
    ("", "", 8, 0o022, False),
]


class Reproducible(Trial):
    def test_twelve_environments_print_the_same_bytes_and_the_right_text(self):
        store, made = self.school(), {}
        for number, (zone, locale, jobs, mask, has_home) in enumerate(ENVIRONMENTS):
            # Another working folder each, named as no file of the program's is.
            folder = self.folder / f"рабочая папка {number}"
            folder.mkdir()
            env = {"TZ": zone, "LANG": locale, "LC_ALL": locale, "LANGUAGE": locale,
                   "HOME": str(folder) if has_home else "/nonexistent"}
            before = os.umask(mask)
            try:
                self.expect(0, "print", "all", *PERIOD, "--class", "5А", "--store", store, "--out", "out", "--format", "pdf,json",
                            "--book", "class", "--jobs", jobs, env=env, cwd=folder)
            finally:
                os.umask(before)
            made[zone, locale] = digests(folder / "out")
        first = next(iter(made.values()))
        self.assertGreater(sum(name.endswith(".pdf") for name in first), 4)
        for where, files in made.items():
            self.assertEqual(files, first, where)
        self.look(self.folder / f"рабочая папка {len(ENVIRONMENTS) - 1}" / "out")

    def look(self, folder):
        """The text is Russian whatever the locale: no letter is lost and no number is written another way."""
        for path in sorted(folder.glob("*.pdf")):
            text = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True).stdout.decode("utf-8")
            self.assertIn("Класс", text, path.name)
            self.assertNotIn("\ufffd", text, path.name)
        ledger = next(folder.glob("ledger_5A_*.pdf"))
        text = subprocess.run(["pdftotext", "-layout", str(ledger), "-"], capture_output=True, check=True).stdout.decode("utf-8")
        for words in ("СВОДНАЯ ВЕДОМОСТЬ", "Опозданий", "Классный руководитель", "стр. 1 из"):
            self.assertIn(words.casefold(), text.casefold())
        self.assertRegex(text, r"\d,\d")
        self.assertNotRegex(text, r"[٠-٩۰-۹]")
