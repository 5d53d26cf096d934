"""Papers of one pupil: nobody else occurs in them, and their figures are those of the class's reports and of the journal's rows."""

import csv
import json
import subprocess
from fractions import Fraction

from tool import SCHOOL, PERIOD, Trial


def rows(table):
    with (SCHOOL / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


PUPILS = {row["id"]: row for row in rows("pupils")}


def text(pdf):
    command = ["pdftotext", "-layout", str(pdf), "-"]
    words = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return words + subprocess.run(["pdfinfo", str(pdf)], capture_output=True, text=True, check=True).stdout \
        + subprocess.run(["pdfinfo", "-meta", str(pdf)], capture_output=True, text=True, check=True).stdout


class Extract(Trial):
    def figures(self, *words):
        return json.loads(self.expect(0, *words, "--store", self.school(), "--output", "-", "--format", "json").out)

    def chosen(self):
        """Every fifth pupil of 5А and all who came or went in the first trimester."""
        stays = [row for row in rows("enrolments") if row["class_id"] == "c5a"]
        inside = [row for row in stays if row["start"] <= "2025-11-16" and (not row["end"] or row["end"] >= "2025-09-01")]
        return [row["pupil_id"] for n, row in enumerate(inside) if n % 5 == 0 or row["start"] > "2025-09-01" or row["end"]]

    def names_in(self, everything, names):
        words = set(everything.replace("-", " ").replace("\u00a0", " ").split()) | set(everything.split())
        return {name for name in names if name in words}

    def test_the_search_finds_names_where_there_are_some(self):
        path = self.folder / "x.pdf"
        self.expect(0, "print", "summary", "--class", "5А", *PERIOD, "--store", self.school(), "--output", path)
        self.assertGreater(len(self.names_in(text(path), {row["last_name"] for row in PUPILS.values()})), 5)

    def test_nobody_else_occurs_in_the_paper(self):
        families = {(row["last_name"], row["first_name"]) for row in PUPILS.values()}
        for pupil in self.chosen()[:6]:
            own = PUPILS[pupil]
            strangers = {name for name, _ in families if name not in (own["last_name"],)} - {
                word for row in rows("staff") for word in (row["last_name"], row["first_name"], row["patronymic"])}
            for when in (PERIOD, ["--year", "2025/2026"]):
                out = self.folder / f"{pupil}{when[0]}"
                self.expect(0, "extract", "--pupil", pupil, *when, "--store", self.school(), "--out", out,
                            "--format", "pdf,json,csv,html,svg")
                everything = ""
                for path in sorted(out.iterdir()):
                    for part in own["last_name"], own["first_name"]:
                        self.assertNotIn(part, path.name)
                    everything += text(path) if path.suffix == ".pdf" else path.read_text("utf-8")
                self.assertIn(own["last_name"], everything)
                self.assertEqual(self.names_in(everything, strangers), set())
                self.assertFalse({other for other in PUPILS if other != pupil and f'"{other}"' in everything})

    def test_the_file_s_title_names_nobody(self):
        pupil = self.chosen()[0]
        path = self.folder / "x.pdf"
        self.expect(0, "extract", "--pupil", pupil, *PERIOD, "--store", self.school(), "--output", path)
        about = subprocess.run(["pdfinfo", "-meta", str(path)], capture_output=True, text=True, check=True).stdout
        about += subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True, check=True).stdout
        self.assertNotIn(PUPILS[pupil]["last_name"], about)

    def test_the_extract_states_what_the_class_s_reports_do(self):
        attendance = self.figures("print", "attendance", "--class", "5А", *PERIOD)["body"]["summary"]["rows"]
        summary = self.figures("print", "summary", "--class", "5А", *PERIOD)["body"]["rows"]
        for pupil in self.chosen():
            body = self.figures("extract", "--pupil", pupil, *PERIOD)["body"]
            whole = next(row for row in attendance if row["pupil_id"] == pupil)
            for key in ("days", "lessons", "late", "available", "rate"):
                self.assertEqual(body["total"][key], whole[key], (pupil, key))
            row = next(row for row in summary if row["pupil_id"] == pupil)
            if row["departed"] is None:
                marks = {r["subject_id"]: r["result"] for r in body["rows"] if r["result"] is not None}
                self.assertEqual(marks, {s: m for s, m in row["marks"].items() if m is not None})
            self.assertEqual((body["pupil"]["arrived"], body["pupil"]["departed"]), (row["arrived"], row["departed"]))
            missed = [a for a in body["absences"] if a["kind"] != "late"]
            self.assertEqual(len(missed), body["total"]["lessons"]["total"])

    def test_marks_and_means_are_those_of_the_journal_s_rows(self):
        lessons, courses = {r["id"]: r for r in rows("lessons")}, {r["id"]: r for r in rows("courses")}
        for pupil in self.chosen():
            given = {}
            for mark in rows("marks"):
                lesson = lessons[mark["lesson_id"]]
                if mark["pupil_id"] == pupil and "2025-09-01" <= lesson["date"] <= "2025-11-16" and lesson.get("status") != "cancelled":
                    subject = courses[lesson["course_id"]]["subject_id"]
                    given.setdefault(subject, []).append((lesson["date"], mark["value"], int(mark.get("weight") or 1)))
            body = self.figures("extract", "--pupil", pupil, *PERIOD)["body"]
            for row in body["rows"]:
                said = [(m["date"], m["value"], m["weight"]) for m in row["marks"]]
                wanted = given.get(row["subject_id"], [])
                self.assertEqual(sorted(said), sorted(wanted))
                pairs = [(int(part[0]), w) for _, value, w in wanted for part in value.split("/") if part[:1].isdigit()]
                mean = None
                if pairs:
                    exact = Fraction(sum(n * w for n, w in pairs), sum(w for _, w in pairs))
                    hundredths = (exact * 100 + Fraction(1, 2)).__floor__()
                    mean = f"{hundredths // 100}.{hundredths % 100:02}"
                self.assertEqual(row["mean"], mean)

    def test_the_report_card_states_what_the_year_s_reports_do(self):
        year = ["--year", "2025/2026"]
        summary = self.figures("print", "summary", "--class", "5А", *year)["body"]["rows"]
        ledger = self.figures("print", "ledger", "--class", "5А", *year)["body"]["rows"]
        for pupil in self.chosen():
            body = self.figures("extract", "--pupil", pupil, *year)["body"]
            row = next(row for row in summary if row["pupil_id"] == pupil)
            if row["departed"] is None:
                said = {r["subject_id"]: {**r["periods"], **{k: r[k] for k in ("year", "exam", "final")}} for r in body["rows"]}
                self.assertEqual(said, {s: m for s, m in row["marks"].items() if s in said})
                self.assertFalse([s for s, m in row["marks"].items() if s not in said and any(m.values())])
            self.assertEqual(body["decision"], row["decision"])
            whole = next(row for row in ledger if row["pupil_id"] == pupil)
            self.assertEqual((body["missed"]["periods"], body["missed"]["year"]), (whole["periods"], whole["year"]))

    def test_draft_and_final_as_of_every_print(self):
        pupil, store = self.chosen()[0], self.own_school()
        words = ["extract", "--pupil", pupil, *PERIOD, "--store", store]
        for place in (["--output", self.folder / "x.pdf"], ["--out", self.folder / "out"]):
            self.expect(0, *words, "--draft", *place)
            path = self.folder / "x.pdf" if place[0] == "--output" else next((self.folder / "out").glob("*.pdf"))
            self.assertIn("ПРОЕКТ", "".join(text(path).split()))
            self.assertNotIn("____", text(path))
        self.expect(0, *words, "--final", "--output", self.folder / "x.pdf")
        self.expect(64, *words, "--draft", "--final", "--output", self.folder / "x.pdf")
        prints = json.loads(self.expect(0, "register", "export", "--store", store).out)["prints"]
        self.assertEqual([(line["report"], line["class_id"], line["format"]) for line in prints], [("extract", "c5a", "pdf")] * 3)
        small = self.small()
        self.expect(5, "check", *PERIOD, "--store", small)
        self.expect(65, "extract", "--pupil", "k5-p0", *PERIOD, "--store", small, "--final", "--output", "-")

    def test_a_pupil_or_time_that_is_not_there(self):
        self.expect(64, "extract", "--pupil", "nobody", *PERIOD, "--store", self.school(), "--output", "-")
        self.expect(64, "extract", "--pupil", "p1", "--store", self.school(), "--output", "-")
        self.expect(65, "extract", "--pupil", "p1", "--year", "2025/2026", "--store", self.school(), "--output", "-")
        ran = self.expect(64, "print", "extract", *PERIOD, "--store", self.school(), "--output", "-")
        self.assertIn("extract", ran.err)

    def test_a_batch_prints_no_paper_of_a_pupil(self):
        out = self.folder / "all"
        self.expect(0, "print", "all", "--class", "5А", *PERIOD, "--store", self.school(), "--out", out, "--format", "json")
        self.assertFalse(list(out.glob("extract*")) + list(out.glob("report-card*")))
