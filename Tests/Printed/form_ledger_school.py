"""Сводная ведомость учёта посещаемости по школе, форма 4-Ш (forms.md §6)."""

from __future__ import annotations

import re

import russian as ru
from form_ledger import TITLE, WIDTH, period_cells, period_columns
from school import School, span, warnings
from table import Row, Table, column

HEADER = "Сводная ведомость учёта посещаемости по школе. {span}"
IS_PRIVATE = False


def tables(document: dict, school: School) -> list[Table]:
    body = document["body"]
    schemes = {row["class_id"]: school.scheme(row["class_id"]) for row in body["rows"]}
    numbers = sorted({p["number"] for scheme in schemes.values() for p in scheme})
    columns = [*column("class", "class", "Класс", repeated=True), *column("end_count", "end_count", "Списочный\nсостав", turned=True)]
    for number in numbers:
        names = {p["name"] for scheme in schemes.values() for p in scheme if p["number"] == number}
        columns += period_columns(names.pop() if len(names) == 1 else f"{number}-й период")
    columns += [
        *period_columns("Учебный год"), *column("available", "year.available", "Дано уроков\n(человеко-уроков)", turned=True),
        *column("rate", "year.rate.percent", "Посещаемость, %", turned=True),
        *column("missed_per_pupil", "missed_per_pupil", "Пропущено уроков\nна 1 обучающегося", turned=True)]

    def end(line: dict) -> list[str]:
        year = line["year"]
        return [ru.total(year["available"]), ru.figure(year["rate"]["percent"]), ru.figure(line["missed_per_pupil"])]

    rows = []
    for row in body["rows"]:
        cells = [row["class"], str(row["end_count"])]
        for number in numbers:
            if str(number) in row["periods"]:
                cells += period_cells(row["periods"][str(number)], ru.count)
            else:  # a later period is still to come; one that the class's scheme lacks never comes
                cells += ["" if any(p["number"] == number for p in schemes[row["class_id"]]) else "–"] * WIDTH
        rows.append(Row([*cells, *period_cells(row["year"], ru.count), *end(row)]))
    total = body["total"]
    rows.append(Row(["", str(total["end_count"]), *[""] * (WIDTH * len(numbers)), *period_cells(total["year"], ru.total), *end(total)],
                    "Итого по школе"))
    return [Table("rows", columns, rows, sums=True)]


def sentences(document: dict, school: School) -> list[str]:
    return ["по классам школы", re.escape(span(document, school)), *(re.escape(text) for text in warnings(document))]
