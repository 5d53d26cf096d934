"""The author's loop: a template is saved, the page is a new picture; a broken one is named by line and the last picture stays."""

import os
import selectors
import shutil
import signal
import struct
import subprocess
import time

import tool
from tool import ROOT, Trial

TITLE = 'title: "ОТЧЁТ О ПОСЕЩАЕМОСТИ КЛАССА (по месяцам)"'


class Watching:
    """The program at work: its error stream is read line by line."""

    def __init__(self, *words, cwd):
        self.process = subprocess.Popen([tool.program, "preview", *map(str, words)], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                        stderr=subprocess.PIPE, env=tool.CLEAN, cwd=cwd)
        self.selector = selectors.DefaultSelector()
        self.selector.register(self.process.stderr, selectors.EVENT_READ)
        self.held = b""

    def line(self, within=60.0) -> str:
        """The next line; empty when there is none within so many seconds."""
        end = time.monotonic() + within
        while b"\n" not in self.held:
            if not self.selector.select(max(0.0, end - time.monotonic())):
                return ""
            said = os.read(self.process.stderr.fileno(), 65536)
            if not said:
                return ""
            self.held += said
        line, self.held = self.held.split(b"\n", 1)
        return line.decode()

    def stop(self) -> int:
        self.process.send_signal(signal.SIGINT)
        self.process.stderr.close()
        return self.process.wait(timeout=60)


def size(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n"), png[:8]
    return struct.unpack(">II", png[16:24])


class Previews(Trial):
    def setUp(self):
        super().setUp()
        self.template = self.folder / "own" / "attendance.yaml"
        self.template.parent.mkdir()
        shutil.copyfile(ROOT / "Templates" / "attendance.yaml", self.template)
        self.sound = self.template.read_text(encoding="utf-8")
        self.picture = self.folder / "page.png"

    def by_rename(self, text):
        """As an editor saves that writes another file and gives it the name."""
        other = self.template.parent / ".attendance.yaml.swp"
        other.write_text(text, encoding="utf-8")
        os.replace(other, self.template)

    def in_place(self, text):
        self.template.write_text(text, encoding="utf-8")

    def test_one_picture(self):
        ran = self.expect(0, "preview", "attendance", "--store", self.school(), "--output", self.picture)
        self.assertEqual(size(self.picture.read_bytes()), (1123, 794), "A4 on its side at 96 dots an inch")
        self.assertRegex(ran.err, r"^страница 1 из \d+, \d+ мс\n$")
        other = self.expect(0, "preview", "attendance", "--store", self.school(), "--page", 2, "--output", "-").out
        self.assertNotEqual(other, self.picture.read_bytes())

    def test_it_is_the_page_that_is_printed(self):
        order = ["ledger", "--class", "5А", "--period", "1 триместр", "--store", self.school(), "--output"]
        self.expect(0, "preview", *order, self.picture)
        self.expect(0, "print", *order, self.folder / "printed.png")
        self.assertEqual(self.picture.read_bytes(), (self.folder / "printed.png").read_bytes())

    def test_every_report_can_be_shown_with_nothing_named(self):
        reports = self.expect(64, "preview", "nothing").err.split("есть: ")[1].split(", ")
        self.assertGreater(len(reports), 7)
        for report in map(str.strip, reports):
            with self.subTest(report):
                self.expect(0, "preview", report, "--store", self.school(), "--output", self.picture)

    def test_without_a_journal_an_invented_school_is_shown(self):
        temporary = self.folder / "tmp"
        temporary.mkdir()
        ran = self.expect(0, "preview", "ledger", cwd=self.folder, env={"TMPDIR": str(temporary)})
        self.assertIn("придуманная школа", ran.err)
        self.assertEqual(size((self.folder / "ledger.png").read_bytes())[0], 1123)
        self.assertEqual(list(temporary.iterdir()), [])
        self.expect(66, "preview", "ledger", "--store", self.folder / "no.sqlite", "--output", self.picture)

    def test_what_cannot_be_shown(self):
        store = ["--store", self.school(), "--output", self.picture]
        self.expect(64, "preview", "nothing", *store)
        self.expect(64, "preview", "ledger-school", "--class", "5А", *store)
        self.expect(64, "preview", "ledger", "--class", "99Я", *store)
        self.assertIn("страницы 99 нет", self.expect(64, "preview", "ledger", "--page", 99, *store).err)
        self.expect(66, "preview", "ledger", "--template", self.folder / "no.yaml", *store)
        self.assertIn("шаблон отчёта", self.expect(65, "preview", "ledger", "--template", self.template, *store).err)
        self.assertFalse(self.picture.exists())

    def test_each_saving_is_a_new_picture(self):
        watching = Watching("attendance", "--template", self.template, "--watch", "--store", self.school(), "--output", self.picture, cwd=self.folder)
        self.addCleanup(watching.process.kill)
        self.assertRegex(watching.line(), "^страница 1 из")
        pictures = [self.picture.read_bytes()]
        for number, save in enumerate((self.in_place, self.by_rename, self.by_rename, self.in_place)):
            save(self.sound.replace(TITLE, f'title: "ПОСЕЩАЕМОСТЬ {number}"'))
            self.assertRegex(watching.line(), "^страница 1 из")
            pictures.append(self.picture.read_bytes())
        self.assertEqual(len(set(pictures)), 5)
        self.in_place(self.sound)
        watching.line()
        self.assertEqual(self.picture.read_bytes(), pictures[0])
        self.assertEqual(watching.stop(), 128 + signal.SIGINT)

    def test_a_broken_template_is_named_by_line_and_the_last_picture_stays(self):
        watching = Watching("attendance", "--template", self.template, "--watch", "--store", self.school(), "--output", self.picture, cwd=self.folder)
        self.addCleanup(watching.process.kill)
        watching.line()
        before = self.picture.read_bytes()
        line = self.sound.split("\n").index("paper: A4") + 1
        self.by_rename(self.sound.replace("paper: A4", "papper: A4").replace("after: 1.5", "after: 1.5, bolt: true", 1))
        first, second = watching.line(), watching.line()
        self.assertIn(f"attendance.yaml:{line}:1: ключа «papper» здесь нет; может быть, «paper»?", first)
        self.assertIn("«bolt»", second)
        self.assertEqual(self.picture.read_bytes(), before)
        self.in_place("body: [")
        self.assertIn("YAML", watching.line())
        self.template.unlink()
        self.by_rename(self.sound.replace("paper: A4", "paper: A3"))
        self.assertRegex(watching.line(), "^страница 1 из")
        self.assertEqual(size(self.picture.read_bytes()), (1588, 1123), "A3 on its side")
        self.assertEqual(watching.stop(), 128 + signal.SIGINT)

    def test_a_template_broken_from_the_start_is_waited_for(self):
        self.in_place(self.sound.replace("paper: A4", "paper: A9"))
        watching = Watching("attendance", "--template", self.template, "--watch", "--store", self.school(), "--output", self.picture, cwd=self.folder)
        self.addCleanup(watching.process.kill)
        self.assertIn("A9", watching.line())
        self.in_place(self.sound)
        self.assertRegex(watching.line(), "^страница 1 из")
        self.assertTrue(self.picture.exists())

    def test_a_folder_that_is_gone_ends_the_watch(self):
        watching = Watching("attendance", "--template", self.template, "--watch", "--store", self.school(), "--output", self.picture, cwd=self.folder)
        self.addCleanup(watching.process.kill)
        watching.line()
        shutil.rmtree(self.template.parent)
        self.assertIn("attendance.yaml", watching.line())
        watching.process.stderr.close()
        self.assertEqual(watching.process.wait(timeout=60), 66)
