"""What the sheets of a report must hold, from its JSON alone: `tables(document, school)`.

The tables are those of Tests/Printed, where the values of the JSON are turned into what paper shows; here they stay values: a count
is an int, a figure a Decimal, a date a date, what does not apply None, anything else a text or a pattern of one.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from unittest import mock

sys.path.insert(1, str(Path(__file__).resolve().parent.parent / "Printed"))

import russian  # noqa: E402
from forms import FORMS  # noqa: E402
from school import School  # noqa: E402

Value = "int | Decimal | date | str | re.Pattern | None"
NOTHING = ("", "–", "×")
ABSENCES = re.compile(r"\d*(Б|УП|НП|Н|о)(\n\d*(УП|НП|Н|о))*")  # a line each on paper, in one line in sheets


class Day(date):
    """A date that is written as paper does where it stands within a text."""

    def __format__(self, spec: str) -> str:
        return self.strftime("%d.%m.%Y")


class Name(str):
    """The name of one of the staff, which paper shortens and sheets do not."""

    def __sub__(self, others) -> "Name":
        return self


VALUES = {
    "count": lambda n: n, "total": lambda n: n, "brief": Name,
    "figure": lambda text: None if text is None else Decimal(text),
    "percent": lambda text: None if text is None else Decimal(text),
    "day": lambda text: None if text is None else Day.fromisoformat(text),
}


@dataclass
class Table:
    """A table: the captions that the data give by column, and the rows of values."""
    id: str
    captions: dict[int, str]
    rows: list[list[Value]]
    width: int


def tables(document: dict, school: School) -> list[Table]:
    """The tables of a report in the order of its sheets; those without rows are left out."""
    with mock.patch.multiple(russian, **VALUES):
        found = FORMS[document["report"]].tables(document, school)
    return [read(table, document["report"]) for table in found]


def read(table, report: str) -> Table:
    names = [column.fields[-1][0] for column in table.columns]
    head = next(n for n, name in enumerate(names) if name != "no")
    rows = []
    for number, row in enumerate(table.rows, 1):
        cells = [value(cell) for cell in row.cells]
        if row.label is not None:
            cells[head] = row.label
        if report == "ledger-school":  # the paper of this form leaves the number of the row out
            cells.insert(0, None if row.label else number)
        rows.append(cells)
    captions = {n: c.captions[0].text for n, c in enumerate(table.columns) if c.fields[0] == ("subject", "marks")}
    return Table(table.id, captions, rows, len(names) + (report == "ledger-school"))


def value(cell) -> Value:
    if isinstance(cell, frozenset):  # nothing, in one of the ways paper says so
        return None
    if isinstance(cell, str):
        return None if cell in NOTHING else cell.replace("\n", " ") if ABSENCES.fullmatch(cell) else cell
    return cell
