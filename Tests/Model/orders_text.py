"""What an order names: reports, and classes, periods, years and dates as people write them (cli.md)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from figures import Refusal
from journal import LOOK_ALIKES, Class, Journal, Period, Year, iso

# «[when] … as far as the report has it»
WHEN = {"summary": ("period", "year"), "summary-school": ("period",), "attendance": ("period", "month", "year"),
        "class-teacher": ("period",), "ledger": ("period", "year"), "ledger-school": ("period", "year"),
        "teacher": ("period",), "plan": ("period", "year")}
CLASS_REPORTS = ("summary", "attendance", "class-teacher", "ledger", "plan")


@dataclass(frozen=True)
class Order:
    """`vedomost print` of one document, as given on the command line."""
    report: str
    cls: str | None = None
    period: str | None = None
    month: str | None = None
    year: str | None = None
    as_of: str | None = None
    teacher: str | None = None

    def arguments(self) -> list[str]:
        """The order as arguments, without the output."""
        options = {"class": self.cls, "period": self.period, "month": self.month, "year": self.year,
                   "teacher": self.teacher, "as-of": self.as_of}
        return ["print", self.report, *(part for name, value in options.items() if value is not None
                                        for part in (f"--{name}", value))]


@dataclass(frozen=True)
class Resolved:
    """The order with its names looked up; `when` is period, month or year."""
    report: str
    when: str
    cls: Class | None
    period: Period | None
    month: str | None
    year: Year
    as_of: str | None
    teacher: str | None


def usage(reason: str) -> Refusal:
    return Refusal(64, reason)


def plain(text: str) -> str:
    """A name without the signs in which people differ: `7А`, `7 а`, `7-А`, Latin look-alikes."""
    return re.sub(r"[\s\-«»\"]", "", text).upper().translate(LOOK_ALIKES)


def newest(journal: Journal, found: list, text: str, kind: str):
    """«A name found in several school years means the newest of the store.»"""
    if not found:
        raise usage(f"unknown-{kind}")
    return max(found, key=lambda item: journal.years[item.year].start)


def find_class(journal: Journal, text: str, year: Year | None) -> Class:
    if text in journal.classes:
        return journal.classes[text]
    name = plain(text)
    found = [c for c in journal.classes.values() if plain(f"{c.grade}{c.letter}") == name and year in (None, journal.years[c.year])]
    return newest(journal, found, text, "class")


def find_period(journal: Journal, text: str, year: Year | None) -> Period:
    if text in journal.periods:
        return journal.periods[text]
    name = plain(text)
    found = [p for p in journal.periods.values() if plain(p.name) == name and year in (None, journal.years[p.year])]
    return newest(journal, found, text, "period")


def find_year(journal: Journal, text: str) -> Year:
    if text in journal.years:
        return journal.years[text]
    found = [y for y in journal.years.values() if y.name == text]
    if not found:
        raise usage("unknown-year")
    return found[0]


def find_date(text: str) -> str:
    try:
        return date.fromisoformat(iso(text) or "").isoformat()
    except ValueError:
        raise usage("bad-date") from None


def resolve(journal: Journal, order: Order) -> Resolved:
    """Looks the names up; whatever does not fit is usage, 64."""
    if order.report not in WHEN:
        raise usage("unknown-report")
    if order.period and order.month:
        raise usage("period-and-month")
    when = "period" if order.period else "month" if order.month else "year"
    if when == "year" and not order.year:
        raise usage("no-when")
    if when not in WHEN[order.report]:
        raise usage("when-not-of-report")
    if (order.report in CLASS_REPORTS) != (order.cls is not None):
        raise usage("class-and-report")
    if (order.report == "teacher") != (order.teacher is not None) or order.teacher and order.teacher not in journal.staff:
        raise usage("teacher")
    if order.month and not re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", order.month):
        raise usage("bad-month")
    as_of = find_date(order.as_of) if order.as_of is not None else None
    year = find_year(journal, order.year) if order.year else None
    cls = find_class(journal, order.cls, year) if order.cls else None
    if cls and year and cls.year != year.id:
        raise usage("class-of-another-year")
    period = find_period(journal, order.period, year or (journal.years[cls.year] if cls else None)) if order.period else None
    # «a period of another scheme than the class's one» is an error, so is one of another year
    if period and cls and (period.scheme != cls.scheme or period.year != cls.year):
        raise usage("period-of-another-scheme")
    if period and year and period.year != year.id:
        raise usage("period-of-another-year")
    the_year = journal.years[cls.year if cls else period.year if period else year.id]
    return Resolved(order.report, when, cls, period, order.month, the_year, as_of, order.teacher)
