"""Bundles made by hand: the worked examples A and B of forms.md (§2.3, §2.4), and a small builder for tests.

`python3 Tests/Model/examples.py` writes them to examples/a and examples/b."""

from __future__ import annotations

from pathlib import Path

from generate import bundle, write

HERE = Path(__file__).parent
TRIMESTERS = [("t1", "2025-09-01", "2025-11-16"), ("t2", "2025-11-24", "2026-02-22"), ("t3", "2026-03-02", "2026-05-24")]


class Builder:
    """Tables with the defaults of one school year; only what a test speaks of is said in it."""

    def __init__(self):
        self.rows: dict[str, list[dict]] = {}
        self.add("years", id="y25", name="2025/2026", start="2025-09-01", end="2026-05-31")
        self.scheme("trimester", "триместр", TRIMESTERS)
        self.add("staff", id="w0", last_name="Орлова", first_name="Мария", patronymic="Ивановна",
                 position="Заместитель директора по УВР", role="deputy", login="orlova")

    def add(self, table: str, **values) -> str:
        self.rows.setdefault(table, []).append(values)
        return values.get("id", "")

    def scheme(self, scheme: str, name: str, periods: list[tuple[str, str, str]]) -> None:
        for number, (id, start, end) in enumerate(periods, 1):
            self.add("periods", id=id, year_id="y25", scheme=scheme, number=number, name=f"{number} {name}", start=start, end=end)

    def school_class(self, id: str, grade: int, letter: str = "А", scheme: str = "trimester", **more) -> str:
        return self.add("classes", id=id, year_id="y25", grade=grade, letter=letter, scheme=scheme, teacher_id="w0", **more)

    def pupil(self, id: str, cls: str, name: str = "", start: str = "2025-09-01", end: str = "", **more) -> str:
        last, first, *patronymic = (name or f"Иванов{id} Иван").split()
        self.add("pupils", id=id, last_name=last, first_name=first, patronymic=" ".join(patronymic))
        self.add("enrolments", pupil_id=id, class_id=cls, start=start, end=end, **more)
        return id

    def subject(self, id: str, name: str, order: int) -> str:
        return self.add("subjects", id=id, name=name, short_name="", order=order)

    def course(self, id: str, cls: str, subject: str, group: str = "", **more) -> str:
        return self.add("courses", id=id, class_id=cls, subject_id=subject, group_name=group, teacher_id="w0", **more)

    def lesson(self, course: str, date: str, slot: int, **more) -> str:
        return self.add("lessons", id=f"{course}-{date}-{slot}", course_id=course, date=date, slot=slot, topic="Тема", **more)

    def absent(self, lesson: str, pupil: str, code: str, **more) -> None:
        self.add("attendance", lesson_id=lesson, pupil_id=pupil, code=code, **more)

    def mark(self, pupil: str, cls: str, subject: str, value: str, kind: str = "period", period: str = "") -> None:
        self.add("final_marks", pupil_id=pupil, class_id=cls, subject_id=subject, kind=kind, period_id=period, value=value)

    def write(self, folder: Path | str) -> Path:
        write(Path(folder), self.rows, bundle("2025-11-17T09:30:00"))
        return Path(folder)


def example_a() -> Builder:
    """§2.3: four school days of 5, 6, 5 and 6 lessons; Жуков is not in the group of Thursday's last lesson."""
    b = Builder()
    b.school_class("c7a", 7)
    names = ["Абрамов Иван Петрович", "Борисова Анна Олеговна", "Власов Пётр Ильич", "Громова Ольга Игоревна", "Дёмин Олег Юрьевич",
             "Егоров Яков Львович", "Жуков Лев Андреевич"]
    a, bo, v, g, d, e, z = (f"p{n}" for n in range(1, 8))
    for id, name in zip((a, bo, v, g, d, e, z), names):
        more = {d: {"start": "2025-09-03", "start_order": "№ 40-у", "start_from": "школа № 3"},
                e: {"end": "2025-09-02", "end_order": "№ 45-у", "end_to": "г. Тула"}}.get(id, {})
        b.pupil(id, "c7a", name, **more)
    b.subject("math", "Математика", 1)
    b.subject("eng", "Английский язык", 2)
    b.course("k-math", "c7a", "math", hours_planned=170)
    b.course("k-eng", "c7a", "eng", "1 группа", hours_planned=102)
    for id in (a, bo, v, g, d, e):
        b.add("course_pupils", course_id="k-eng", pupil_id=id)
    monday, tuesday, wednesday, thursday = (
        [b.lesson("k-eng" if date.endswith("04") and slot == 6 else "k-math", date, slot) for slot in range(1, count + 1)]
        for date, count in (("2025-09-01", 5), ("2025-09-02", 6), ("2025-09-03", 5), ("2025-09-04", 6)))
    for pupil, lessons, code in [(bo, monday + tuesday, "Б"), (v, tuesday[4:], "НП"), (v, wednesday[:1], "ОП"), (g, wednesday[:3], "Б"),
                                 (g, wednesday[3:], "УП"), (d, thursday, "НП"), (e, monday, "НП"), (z, thursday[:5], "Б")]:
        for lesson in lessons:
            b.absent(lesson, pupil, code, **({"minutes_late": 5} if code == "ОП" else {}))
    return b


def example_b() -> Builder:
    """§2.4: nine pupils, five subjects, the marks of the first trimester."""
    b = Builder()
    b.school_class("c7a", 7)
    for order, (id, name) in enumerate([("rus", "Русский язык"), ("lit", "Литература"), ("mat", "Математика"), ("ist", "История"),
                                        ("fiz", "Физическая культура")], 1):
        b.subject(id, name, order)
        b.course(f"k-{id}", "c7a", id)
    marks = {"Абрамов Иван Петрович": "5 5 5 5 5", "Борисова Анна Олеговна": "5 5 4 5 5", "Власов Пётр Ильич": "4 4 4 5 5",
             "Громова Ольга Игоревна": "4 4 3 4 осв", "Дёмин Олег Юрьевич": "3 4 3 4 5", "Егоров Яков Львович": "2 3 3 4 5",
             "Жуков Лев Андреевич": "н/а н/а н/а н/а н/а", "Зайцева Инна Романовна": "4 5 4 5 5", "Ильин Егор Павлович": ""}
    stays = {"Зайцева": {"start": "2025-10-10", "start_order": "№ 52-у", "start_from": "школа № 3"},
             "Ильин": {"end": "2025-10-20", "end_order": "№ 45-у", "end_to": "г. Тула"}}
    for number, (name, line) in enumerate(marks.items(), 1):
        b.pupil(f"p{number}", "c7a", name, **stays.get(name.split()[0], {}))
        for subject, value in zip(("rus", "lit", "mat", "ist", "fiz"), line.split()):
            b.mark(f"p{number}", "c7a", subject, value, period="t1")
    for date in ("2025-09-02", "2025-10-10", "2025-11-10"):
        for slot, subject in enumerate(("rus", "lit", "mat", "ist", "fiz"), 1):
            b.absent(b.lesson(f"k-{subject}", date, slot), "p7", "Б")
    return b


if __name__ == "__main__":
    example_a().write(HERE / "examples" / "a")
    example_b().write(HERE / "examples" / "b")
