"""Отчёт классного руководителя за учебный период (forms.md §5)."""

from __future__ import annotations

import re

import russian as ru
from school import School, span, warnings
from table import Column, Row, Table, column, group

TITLE = "ОТЧЁТ КЛАССНОГО РУКОВОДИТЕЛЯ ЗА УЧЕБНЫЙ ПЕРИОД"
HEADER = "Отчёт классного руководителя. Класс {class}. {span}"
IS_PRIVATE = True
INDICATORS = [
    ("excellent", "Успевают на «5»"), ("one_four", "Успевают с одной «4»"), ("good", "Успевают на «4» и «5»"),
    ("one_three", "Успевают с одной «3»"), ("satisfactory", "Успевают на «3», «4» и «5»"), ("failing", "Неуспевающие, всего"),
    ("not_attested", "Не аттестованы, всего"), ("no_data", "Нет данных (отметки не выставлены)"),
]


def tables(document: dict, school: School) -> list[Table]:
    body = document["body"]
    found = [
        movement(body["movement"]), moves("arrivals", "from", "Откуда прибыл(а)", body["movement"]["arrivals"]),
        moves("departures", "to", "Куда выбыл(а)", body["movement"]["departures"]), results(body["results"]),
        attendance(body["attendance"]), unexcused(body["attendance"]), lateness(body["attendance"]), inspections(body["inspections"]),
    ]
    return [table for table in found if table.rows]


def pupil() -> list[Column]:
    return [*column("no", "", "№"), *column("name", "name", "Фамилия, имя, отчество (при наличии)")]


def movement(moved: dict) -> Table:
    captions = {"start": "На начало периода", "arrived": "Прибыло", "departed": "Выбыло", "end": "На конец периода"}
    return Table("movement", [c for key, caption in captions.items() for c in column(key, key, caption)],
                 [Row([ru.total(moved[key]) for key in captions])])


def moves(id: str, place: str, caption: str, listed: list[dict]) -> Table:
    columns = [*pupil(), *column("date", "date", "Дата"), *column("order", "order", "№ и дата приказа"), *column(place, place, caption)]
    return Table(id, columns, [Row([str(n), move["name"], ru.day(move["date"]), move["order"] or "", move[place] or ""])
                               for n, move in enumerate(listed, 1)])


def results(value: dict | None) -> Table:
    columns = [*column("indicator", "", "Показатель", repeated=True), *column("previous", "previous", "Преды-\nдущий"),
               *column("count", "count", "Теку-\nщий"), *column("pupils", "pupils", "Обучающиеся (предметы)")]
    if value is None:
        return Table("results", columns, [])
    rows = []
    for key, caption in INDICATORS:
        part = value["categories"][key]
        names = (p["name"] + (f" ({', '.join(p['subjects'])})" if p["subjects"] else "") for p in part["pupils"])
        rows.append(Row([caption, ru.total(part["previous"]), ru.total(part["count"]), ", ".join(names)]))
        if key == "failing":
            for n, caption in zip("123", ["по одному предмету", "по двум предметам", "более чем по двум предметам"]):
                rows.append(Row([caption, "", ru.total(value["failing_by_subjects"][n]), ""]))
        if key == "not_attested":
            rows.append(Row(["по уважительной причине", "", ru.total(value["not_attested_excused"]), ""]))
            rows.append(Row(["по прогулам", "", ru.total(value["not_attested_truant"]), ""]))
    for key, caption in (("success", "Абсолютная успеваемость, %"), ("quality", "Качественная успеваемость, %")):
        rate = value[key]
        rows.append(Row([caption, "", ru.percent(rate["percent"]), f"{ru.number(rate['count'])} из {ru.number(rate['of'])}"]))
    rows.append(Row(["Средний балл класса", "", ru.figure(value["mean"]), ""]))
    return Table("results", columns, rows)


def attendance(value: dict) -> Table:
    lessons = {"total": "всего", "ill": "по бо-\nлезни", "excused": "по уваж.\nпричине", "unexcused": "без уваж.\nпричины",
               "unspecified": "из них\nпричина не\nуказана"}
    days = {"total": "всего", "ill": "по бо-\nлезни"}
    columns = [
        *group("Пропущено уроков", *(column(f"lessons.{k}", f"lessons.{k}", c) for k, c in lessons.items()),
               column("mean_missed", "mean_missed", "на одного\nобучаю-\nщегося")),
        *group("Пропущено дней", *(column(f"days.{k}", f"days.{k}", c) for k, c in days.items())),
        *column("late", "late", "Опоз-\nданий"), *column("available", "available", "Дано\nуроков"),
        *column("rate", "rate.percent", "Посе-\nщаемость,\n%"),
    ]
    return Table("attendance", columns, [Row([
        *(ru.total(value["lessons"][k]) for k in lessons), ru.figure(value["mean_missed"]), *(ru.total(value["days"][k]) for k in days),
        ru.total(value["late"]), ru.total(value["available"]), ru.figure(value["rate"]["percent"])])])


def unexcused(value: dict) -> Table:
    columns = [*pupil(), *column("days", "days", "Дней"), *column("lessons", "lessons", "Уроков"),
               *column("share", "share", "% от данных\nуроков"), *column("measures", "", "Принятые меры")]
    return Table("unexcused", columns, [Row([str(n), row["name"], str(row["days"]), str(row["lessons"]), ru.figure(row["share"]), ""])
                                        for n, row in enumerate(value["unexcused"], 1)])


def lateness(value: dict) -> Table:
    columns = [*pupil(), *column("count", "count", "Количество"), *column("minutes", "minutes", "Минут")]
    return Table("lateness", columns, [Row([str(n), row["name"], str(row["count"]), str(row["minutes"])])
                                       for n, row in enumerate(value["lateness"], 1)])


def inspections(listed: list[dict]) -> Table:
    columns = [*column("date", "date", "Дата"), *column("inspector", "inspector", "Проверил"), *column("remark", "remark", "Замечание"),
               *column("resolved_on", "resolved_on", "Исполнено")]
    return Table("inspections", columns, [
        Row([ru.day(i["date"]), ru.brief(i["inspector"]) - {i["inspector"]} if " " in i["inspector"] else i["inspector"],
             i["remark"] or "", ru.day(i["resolved_on"])]) for i in listed])


def sentences(document: dict, school: School) -> list[str]:
    body = document["body"]
    found = [rf"Класс: {re.escape(document['class']['name'])} {re.escape(span(document, school))}", "I. Движение обучающихся"]
    found += ["Прибыли"] if body["movement"]["arrivals"] else []
    found += ["Выбыли"] if body["movement"]["departures"] else []
    found += ["II. Успеваемость"]
    if body["results"] is None:
        found.append(r"\d+ класс – безотметочное обучение\.")
    found += ["III. Посещаемость", *(re.escape(text) for text in warnings(document))]
    attended, least = body["attendance"], document["options"].get("lateness_from", 3)
    found.append("Обучающиеся, имеющие пропуски без уважительной причины" if attended["unexcused"]
                 else r"Пропусков без уважительной причины нет\.")
    found.append(rf"Опоздания \({least} и более\)" if attended["lateness"]
                 else rf"Обучающихся, опоздавших {least} {ru.plural(least, 'раз', 'раза', 'раз')} и более, нет\.")
    found.append("IV. Замечания к ведению журнала")
    found += [] if body["inspections"] else [r"Замечаний нет\."]
    return [*found, "V. Пояснения классного руководителя"]
