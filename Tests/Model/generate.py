"""A seeded generator of small, awkward and importable journals: `generate(seed, folder)` writes a bundle (bundle.md)."""

from __future__ import annotations

import csv
import io
import json
import random
import sys
from datetime import date, timedelta
from pathlib import Path

COLUMNS = {
    "years": "id name start end", "periods": "id year_id scheme number name start end", "days_off": "date kind name class_id",
    "staff": "id last_name first_name patronymic position login role",
    "classes": "id year_id grade letter scheme teacher_id markless profile",
    "pupils": "id last_name first_name patronymic birth_date sex file_no status",
    "enrolments": "pupil_id class_id start end start_order start_from end_order end_to end_reason",
    "subjects": "id name short_name order area",
    "courses": "id class_id subject_id group_name teacher_id hours_planned markless marked_in extracurricular",
    "course_pupils": "course_id pupil_id start end", "plan": "course_id number topic hours planned_date",
    "lessons": "id course_id date slot topic homework plan_number kind teacher_id status attendance_taken recorded_at",
    "attendance": "lesson_id pupil_id code minutes_late comment recorded_at recorded_by",
    "marks": "id lesson_id pupil_id value work weight recorded_at recorded_by",
    "final_marks": "pupil_id class_id subject_id kind period_id value recorded_at recorded_by",
    "decisions": "pupil_id class_id decision protocol_no protocol_date order_no order_date",
    "inspections": "id date class_id course_id inspector_id subject remark deadline response resolved_on",
    "codes": "code name kind",
}
NEEDED = ("years", "periods", "staff", "classes", "pupils", "enrolments", "subjects", "courses")
DATES = ("start", "end", "date", "planned_date", "birth_date", "protocol_date", "order_date", "deadline", "resolved_on")

LAST = ["Семёнов", "Семенов", "Семёнова", "Ёлкин", "Елкин", "Ежов", "Яшин", "О'Коннор", "Окунев", "О’Нил", "Иванов",
        "Иванов-Петров", "Иванов Петров", "иванов", "Ивановский", "де Врис", "Де-Врис", "Дёмин", "Демин", "Ёж", "Еж", "Зуб-заде"]
FIRST = ["Андрей", "Борис", "Анна", "Анна-Мария", "Анна Мария", "Пётр", "Петр", "алёна", "Алена", "Ян"]
PATRONYMIC = ["", "", "Петрович", "Семёнович", "Семенович", "Али оглы", "петрович"]
SUBJECTS = ["Русский язык", "Алгебра", "История", "Физика", "Английский язык", "Биология", "Ёга", "Технология"]
SPELLINGS = {"ill": ["Б", "б", "Б:справка"], "excused": ["УП", "П", "п", "уп", "УП:олимпиада"], "unexcused": ["НП", "нп", "HП", "hп:"],
             "unspecified": ["Н", "н", "H", "h", "н:болел", "H:?"], "late": ["ОП", "О", "о", "O", "оп", "O:автобус"],
             "present": ["осв", "ОСВ", "OCB"]}
OWN_CODES = {"ill": ["Б", "б:грипп"], "excused": ["У", "у", "C", "с:сбор"], "unexcused": ["Н", "H", "h:прогул"], "unspecified": ["?", "Ж"],
             "late": ["оп", "ОП"], "present": ["Д", "д"]}
FULL_DAYS = [("ill",), ("ill",), ("excused",), ("unexcused",), ("unspecified",), ("ill", "excused"), ("ill", "unexcused"),
             ("excused", "unspecified"), ("unexcused", "unspecified"), ("ill", "excused", "unexcused")]
# What a pupil's marks are drawn from, so that every category is met.
MOODS = ["5", "5554", "55554", "5454", "4443", "5553", "4343", "5432", "52", "51", "44н", "5н", "н", "нннo", "o", "з", "ooз", "5oз",
         "54x", "3х", "2н", "2", "222", "x", "43", "5з", "4o", "544o", "5ж"]
VALUES = {"н": "н/а", "o": "осв", "з": "зач", "x": "незач", "х": "НЗ", "ж": "ОСВ"}


def day(text: str, shift: int = 0) -> str:
    return (date.fromisoformat(text) + timedelta(shift)).isoformat()


class Generator:
    """The tables of one bundle, filled step by step."""

    def __init__(self, seed: int):
        self.seed, self.random = seed, random.Random(f"journal {seed}")
        self.rows: dict[str, list[dict]] = {name: [] for name in COLUMNS}
        self.segments: dict[str, list[tuple[str, str, str]]] = {}  # class: (pupil, first day, last day)
        self.own_codes = self.chance(0.15)
        self.count = 0

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    def pick(self, items):
        return self.random.choice(list(items))

    def some(self, items, least: int = 0) -> list:
        items = list(items)
        return self.random.sample(items, self.random.randint(min(least, len(items)), len(items)))

    def add(self, table: str, **values) -> dict:
        self.rows[table].append(values)
        return values

    def id(self, prefix: str) -> str:
        """Ids whose order as text is neither the order of rows nor that of numbers."""
        self.count += 1
        return f"{prefix}{self.count * 7 % 1000 if prefix == 'p' else self.count}"

    # Steps

    def run(self) -> None:
        for number in range(self.random.randint(2, 5)):
            self.add("staff", id=f"w{number}", last_name=self.pick(LAST), first_name=self.pick(FIRST),
                     patronymic=self.pick(PATRONYMIC), position="Учитель", login=f"w{number}" if self.chance(0.7) else "",
                     role=self.pick(["deputy", "teacher", "class_teacher"]))
        self.staff = [row["id"] for row in self.rows["staff"]]
        names = self.some(SUBJECTS, 2)[:6]
        for place, name in enumerate(names):
            self.add("subjects", id=f"s{(place * 5 + 7) % 12}", name=name, short_name="", order=self.pick([1, 2, 2, 9, 10, 10]), area="")
        self.year("y25", 2025, "")
        if self.chance(0.2):
            self.year("y24", 2024, "-24")
        if self.own_codes:
            for kind, codes in OWN_CODES.items():
                for code in {c.split(":")[0].upper().translate(str.maketrans("HC", "НС")) for c in codes}:
                    self.add("codes", code=code.lower() if self.chance(0.3) else code, name=kind, kind=kind)

    def year(self, year: str, begin: int, mark: str) -> None:
        first, last = f"{begin}-09-01", f"{begin + 1}-05-{self.pick([26, 31])}"
        self.add("years", id=year, name=f"{begin}/{begin + 1}", start=first, end=last)
        late = self.pick([26, 24])
        borders = {"quarter": [("09-01", "10-26"), ("11-05", "12-28"), ("01-12", "03-22"), ("03-30", "05-24")],
                   "trimester": [("09-01", "11-16"), ("11-24", "02-22"), ("03-02", "05-24")],
                   "half_year": [("09-01", "12-28"), ("01-12", f"05-{late}")]}
        if self.chance(0.3):  # periods that touch, and a year that begins late
            borders["trimester"] = [("09-03", "11-15"), ("11-16", "02-20"), ("02-21", "05-22")]
        schemes = self.some(["quarter", "trimester", "half_year"], 1)
        self.periods = {}
        for scheme in schemes:
            parts = borders[scheme]
            if self.chance(0.1):
                parts = parts[:-1]
            names = {"quarter": "четверть", "trimester": "триместр", "half_year": "полугодие"}
            self.periods[scheme] = [
                self.add("periods", id=f"{scheme[0]}{n}{mark}", year_id=year, scheme=scheme, number=n, name=f"{n} {names[scheme]}",
                         start=self.in_year(begin, a), end=self.in_year(begin, b)) for n, (a, b) in enumerate(parts, 1)]
        self.first, self.last, self.year_id = first, last, year
        classes = []
        for n in range(self.random.randint(1, 5 if not mark else 2)):
            grade = self.pick([1, 2, 4, 5, 7, 7, 8, 9, 10, 10, 11, 12])
            scheme = "half_year" if grade > 9 and "half_year" in schemes and self.chance(0.8) else self.pick(schemes)
            classes.append(self.add("classes", id=f"c{(n * 3 + 8) % 11}{mark}", year_id=year, grade=grade,
                                    letter=self.pick(["А", "Б", "", "а", "Ё", "Е", "Ж"]), scheme=scheme, teacher_id=self.pick(self.staff),
                                    markless=self.pick(["", "false"]) if grade == 1 else self.pick(["", "", "", "", "false", "true"]),
                                    profile=""))
        self.dates = {row["id"]: self.lesson_dates(row["scheme"]) for row in classes}
        self.enrol(classes)
        for row in classes:
            self.courses(row)

    def in_year(self, begin: int, text: str) -> str:
        return f"{begin if text >= '09' else begin + 1}-{text}"

    def lesson_dates(self, scheme: str) -> list[str]:
        """A few days near the borders of periods and months, some between the periods."""
        periods = self.periods[scheme]
        near = [day(p[edge], shift) for p in periods for edge, shift in
                (("start", 0), ("start", 1), ("end", 0), ("end", -1), ("end", 1), ("start", 8), ("end", -10), ("start", 20))]
        near += [day(f"{p['end'][:7]}-01", shift) for p in periods for shift in (-1, 0)]
        start = self.pick(near)
        near += [day(start, n) for n in range(3)]
        near = sorted({d for d in near if self.first <= d <= self.last})
        return sorted(self.random.sample(near, min(len(near), self.random.randint(6, 16))))

    def interesting(self, row: dict) -> str:
        """A day on which something may begin or end in the class."""
        period = self.pick(self.periods[row["scheme"]])
        lesson = self.pick(self.dates[row["id"]])
        found = self.pick([period["start"], period["end"], day(period["start"], 1), day(period["end"], -1), day(period["end"], 1),
                           lesson, day(lesson, 1), day(lesson, -1), self.first, self.last])
        return min(max(found, self.first), self.last)

    def enrol(self, classes: list[dict]) -> None:
        """Pupils with their stays: intervals of one pupil never meet."""
        old = [row["id"] for row in self.rows["pupils"]]
        for row in classes:
            empties = self.interesting(row) if self.chance(0.12) else self.last
            pool = self.some(LAST, 3)[:6], self.some(FIRST, 2)[:4], self.some(PATRONYMIC, 2)
            for _ in range(self.pick([0, 1, 2, 4, 5, 6, 7, 8, 9])):
                if old and self.chance(0.4):
                    pupil = old.pop()
                else:
                    last, first, patronymic = (self.pick(names) for names in pool)
                    pupil = self.add("pupils", id=self.id("p"), last_name=last, first_name=first, patronymic=patronymic,
                                     birth_date=f"{2012 + self.random.randint(0, 3)}-0{self.random.randint(1, 9)}-15",
                                     sex=self.pick(["м", "ж", ""]), file_no=self.pick(["", "К-12/4"]), status="")["id"]
                for cls, start, end in self.stays(row, classes, empties):
                    self.segments.setdefault(cls["id"], []).append((pupil, start, end))
                    left = end < self.last
                    self.add("enrolments", pupil_id=pupil, class_id=cls["id"], start=start,
                             end=end if left or self.chance(0.3) else "",
                             start_order=self.pick(["", "№ 12-у"]), start_from=self.pick(["", "школа № 3"]),
                             end_order=self.pick(["", "№ 45-у"]) if left else "", end_to=self.pick(["", "г. Тула"]) if left else "", end_reason="")

    def stays(self, row: dict, classes: list[dict], empties: str) -> list[tuple[dict, str, str]]:
        kind = self.pick(["whole"] * 5 + ["arrives", "departs", "departs", "returns", "returns", "period", "one day", "transfer", "transfer", "next day"])
        a, b, c = sorted(self.interesting(row) for _ in range(3))
        other = self.pick(classes)
        if kind == "whole":
            stays = [(row, self.first, self.last)]
        elif kind == "arrives":
            stays = [(row, a, self.last)]
        elif kind == "departs":
            stays = [(row, self.first, a)]
        elif kind == "period":
            period = self.pick(self.periods[row["scheme"]])
            stays = [(row, period["start"], period["end"])]
        elif kind == "one day":
            stays = [(row, a, a)]
        elif kind == "returns":
            stays = [(row, self.first, a), (row, max(b, day(a, 2)), self.last)] if a < day(self.last, -2) else [(row, a, self.last)]
        elif kind == "next day":
            stays = [(row, a, b), (row, day(b, 1), self.last)] if b < self.last else [(row, a, b)]
        else:
            stays = [(row, self.first, a), (other, day(a, 1), c if c > a else self.last)] if a < self.last else [(row, a, a)]
        return [(cls, start, min(end, empties) if cls is row else end) for cls, start, end in stays
                if start <= (empties if cls is row else end) and start <= end]

    def courses(self, row: dict) -> None:
        subjects = self.some([s["id"] for s in self.rows["subjects"]], 1)[:5]
        numbers = [p["number"] for p in self.periods[row["scheme"]]]
        pupils = sorted({p for p, _, _ in self.segments.get(row["id"], ())})
        courses = []
        for place, subject in enumerate(subjects):
            shape = self.pick(["whole"] * 4 + ["groups"] * 3 + ["whole and group", "two"])
            groups = {"whole": [""], "groups": ["вторая", "первая"], "whole and group": ["", "первая"], "two": ["", ""]}[shape]
            for group in groups:
                marked_in = ";".join(map(str, sorted(self.some(numbers, 1)))) if self.chance(0.25) else ""
                course = self.add("courses", id=self.id("k"), class_id=row["id"], subject_id=subject, group_name=group,
                                  teacher_id=self.pick(self.staff), hours_planned=self.pick(["", 34, 68, 102]),
                                  markless="true" if self.chance(0.12) else self.pick(["", "false"]), marked_in=marked_in,
                                  extracurricular="true" if place and self.chance(0.12) else "")
                courses.append(course)
                if group:
                    self.members(course, row, pupils)
                self.plan(course, row)
        lessons = self.lessons(row, courses)
        self.attendance(row, courses, lessons, pupils)
        self.final_marks(row, subjects, pupils)
        for pupil in pupils:
            if self.chance(0.6):
                self.add("decisions", pupil_id=pupil, class_id=row["id"], decision=self.pick(["переведён в следующий класс", "условно переведён"]),
                         protocol_no="9", protocol_date=self.last, order_no="", order_date="")
        for _ in range(self.random.randint(0, 4)):
            on = self.interesting(row)
            self.add("inspections", id=f"i{97 - self.count % 90}-{len(self.rows['inspections'])}", date=on, class_id=row["id"], course_id="",
                     inspector_id=self.pick(self.staff), subject=self.pick(["activity", "homework", "plan", "attendance"]),
                     remark=self.pick(["Нет тем", "Заполнить, «сегодня»"]), deadline="", response="",
                     resolved_on=self.pick(["", day(on, 5)]) if day(on, 5) <= self.last else "")
        if self.chance(0.4):
            self.add("days_off", date=self.pick(self.dates[row["id"]]), kind=self.pick(["holiday", "vacation", "quarantine", "remote"]),
                     name="", class_id=row["id"])
        if self.chance(0.15) and not any(d["class_id"] == "" for d in self.rows["days_off"]):
            self.add("days_off", date=self.pick(self.dates[row["id"]]), kind="holiday", name="День школы", class_id="")

    def members(self, course: dict, row: dict, pupils: list[str]) -> None:
        for pupil in pupils:
            shape = self.pick(["open", "open", "from", "until", "both", "twice", "none", "none"])
            a, b, c = sorted(self.interesting(row) for _ in range(3))
            spans = {"open": [("", "")], "from": [(a, "")], "until": [("", a)], "both": [(a, b)], "none": [],
                     "twice": [("", a), (max(b, day(a, 1)), "")]}[shape]
            for start, end in spans:
                self.add("course_pupils", course_id=course["id"], pupil_id=pupil, start=start, end=end)

    def plan(self, course: dict, row: dict) -> None:
        shape = self.pick(["none", "undated", "dated", "dated", "some dated", "first period"])
        for number in range(1, self.random.randint(2, 9) if shape != "none" else 1):
            on = "" if shape == "undated" or shape == "some dated" and self.chance(0.5) else self.interesting(row)
            if shape == "first period":
                on = self.periods[row["scheme"]][0]["start"]
            self.add("plan", course_id=course["id"], number=number, topic=f"Тема {number}", hours=self.pick(["", "", 1, 2, 3]), planned_date=on)

    def lessons(self, row: dict, courses: list[dict]) -> list[dict]:
        lessons = []
        for on in self.dates[row["id"]]:
            for slot in range(1, self.random.randint(2, 6)):
                for course in self.random.sample(courses, 1 if self.chance(0.8) else min(2, len(courses))):
                    lessons.append(self.add(
                        "lessons", id=self.id("l"), course_id=course["id"], date=on, slot=slot, topic=self.pick(["", "Тема"]), homework="",
                        plan_number="", kind=self.pick(["", "", "", "контрольная", "Контрольная работа", "практическая", "КОНТРОЛЬНЫЙ диктант",
                                                        "итоговая контрольная"]),
                        teacher_id=self.pick(["", "", "", course["teacher_id"], self.pick(self.staff)]),
                        status=self.pick(["", "", "held", "held", "held", "cancelled"]),
                        attendance_taken="false" if self.chance(0.05) else self.pick(["", "true"]), recorded_at=f"{on}T15:00:00"))
        return lessons

    def inside(self, row: dict, course: dict, pupil: str, on: str) -> bool:
        if not any(p == pupil and a <= on <= b for p, a, b in self.segments.get(row["id"], ())):
            return False
        return not course["group_name"] or any(
            m["course_id"] == course["id"] and m["pupil_id"] == pupil and m["start"] <= on <= (m["end"] or "9")
            for m in self.rows["course_pupils"])

    def attendance(self, row: dict, courses: list[dict], lessons: list[dict], pupils: list[str]) -> None:
        by_id = {c["id"]: c for c in courses}
        codes = OWN_CODES if self.own_codes else SPELLINGS
        often_late = self.some(pupils)[:2]
        for pupil in pupils:
            truant = self.pick(["ill", "excused", "unexcused", "unspecified"])
            for on in self.dates[row["id"]]:
                kinds = self.pick([None, None, None, self.pick(FULL_DAYS), (truant,)])
                mood = "full" if kinds else self.pick(["present", "present", "partial", "late", "full but late"])
                if pupil in often_late and mood == "present":
                    mood = "late"
                for lesson in (x for x in lessons if x["date"] == on):
                    if not self.inside(row, by_id[lesson["course_id"]], pupil, on) and not self.chance(0.03):
                        continue
                    kind = {"full": self.pick(kinds or [truant]), "present": None, "late": self.pick(["late", None, "present"]),
                            "partial": self.pick([None, truant, self.pick(FULL_DAYS)[0], "late"]), "full but late": self.pick([truant, truant, "late"])}[mood]
                    if kind:
                        late = kind == "late" and self.chance(0.6) or self.chance(0.05)
                        self.add("attendance", lesson_id=lesson["id"], pupil_id=pupil, code=self.pick(codes[kind]),
                                 minutes_late=self.random.randint(1, 25) if late else "", comment="", recorded_at="", recorded_by="")
                    if self.chance(0.04):
                        self.add("marks", id=self.id("m"), lesson_id=lesson["id"], pupil_id=pupil, value=self.pick(["5", "4-", "3", "4/5", "."]),
                                 work="", weight=self.pick(["", 2]), recorded_at="", recorded_by="")

    def final_marks(self, row: dict, subjects: list[str], pupils: list[str]) -> None:
        markless = row["markless"] == "true" or row["grade"] == 1 and row["markless"] == ""
        if markless and self.chance(0.6):
            return
        others = [s["id"] for s in self.rows["subjects"] if s["id"] not in subjects]
        known = subjects + (others[:1] if self.chance(0.3) else [])
        open_period = self.chance(0.2)
        for pupil in pupils:
            year_mood = self.pick(MOODS)
            for kind, period in [("period", p["id"]) for p in self.periods[row["scheme"]]] + [("year", ""), ("exam", ""), ("final", "")]:
                mood = self.pick([year_mood, self.pick(MOODS)])
                share = {"period": 0.9, "year": 0.8, "exam": 0.3, "final": 0.35}[kind]
                for place, subject in enumerate(self.random.sample(known, len(known))):
                    letter = mood[place % len(mood)]
                    if self.chance(share) and not (open_period and kind == "period" and self.chance(0.4)):
                        value = VALUES.get(letter, letter)
                        if value == "зач" and self.chance(0.3):
                            value = "ЗЧ"
                        self.add("final_marks", pupil_id=pupil, class_id=row["id"], subject_id=subject, kind=kind, period_id=period,
                                 value=value, recorded_at="", recorded_by="")


def write(folder: Path, rows: dict[str, list[dict]], bundle: dict, separator: str = ",", encoding: str = "utf-8", russian_dates: bool = False) -> None:
    """The tables as a bundle folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, columns in COLUMNS.items():
        if not rows.get(name) and name not in NEEDED:
            continue
        out = io.StringIO(newline="")
        writer = csv.DictWriter(out, columns.split(), delimiter=separator, restval="", lineterminator="\r\n" if separator != "," else "\n")
        writer.writeheader()
        for row in rows.get(name, ()):
            if russian_dates:
                row = {k: ".".join(reversed(v.split("-"))) if k in DATES and v else v for k, v in row.items()}
            writer.writerow(row)
        (folder / f"{name}.csv").write_bytes(out.getvalue().encode(encoding))
    (folder / "bundle.json").write_text(json.dumps(bundle, ensure_ascii=False, indent=1), "utf-8")


def bundle(exported_at: str, short: str = "ГКОУ ОЦДОК") -> dict:
    school = {"id": "s1", "name_full": "Государственное казённое общеобразовательное учреждение «ОЦДОК»", "name_short": short,
              "address": "г. Видное", "phone": "", "email": "", "inn": "", "ogrn": "", "locality": "г. Видное", "founder": "", "director_id": "w0"}
    return {"format": "vedomost-bundle", "version": 1, "scope": "merge", "exported_at": exported_at, "source": "generate.py", "school": school}


def generate(seed: int, folder: Path | str) -> Path:
    """Writes the bundle of the seed; the same seed gives the same bytes."""
    made, folder = Generator(seed), Path(folder)
    made.run()
    separator, encoding, russian = [(",", "utf-8", False), (";", "utf-8-sig", True), ("\t", "cp1251", True), (",", "utf-8-sig", False)][
        seed % 4 if seed % 5 == 0 else 0]
    exported = made.pick(["2026-05-29T18:00:00", "2025-11-17T09:30:00"])
    write(folder, made.rows, bundle(exported), separator, encoding, russian)
    return folder


if __name__ == "__main__":
    generate(int(sys.argv[1]), sys.argv[2])
