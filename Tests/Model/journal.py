"""Reads a journal bundle (bundle.md) into plain dataclasses. Dates stay ISO texts: they compare and slice well."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from switches import broken

LOOK_ALIKES = str.maketrans("ABCEHKMOPTX", "АВСЕНКМОРТХ")
DEFAULT_CODES = {"Б": "ill", "УП": "excused", "П": "excused", "НП": "unexcused", "Н": "unspecified",
                 "ОП": "late", "О": "late", "ОСВ": "present"}
FINAL_VALUES = {"ОСВ": "осв", "ЗЧ": "зач", "НЗ": "незач"}


@dataclass(frozen=True)
class Year:
    id: str
    name: str
    start: str
    end: str


@dataclass(frozen=True)
class Period:
    id: str
    year: str
    scheme: str
    number: int
    name: str
    start: str
    end: str


@dataclass(frozen=True)
class Class:
    id: str
    year: str
    grade: int
    letter: str
    scheme: str
    teacher: str
    markless: bool

    @property
    def name(self) -> str:
        return f"{self.grade} «{self.letter}»" if self.letter else str(self.grade)


@dataclass(frozen=True)
class Person:
    """A pupil or a member of the staff."""
    id: str
    last: str
    first: str
    patronymic: str

    @property
    def name(self) -> str:
        return " ".join(part for part in (self.last, self.first, self.patronymic) if part)


@dataclass(frozen=True)
class Enrolment:
    pupil: str
    cls: str
    start: str
    end: str  # the last day; an open one is filled with the end of the class's year
    start_order: str | None
    start_from: str | None
    end_order: str | None
    end_to: str | None


@dataclass(frozen=True)
class Subject:
    id: str
    name: str
    order: int


@dataclass(frozen=True)
class Course:
    id: str
    cls: str
    subject: str
    group: str | None
    teacher: str
    hours_planned: int | None
    markless: bool
    marked_in: frozenset[int]
    extracurricular: bool


@dataclass(frozen=True)
class Member:
    course: str
    pupil: str
    start: str | None
    end: str | None


@dataclass(frozen=True)
class PlanRow:
    course: str
    hours: int
    planned_date: str | None


@dataclass(frozen=True)
class Lesson:
    id: str
    course: str
    date: str
    kind: str
    teacher: str | None
    held: bool
    attendance_taken: bool


@dataclass(frozen=True)
class Attendance:
    lesson: str
    pupil: str
    kind: str  # ill, excused, unexcused, unspecified, late, present
    minutes: int


@dataclass(frozen=True)
class Mark:
    lesson: str
    pupil: str


@dataclass(frozen=True)
class FinalMark:
    pupil: str
    cls: str
    subject: str
    kind: str  # period, year, exam, final
    period: str | None
    value: str


@dataclass(frozen=True)
class Inspection:
    id: str
    date: str
    cls: str
    inspector: str
    remark: str
    resolved_on: str | None


@dataclass
class Journal:
    school: dict
    exported_at: str
    years: dict[str, Year]
    periods: dict[str, Period]
    days_off: set[tuple[str, str | None]]
    staff: dict[str, Person]
    classes: dict[str, Class]
    pupils: dict[str, Person]
    enrolments: list[Enrolment]
    subjects: dict[str, Subject]
    courses: dict[str, Course]
    members: list[Member]
    plan: list[PlanRow]
    lessons: list[Lesson]
    attendance: list[Attendance]
    marks: list[Mark]
    final_marks: list[FinalMark]
    decisions: dict[tuple[str, str], str]
    inspections: list[Inspection]


def table(folder: Path, name: str) -> list[dict[str, str]]:
    """The rows of one file; an absent file is an empty table."""
    path = folder / f"{name}.csv"
    if not path.exists():
        return []
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1251")
    head = text.split("\n", 1)[0]
    separator = max(",;\t", key=head.count)
    rows = csv.DictReader(io.StringIO(unicodedata.normalize("NFC", text), newline=""), delimiter=separator)
    return [{key: value or "" for key, value in row.items()} for row in rows]


def iso(text: str) -> str | None:
    """A date as YYYY-MM-DD; empty is None."""
    if match := re.fullmatch(r"(\d\d)\.(\d\d)\.(\d{4})", text):
        return "-".join(reversed(match.groups()))
    return text or None


def normal_code(text: str) -> str:
    """«A code is read in capitals, Latin look-alikes as Cyrillic, what follows a colon as a comment.»"""
    if not broken("code-comment-not-cut"):
        text = text.split(":", 1)[0]
    if not broken("code-case-kept"):
        text = text.upper()
    return text if broken("code-latin-kept") else text.translate(LOOK_ALIKES)


def read_codes(rows: list[dict[str, str]]) -> dict[str, str]:
    """«codes.csv replaces the default.»"""
    own = {normal_code(row["code"]): row["kind"] for row in rows}
    if broken("own-codes-ignored"):
        return DEFAULT_CODES
    return own or DEFAULT_CODES


def read(folder: Path | str) -> Journal:
    """The whole bundle; its checks are the importer's, not ours."""
    folder = Path(folder)
    bundle = json.loads((folder / "bundle.json").read_text("utf-8-sig"))
    years = {r["id"]: Year(r["id"], r["name"], iso(r["start"]), iso(r["end"])) for r in table(folder, "years")}
    periods = {r["id"]: Period(r["id"], r["year_id"], r["scheme"], int(r["number"]), r["name"], iso(r["start"]), iso(r["end"]))
               for r in table(folder, "periods")}
    # «markless empty = true for grade 1»
    classes = {r["id"]: Class(r["id"], r["year_id"], int(r["grade"]), r["letter"], r["scheme"], r["teacher_id"],
                              r.get("markless") == "true" or not r.get("markless") and int(r["grade"]) == 1
                              and not broken("first-grade-marked"))
               for r in table(folder, "classes")}
    codes = read_codes(table(folder, "codes"))
    return Journal(
        school=bundle["school"], exported_at=bundle["exported_at"], years=years, periods=periods, classes=classes,
        days_off={(iso(r["date"]), r.get("class_id") or None) for r in table(folder, "days_off")},
        staff=people(table(folder, "staff")), pupils=people(table(folder, "pupils")),
        # «an enrolment without an end lasts to the end of its class's school year»
        enrolments=[Enrolment(r["pupil_id"], r["class_id"], iso(r["start"]),
                              iso(r.get("end", "")) or years[classes[r["class_id"]].year].end,
                              *(r.get(key) or None for key in ("start_order", "start_from", "end_order", "end_to")))
                    for r in table(folder, "enrolments")],
        subjects={r["id"]: Subject(r["id"], r["name"], int(r["order"])) for r in table(folder, "subjects")},
        courses={r["id"]: Course(r["id"], r["class_id"], r["subject_id"], r.get("group_name") or None, r["teacher_id"],
                                 number(r.get("hours_planned", "")), r.get("markless") == "true",
                                 frozenset(int(n) for n in r.get("marked_in", "").split(";") if n),
                                 r.get("extracurricular") == "true")
                 for r in table(folder, "courses")},
        members=[Member(r["course_id"], r["pupil_id"], iso(r.get("start", "")), iso(r.get("end", "")))
                 for r in table(folder, "course_pupils")],
        # «hours (default 1)»
        plan=[PlanRow(r["course_id"], number(r.get("hours", "")) if r.get("hours") else 0 if broken("plan-hours-default-0") else 1,
                      iso(r.get("planned_date", ""))) for r in table(folder, "plan")],
        # «status: empty = held», «attendance_taken: empty = true»
        lessons=[Lesson(r["id"], r["course_id"], iso(r["date"]), r.get("kind", ""), r.get("teacher_id") or None,
                        r.get("status") == "held" or not r.get("status") and not broken("empty-status-cancelled"),
                        r.get("attendance_taken") != "false") for r in table(folder, "lessons")],
        attendance=[Attendance(r["lesson_id"], r["pupil_id"], codes.get(normal_code(r["code"]), "present"),
                               number(r.get("minutes_late", "")) or 0) for r in table(folder, "attendance")],
        marks=[Mark(r["lesson_id"], r["pupil_id"]) for r in table(folder, "marks")],
        final_marks=[FinalMark(r["pupil_id"], r["class_id"], r["subject_id"], r["kind"], r.get("period_id") or None,
                               final_value(r["value"])) for r in table(folder, "final_marks")],
        decisions={(r["pupil_id"], r["class_id"]): r["decision"] for r in table(folder, "decisions")},
        inspections=[Inspection(r["id"], iso(r["date"]), r["class_id"], r["inspector_id"], r["remark"],
                                iso(r.get("resolved_on", ""))) for r in table(folder, "inspections")])


def people(rows: list[dict[str, str]]) -> dict[str, Person]:
    return {r["id"]: Person(r["id"], r["last_name"], r["first_name"], r.get("patronymic", "")) for r in rows}


def number(text: str) -> int | None:
    return int(text) if text else None


def final_value(text: str) -> str:
    """«5, 4, 3, 2, 1, н/а, осв, зач, незач; also ОСВ, ЗЧ, НЗ»"""
    return text if broken("final-capitals-unread") else FINAL_VALUES.get(text, text)
