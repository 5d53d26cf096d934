"""Texts that a journal may hold and a page must bear, or refuse without a name."""

import json
import re
import shutil
import subprocess
import unicodedata

from tool import PERIOD, Bundle, Trial

ODD = ["<b>Тестова</b>", "{{x}}", "{surname}", "=1+1", "+7 (000)", "@сумма", "О'Нил", "«Тест» \"ов\"", "Тест\\ова", "&amp;", "%s%n", "А" * 200, "Ж" * 100 + " " + "Ш" * 99,
       "Е\u0308лкина", "Тест\u00adова", "Тест\u200bова", "Тест\u2060ова", "Тест\tова", "Тест\nова", " Тест ", "-", "'; DROP TABLE pupils; --"]
NO_GLYPH = {"Chinese": "王", "Arabic": "م", "Hebrew": "ש", "emoji": "😀", "private": "\ue000", "Georgian": "ა"}


class Texts(Trial):
    def pages(self, pdf):
        if not shutil.which("pdftotext"):
            self.loudly("pdftotext is missing")
        return subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, check=True).stdout.decode()

    def print_all(self, bundle, names, number):
        store, out = self.folder / f"{number}.sqlite", self.folder / f"out-{number}"
        self.expect(0, "import", bundle.write(self.folder / f"b{number}"), "--store", store)
        self.expect(0, "print", "all", *PERIOD, "--format", "pdf,json,svg", "--out", out, "--store", store)
        manifest = json.loads((out / "manifest.json").read_text())
        self.assertEqual(manifest["failed"], [])
        page = (out / "index.html").read_text()
        self.assertFalse([name for name in names if len(name) > 5 and name in page], "no pupil in the list of files")
        for path in out.glob("*.svg"):
            self.assertNotIn(b"<b>", path.read_bytes())
        return out

    def test_odd_names_of_pupils_are_printed(self):
        bundle = Bundle()
        for number, name in enumerate(ODD):
            bundle.add("pupils", id=f"odd{number}", last_name=name, first_name=name, patronymic=name, sex="ж", file_no=name)
            bundle.add("enrolments", pupil_id=f"odd{number}", class_id="k5", start="2025-09-01", end="")
        out = self.print_all(bundle, ODD, 0)
        figures = json.loads((out / "attendance_5A_1-trimestr.json").read_text())
        text = json.dumps(figures, ensure_ascii=False)
        for name in ODD:
            kept = json.dumps(unicodedata.normalize("NFC", name), ensure_ascii=False)[1:-1]
            self.assertIn(kept.strip(), text)

    def test_odd_texts_elsewhere_are_printed(self):
        for number, name in enumerate(["<b>Тестова</b>{{x}}", "Тест\tова", "Тест\nова", "А" * 200, "Ш" * 100 + " " + "Ж" * 99]):
            bundle = Bundle()
            bundle.row("lessons", id="k5-rus-1")["topic"] = name
            bundle.row("staff", id="s2")["last_name"] = name
            bundle.row("staff", id="s2")["position"] = name
            if len(name) < 100:  # a caption that runs upwards is no longer than a page
                bundle.row("subjects", id="mat")["name"] = name
            self.print_all(bundle, [], number)

    def test_they_reach_the_paper_unchanged(self):
        bundle = Bundle()
        bundle.row("pupils", id="k5-p0")["last_name"] = "<b>"
        bundle.row("pupils", id="k5-p1")["last_name"] = "{{x}}"
        bundle.row("pupils", id="k5-p2")["last_name"] = "=1+1"
        pdf = self.folder / "x.pdf"
        self.expect(0, "print", "attendance", "--class", "5А", *PERIOD, "--output", pdf, "--store", self.small(bundle))
        text = self.pages(pdf)
        for name in ("<b>", "{{x}}", "=1+1"):
            self.assertIn(name, text)

    def test_a_character_without_a_glyph_is_named_and_the_pupil_is_not(self):
        for kind, sign in NO_GLYPH.items():
            with self.subTest(kind):
                bundle = Bundle()
                bundle.row("pupils", id="k5-p1")["last_name"] = f"Пробников{sign}"
                store, out = self.folder / f"{kind}.sqlite", self.folder / f"out-{kind}"
                self.expect(0, "import", bundle.write(self.folder / f"b-{kind}"), "--store", store)
                single = self.expect(65, "print", "attendance", "--class", "5А", *PERIOD, "--output", self.folder / "x.pdf", "--store", store)
                self.assertIn(f"U+{ord(sign):04X}", single.err)
                self.assertRegex(single.err, r"attendance, k5: .*строка \d+")
                self.assertFalse((self.folder / "x.pdf").exists())
                batch = self.expect(3, "print", "all", *PERIOD, "--out", out, "--store", store)
                for ran in (single, batch):
                    self.assertNotIn(sign, ran.err)
                    self.assertNotIn("Пробников", ran.err)
                manifest = json.loads((out / "manifest.json").read_text())
                self.assertEqual({left["class"] for left in manifest["failed"]}, {"k5"})
                self.assertIn(f"U+{ord(sign):04X}", manifest["failed"][0]["reason"])
                self.assertTrue((out / "attendance_6B_1-trimestr.pdf").exists(), "other classes are printed")
                self.assertNotIn("attendance_5A_1-trimestr.pdf", [file["file"] for file in manifest["files"]])
                self.expect(0, "print", "attendance", "--class", "5А", *PERIOD, "--output", self.folder / "x.json", "--store", store)

    def test_awkward_names_of_classes(self):
        letters = ["/А", "../../x", "..", "<b>", "", "Ё", "А\tБ", "А\nБ", "%s", "\\", "~", "А" * 60, "$(x)", "-rf"]
        bundle = Bundle()
        for number, letter in enumerate(letters):
            bundle.add("classes", id=f"../{number}", year_id="y", grade=7, letter=letter, scheme="trimester", teacher_id="s2")
            bundle.add("courses", id=f"c{number}", class_id=f"../{number}", subject_id="rus", group_name="", teacher_id="s2")
            bundle.add("pupils", id=f"n{number}", last_name="Тестова", first_name="Яна", patronymic="", sex="ж", file_no="")
            bundle.add("enrolments", pupil_id=f"n{number}", class_id=f"../{number}", start="2025-09-01", end="")
            bundle.add("lessons", id=f"n{number}", course_id=f"c{number}", date="2025-09-08", slot=1, topic="", homework="")
        store, out = self.small(bundle), self.folder / "deep" / "er" / "out"
        self.expect(0, "print", "all", *PERIOD, "--out", out, "--format", "pdf,json", "--book", "class", "--store", store)
        names = sorted(path.name for path in out.rglob("*"))
        for name in names:
            self.assertRegex(name, r"^[A-Za-z0-9][A-Za-z0-9_.-]*$")
        self.assertEqual(sum(name.startswith("attendance_") and name.endswith(".pdf") for name in names), len(letters) + 2)
        self.assertEqual(sorted(p.name for p in self.folder.iterdir()), ["bundle", "deep", "small.sqlite", "small.sqlite-shm", "small.sqlite-wal", "small.sqlite.issued", "small.sqlite.register.sqlite"])
        self.assertEqual([p.name for p in (self.folder / "deep").iterdir()], ["er"])
        self.assertEqual([p.name for p in (self.folder / "deep" / "er").iterdir()], ["out"])
        page = (out / "index.html").read_text()
        self.assertNotIn("<b>", page)
        self.assertEqual(sorted(re.findall(r'href="([^"]+)"', page)), sorted(set(names) - {"index.html", "manifest.json"} - {n for n in names if n.startswith("book")}))

    def test_classes_whose_names_meet_in_latin(self):
        bundle = Bundle()
        for number, letter in enumerate(["Е", "Э"]):
            bundle.row("classes", id=f"k{5 + number}").update(grade=7, letter=letter)
        out = self.folder / "out"
        self.expect(0, "print", "attendance", "--all", *PERIOD, "--out", out, "--store", self.small(bundle))
        self.assertEqual(sorted(path.name for path in out.glob("*.pdf")), ["attendance_7E-k5_1-trimestr.pdf", "attendance_7E-k6_1-trimestr.pdf"])
        single = self.folder / "single"
        self.expect(0, "print", "attendance", "--class", "7Э", *PERIOD, "--out", single, "--store", self.folder / "small.sqlite")
        self.assertEqual([path.name for path in single.glob("*.pdf")], ["attendance_7E-k6_1-trimestr.pdf"])

    def test_nothing_to_state(self):
        bundle = Bundle()
        bundle.add("classes", id="empty", year_id="y", grade=8, letter="А", scheme="trimester", teacher_id="s2")
        store, out = self.small(bundle), self.folder / "out"
        self.expect(0, "print", "all", *PERIOD, "--out", out, "--store", store)
        manifest = json.loads((out / "manifest.json").read_text())
        self.assertTrue({left["class"] for left in manifest["skipped"]} >= {"empty"})
        self.assertEqual(manifest["failed"], [])
        for report in ("attendance", "ledger", "summary", "class-teacher"):
            ran = self.expect(65, "print", report, "--class", "8А", *PERIOD, "--output", self.folder / "x.pdf", "--store", store)
            self.assertIn("8", ran.err)
        self.expect(65, "print", "attendance", "--class", "5А", "--month", "2025-12", "--output", self.folder / "x.pdf", "--store", store)
        self.assertFalse((self.folder / "x.pdf").exists())
        self.expect(65, "print", "attendance", "--class", "8А", *PERIOD, "--out", self.folder / "one", "--store", store)
