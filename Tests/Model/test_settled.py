"""Small journals in which the rules leave two readings and «Settled readings» of report-json.md decides."""

import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from examples import Builder  # noqa: E402
from journal import read  # noqa: E402
from model import Model, Order, Refusal  # noqa: E402

HALVES = [("h1", "2025-09-01", "2025-12-28"), ("h2", "2026-01-12", "2026-05-29")]


class Small(unittest.TestCase):
    def setUp(self):
        self.b = Builder()
        self.b.subject("rus", "Русский язык", 1)
        self.b.subject("mat", "Математика", 2)

    def model(self, **options) -> Model:
        with tempfile.TemporaryDirectory() as folder:
            return Model(read(self.b.write(folder)), options)

    def body(self, *order, **more) -> dict:
        return self.model().document(Order(*order, **more))["body"]

    def refused(self, *order, **more) -> int:
        with self.assertRaises(Refusal) as caught:
            self.model().document(Order(*order, **more))
        return caught.exception.code

    def class_with_lessons(self, dates, cls="c7", grade=7, **pupil) -> None:
        self.b.school_class(cls, grade)
        self.b.pupil(f"p-{cls}", cls, **pupil)
        self.b.course(f"k-{cls}", cls, "rus")
        for date in dates:
            self.b.absent(self.b.lesson(f"k-{cls}", date, 1), f"p-{cls}", "Б")


class Settled(Small):
    # Intervals

    def test_64_comes_before_65(self):
        self.b.school_class("c1", 1)
        self.b.pupil("p1", "c1")
        self.assertEqual(self.refused("summary", "c1", period="t1"), 65)
        self.assertEqual(self.refused("summary", "c1", period="t1", as_of="2025-08-31"), 64)

    def test_as_of_after_the_last_day_is_the_last_day(self):
        self.class_with_lessons(["2025-09-02"])
        document = self.model().document(Order("attendance", "c7", period="t1", as_of="2026-01-01"))
        self.assertEqual(document["as_of"], "2025-11-16")

    def test_ledger_before_the_first_day_of_p_is_64(self):
        self.class_with_lessons(["2025-09-02"])
        self.assertEqual(self.refused("ledger", "c7", period="t2", as_of="2025-11-20"), 64)

    def test_a_ledger_leaves_out_later_periods_but_summary_lists_them(self):
        self.class_with_lessons(["2025-09-02", "2025-12-01", "2026-04-01"])
        ledger = self.body("ledger", "c7", year="y25", as_of="2025-12-01")
        self.assertEqual([p["id"] for p in ledger["periods"]], ["t1", "t2"])
        marks = self.body("summary", "c7", year="y25", as_of="2025-12-01")["rows"][0]["marks"]["rus"]
        self.assertEqual(list(marks), ["t1", "t2", "t3", "year", "exam", "final"])

    def test_membership_counts_up_to_as_of(self):
        self.b.school_class("c7", 7)
        self.b.pupil("p1", "c7")
        self.b.course("k1", "c7", "rus", "первая")
        self.b.course("k2", "c7", "mat")
        self.b.add("course_pupils", course_id="k1", pupil_id="p1", start="2025-10-01")
        self.assertEqual(self.body("summary", "c7", period="t1")["rows"][0]["not_studied"], [])
        self.assertEqual(self.body("summary", "c7", period="t1", as_of="2025-09-30")["rows"][0]["not_studied"], ["rus"])

    # School reports

    def test_own_period_of_the_tenth_grade(self):
        self.b.scheme("half_year", "полугодие", HALVES)
        self.b.school_class("c10", 10, scheme="half_year")
        self.b.pupil("p1", "c10")
        self.b.course("k1", "c10", "rus")
        self.b.absent(self.b.lesson("k1", "2026-05-28", 1), "p1", "Б")
        self.assertEqual(self.refused("summary-school", period="t1"), 65)
        self.assertEqual(self.body("summary-school", period="t2")["rows"][0]["period_id"], "h1")
        row = self.body("ledger-school", period="t3")["rows"][0]
        self.assertEqual((list(row["periods"]), row["year"]["available"]), (["1", "2"], 1))  # not cut at the end of t3

    def test_a_class_whose_own_period_starts_later_has_no_row(self):
        self.b.scheme("half_year", "полугодие", HALVES)
        self.class_with_lessons(["2026-03-03"])
        self.b.school_class("c10", 10, scheme="half_year")
        self.b.pupil("p1", "c10")
        rows = self.body("summary-school", period="h2", as_of="2026-02-01")["rows"]
        self.assertEqual([row["class_id"] for row in rows], ["c10"])  # the seventh grade takes t3, from 2 March

    def test_an_emptied_class_keeps_its_ledger(self):
        self.class_with_lessons(["2025-09-02"], end="2025-11-10")
        self.assertEqual(self.refused("attendance", "c7", period="t2"), 65)
        self.assertEqual(self.body("ledger", "c7", period="t2")["total"]["year"]["lessons"]["total"], 1)
        row = self.body("ledger-school", period="t2")["rows"][0]
        self.assertEqual((row["end_count"], row["missed_per_pupil"]), (0, None))
        self.assertEqual(self.refused("summary-school", period="t2"), 65)  # no row at all

    def test_ledger_school_of_a_year_cut_in_the_holidays(self):
        self.class_with_lessons(["2025-09-02"])
        self.b.pupil("p2", "c7", end="2025-11-18")
        document = self.model().document(Order("ledger-school", year="y25", as_of="2025-11-20"))
        self.assertEqual(document["body"]["rows"][0]["end_count"], 2)  # of 16 November
        self.assertEqual(document["as_of"], "2025-11-20")

    def test_as_of_of_a_school_year_is_the_latest(self):
        self.b.scheme("half_year", "полугодие", HALVES)
        self.class_with_lessons(["2025-09-02"])
        self.b.school_class("c10", 10, scheme="half_year")
        self.assertEqual(self.model().document(Order("ledger-school", year="y25"))["as_of"], "2026-05-24")  # c10 has no row
        self.b.pupil("p1", "c10")
        self.assertEqual(self.model().document(Order("ledger-school", year="y25"))["as_of"], "2026-05-29")

    def test_markless_row_and_empty_denominator(self):
        self.b.school_class("c1", 1)
        self.b.pupil("p1", "c1")
        self.b.school_class("c7", 7)
        self.b.pupil("p2", "c7")
        body = self.body("summary-school", period="t1")
        nothing = {"percent": None, "count": 0, "of": 0}
        self.assertEqual([row["success"] for row in body["rows"]], [None, nothing])
        self.assertEqual([row["quality"] for row in body["subtotals"]], [nothing, nothing])
        self.assertEqual((body["total"]["end_count"], body["total"]["markless"], body["total"]["success"]), (2, 1, nothing))

    # Marks and absence

    def test_truant_over_all_courses_of_the_subject(self):
        self.b.school_class("c7", 7)
        self.b.pupil("p1", "c7")
        self.b.course("k1", "c7", "rus")
        self.b.course("k2", "c7", "rus", markless="true")
        self.b.course("k3", "c7", "rus", extracurricular="true")
        self.b.mark("p1", "c7", "rus", "н/а", period="t1")
        for course, code in (("k1", "Б"), ("k2", "Н"), ("k3", "Б")):
            self.b.absent(self.b.lesson(course, "2025-09-02", 1), "p1", code)
        self.assertEqual(self.body("class-teacher", "c7", period="t1")["results"]["not_attested_truant"], 0)  # a tie
        self.b.absent(self.b.lesson("k2", "2025-09-03", 1), "p1", "НП")
        self.assertEqual(self.body("class-teacher", "c7", period="t1")["results"]["not_attested_truant"], 1)

    def test_year_marks_of_a_period_in_which_the_subject_is_not_marked(self):
        self.b.school_class("c7", 7)
        self.b.pupil("p1", "c7")
        self.b.pupil("p2", "c7", end="2026-03-15")
        self.b.course("k1", "c7", "rus", marked_in="1;3")
        self.b.add("decisions", pupil_id="p2", class_id="c7", decision="выбыл")
        for period, value in (("t1", "4"), ("t2", "2"), ("t3", "5")):
            self.b.mark("p1", "c7", "rus", value, period=period)
        self.b.mark("p1", "c7", "rus", "5", kind="year")
        first, second = self.body("summary", "c7", year="y25")["rows"]
        self.assertEqual(first["marks"]["rus"], {"t1": "4", "t2": None, "t3": "5", "year": "5", "exam": None, "final": None})
        self.assertEqual((second["marks"], second["decision"]), ({"rus": None}, "выбыл"))

    def test_minutes_are_of_lateness_rows(self):
        self.b.school_class("c7", 7)
        self.b.pupil("p1", "c7")
        self.b.course("k1", "c7", "rus")
        for day, code in enumerate(["ОП", "ОП", "ОП", "Н"], 2):
            self.b.absent(self.b.lesson("k1", f"2025-09-0{day}", 1), "p1", code, minutes_late="" if day == 2 else 7)
        lateness = self.body("class-teacher", "c7", period="t1")["attendance"]["lateness"]
        self.assertEqual([(row["count"], row["minutes"]) for row in lateness], [(3, 14)])

    def test_a_previous_period_with_nobody_gives_0(self):
        self.class_with_lessons(["2025-12-01"], start="2025-11-25")
        results = self.body("class-teacher", "c7", period="t2")["results"]
        self.assertEqual({c["previous"] for c in results["categories"].values()}, {0})
        self.b.pupil("p2", "c7")
        results = self.body("class-teacher", "c7", period="t1")["results"]
        self.assertEqual({c["previous"] for c in results["categories"].values()}, {None})

    # Order of rows

    def test_pupils(self):
        self.b.school_class("c7", 7)
        order = ["Ежов Ян", "Ёлкин Ян", "Иванов Пётр", "Иванов-Петров Ян", "Ивановский Ян", "Семёнов Андрей", "Семенов Борис",
                 "Семёнов Борис", "Семенов Борис Петрович", "Яшин Ян"]
        for number, name in enumerate(reversed(order)):
            self.b.pupil(f"p{number}", "c7", name)
        self.b.course("k1", "c7", "rus")
        self.assertEqual([row["name"] for row in self.body("summary", "c7", period="t1")["rows"]], order)


class Options(Small):
    """Settings that change a rule, on one journal."""

    def test_day_rules(self):
        self.b.school_class("c7", 7)
        self.b.pupil("p1", "c7")
        self.b.course("k1", "c7", "rus")
        for date, count, missed in (("2025-09-01", 4, 2), ("2025-09-02", 1, 1), ("2025-09-03", 3, 1), ("2025-09-04", 3, 3)):
            for slot in range(1, count + 1):
                lesson = self.b.lesson("k1", date, slot)
                if slot <= missed:
                    self.b.absent(lesson, "p1", "Б")
        for rule, days in (("all", 2), ("at_least:2", 3), ("at_least:3", 2), ("share:50", 3), ("share:51", 2), ("share:33", 4)):
            body = self.model(day_rule=rule).document(Order("ledger", "c7", period="t1"))["body"]
            self.assertEqual(body["rows"][0]["year"]["days"]["ill"], days, rule)

    def test_excused_lessons_leave_the_rate_only(self):
        self.b.school_class("c7", 7)
        self.b.pupil("p1", "c7")
        self.b.course("k1", "c7", "rus")
        for slot, code in enumerate(["Б", "УП", "Н", "осв"], 1):
            self.b.absent(self.b.lesson("k1", "2025-09-01", slot), "p1", code)
        total = self.model(excused_lowers_attendance=False).document(Order("ledger", "c7", period="t1"))["body"]["total"]["year"]
        self.assertEqual((total["available"], total["lessons"]["total"], total["rate"]), (4, 3, {"percent": "50.0", "count": 1, "of": 2}))


if __name__ == "__main__":
    unittest.main()
