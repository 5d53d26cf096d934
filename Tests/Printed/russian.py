"""Printing rules: how a value of the JSON is written on paper (forms.md §2.6, report-json.md)."""

from __future__ import annotations

import re
from datetime import date

MONTHS = ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"]
WEEKDAYS = ["пн", "вт", "ср", "чт", "пт", "сб", "вс"]
LETTERS = {"trimester": "Т", "half_year": "П", "quarter": "Ч"}


def count(n: int) -> str:
    """A count of a body cell: 0 prints nothing."""
    return str(n) if n else ""


def total(n: int | None) -> str:
    """A count of a row of totals: 0 prints 0, what does not apply a dash."""
    return "–" if n is None else str(n)


def figure(text: str | None) -> str:
    """A rounded figure, with a decimal comma."""
    return "–" if text is None else text.replace(".", ",")


def percent(text: str | None) -> str:
    return "–" if text is None else f"{figure(text)} %"


def number(n: int) -> str:
    """A count inside a sentence, its digits in threes."""
    return f"{n:,}".replace(",", " ")


def rate(value: dict) -> str:
    """A percentage with its numerator and denominator."""
    if value["percent"] is None:
        return "–"
    return f"{percent(value['percent'])} ({number(value['count'])} из {number(value['of'])})"


def day(text: str | None) -> str:
    return "" if text is None else ".".join(reversed(text.split("-")))


def days(first: str, last: str) -> str:
    return f"{day(first)} – {day(last)}"


def weekday(text: str) -> str:
    return WEEKDAYS[date.fromisoformat(text).weekday()]


def month(text: str) -> str:
    """Such as `ноябрь`."""
    return MONTHS[int(text[5:7]) - 1]


def month_days(sheet: dict) -> str:
    """The days of a month that is not whole, such as ` (01–16)`."""
    year, number = (int(part) for part in sheet["month"].split("-"))
    last = (date(year + number // 12, number % 12 + 1, 1) - date(year, number, 1)).days
    if sheet["start"].endswith("-01") and sheet["end"].endswith(f"-{last:02}"):
        return ""
    return f" ({sheet['start'][-2:]}–{sheet['end'][-2:]})"


def plural(n: int, one: str, few: str, many: str) -> str:
    if n % 10 == 1 and n % 100 != 11:
        return one
    return few if n % 10 in (2, 3, 4) and n % 100 not in (12, 13, 14) else many


def brief(name: str) -> frozenset[str]:
    """Surname and initials. The JSON does not part a name of several words, so all partings are allowed."""
    words, found = name.split(" "), {name}
    for end in range(1, len(words)):
        last, first, rest = " ".join(words[:end]), words[end][0].upper(), words[end + 1:]
        found |= {f"{last} {first}."} | {f"{last} {first}. {word[0].upper()}." for word in rest}
    return frozenset(found)


def signature(name: str) -> frozenset[str]:
    """Initials and surname."""
    return frozenset(re.sub(r"^(.*?)((?: \w\.)+)$", r"\2 \1", text).strip() for text in brief(name))


def any_of(texts: frozenset[str]) -> str:
    """A pattern of alternatives."""
    return "(?:" + "|".join(re.escape(text) for text in sorted(texts, key=lambda t: (-len(t), t))) + ")"
