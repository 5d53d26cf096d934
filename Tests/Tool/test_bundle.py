"""Bundles that are missing, cut, spoiled: every fault with its place, and the store as it was."""

import json
import os
import random
import re
import zipfile

from tool import SCHOOL, Bundle, Trial, ask

PLACE = re.compile(r"^[a-z_.]+(csv|json):\d+:\d+: \S")
# table, column, a value that cannot stand there
SPOILED = [
    ("classes", "grade", "13"), ("classes", "grade", "пять"), ("classes", "scheme", "semester"), ("classes", "teacher_id", "nobody"),
    ("classes", "year_id", ""), ("pupils", "id", ""), ("pupils", "id", "k5-p0" * 20), ("pupils", "sex", "x"), ("enrolments", "start", "2025-02-30"),
    ("enrolments", "start", "01.13.2025"), ("enrolments", "end", "2025-08-31"), ("enrolments", "class_id", "k9"), ("enrolments", "start", "2024-09-01"),
    ("periods", "number", "7"), ("periods", "end", "2027-01-01"), ("periods", "scheme", "x"), ("lessons", "slot", "15"), ("lessons", "date", "2026-07-01"),
    ("lessons", "course_id", "k5-x"), ("attendance", "code", "ЖЖ"), ("attendance", "lesson_id", "l"), ("marks", "value", "7"), ("marks", "pupil_id", "p"),
    ("final_marks", "value", "отлично"), ("final_marks", "kind", "quarter"), ("final_marks", "period_id", "h1"), ("years", "end", "2025-01-01"),
    ("subjects", "order", "первый"), ("courses", "subject_id", "fiz"), ("marks", "id", "=1+1\u202e")]


class Faults(Trial):
    def setUp(self):
        super().setUp()
        self.store = self.folder / "journal.sqlite"
        self.count = 0

    def refused(self, bundle, *words, before=None):
        """Imports what must not be imported, into no store and into one that is there."""
        if isinstance(bundle, Bundle):
            self.count += 1
            bundle = bundle.write(self.folder / f"bundle-{self.count}")
        ran = self.expect(65, "import", bundle, "--store", self.store)
        lines = [line for line in ran.err.splitlines() if not line.startswith(("Ошибка: ", "… и ещё "))]
        self.assertTrue(lines and all(map(PLACE.match, lines)), ran.err)
        self.assertIn("Ошибка: журнал не загружен", ran.err)
        for word in words:
            self.assertIn(word, ran.err)
        self.assertFalse([name for name in os.listdir(self.folder) if name.startswith((".", "journal"))], "nothing is left beside")
        return ran

    def test_a_value_that_cannot_stand_there(self):
        for table, column, value in SPOILED:
            with self.subTest(f"{table}.{column} = {value}"):
                bundle = Bundle()
                bundle.tables[table][0][column] = value
                self.assertRegex(self.refused(bundle).err, rf"(?m)^{table}\.csv:\d+:\d+: ")

    def test_a_key_twice(self):
        for table in ("pupils", "lessons", "enrolments", "attendance", "marks", "final_marks"):
            bundle = Bundle()
            bundle.tables[table].append(dict(bundle.tables[table][0]))
            self.refused(bundle, f"{table}.csv:{len(bundle.tables[table]) + 1}:")

    def test_a_pupil_in_two_classes_and_a_lesson_twice(self):
        bundle = Bundle()
        bundle.add("enrolments", pupil_id="k5-p0", class_id="k6", start="2025-10-01", end="")
        bundle.add("lessons", id="twice", course_id="k5-rus", date="2025-09-08", slot=1, topic="", homework="")
        self.refused(bundle, "enrolments.csv:", "lessons.csv:")

    def test_all_faults_at_once(self):
        bundle = Bundle()
        for row in bundle.tables["lessons"]:
            row["slot"] = 99
        bundle.row("pupils", id="k5-p1")["sex"] = "?"
        bundle.tables["lessons"] *= 10
        ran = self.refused(bundle, "pupils.csv:3:", "lessons.csv:2:")
        self.assertEqual(sum(1 for line in ran.err.splitlines() if PLACE.match(line)), 100)
        self.assertIn("… и ещё ", ran.err)

    def test_the_place_is_the_field(self):
        bundle = Bundle()
        row = bundle.row("lessons", id="k5-mat-0")
        row["topic"], row["slot"] = "Тема, «с запятой»,\nв две строки", 77
        line = 2 + bundle.tables["lessons"].index(row)
        text = f"k5-mat-0,k5-mat,{row['date']},"
        self.refused(bundle, f"lessons.csv:{line}:{len(text) + 1}: ")

    def test_characters_that_may_not_be_in_a_text(self):
        for sign in "\x00\x01\x07\x1b\x7f\x85\x9b\u202a\u202b\u202e\u2066\u2069":
            for table, column in (("pupils", "last_name"), ("lessons", "topic"), ("classes", "letter")):
                bundle = Bundle()
                bundle.tables[table][0][column] = f"Тестова{sign}"
                ran = self.refused(bundle, f"{table}.csv:2:", f"U+{ord(sign):04X}")
                self.assertNotIn(sign, ran.err)

    def test_files_missing_and_tables_without_columns(self):
        for table in ("years", "periods", "staff", "classes", "pupils", "enrolments", "subjects", "courses"):
            bundle = Bundle()
            del bundle.tables[table]
            self.refused(bundle, f"{table}.csv:1:1: ")
        for table, column in (("pupils", "last_name"), ("lessons", "date"), ("marks", "value")):
            bundle = Bundle()
            for row in bundle.tables[table]:
                del row[column]
            self.refused(bundle, f"{table}.csv:1:", column)

    def test_headers(self):
        good = json.dumps(Bundle().header)
        for text in ["", "{", "[]", "null", good[:-1], good[:80], good.replace("vedomost-bundle", "zip"), good.replace('"version": 1', '"version": 2'),
                     good.replace("2025-11-17T", "17 ноября "), good.replace('"school"', '"scool"'), "\ufeff{}", "[" * 50_000, '{"a":' * 50_000]:
            folder = Bundle().write(self.folder / "b")
            (folder / "bundle.json").write_text(text, encoding="utf-8")
            ran = self.expect(65, "import", folder, "--store", self.store)
            self.assertRegex(ran.err, r"(?m)^bundle\.json:\d+:\d+: ")

    def test_a_bundle_that_is_not_there(self):
        self.expect(66, "import", self.folder / "none", "--store", self.store)
        self.expect(66, "import", self.folder / "none.zip", "--store", self.store)
        self.assertEqual(os.listdir(self.folder), [])

    def test_cut_anywhere_it_is_taken_or_refused(self):
        folder = Bundle().write(self.folder / "b")
        chance = random.Random(3)
        for path in sorted(folder.iterdir()):
            whole = path.read_bytes()
            for cut in {0, 1, 2, 3, len(whole) - 1, len(whole) - 2, *(chance.randrange(len(whole)) for _ in range(3))}:
                path.write_bytes(whole[:cut])
                ran = ask("import", folder, "--dry-run", "--store", self.store)
                self.assertIn(ran.code, (0, 65), ran.err)
                if ran.code:
                    self.assertTrue(any(map(PLACE.match, ran.err.splitlines())), ran.err)
            path.write_bytes(whole)

    def test_noise_in_place_of_a_table(self):
        folder = Bundle().write(self.folder / "b")
        chance = random.Random(4)
        path = folder / "lessons.csv"
        for text in [chance.randbytes(4000), b'"' * 999, b",\n" * 999, b"\xff\xfe" + "id,date".encode("utf-16-le"), b"\0" * 100, b'id,course_id,date,slot\n"' + b"x" * 300_000]:
            path.write_bytes(text)
            ran = self.expect(65, "import", folder, "--store", self.store)
            self.assertTrue(any(map(PLACE.match, ran.err.splitlines())), ran.err)

    def test_a_pipe_or_a_folder_in_place_of_a_table_does_not_hang(self):
        folder = Bundle().write(self.folder / "b")
        (folder / "marks.csv").unlink()
        os.mkfifo(folder / "marks.csv")
        self.assertNotEqual(ask("import", folder, "--store", self.store, timeout=20).code, 0)
        (folder / "marks.csv").unlink()
        (folder / "marks.csv").mkdir()
        self.expect(66, "import", folder, "--store", self.store)
        os.mkfifo(self.folder / "b.zip")
        self.expect(65, "import", self.folder / "b.zip", "--store", self.store, timeout=20)

    def test_a_refused_bundle_leaves_the_store_as_it_was(self):
        store = self.own_school()
        before = store.read_bytes()
        bundle = Bundle()
        bundle.header["school"]["id"] = "sample"
        bundle.tables["classes"][0]["grade"] = 13
        self.expect(65, "import", bundle.write(self.folder / "b"), "--store", store)
        self.assertEqual(store.read_bytes(), before)


class Archives(Trial):
    def packed(self, name, files):
        path = self.folder / name
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for entry, data in files:
                archive.writestr(entry, data)
        return path

    def files(self, prefix=""):
        return [(prefix + path.name, path.read_bytes()) for path in sorted(Bundle().write(self.folder / "b").iterdir())]

    def test_at_the_root_and_in_a_folder(self):
        folder = Bundle().write(self.folder / "b")
        answers = set()
        for number, path in enumerate([folder, self.packed("a.zip", self.files()), self.packed("b.zip", self.files("школа/"))]):
            self.expect(0, "import", path, "--store", self.folder / f"{number}.sqlite")
            answers.add(self.expect(0, "info", "--json", "--store", self.folder / f"{number}.sqlite").out)
        self.assertEqual(len(answers), 1)

    def test_that_are_none(self):
        whole = self.packed("a.zip", self.files()).read_bytes()
        chance = random.Random(5)
        path = self.folder / "cut.zip"
        for text in [b"", b"PK", b"not a zip", *(whole[:chance.randrange(len(whole))] for _ in range(12))]:
            path.write_bytes(text)
            self.expect(65, "import", path, "--store", self.folder / "s")
        for _ in range(25):
            spoiled = bytearray(whole)
            for _ in range(3):
                spoiled[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
            path.write_bytes(spoiled)
            self.assertIn(ask("import", path, "--dry-run", "--store", self.folder / "s").code, (0, 65))
        self.assertFalse((self.folder / "s").exists())

    def test_that_would_reach_out_or_burst(self):
        for files in [self.files("../"), self.files("a/b/c/"), [("x.csv", b"id")], self.files("a/") + self.files("b/"),
                      self.files() + [("lessons.csv.", b"0" * (1 << 26))]]:
            path = self.packed("odd.zip", files)
            self.assertIn(ask("import", path, "--dry-run", "--store", self.folder / "s").code, (0, 65))
        self.assertFalse((self.folder.parent / "bundle.json").exists())


class Spellings(Trial):
    def test_what_excel_saves_is_read_and_said(self):
        folder = Bundle().write(self.folder / "b")
        answers = set()
        for number, (encoding, separator, line) in enumerate([("utf-8", ",", "\n"), ("utf-8-sig", ";", "\r\n"), ("cp1251", ";", "\r\n"), ("cp1251", "\t", "\n")]):
            target = self.folder / f"b{number}"
            target.mkdir()
            for path in folder.iterdir():
                text = path.read_text(encoding="utf-8")
                if path.suffix == ".csv":
                    text = text.replace(",", separator).replace("\n", line)
                    (target / path.name).write_bytes(text.encode(encoding))
                else:
                    (target / path.name).write_text(text, encoding="utf-8")
            store = self.folder / f"{number}.sqlite"
            said = self.expect(0, "import", target, "--verbose", "--store", store).err
            shown = "табуляция" if separator == "\t" else f"«{separator}»"
            self.assertRegex(said, rf"(?m)^pupils\.csv: {'Windows-1251' if encoding == 'cp1251' else 'UTF-8'}.*, разделитель {shown}, строк 6$")
            answers.add(self.expect(0, "info", "--json", "--store", store).out)
        self.assertEqual(len(answers), 1)

    def test_a_warning_does_not_refuse(self):
        bundle = Bundle()
        for row in bundle.tables["subjects"]:
            row["colour"] = "красный"
        ran = self.expect(0, "import", bundle.write(self.folder / "b"), "--store", self.folder / "s")
        self.assertRegex(ran.err, r"(?m)^subjects\.csv:1:\d+: ")
