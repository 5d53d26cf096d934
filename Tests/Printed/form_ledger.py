"""Сводная ведомость учёта посещаемости класса (forms.md §6)."""

from __future__ import annotations

import re

import russian as ru
from school import School, span, warnings
from table import Column, Row, Table, column, each, group

TITLE = "СВОДНАЯ ВЕДОМОСТЬ УЧЁТА ПОСЕЩАЕМОСТИ"
HEADER = "Сводная ведомость учёта посещаемости. Класс {class}. {year} учебный год"
IS_PRIVATE = True
FIGURES = [("days", "total"), ("days", "ill"), ("lessons", "total"), ("lessons", "ill"), ("lessons", "excused"), ("lessons", "unexcused")]
CAPTIONS = ["всего", "по болезни", "всего", "по болезни", "по уваж.", "без уваж."]
WIDTH = len(FIGURES) + 1


def period_columns(name: str) -> list[Column]:
    leaves = [column(f"{unit}.{kind}", f"{unit}.{kind}", caption, turned=True) for (unit, kind), caption in zip(FIGURES, CAPTIONS)]
    return each("period", "periods", group(
        name, group("Дней", *leaves[:2]), group("Уроков", *leaves[2:]), column("late", "late", "Опозданий", turned=True)))


def period_cells(tally: dict, text) -> list[str]:
    return [text(tally[unit][kind]) for unit, kind in FIGURES] + [text(tally["late"])]


def tables(document: dict, school: School) -> list[Table]:
    body = document["body"]
    listed = [p["id"] for p in body["periods"]]
    later = [p["name"] for p in school.scheme(document["class"]["id"]) if p["id"] not in listed]
    columns = [*column("no", "", "№", repeated=True), *column("name", "name", "Фамилия, имя, отчество (при наличии) обучающегося", repeated=True)]
    for name in [*(p["name"] for p in body["periods"]), *later, "Учебный год"]:
        columns += period_columns(name)

    def cells(line: dict, make) -> list[str]:
        periods = [text for id in listed for text in make(line["periods"][id])]
        return [*periods, *[""] * (WIDTH * len(later)), *make(line["year"])]

    def one(text):
        return lambda tally: ["", "", text(tally), "", "", "", ""]

    rows = [Row([str(n), row["name"], *cells(row, lambda t: period_cells(t, ru.count))]) for n, row in enumerate(body["rows"], 1)]
    for label, make in (
        ("Итого по классу", lambda t: period_cells(t, ru.total)),
        ("Дано уроков (человеко-уроков)", one(lambda t: ru.total(t["available"]))),
        ("% посещаемости", one(lambda t: ru.figure(t["rate"]["percent"]))),
    ):
        rows.append(Row(["", "", *cells(body["total"], make)], label))
    return [Table("rows", columns, rows, label=2, sums=True)]


def sentences(document: dict, school: School) -> list[str]:
    return [rf"Класс: {re.escape(document['class']['name'])} {re.escape(span(document, school))}", *(re.escape(text) for text in warnings(document))]
