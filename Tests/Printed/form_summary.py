"""Итоговые данные, часть 1-А (forms.md §3.1)."""

from __future__ import annotations

import re

import legend
import russian as ru
from school import School, span, warnings
from table import Column, Row, Table, column, family, group

TITLE = "ИТОГОВЫЕ ДАННЫЕ ПО ОБУЧАЮЩИМСЯ"
HEADER = "Итоговые данные по обучающимся. Класс {class}. {span}"
IS_PRIVATE = True
CATEGORIES = {
    "excellent": "на «5»", "one_four": "с одной «4»", "good": "на «4» и «5»", "one_three": "с одной «3»",
    "satisfactory": "на «3», «4», «5»", "failing": "неуспевающий", "not_attested": "не аттестован", "no_data": "нет данных",
    None: "–",
}
COUNTS = [
    ("n5", "Количество «5»", False), ("n4", "Количество «4»", False), ("n3", "Количество «3»", False), ("n2", "Количество «2»", False),
    ("n1", "Количество «1»", True), ("not_attested", "Не аттестовано", False), ("exempt", "Освобождено", False),
    ("passed", "Зачёт", True), ("failed", "Незачёт", True),
]
FIGURES = [("success", "Успеваемость, %"), ("quality", "Качество знаний, %"), ("sou", "СОУ, %"), ("mean", "Средний балл")]


def subject_legend(document: dict) -> list[str]:
    formulas = f"Успеваемость = (n5 + n4 + n3) / N, качество знаний = (n5 + n4) / N, {legend.sou(document['options'])}"
    return [re.escape(formulas) + ", где n5 – количество «5»", "Средний балл – по отметкам «5», «4», «3», «2», «1»"]


def tables(document: dict, school: School) -> list[Table]:
    body = document["body"]
    is_year = document["period"] is None
    rows: list[Row] = []
    for number, row in enumerate(body["rows"], 1):
        rows += year_rows(number, row, body, school) if is_year else [period_row(number, row, body)]
    blank = ([""] * (3 if is_year else 2), [""] * 6 if is_year else [""] * 5)
    by_subject = body["by_subject"]
    for key, label, rare in COUNTS:
        if not rare or any(s[key] for s in by_subject):
            rows.append(Row([*blank[0], *(ru.total(s[key]) for s in by_subject), *blank[1]], label))
    for key, label in FIGURES:
        rows.append(Row([*blank[0], *(ru.figure(s[key]) for s in by_subject), *blank[1]], label))
    shared = {"no", "name", "mean", "category", "missed.total", "missed.ill", "decision", "note"}
    return [Table("rows", columns(body, is_year), rows, label=2, shared=shared)]


def columns(body: dict, is_year: bool) -> list[Column]:
    return [
        *column("no", "", "№", repeated=True),
        *column("name", "name", "Фамилия, имя, отчество (при наличии) обучающегося", repeated=True),
        *(column("period", "", "", repeated=True) if is_year else []),
        *(c for s in body["subjects"] for c in family("subject", "marks", s["name"], turned=True)),
        *column("mean", "mean", "Сред-\nний\nбалл"),
        *column("category", "category", "Категория"),
        *group("Пропущено\nуроков", column("missed.total", "missed.total", "всего"), column("missed.ill", "missed.ill", "по бо-\nлезни")),
        *column("note", "", "Приме-\nчание"),
        *(column("decision", "decision", "Решение педагогического совета") if is_year else []),
    ]


def tail(row: dict) -> list:
    came = [f"прибыл(а) {ru.day(row['arrived'])}"] if row["arrived"] else []
    gone = [f"выбыл(а) {ru.day(row['departed'])}"] if row["departed"] else []
    return [ru.figure(row["mean"]), CATEGORIES[row["category"]], ru.count(row["missed"]["total"]), ru.count(row["missed"]["ill"]),
            ", ".join(came + gone)]


def period_row(number: int, row: dict, body: dict) -> Row:
    marks = [mark(row, s["id"], row["marks"][s["id"]]) for s in body["subjects"]]
    return Row([str(number), row["name"], *marks, *tail(row)])


def mark(row: dict, subject: str, value: str | None, nothing="") -> str:
    if row["departed"]:
        return "–"
    if value is not None:
        return value
    return "×" if subject in row["not_studied"] else nothing


def year_rows(number: int, row: dict, body: dict, school: School) -> list[Row]:
    # The paper adds the number and date of the council's record, which the JSON leaves out.
    decision = re.compile(re.escape(row["decision"]) + r"(, пр\. № .+?)?( от \d\d\.\d\d\.\d{4})?") if row["decision"] else ""
    end = [*tail(row), decision]
    ids = [s["id"] for s in body["subjects"]]
    if row["departed"]:
        return [Row([str(number), row["name"], "–", *("–" for _ in ids), *end])]
    marks = [m for r in body["rows"] if not r["departed"] for m in r["marks"].values()]
    periods = [key for key in (marks[0] if marks else {}) if key not in ("year", "exam", "final")]
    lines = [(p, school.short(p)) for p in periods] + [("year", "Г")]
    lines += [(key, name) for key, name in (("exam", "Э"), ("final", "И")) if any(m[key] for m in marks)]
    found = []
    for place, (key, name) in enumerate(lines):
        cells = []
        for subject in ids:
            # A dash where the subject is not marked in the period: the JSON says null for both.
            is_marked = any(r["marks"][subject][key] for r in body["rows"] if not r["departed"])
            nothing = "" if key in ("year", "exam", "final") or is_marked else frozenset({"", "–"})
            cells.append(mark(row, subject, row["marks"][subject][key], nothing))
        head = [str(number), row["name"]] if place == 0 else ["", ""]
        found.append(Row([*head, name, *cells, *(end if place == 0 else [""] * len(end))], group=row["pupil_id"]))
    return found


def sentences(document: dict, school: School) -> list[str]:
    whole = document["body"]["class"]
    return [
        rf"Класс: {re.escape(document['class']['name'])} Период: {re.escape(span(document, school))}",
        *(rf"{re.escape(school.short(p['id']))} – {re.escape(p['name'])}" for p in own_periods(document, school)),
        *subject_legend(document),
        re.escape(f"По классу: успеваемость {ru.rate(whole['success'])}, качество знаний {ru.rate(whole['quality'])}, "
                  f"средний балл {ru.figure(whole['mean'])}."),
        *(re.escape(text) for text in warnings(document)),
    ]


def own_periods(document: dict, school: School) -> list[dict]:
    return school.scheme(document["class"]["id"]) if document["period"] is None else []
