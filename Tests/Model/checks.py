"""What `check` finds (report-json.md), computed apart from the program; run as a program it compares the two on random journals.

`python3 Tests/Model/checks.py --program PATH [--seeds 10] [--from 0]`
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
from collections import defaultdict
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

from compare import differences
from figures import Figures, class_key, person_key
from generate import generate
from journal import Class, Journal, Period, iso, read, table

ERRORS = {"period-not-ended", "period-mark-missing", "mark-in-markless", "outside-roll", "signer-missing"}
MISSED = {"ill", "excused", "unexcused", "unspecified"}
KEYS = ("class_id", "subject_id", "course_id", "teacher_id", "pupil_id", "lesson_id", "date")


def plain(name: str) -> str:
    return name.lower().replace("ё", "е")


class Checks:
    """All findings of a period; `folder` is read again for the columns that no report needs."""

    def __init__(self, folder: Path, late_days: int = 1, needed: int = 3, thresholds=("2.5", "3.5", "4.5")):
        self.journal: Journal = read(folder)
        self.figures = Figures(self.journal, None)
        self.late_days, self.needed, self.thresholds = late_days, needed, [Fraction(t) for t in thresholds]
        self.lessons = {row["id"]: row for row in table(folder, "lessons")}
        self.held = {lesson.id: lesson.held for lesson in self.journal.lessons}
        self.marks = table(folder, "marks")
        self.births = {row["id"]: iso(row.get("birth_date", "")) for row in table(folder, "pupils")}
        self.inspections = table(folder, "inspections")
        self.has_deputy = any(row.get("role") == "deputy" for row in table(folder, "staff"))
        self.today = self.journal.exported_at[:10]

    def answer(self, period: Period) -> dict:
        found, self.seen = [], []
        for cls in sorted((c for c in self.journal.classes.values() if c.year == period.year), key=class_key):
            own = self.figures.own_period(cls, period)
            if own:
                self.cls, self.period, self.found = cls, own, []
                self.look()
                found += sorted(self.found, key=lambda f: [f["code"], f["date"] or "", f["subject_id"] or "", f["course_id"] or "",
                                                           f["teacher_id"] or "", f["pupil_id"] or "", f["lesson_id"] or ""])
        errors = sum(f["severity"] == "error" for f in found)
        return {"format": "vedomost-check", "version": 1, "period": period.id, "errors": errors, "warnings": len(found) - errors,
                "findings": found}

    # Who was where

    def enrolled(self, pupil: str, day: str) -> bool:
        return any(e.pupil == pupil and e.cls == self.cls.id and e.start <= day <= e.end for e in self.journal.enrolments)

    def member(self, pupil: str, course: str, first: str, last: str) -> bool:
        return self.journal.courses[course].group is None or any(
            m.course == course and m.pupil == pupil and (m.start or "0") <= last and (m.end or "9") >= first for m in self.journal.members)

    def present(self, pupil: str, lesson: dict) -> bool:
        day = iso(lesson["date"])
        return self.enrolled(pupil, day) and self.member(pupil, lesson["course_id"], day, day)

    def course(self, subject: str, pupil: str) -> str | None:
        """By which the pupil studies the subject: one marked in the period before one that is not."""
        own = [c for c in self.ours if c.subject == subject and self.member(pupil, c.id, self.period.start, self.period.end)]
        own.sort(key=lambda c: (not self.marked(c), c.group or "", c.id))
        return own[0].id if own else None

    def marked(self, course) -> bool:
        return not course.markless and not course.extracurricular and (not course.marked_in or self.period.number in course.marked_in)

    # Findings

    def find(self, code: str, *, subject=None, course=None, pupil=None, lesson=None, day=None, count=1) -> None:
        teacher = self.cls.teacher
        if lesson:
            course, day = lesson["course_id"], iso(lesson["date"])
        if course:
            subject, teacher = self.journal.courses[course].subject, self.journal.courses[course].teacher
        if lesson:
            teacher = lesson.get("teacher_id") or teacher
        place = dict(zip(KEYS, (self.cls.id, subject, course, teacher, pupil, lesson and lesson["id"], day)))
        self.found.append({"code": code, "severity": "error" if code in ERRORS else "warning", **place, "count": count})

    def look(self) -> None:
        period, cls = self.period, self.cls
        stays = [e for e in self.journal.enrolments if e.cls == cls.id]
        roster = {e.pupil for e in stays if e.start <= period.end and e.end >= period.start}
        if not roster:
            return
        self.ours = [c for c in self.journal.courses.values() if c.cls == cls.id and not c.extracurricular]
        ids = {c.id for c in self.ours}
        self.here = {i: x for i, x in self.lessons.items() if x["course_id"] in ids and period.start <= iso(x["date"]) <= period.end}
        if period.end > self.today:
            self.find("period-not-ended", day=period.end)
        if not self.has_deputy:
            self.find("signer-missing")
        self.look_at_lessons()
        self.look_at_courses()
        self.look_at_rows()
        self.look_at_marks()
        for n, one in enumerate(sorted(roster, key=self.row)):
            before = sorted(roster, key=self.row)[:n]
            if any(self.twins(one, other, stays) for other in before):
                self.find("duplicate-pupil", pupil=one)
            elif any(one != other and self.twins(one, other, [e for e in stays if e.pupil == one] + theirs) for other, theirs in self.seen):
                self.find("duplicate-pupil", pupil=one)
        self.seen += [(pupil, [e for e in stays if e.pupil == pupil]) for pupil in roster]
        for row in self.inspections:
            if row["class_id"] == cls.id and iso(row["date"]) <= period.end and not row.get("resolved_on") \
                    and row.get("deadline") and iso(row["deadline"]) < self.today:
                self.find("inspection-open", day=iso(row["date"]))

    def row(self, pupil: str) -> tuple:
        return person_key(self.journal.pupils[pupil])

    def twins(self, one: str, other: str, stays) -> bool:
        a, b = self.journal.pupils[one], self.journal.pupils[other]
        same = [plain(x) for x in (a.last, a.first, a.patronymic)] == [plain(x) for x in (b.last, b.first, b.patronymic)]
        if not same or not self.births[one] or self.births[one] != self.births[other]:
            return False
        return any(max(x.start, y.start, self.period.start) <= min(x.end, y.end, self.period.end)
                   for x in stays if x.pupil == one for y in stays if y.pupil == other)

    def look_at_lessons(self) -> None:
        taken = {lesson.id: lesson.attendance_taken for lesson in self.journal.lessons}
        held = [x for i, x in self.here.items() if self.held[i]]
        for x in held:
            if not taken[x["id"]]:
                self.find("attendance-not-taken", lesson=x)
            if not x.get("topic", "").strip():
                self.find("topic-missing", lesson=x)
            later = any(y["course_id"] == x["course_id"] and (iso(y["date"]), int(y["slot"])) > (iso(x["date"]), int(x["slot"])) for y in held)
            if not x.get("homework", "").strip() and self.cls.grade > 1 and not x.get("kind", "").lower().startswith("контрольн") and later:
                self.find("homework-missing", lesson=x)
        for x in self.here.values():
            recorded = iso((x.get("recorded_at") or "")[:10])
            if recorded and date.fromisoformat(recorded) > date.fromisoformat(iso(x["date"])) + timedelta(self.late_days):
                self.find("late-entry", lesson=x)

    def look_at_courses(self) -> None:
        for course in self.ours:
            held = sum(x["course_id"] == course.id and self.held[i] for i, x in self.here.items())
            rows = [p for p in self.journal.plan if p.course == course.id and p.planned_date]
            planned = sum(p.hours for p in rows if self.period.start <= p.planned_date <= self.period.end)
            if held == 0:
                self.find("no-lessons", course=course.id)
            if rows and planned > held:
                self.find("plan-behind", course=course.id, count=planned - held)

    def look_at_rows(self) -> None:
        said, marks = defaultdict(list), defaultdict(int)
        for row in self.journal.attendance:
            if row.lesson in self.here:
                said[row.lesson, row.pupil].append(row.kind)
        for row in self.marks:
            if row["lesson_id"] in self.here:
                marks[row["lesson_id"], row["pupil_id"]] += 1
        for lesson_id, pupil in said.keys() | marks.keys():
            x, kinds, count = self.here[lesson_id], said.get((lesson_id, pupil), []), marks.get((lesson_id, pupil), 0)
            if count and self.cls.markless:
                self.find("mark-in-markless", lesson=x, pupil=pupil, count=count)
            if count and not self.held[lesson_id]:
                self.find("mark-on-cancelled", lesson=x, pupil=pupil, count=count)
            if not self.present(pupil, x):
                self.find("outside-roll", lesson=x, pupil=pupil, count=len(kinds) + count)
            elif self.held[lesson_id]:
                if "unspecified" in kinds:
                    self.find("reason-missing", lesson=x, pupil=pupil)
                if count and MISSED & set(kinds):
                    self.find("mark-with-absence", lesson=x, pupil=pupil, count=count)

    def look_at_marks(self) -> None:
        period = self.period
        if self.cls.markless:
            finals = defaultdict(int)
            for m in self.journal.final_marks:
                if m.cls == self.cls.id and (m.kind != "period" or m.period == period.id):
                    finals[m.pupil, m.subject] += 1
            for (pupil, subject), count in finals.items():
                course = self.course(subject, pupil)
                self.find("mark-in-markless", subject=subject, course=course, pupil=pupil, count=count)
            return
        given = {(m.pupil, m.subject): m.value for m in self.journal.final_marks
                 if m.cls == self.cls.id and m.kind == "period" and m.period == period.id}
        for pupil in {e.pupil for e in self.journal.enrolments if e.cls == self.cls.id and e.start <= period.end <= e.end}:
            for subject in {c.subject for c in self.ours if self.marked(c)}:
                studied = any(self.member(pupil, c.id, period.start, period.end) for c in self.ours if c.subject == subject and self.marked(c))
                value, place = given.get((pupil, subject)), {"subject": subject, "course": self.course(subject, pupil), "pupil": pupil}
                if value is None:
                    if studied:
                        self.find("period-mark-missing", **place)
                elif value in "12345":
                    self.look_behind(int(value), pupil, subject, place)

    def look_behind(self, value: int, pupil: str, subject: str, place: dict) -> None:
        numbers = []
        for row in self.marks:
            x = self.here.get(row["lesson_id"])
            if row["pupil_id"] == pupil and x and self.held[x["id"]] and self.journal.courses[x["course_id"]].subject == subject \
                    and self.present(pupil, x):
                numbers += [(int(part[0]), int(row.get("weight") or 1)) for part in row["value"].split("/") if part[:1] in "12345" and part]
        if len(numbers) < self.needed:
            self.find("few-marks", count=len(numbers), **place)
        weight = sum(w for _, w in numbers)
        if weight:
            mean = Fraction(sum(n * w for n, w in numbers), weight)
            due = 2 + sum(mean >= t for t in self.thresholds)
            if abs(max(value, 2) - due) >= 1:
                self.find("mark-far-from-mean", **place)


def spoil(folder: Path, seed: int) -> None:
    """What the generator of journals leaves out: dates of birth that meet, deadlines, late records, missing topics."""
    import csv
    chance = random.Random(f"checks {seed}")

    def edit(name, change):
        rows = table(folder, name)
        if rows:
            rows = [row | change(row) for row in rows]
            with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, list(dict.fromkeys(key for row in rows for key in row)))
                writer.writeheader()
                writer.writerows(rows)
    edit("pupils", lambda row: {"birth_date": chance.choice(["", "2013-05-01", "2013-05-02"])})
    edit("lessons", lambda row: {"topic": chance.choice(["", " ", "Тема", "Тема"]), "homework": chance.choice(["", "№ 5"]),
                                 "recorded_at": chance.choice(["", (date.fromisoformat(iso(row["date"]))
                                                                    + timedelta(chance.randint(0, 3))).isoformat() + "T12:00:00"])})


def compare(program: str, seed: int, folder: Path) -> tuple[int, list[str]]:
    bundle, store = folder / "bundle", folder / "journal.sqlite"
    generate(seed, bundle)
    spoil(bundle, seed)
    done = subprocess.run([program, "import", bundle, "--store", store], capture_output=True, text=True)
    if done.returncode:
        return 0, [f"seed {seed}: import: {done.stderr[-500:]}"]
    passed, failures, model = 0, [], Checks(bundle)
    for period in model.journal.periods.values():
        want = model.answer(period)
        ran = subprocess.run([program, "check", "--period", period.id, "--json", "--store", store], capture_output=True, text=True)
        if ran.returncode != (5 if want["errors"] else 0):
            failures.append(f"seed {seed}: {period.id}: exit {ran.returncode}: {ran.stderr[-300:]}")
            continue
        got = json.loads(ran.stdout)
        for finding in got["findings"]:
            if not finding.pop("text"):
                failures.append(f"seed {seed}: {period.id}: a finding without words")
        found = differences(want, got)
        failures += [f"seed {seed}: {period.id}:\n    " + "\n    ".join(found[:6])] if found else []
        passed += not found
    return passed, failures


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--seeds", type=int, default=10)
    parser.add_argument("--from", type=int, default=0, dest="first")
    asked = parser.parse_args()
    passed, failures = 0, []
    for seed in range(asked.first, asked.first + asked.seeds):
        with tempfile.TemporaryDirectory() as folder:
            more, failed = compare(asked.program, seed, Path(folder))
        passed, failures = passed + more, failures + failed
    print("\n".join(failures[:20]))
    print(f"{passed} passed, {len(failures)} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
