"""Отчёт учителя (forms.md §14)."""

from __future__ import annotations

import re

import russian as ru
from form_plan import course
from school import School, span, warnings
from table import Row, Table, column, group

TITLE = "ОТЧЁТ УЧИТЕЛЯ"
HEADER = "Отчёт учителя: {teacher}. {span}"
COUNTS = {"n5": "«5»", "n4": "«4»", "n3": "«3»", "n2": "«2»", "n1": "«1»", "not_attested": "н/а", "exempt": "осв.", "passed": "зач.",
          "failed": "не-\nзач.", "none": "нет от-\nметки"}
RARE = ("n1", "passed", "failed", "none")
FIGURES = {"success": "Успевае-\nмость, %", "quality": "Качество,\n%", "sou": "СОУ, %", "mean": "Средний\nбалл"}
LESSONS = {"lessons": "дано", "planned": "по плану", "behind": "отстава-\nние"}


def tables(document: dict, school: School) -> list[Table]:
    listed = document["body"]["rows"]
    counts = [key for key in COUNTS if key not in RARE or any(row[key] for row in listed)]
    columns = [
        *column("no", "", "№", repeated=True), *column("class", "class", "Класс", repeated=True),
        *column("course", "subject", "Предмет, группа", repeated=True), *column("pupils", "pupils", "Обучаю-\nщихся"),
        *group("Отметки за период", *(column(key, key, COUNTS[key]) for key in counts)),
        *(c for key, caption in FIGURES.items() for c in column(key, key, caption)),
        *group("Уроков", *(column(key, key, caption) for key, caption in LESSONS.items())),
    ]
    return [Table("rows", columns, [
        Row([str(n), row["class"], course(row), str(row["pupils"]), *(ru.total(row[key]) for key in counts),
             *(ru.figure(row[key]) for key in FIGURES), *(ru.total(row[key]) for key in LESSONS)])
        for n, row in enumerate(listed, 1)])]


def sentences(document: dict, school: School) -> list[str]:
    listed = document["body"]["rows"]
    held, behind = (sum(row[key] or 0 for row in listed) for key in ("lessons", "behind"))
    found = [
        re.escape(f"Учитель: {document['body']['teacher']['name']} Период: {span(document, school)}"),
        re.escape(f"Классов: {len({row['class_id'] for row in listed})}, дано уроков: {ru.number(held)}, "
                  f"отставание: {ru.number(behind)}."),
    ]
    if any(row["base"] is not None for row in listed):
        found += [r"Успеваемость = \(n5 \+ n4 \+ n3\) / N, качество знаний = \(n5 \+ n4\) / N, "
                  r"СОУ = \(100·n5 \+ 64·n4 \+ 36·n3 \+ 16·n2 \+ 7·n1 \+ 7·н/а\) / N, где n5 – количество «5»",
                  r"Средний балл – по отметкам «5», «4», «3», «2», «1»"]
    return found + [re.escape(text) for text in warnings(document)]
