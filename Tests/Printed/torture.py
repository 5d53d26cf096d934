"""The largest journal a class can have: `torture(folder)` writes a bundle of one class of 35 pupils with the longest real names,
45 subjects, and a school day on each of the 31 days of October; two subjects are called by 200 letters, one without a space."""

from __future__ import annotations

import random
import sys
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(1, str(Path(__file__).resolve().parent.parent / "Model"))

from generate import bundle, write  # noqa: E402

PUPILS, SUBJECTS = 35, 45
LAST = ["Рождественский-Преображенский", "Христорождественская", "Бонч-Бруевич-Коломейцева", "Нижегородцев-Заболотный",
        "Верхнеостровоградская", "Гурбангулыев", "Архангельская-Вознесенская"]
FIRST = ["Александр-Максимилиан", "Елизавета-Александрина", "Абдурахман", "Константин", "Анна Мария Луиза"]
PATRONYMIC = ["Константинович", "Абдурахманович оглы", "Вячеславовна", "Владиславовна кызы", ""]
NAMES = ["Основы духовно-нравственной культуры народов России", "Иностранный язык (английский, углублённое изучение)",
         "Вероятность и статистика", "Обществознание (включая экономику и право)", "Труд (технология)", "Родной язык (русский)"]


def torture(folder: Path, seed: int = 1) -> None:
    chance = random.Random(f"torture {seed}")
    first, last = date(2025, 10, 1), date(2025, 10, 31)
    days = [(first + timedelta(n)).isoformat() for n in range((last - first).days + 1)]
    rows: dict[str, list[dict]] = {
        "years": [{"id": "y", "name": "2025/2026", "start": "2025-09-01", "end": "2026-05-31"}],
        "periods": [{"id": "t1", "year_id": "y", "scheme": "trimester", "number": 1, "name": "1 триместр",
                     "start": days[0], "end": days[-1]}],
        "staff": [{"id": "w0", "last_name": LAST[0], "first_name": FIRST[0], "patronymic": PATRONYMIC[0], "position": "Учитель",
                   "login": "w", "role": "class_teacher"}],
        "classes": [{"id": "c", "year_id": "y", "grade": 9, "letter": "А", "scheme": "trimester", "teacher_id": "w0"}],
        "subjects": [], "courses": [], "pupils": [], "enrolments": [], "lessons": [], "attendance": [], "final_marks": []}
    for n in range(SUBJECTS):
        name = f"{NAMES[n % len(NAMES)]}, {n + 1} часть"
        name = {40: "б" * 200, 41: ("слово " * 34)[:200].strip()}.get(n, name)
        rows["subjects"].append({"id": f"s{n}", "name": name, "short_name": "", "order": n, "area": ""})
        rows["courses"].append({"id": f"k{n}", "class_id": "c", "subject_id": f"s{n}", "teacher_id": "w0"})
    for n, on in enumerate(days):
        for slot in range(1, 6):
            rows["lessons"].append({"id": f"l{n}-{slot}", "course_id": f"k{(n * 5 + slot) % SUBJECTS}", "date": on, "slot": slot,
                                    "status": "held", "attendance_taken": "true", "topic": "Тема"})
    for n in range(PUPILS):
        pupil = {"id": f"p{n}", "last_name": LAST[n % len(LAST)], "first_name": FIRST[n % len(FIRST)], "patronymic": PATRONYMIC[n // 7],
                 "birth_date": "2010-05-15", "sex": "", "file_no": f"К-{n + 1}", "status": ""}
        rows["pupils"].append(pupil)
        rows["enrolments"].append({"pupil_id": pupil["id"], "class_id": "c", "start": "2025-09-01", "end": ""})
        for lesson in rows["lessons"]:
            if chance.random() < 0.4:
                rows["attendance"].append({"lesson_id": lesson["id"], "pupil_id": pupil["id"], "code": chance.choice(["Б", "УП", "НП", "Н", "ОП"])})
        for subject in rows["subjects"]:
            rows["final_marks"].append({"pupil_id": pupil["id"], "class_id": "c", "subject_id": subject["id"], "kind": "period",
                                        "period_id": "t1", "value": chance.choice(["5", "4", "3", "осв"])})
    # Every other fails in all, and so a row is taller than a page; one in a subject of 200 letters, one is attested in nothing.
    for mark in rows["final_marks"]:
        if int(mark["pupil_id"][1:]) % 2 or (mark["pupil_id"], mark["subject_id"]) == ("p20", "s40"):
            mark["value"] = "2"
        if mark["pupil_id"] == "p30":
            mark["value"] = "н/а"
    write(folder, rows, bundle("2025-11-17T09:30:00"))


if __name__ == "__main__":
    torture(Path(sys.argv[1]))
