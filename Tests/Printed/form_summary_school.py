"""Итоговые данные, часть 1-Б: свод по классам (forms.md §3.2)."""

from __future__ import annotations

import re

import russian as ru
from school import School, span, warnings
from table import Row, Table, column, group

TITLE = "ИТОГОВЫЕ ДАННЫЕ ПО ОБУЧАЮЩИМСЯ"
HEADER = "Итоговые данные по обучающимся, свод по классам. {span}"
IS_PRIVATE = False
COUNTS = ["end_count", "markless", "success_total", "excellent", "good_total", "one_four", "one_three", "satisfactory", "not_attested",
          "not_attested_excused", "not_attested_truant", "failing", "failing_1", "failing_2", "failing_3", "no_data"]
LEVELS = {"1–4": range(1, 5), "5–9": range(5, 10), "10–11": range(10, 13)}


def tables(document: dict, school: School) -> list[Table]:
    def same(key: str, caption: str, turned: bool = False):
        return column(key, key, caption, turned)

    columns = [
        *column("class", "class", "Класс", repeated=True),
        *same("end_count", "Количество\nобучающихся", True), *same("markless", "Из них без отметок", True),
        *group("Успевают", same("success_total", "всего"), same("excellent", "на «5»"),
               group("на «4» и «5»", same("good_total", "всего"), same("one_four", "с одной\n«4»")),
               same("one_three", "с одной\n«3»"), same("satisfactory", "на «3», «4»\nи «5»")),
        *group("Не аттестовано", same("not_attested", "всего"), same("not_attested_excused", "по уваж.\nпричине"),
               same("not_attested_truant", "по про-\nгулам")),
        *group("Не успевают по предметам", same("failing", "всего"), same("failing_1", "одному"), same("failing_2", "двум"),
               same("failing_3", "более\nдвух")),
        *same("no_data", "Отметки\nне выставлены", True),
        *column("success", "success.percent", "Успеваемость, %", True), *column("quality", "quality.percent", "Качество\nзнаний, %", True),
    ]
    rows = []
    for subtotal in document["body"]["subtotals"]:
        rows += [Row([row["class"], *cells(row)]) for row in document["body"]["rows"] if grade(row, school) in LEVELS[subtotal["level"]]]
        rows.append(Row(["", *cells(subtotal)], f"{subtotal['level']} классы"))
    rows.append(Row(["", *cells(document["body"]["total"])], "Итого по школе"))
    return [Table("rows", columns, rows)]


def grade(row: dict, school: School) -> int:
    return next(c["grade"] for c in school.classes if c["id"] == row["class_id"])


def cells(line: dict) -> list[str]:
    return [ru.total(line[key]) for key in COUNTS] + [ru.figure((line[key] or {}).get("percent")) for key in ("success", "quality")]


def sentences(document: dict, school: School) -> list[str]:
    body = document["body"]
    found = [re.escape(f"Период: {span(document, school)}")]
    markless = [row for row in body["rows"] if row["success_total"] is None]
    if markless:
        first = all(grade(row, school) == 1 for row in markless)
        names = "1 класс" if first else ", ".join(row["class"] for row in markless)
        found.append(re.escape(f"{names} – безотметочное обучение."))
    if body["total"]["success"]:
        found.append(re.escape(f"По школе: успеваемость {ru.rate(body['total']['success'])}, "
                               f"качество знаний {ru.rate(body['total']['quality'])}."))
    return found + [re.escape(text) for text in warnings(document)]
