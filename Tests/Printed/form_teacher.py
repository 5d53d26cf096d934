"""Отчёт учителя (forms.md §14)."""

from __future__ import annotations

import re

import russian as ru
from form_summary import subject_legend
from school import School, course, span, warnings
from table import Row, Table, column, group

TITLE = "ОТЧЁТ УЧИТЕЛЯ"
HEADER = "Отчёт учителя. {teacher}. {span}"
IS_PRIVATE = False
COUNTS = [("n5", "«5»", False), ("n4", "«4»", False), ("n3", "«3»", False), ("n2", "«2»", False), ("n1", "«1»", True),
          ("not_attested", "н/а", False), ("exempt", "осв.", False), ("passed", "зач.", True), ("failed", "не-\nзач.", True),
          ("none", "нет от-\nметки", True)]
FIGURES = [("success", "Успевае-\nмость, %"), ("quality", "Качество,\n%"), ("sou", "СОУ, %"), ("mean", "Средний\nбалл")]


def tables(document: dict, school: School) -> list[Table]:
    rows = document["body"]["rows"]
    shown = [(key, caption) for key, caption, rare in COUNTS if not rare or any(row[key] for row in rows)]
    columns = [
        *column("no", "", "№", repeated=True), *column("class", "class", "Класс", repeated=True),
        *column("course", "subject", "Предмет, группа", repeated=True), *column("pupils", "pupils", "Обучаю-\nщихся"),
        *group("Отметки за период", *(column(key, key, caption) for key, caption in shown)),
        *(c for key, caption in FIGURES for c in column(key, key, caption)),
        *group("Уроков", column("lessons", "lessons", "дано"), column("planned", "planned", "по плану"),
               column("behind", "behind", "отстава-\nние")),
    ]
    return [Table("rows", columns, [
        Row([str(n), row["class"], course(row), str(row["pupils"]), *(ru.total(row[key]) for key, _ in shown),
             *(ru.figure(row[key]) for key, _ in FIGURES), ru.total(row["lessons"]), ru.total(row["planned"]), ru.total(row["behind"])])
        for n, row in enumerate(rows, 1)])]


def sentences(document: dict, school: School) -> list[str]:
    rows = document["body"]["rows"]
    held, behind = sum(row["lessons"] for row in rows), sum(row["behind"] or 0 for row in rows)
    found = [
        re.escape(f"Учитель: {document['body']['teacher']['name']} Период: {span(document, school)}"),
        re.escape(f"Классов: {len({row['class_id'] for row in rows})}, дано уроков: {ru.number(held)}, отставание: {ru.number(behind)}."),
    ]
    if any(row["base"] is not None for row in rows):
        found += subject_legend(document)
    return [*found, *(re.escape(text) for text in warnings(document))]
