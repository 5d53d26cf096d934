"""Every figure of the worked examples A and B of forms.md."""

import sys
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

from examples import example_a, example_b  # noqa: E402
from journal import read  # noqa: E402
from model import Model, Order  # noqa: E402


def absence(text: str) -> dict:
    """`11 (11/0/0)` of the form: all, ill, excused, unexcused."""
    ill, excused, unexcused = map(int, text.split("/"))
    return {"total": ill + excused + unexcused, "ill": ill, "excused": excused, "unexcused": unexcused, "unspecified": 0}


class ExampleA(unittest.TestCase):
    def setUp(self):
        self.model = Model(read(HERE / "examples" / "a"))
        self.body = self.model.document(Order("attendance", "c7a", period="t1"))["body"]

    def test_rows(self):
        expected = [("Абрамов", 22, "0/0/0", "0/0/0", 0, "100.0"), ("Борисова", 22, "11/0/0", "2/0/0", 0, "50.0"),
                    ("Власов", 22, "0/0/2", "0/0/0", 1, "90.9"), ("Громова", 22, "3/2/0", "0/1/0", 0, "77.3"),
                    ("Дёмин", 11, "0/0/6", "0/0/1", 0, "45.5"), ("Егоров", 11, "0/0/5", "0/0/1", 0, "54.5"),
                    ("Жуков", 21, "5/0/0", "1/0/0", 0, "76.2")]
        for row, (name, available, lessons, days, late, percent) in zip(self.body["summary"]["rows"], expected, strict=True):
            with self.subTest(name):
                self.assertEqual(row["name"].split()[0], name)
                self.assertEqual((row["available"], row["lessons"], row["days"], row["late"], row["rate"]["percent"]),
                                 (available, absence(lessons), absence(days), late, percent))

    def test_total(self):
        expected = {"days": absence("3/1/2"), "lessons": absence("19/2/13"), "late": 1, "available": 131,
                    "rate": {"percent": "74.0", "count": 97, "of": 131}}
        self.assertEqual(self.body["summary"]["total"], expected)
        ledger = self.model.document(Order("ledger", "c7a", period="t1"))["body"]
        self.assertEqual(ledger["total"], {"periods": {"t1": expected}, "year": expected})
        teacher = self.model.document(Order("class-teacher", "c7a", period="t1"))["body"]["attendance"]
        self.assertEqual({key: teacher[key] for key in expected}, expected)

    def test_cells_and_days(self):
        month = self.body["months"][0]
        cells = {row["name"].split()[0]: row["cells"] for row in month["rows"]}
        self.assertEqual(cells["Громова"], {"2025-09-03": {"full": "excused"}})
        self.assertEqual(cells["Власов"], {"2025-09-02": {"unexcused": 2}, "2025-09-03": {"late": 1}})
        self.assertEqual(cells["Дёмин"], {"2025-09-01": "-", "2025-09-02": "-", "2025-09-04": {"full": "unexcused"}})
        self.assertEqual(cells["Егоров"], {"2025-09-01": {"full": "unexcused"}, "2025-09-03": "-", "2025-09-04": "-"})
        self.assertEqual(month["by_day"]["2025-09-04"], {"enrolled": 6, "absent_all_day": 2, "missed_lessons": 11})


class ExampleB(unittest.TestCase):
    def setUp(self):
        self.journal = read(HERE / "examples" / "b")
        self.model = Model(self.journal)
        self.body = self.model.document(Order("summary", "c7a", period="t1"))["body"]

    def test_rows(self):
        expected = [("Абрамов", "5.00", "excellent"), ("Борисова", "4.80", "one_four"), ("Власов", "4.40", "good"),
                    ("Громова", "3.75", "one_three"), ("Дёмин", "3.80", "satisfactory"), ("Егоров", "3.40", "failing"),
                    ("Жуков", None, "not_attested"), ("Зайцева", "4.60", "good"), ("Ильин", None, None)]
        for row, want in zip(self.body["rows"], expected, strict=True):
            self.assertEqual((row["name"].split()[0], row["mean"], row["category"]), want)
        self.assertEqual((self.body["rows"][7]["arrived"], self.body["rows"][8]["departed"]), ("2025-10-10", "2025-10-20"))

    def test_subjects(self):
        expected = [("2/3/1/1/1/0", 8, "75.0", "62.5", "56.4", "3.86"), ("3/3/1/0/1/0", 8, "87.5", "75.0", "66.9", "4.29"),
                    ("1/3/3/0/1/0", 8, "87.5", "50.0", "50.9", "3.71"), ("4/3/0/0/1/0", 8, "87.5", "87.5", "74.9", "4.57"),
                    ("6/0/0/0/1/1", 7, "85.7", "85.7", "86.7", "5.00")]
        for row, want in zip(self.body["by_subject"], expected, strict=True):
            counts = "/".join(str(row[key]) for key in ("n5", "n4", "n3", "n2", "not_attested", "exempt"))
            self.assertEqual((counts, row["base"], row["success"], row["quality"], row["sou"], row["mean"]), want)

    def test_class(self):
        figures = self.body["class"]
        self.assertEqual(figures["success"], {"percent": "75.0", "count": 6, "of": 8})
        self.assertEqual(figures["quality"], {"percent": "50.0", "count": 4, "of": 8})
        attested = Model(self.journal, {"class_denominator": "attested"}).document(Order("summary", "c7a", period="t1"))
        self.assertEqual(attested["options"], {"class_denominator": "attested"})
        self.assertEqual(attested["body"]["class"]["success"], {"percent": "85.7", "count": 6, "of": 7})
        self.assertEqual(attested["body"]["class"]["quality"], {"percent": "57.1", "count": 4, "of": 7})

    def test_school(self):
        row = self.model.document(Order("summary-school", period="t1"))["body"]["rows"][0]
        keys = ("end_count", "success_total", "excellent", "good_total", "one_four", "one_three", "satisfactory", "not_attested",
                "not_attested_excused", "not_attested_truant", "failing", "failing_1", "failing_2", "failing_3", "no_data")
        self.assertEqual([row[key] for key in keys], [8, 6, 1, 3, 1, 1, 1, 1, 1, 0, 1, 1, 0, 0, 0])
        self.assertEqual((row["success"]["percent"], row["quality"]["percent"]), ("75.0", "50.0"))

    def test_class_teacher(self):
        body = self.model.document(Order("class-teacher", "c7a", period="t1"))["body"]
        self.assertEqual([body["movement"][key] for key in ("start", "arrived", "departed", "end")], [8, 1, 1, 8])
        names = {k: [(p["name"].split()[0], *p["subjects"]) for p in c["pupils"]] for k, c in body["results"]["categories"].items()}
        self.assertEqual(names, {
            "excellent": [("Абрамов",)], "one_four": [("Борисова", "Математика")], "good": [("Власов",), ("Зайцева",)],
            "one_three": [("Громова", "Математика")], "satisfactory": [("Дёмин",)], "failing": [("Егоров", "Русский язык")],
            "not_attested": [("Жуков", "Русский язык", "Литература", "Математика", "История", "Физическая культура")], "no_data": []})
        self.assertEqual(body["results"]["failing_by_subjects"], {"1": 1, "2": 0, "3": 0})
        self.assertEqual(body["results"]["not_attested_excused"], 1)


class Folders(unittest.TestCase):
    def test_are_what_the_code_writes(self):
        for name, builder in (("a", example_a()), ("b", example_b())):
            with tempfile.TemporaryDirectory() as folder:
                made = builder.write(folder)
                files = {path.name for path in made.iterdir()}
                self.assertEqual(files, {path.name for path in (HERE / "examples" / name).iterdir()})
                for file in files:
                    self.assertEqual((made / file).read_bytes(), (HERE / "examples" / name / file).read_bytes(), file)


if __name__ == "__main__":
    unittest.main()
