"""Выполнение учебного плана и КТП (forms.md §14)."""

from __future__ import annotations

import re

import russian as ru
from school import School, course, span, warnings
from table import Row, Table, column, group

TITLE = "ВЫПОЛНЕНИЕ УЧЕБНОГО ПЛАНА И КТП"
HEADER = "Выполнение учебного плана и КТП. {span}"
IS_PRIVATE = False


def tables(document: dict, school: School) -> list[Table]:
    columns = [
        *column("no", "", "№", repeated=True), *column("course", "subject", "Предмет, группа", repeated=True), *column("teacher", "teacher", "Учитель"),
        *column("hours_planned", "hours_planned", "Часов\nв год"),
        *group("Уроков за период", column("planned", "planned", "по плану"), column("held", "held", "прове-\nдено"),
               column("cancelled", "cancelled", "отме-\nнено"), column("substituted", "substituted", "замен"),
               column("behind", "behind", "отстава-\nние")),
        *column("control", "control", "Контроль-\nных работ"), *column("measures", "", "Причина отставания, меры"),
    ]
    rows = [
        Row([str(n), course(row), ru.brief(row["teacher"]), ru.total(row["hours_planned"]), ru.total(row["planned"]), str(row["held"]),
             ru.count(row["cancelled"]), ru.count(row["substituted"]), "–" if row["behind"] is None else ru.count(row["behind"]),
             ru.count(row["control"]), ""])
        for n, row in enumerate(document["body"]["rows"], 1)]
    total = document["body"]["total"]
    rows.append(Row(["", "", "", "", "", *(ru.total(total[key]) for key in ("held", "cancelled", "substituted", "behind", "control")), ""],
                    "Итого по классу"))
    return [Table("rows", columns, rows, label=3)]


def sentences(document: dict, school: School) -> list[str]:
    return [
        re.escape(f"Класс: {document['class']['name']} Период: {span(document, school)}"),
        rf"По плану – часы КТП с датами с \d\d\.\d\d\.\d{{4}} по {re.escape(ru.day(document['as_of']))}\.",
        *(re.escape(text) for text in warnings(document))]
