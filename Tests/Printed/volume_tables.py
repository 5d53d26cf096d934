"""What the tables of a year volume must say, part by part, from the tables of the bundle and the JSON of two reports.

Nothing here knows how a volume is made.
"""

from __future__ import annotations

import csv
import json
import re
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

import form_ledger
import form_summary
import russian as ru
from school import School
from table import Column, Row, Table, column

SHORT = {"trimester": "Т", "half_year": "П", "quarter": "Ч"}
LETTERS = {"Б": "Б", "УП": "УП", "П": "УП", "НП": "НП", "Н": "Н", "ОП": "о", "О": "о"}
DASH = "–"
CODES = {"Оглавление": "О", "Общие": "С", "Сведения": "4", "Сводная": "1", "Замечания": "П", "Исправления": "И"}


class Bundle:
    """The tables of a bundle that a volume prints."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.exported_at = json.loads((folder / "bundle.json").read_text(encoding="utf-8"))["exported_at"]
        for name in ("classes", "courses", "subjects", "pupils", "enrolments", "course_pupils", "lessons", "attendance", "marks",
                     "final_marks", "periods", "years", "staff", "inspections", "audit"):
            setattr(self, name, self.rows(name))

    def rows(self, name: str) -> list[dict]:
        path = self.folder / f"{name}.csv"
        if not path.exists():
            return []
        with path.open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))


@dataclass
class Course:
    """What must be on the spreads of a course."""
    title: str
    pupils: list[str]
    lessons: list[dict]      # date, slot, topic, homework, held, notes
    cells: list[list[str]]   # a list a pupil: a text a lesson, lines parted by \n
    results: dict[str, list[str]]  # by column, such as Т1: a text a pupil
    id: str = ""
    teacher: str = ""
    teachers: list[list[str]] = field(default_factory=list)  # name, role, lessons, first, last
    plan: list[list[str]] = field(default_factory=list)      # a row a period, then the year


def expected(bundle: Bundle, class_id: str) -> list[Course]:
    own = next(c for c in bundle.classes if c["id"] == class_id)
    year = next(y for y in bundle.years if y["id"] == own["year_id"])
    markless = own["markless"] == "true" or own["markless"] == "" and own["grade"] == "1"
    subjects = {s["id"]: s for s in bundle.subjects}
    stays = defaultdict(list)
    for stay in bundle.enrolments:
        if stay["class_id"] == class_id:
            stays[stay["pupil_id"]].append((stay["start"], stay["end"] or year["end"]))
    members = defaultdict(lambda: defaultdict(list))
    for row in bundle.course_pupils:
        members[row["course_id"]][row["pupil_id"]].append((row["start"] or "0", row["end"] or "9"))
    names = {p["id"]: p for p in bundle.pupils}
    rows, marks = defaultdict(dict), defaultdict(lambda: defaultdict(list))
    for row in bundle.attendance:
        rows[row["lesson_id"]][row["pupil_id"]] = LETTERS.get(row["code"].upper(), "")
    works = defaultdict(set)
    for row in bundle.marks:
        marks[row["lesson_id"]][row["pupil_id"]].append(row["value"])
        works[row["lesson_id"]].add(row["work"])
    periods = sorted((p for p in bundle.periods if (p["year_id"], p["scheme"]) == (own["year_id"], own["scheme"])), key=lambda p: int(p["number"]))
    lessons = defaultdict(list)
    for row in bundle.lessons:
        lessons[row["course_id"]].append(row)
    staff = {s["id"]: s for s in bundle.staff}
    finals = defaultdict(dict)
    for row in bundle.final_marks:
        if row["class_id"] == class_id:
            kind = row["period_id"] if row["kind"] == "period" else row["kind"]
            finals[row["subject_id"], kind][row["pupil_id"]] = row["value"]

    made = []
    courses = [c for c in bundle.courses if c["class_id"] == class_id and c["extracurricular"] != "true"]
    courses.sort(key=lambda c: (int(subjects[c["subject_id"]]["order"]), c["subject_id"], c["group_name"], c["id"]))
    for course in courses:
        def in_group(pupil: str, first: str, last: str) -> bool:
            return not course["group_name"] or any(a <= last and b >= first for a, b in members[course["id"]][pupil])

        held = sorted(lessons[course["id"]], key=lambda l: (l["date"], int(l["slot"]), l["id"]))
        pupils = [p for p in stays if in_group(p, year["start"], year["end"])]
        pupils.sort(key=lambda p: tuple(names[p][part].lower().replace("ё", "е") for part in ("last_name", "first_name", "patronymic")))
        cells = []
        for pupil in pupils:
            line = []
            for lesson in held:
                said = [rows[lesson["id"]].get(pupil, "")] + ([] if markless else sorted(marks[lesson["id"]].get(pupil, [])))
                text = "\n".join(word for word in said if word)
                there = any(a <= lesson["date"] <= b for a, b in stays[pupil]) and in_group(pupil, lesson["date"], lesson["date"])
                line.append(text or ("" if there else DASH))
            cells.append(line)
        results = {}
        if not markless:
            marked = course["markless"] != "true"
            for period in periods:
                due = marked and (not course["marked_in"] or period["number"] in course["marked_in"].split(";"))
                add_results(results, f"{SHORT[own['scheme']]}{period['number']}", finals[course["subject_id"], period["id"]], pupils, due)
            add_results(results, "Г", finals[course["subject_id"], "year"], pupils, marked)
            add_results(results, "Э", finals[course["subject_id"], "exam"], pupils, False)
            add_results(results, "И", finals[course["subject_id"], "final"], pupils, False)
        title = subjects[course["subject_id"]]["name"] + (f", {course['group_name']}" if course["group_name"] else "")
        made.append(Course(
            title, [" ".join(filter(None, (names[p]["last_name"], names[p]["first_name"], names[p]["patronymic"]))) for p in pupils],
            [dict(date=l["date"], slot=l["slot"], topic=l["topic"], homework=l["homework"],
                  note=note(l, works[l["id"]], staff, course)) for l in held], cells, results,
            course["id"], brief(staff[course["teacher_id"]]), taught(course, held, staff)))
    return made


def add_results(results: dict, short: str, set_: dict, pupils: list[str], due: bool) -> None:
    cells = [set_.get(p, "") for p in pupils]
    if due or any(cells):
        results[short] = cells


def note(lesson: dict, works: set[str], staff: dict, course: dict) -> str:
    notes = [] if lesson["status"] in ("", "held") else ["урок не проведён"]
    works = sorted(w for w in works if w)
    if lesson["kind"] and not any(w.startswith(lesson["kind"]) for w in works):
        notes.append(lesson["kind"])
    notes += works
    if lesson["teacher_id"] and lesson["teacher_id"] != course["teacher_id"]:
        person = staff[lesson["teacher_id"]]
        initials = [f"{person[part][0]}." for part in ("first_name", "patronymic") if person[part]]
        notes.append("замена: " + " ".join([person["last_name"], *initials]))
    return "; ".join(notes)


def day(iso: str) -> str:
    return f"{iso[8:]}.{iso[5:7]}.{iso[:4]}"


def brief(person: dict) -> str:
    return " ".join([person["last_name"], *(f"{person[part][0]}." for part in ("first_name", "patronymic") if person[part])])


def full(person: dict) -> str:
    return " ".join(filter(None, (person[part] for part in ("last_name", "first_name", "patronymic"))))


def taught(course: dict, lessons: list[dict], staff: dict) -> list[list[str]]:
    """Everybody who gave a lesson of the course, its own teacher first."""
    dates = defaultdict(list)
    for lesson in lessons:
        if lesson["status"] in ("", "held"):
            dates[lesson["teacher_id"] or course["teacher_id"]].append(lesson["date"])
    order = sorted(dates, key=lambda t: (t != course["teacher_id"], min(dates[t]), full(staff[t])))
    return [[full(staff[t]), "учитель курса" if t == course["teacher_id"] else "замещение", str(len(dates[t])),
             day(min(dates[t])), day(max(dates[t]))] for t in order]


def planned(courses: list[Course], reports: list[tuple[str, dict]]) -> None:
    """Adds what the reports on the plan say of each course, by the name of their time."""
    for name, report in reports:
        rows = {row["course_id"]: row for row in report["body"]["rows"]}
        for course in courses:
            row = rows[course.id]
            course.plan.append([name, DASH if row["planned"] is None else str(row["planned"]),
                                *(str(row[key]) for key in ("held", "cancelled", "substituted", "control"))])


@dataclass
class Part:
    """A part of a volume as its contents name it: title, teacher, sheets."""
    title: str
    teacher: str
    sheets: range


def sheets(part: Part) -> str:
    first, last = part.sheets.start, part.sheets.stop - 1
    return str(first) if first == last else f"{first}–{last}"


def inventory(parts: list[Part], bundle: Bundle, own: dict, first: int) -> Table:
    """`first` sheets of contents stand before the other parts."""
    index = f"{own['grade']}{own['letter']}-{next(y for y in bundle.years if y['id'] == own['year_id'])['start'][:4]}"
    rows = []
    for n, part in enumerate([Part("Оглавление", "", range(1, first + 1)), *parts], 1):
        code = CODES.get(part.title.split()[0]) if not part.teacher else None
        title = part.title if code else f"Предметные страницы: {part.title}"
        rows.append(Row([str(n), f"02-15/{code or 'Ж'}-{index}", day(bundle.exported_at[:10]), title, sheets(part), ""]))
    return Table("inventory", [
        *column("no", "", "№\nп/п"), *column("index", "", "Индекс\nдокумента"), *column("date", "", "Дата\nдокумента"),
        *column("title", "", "Заголовок документа"), *column("sheets", "", "Номера листов\nдела"), *column("note", "", "Примечание")], rows)


def contents(parts: list[Part], duplex: bool) -> Table:
    columns = [*column("no", "", "№"), *column("title", "", "Предмет, раздел"), *column("teacher", "", "Учитель"), *column("sheets", "", "Листы"),
               *(column("pages", "", "С какой\nстраницы") if duplex else [])]
    return Table("contents", columns, [
        Row([str(n), part.title, part.teacher, sheets(part), *([str(2 * part.sheets.start - 1)] if duplex else [])]) for n, part in enumerate(parts, 1)])


def opening(course: Course) -> list[Table]:
    """The tables on the page that opens a course."""
    teachers = Table("teachers", [
        *column("no", "", "№"), *column("name", "", "Учитель"), *column("role", "", ""), *column("lessons", "", "Дано\nуроков"),
        *column("first", "", "Первый\nурок"), *column("last", "", "Последний\nурок")],
        [Row([str(n), *row]) for n, row in enumerate(course.teachers, 1)])
    plan = Table("plan", [
        *column("period", "", "Период"), *column("planned", "", "По плану\n(КТП), часов"), *column("held", "", "Проведено\nуроков"),
        *column("cancelled", "", "Не про-\nведено"), *column("substituted", "", "С заменой\nучителя"), *column("control", "", "Контрольных\nработ")],
        [Row(row) for row in course.plan])
    return ([teachers] if course.teachers else []) + [plan]


def marks(course: Course, lessons: range, shorts: list[str]) -> Table:
    """The left page of a spread with these lessons and results."""
    columns = [*column("no", "", "№", repeated=True), *column("name", "", "Фамилия, имя, отчество\n(при наличии)", repeated=True)]
    for place in lessons:
        date = course.lessons[place]["date"]
        columns += column("date", "", f"{date[8:]}\n{date[5:7]}")
    for short in shorts:
        columns += column("result", "", short)
    rows = [Row([str(n + 1), name, *(course.cells[n][place] for place in lessons), *(course.results[short][n] for short in shorts)])
            for n, name in enumerate(course.pupils)]
    return Table(f"marks, {course.title}", columns, rows)


def topics(course: Course, lessons: range, with_homework: bool) -> Table:
    """The right page of a spread with these lessons."""
    columns = [*column("date", "", "Дата"), *column("slot", "", "№\nурока"), *column("topic", "", "Тема урока"),
               *(column("homework", "", "Домашнее задание") if with_homework else []), *column("note", "", "Вид работы, замена")]
    rows = []
    for place in lessons:
        lesson = course.lessons[place]
        words = [lesson["topic"], *([lesson["homework"]] if with_homework else []), lesson["note"]]
        rows.append(Row([day(lesson["date"]), lesson["slot"], *(" ".join(text.split()) for text in words)]))
    return Table(f"topics, {course.title}", columns, rows)


def pupils(bundle: Bundle, own: dict) -> Table:
    year = next(y for y in bundle.years if y["id"] == own["year_id"])
    people, stays = {p["id"]: p for p in bundle.pupils}, defaultdict(list)
    for stay in bundle.enrolments:
        if stay["class_id"] == own["id"]:
            stays[stay["pupil_id"]].append(stay)
    rows = []
    for n, person in enumerate(sorted((people[p] for p in stays), key=ru_order), 1):
        moves = []
        for stay in sorted(stays[person["id"]], key=lambda s: s["start"]):
            moves += move("прибыл(а)", stay["start"], stay["start_from"], stay["start_order"]) if stay["start"] > year["start"] else []
            moves += move("выбыл(а)", stay["end"], stay["end_to"], stay["end_order"]) if stay["end"] and stay["end"] < year["end"] else []
        rows.append(Row([str(n), full(person), day(person["birth_date"]) if person["birth_date"] else "", person["file_no"], "\n".join(moves)]))
    return Table("pupils", [
        *column("no", "", "№", repeated=True), *column("name", "", "Фамилия, имя, отчество\n(при наличии) обучающегося", repeated=True),
        *column("birth", "", "Дата\nрождения"), *column("file", "", "№ личного\nдела"), *column("movement", "", "Прибыл(а), выбыл(а), приказ")], rows)


def ru_order(person: dict) -> tuple:
    return tuple(person[part].lower().replace("ё", "е") for part in ("last_name", "first_name", "patronymic"))


def move(word: str, date: str, place: str, order: str) -> list[str]:
    return [f"{word} {day(date)}" + (f" ({place})" if place else "") + (f", приказ {order}" if order else "")]


def remarks(bundle: Bundle, own: dict) -> Table:
    titles = {c["id"]: c for c in bundle.courses}
    subjects, staff = {s["id"]: s for s in bundle.subjects}, {s["id"]: s for s in bundle.staff}
    rows = []
    for n, row in enumerate(sorted((r for r in bundle.inspections if r["class_id"] == own["id"]), key=lambda r: (r["date"], r["id"])), 1):
        course = titles.get(row["course_id"])
        title = "" if not course else subjects[course["subject_id"]]["name"] + (f", {course['group_name']}" if course["group_name"] else "")
        done = f"исполнено {day(row['resolved_on'])}" if row["resolved_on"] else ""
        rows.append(Row([str(n), day(row["date"]), title, row["remark"], brief(staff[row["inspector_id"]]), "; ".join(filter(None, (row["response"], done)))]))
    return Table("remarks", [
        *column("no", "", "№"), *column("date", "", "Дата"), *column("course", "", "Предмет"), *column("remark", "", "Замечание"),
        *column("inspector", "", "Проверил(а)"), *column("answer", "", "Отметка о выполнении")], rows)


def corrections(bundle: Bundle, own: dict) -> Table:
    """Changes of the marks and lessons of the class, as the journal remembers them."""
    courses = {c["id"]: c for c in bundle.courses if c["class_id"] == own["id"]}
    lessons = {l["id"]: l for l in bundle.lessons if l["course_id"] in courses}
    given = {m["id"]: m for m in bundle.marks if m["lesson_id"] in lessons}
    subjects, people = {s["id"]: s for s in bundle.subjects}, {p["id"]: p for p in bundle.pupils}
    logins, rows = {s["login"]: s for s in bundle.staff if s["login"]}, []
    for row in sorted(bundle.audit, key=lambda r: r["at"]):
        mark = given.get(row["entity_id"]) if row["entity"] == "mark" else None
        lesson = lessons.get(mark["lesson_id"] if mark else row["entity_id"] if row["entity"] == "lesson" else "")
        if not lesson:
            continue
        course = courses[lesson["course_id"]]
        title = subjects[course["subject_id"]]["name"] + (f", {course['group_name']}" if course["group_name"] else "")
        rows.append(Row([
            str(len(rows) + 1), f"{day(row['at'][:10])} {row['at'][11:16]}", brief(logins[row["user"]]) if row["user"] in logins else DASH,
            f"{title}, {day(lesson['date'])}", brief(people[mark["pupil_id"]]) if mark else "", row["action"], row["details"]]))
    return Table("corrections", [
        *column("no", "", "№"), *column("at", "", "Дата и время"), *column("author", "", "Кто исправил"), *column("course", "", "Предмет,\nдата урока"),
        *column("pupil", "", "Обучающийся"), *column("action", "", "Действие"), *column("details", "", "Было, стало,\nоснование")], rows)


def ledger(report: dict, school: School) -> list[Table]:
    return form_ledger.tables(report, school)


def summary(report: dict, school: School) -> list[Table]:
    return form_summary.tables(report, school)


def attestation() -> Table:
    return Table("attestation", [
        *column("peculiarity", "", "Особенности физического состояния\nи формирования дела"), *column("sheets", "", "Номера листов")],
        [Row(["", ""]) for _ in range(4)])


def sticker(count: int) -> Table:
    return Table("sticker", [Column((("line", ""),), column("line", "", "Прошито, пронумеровано\nи скреплено печатью")[0].captions)], [
        Row([re.compile(rf"{count} \([а-я ]+\) лист(ов|а|)")]), Row([re.compile(r"Директор _+ \S.+ «___» _+ 20___ г\. М\. П\.")])])
