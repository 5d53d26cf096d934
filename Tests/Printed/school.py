"""What `vedomost info --json` says of the school's periods and classes; the JSON of a report names periods by id only."""

from __future__ import annotations

from dataclasses import dataclass

import russian
from page import tidy


@dataclass
class School:
    periods: list[dict]
    classes: list[dict]

    @classmethod
    def of(cls, info: dict) -> "School":
        return cls(info["periods"], info["classes"])

    def scheme(self, class_id: str) -> list[dict]:
        """The periods of a class's own scheme, by number."""
        own = next(c for c in self.classes if c["id"] == class_id)
        found = [p for p in self.periods if (p["year_id"], p["scheme"]) == (own["year_id"], own["scheme"])]
        return sorted(found, key=lambda p: p["number"])

    def short(self, period_id: str) -> str:
        """Such as `Т1`."""
        period = next(p for p in self.periods if p["id"] == period_id)
        return f"{russian.LETTERS[period['scheme']]}{period['number']}"


def span(document: dict, school: School) -> str:
    """The interval as the page says it: name of the period, month or year, and its days."""
    year = document["year"]["name"]
    if period := document["period"]:
        name, first, last = f"{period['name']} {year} учебного года", period["start"], period["end"]
    elif asked := document.get("month"):
        y, m = (int(part) for part in asked.split("-"))
        last_day = {2: 29 if y % 4 == 0 else 28, 4: 30, 6: 30, 9: 30, 11: 30}.get(m, 31)
        name, first, last = f"{russian.month(asked)} {y} г.", f"{asked}-01", f"{asked}-{last_day}"
    else:
        classes = [document["class"]["id"]] if document["class"] else [row["class_id"] for row in document["body"]["rows"]]
        schemes = [school.scheme(id) for id in classes]
        name = f"{year} учебный год"
        first, last = min(scheme[0]["start"] for scheme in schemes), max(scheme[-1]["end"] for scheme in schemes)
    cut = f", по состоянию на {russian.day(document['as_of'])}" if document["as_of"] < last else ""
    return f"{name} ({russian.days(first, last)}){cut}"


def warnings(document: dict) -> list[str]:
    return [f"{tidy(warning['text'])}." for warning in document["warnings"]]


def course(row: dict) -> str:
    """Subject and group of a course."""
    return f"{row['subject']}, {row['group']}" if row["group"] else row["subject"]
