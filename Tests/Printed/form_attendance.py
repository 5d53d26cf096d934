"""Отчёт о посещаемости класса по месяцам (forms.md §4): a table a month, then the summary."""

from __future__ import annotations

import re

import russian as ru
from school import School, span, warnings
from table import Column, Row, Table, column, each, family, group

TITLE = "ОТЧЁТ О ПОСЕЩАЕМОСТИ КЛАССА (по месяцам)"
HEADER = "Отчёт о посещаемости класса (по месяцам). Класс {class}. {span}"
IS_PRIVATE = True
KINDS = ["total", "ill", "excused", "unexcused"]
LETTERS = {"ill": "Б", "excused": "УП", "unexcused": "НП", "unspecified": "Н", "late": "о"}


def tables(document: dict, school: School) -> list[Table]:
    return [*(month(sheet) for sheet in document["body"]["months"]), summary(document["body"])]


def counts() -> list[Column]:
    captions = ["всего", "Б", "УП", "НП"]
    return [
        *group("Пропущено дней", *(column(f"days.{k}", f"days.{k}", c) for k, c in zip(KINDS, captions))),
        *group("Пропущено уроков", *(column(f"lessons.{k}", f"lessons.{k}", c) for k, c in zip(KINDS, captions))),
        *column("late", "late", "Опоз-\nданий"),
    ]


def pupil() -> list[Column]:
    return [*column("no", "", "№", repeated=True), *column("name", "name", "Фамилия, имя, отчество (при наличии) обучающегося", repeated=True)]


def figures(line: dict, text) -> list[str]:
    return [text(line[unit][kind]) for unit in ("days", "lessons") for kind in KINDS] + [text(line["late"])]


def month(sheet: dict) -> Table:
    days = sheet["days"]
    heads = (family("day", "cells", f"{int(d[-2:])}\n{ru.weekday(d)}") for d in days)
    columns = [*pupil(), *group("Число, день недели", *heads), *counts()]
    rows = [Row([str(n), row["name"], *(cell(row["cells"].get(d)) for d in days), *figures(row, ru.count)])
            for n, row in enumerate(sheet["rows"], 1)]
    of_day, total = sheet["by_day"], sheet["total"]
    day_sums = [ru.total(total["days"][k]) for k in KINDS]
    lesson_sums = [ru.total(total["lessons"][k]) for k in KINDS]
    for label, key, end in (
        ("Состояло по списку", "enrolled", [""] * 9),
        ("Отсутствовало весь день, чел.", "absent_all_day", [*day_sums, *[""] * 5]),
        ("Пропущено уроков", "missed_lessons", [*[""] * 4, *lesson_sums, ru.total(total["late"])]),
    ):
        rows.append(Row(["", "", *(ru.total(of_day[d][key]) for d in days), *end], label))
    return Table("calendar", columns, rows, label=2, sums=True)


def cell(value: dict | str | None) -> str:
    """What a pupil missed on a day."""
    if value is None:
        return ""
    if value == "-":
        return "–"
    if "full" in value:
        return LETTERS[value["full"]]
    return "\n".join(f"{'' if kind == 'late' and value[kind] == 1 else value[kind]}{letter}"
                     for kind, letter in LETTERS.items() if kind in value)


def summary(body: dict) -> Table:
    months, columns = body["months"], pupil()
    for sheet in months:
        columns += each("month", "months", group(
            ru.month(sheet["month"]) + ru.month_days(sheet),
            column("days", "days", "дней"), column("lessons", "lessons", "уроков"), column("ill_lessons", "ill_lessons", "из них Б")))
    columns += [*counts(), *column("available", "available", "Дано\nуроков"), *column("rate", "rate.percent", "Посе-\nщено, %")]
    rows = []
    for n, row in enumerate(body["summary"]["rows"], 1):
        cells = [str(n), row["name"]]
        for sheet in months:
            part = row["months"].get(sheet["month"])
            cells += ["–"] * 3 if part is None else [ru.count(part[key]) for key in ("days", "lessons", "ill_lessons")]
        rows.append(Row([*cells, *figures(row, ru.count), ru.total(row["available"]), ru.figure(row["rate"]["percent"])]))
    total, cells = body["summary"]["total"], ["", ""]
    for sheet in months:
        cells += [ru.total(n) for n in (sheet["total"]["days"]["total"], sheet["total"]["lessons"]["total"], sheet["total"]["lessons"]["ill"])]
    cells += [*figures(total, ru.total), ru.total(total["available"]), ru.figure(total["rate"]["percent"])]
    return Table("summary", columns, [*rows, Row(cells, "Итого по классу")], label=2, sums=True)


def sentences(document: dict, school: School) -> list[str]:
    """Patterns, each met once in the order of the pages."""
    body, total = document["body"], document["body"]["summary"]["total"]
    when = rf"Класс: {re.escape(document['class']['name'])} Период: {re.escape(span(document, school))}"
    found = []
    for sheet in body["months"]:
        name = f"{ru.month(sheet['month'])} {sheet['month'][:4]} г.{ru.month_days(sheet)}"
        found += [re.escape(name), when, "«2Б» – пропущено 2 урока"]
    found += ["Свод за период", when]
    rate = total["rate"]
    word = ru.plural(rate["of"], "человеко-урока", "человеко-уроков", "человеко-уроков")
    share = "–" if rate["percent"] is None else (
        f"{ru.percent(rate['percent'])} ({ru.number(rate['count'])} из {ru.number(rate['of'])} {word})")
    never = sum(row["lessons"]["total"] == 0 for row in body["summary"]["rows"])
    found.append(re.escape(f"Посещаемость: {share}. Обучающихся без пропусков уроков: {never}.")
                 + r"(?: Уроков не было: [а-я]+ \d{4} г\.(?:, [а-я]+ \d{4} г\.)*)?")
    return found + [risk(document), *(re.escape(text) for text in warnings(document))]


def risk(document: dict) -> str:
    """Who missed 30 % of a month's lessons. The JSON does not say how many lessons of a month a pupil had: names and missed
    lessons are compared, and only those of a pupil who missed any may be named."""
    share = document["options"].get("risk_share", 30)
    months = []
    for sheet in document["body"]["months"]:
        pupils = "|".join(rf"{ru.any_of(ru.brief(row['name']))} \({row['lessons']['total']} из \d+\)"
                          for row in sheet["rows"] if row["lessons"]["total"])
        if pupils:
            months.append(rf"(?:{ru.month(sheet['month'])} – (?:{pupils})(?:, (?:{pupils}))*)")
    some = rf"Пропустили {share} % уроков месяца и более: (?:(?:{'|'.join(months)})(?:; |(?=\.)))+\." if months else "(?!)"
    return rf"(?:Пропустивших {share} % уроков месяца и более нет\.|{some})"
