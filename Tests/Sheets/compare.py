"""The sheets of a document beside its JSON, cell by cell and both ways: `faults(json file, school)`."""

from __future__ import annotations

import json
import re
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path

sys.path.insert(1, str(Path(__file__).resolve().parent))

import expected  # noqa: E402
import readers  # noqa: E402
from school import School  # noqa: E402


def faults(document: Path, school: School, guarded: bool = True) -> tuple[list[str], int]:
    """What differs between a document and its sheets, which stand beside it; and how many cells were compared."""
    stem, said = document.with_suffix(""), json.loads(document.read_text(encoding="utf-8"))
    wanted = expected.tables(said, school)
    book, page = readers.from_xlsx(stem.with_suffix(".xlsx")), readers.from_html(stem.with_suffix(".html"))
    files = {path.stem.removeprefix(f"{stem.name}_"): readers.from_csv(path) for path in stem.parent.glob(f"{stem.name}_*.csv")}
    found, cells = [], 0
    if not len(book) == len(page) == len(files):
        found.append(f"tables: {len(book)} in XLSX, {len(page)} in HTML, {len(files)} in CSV")
    names = [sheet.name for sheet in book]
    if len({n.lower() for n in names}) < len(names) or any(len(n) > 31 or re.search(r"[\[\]:*?/\\]", n) for n in names):
        found.append(f"names of sheets: {names}")
    # Every file of CSV is one of the sheets; that it is the right one its rows say.
    rest = dict(files)
    place = 0
    for one, other in zip(book, page):
        texts = [[text(cell) for cell in row] for row in one.rows]
        match = next((id for id, sheet in rest.items() if same_csv(sheet, one.captions, texts, guarded)), None)
        if match is None:
            found.append(f"{one.name}: no file of CSV says the same")
        else:
            del rest[match]
        found += [f"{one.name}: captions of HTML differ"] * (one.captions != other.captions)
        found += rows(f"{one.name}, HTML", other.rows, one.rows)
        if not any(cell is not None for row in one.rows for cell in row):
            continue
        if place >= len(wanted):
            found.append(f"{one.name}: rows that the JSON has not")
            continue
        table, place = wanted[place], place + 1
        found += rows(f"{one.name}, XLSX", one.rows, table.rows)
        found += [f"{one.name}: column {n} is “{one.captions[n]}”, not “{caption}”"
                  for n, caption in table.captions.items() if one.captions[n] != caption]
        cells += sum(map(len, table.rows))
    if place < len(wanted):
        found.append(f"missing: {[table.id for table in wanted[place:]]}")
    return found, cells


def same_csv(sheet: readers.Sheet, captions: list[str], texts: list[list], guarded: bool) -> bool:
    shield = guard if guarded else lambda cell: cell
    return sheet.captions == [shield(c) or "" for c in captions] and sheet.rows == [
        [cell if number else shield(cell) for cell, number in row] for row in texts]


def guard(cell: str | None) -> str | None:
    return f"'{cell}" if cell and cell[0] in "=+-@\t\r" else cell


def text(cell) -> tuple[str | None, bool]:
    """A value as CSV writes it, and whether it is a figure."""
    if cell is None:
        return None, True
    if isinstance(cell, date):
        return cell.isoformat(), True
    return str(cell), isinstance(cell, (int, Decimal))


def rows(what: str, found: list[list], wanted: list[list]) -> list[str]:
    if len(found) != len(wanted):
        return [f"{what}: {len(found)} rows, not {len(wanted)}"]
    return [f"{what}: row {r}, column {c}: {cell!r}, not {value!r}"
            for r, (line, values) in enumerate(zip(found, wanted), 1)
            for c, (cell, value) in enumerate(zip_longest(line, values), 1) if not equal(cell, value)][:8]


def zip_longest(line: list, values: list):
    short = max(len(line), len(values))
    return zip(line + ["missing"] * (short - len(line)), values + ["missing"] * (short - len(values)))


def equal(cell, value) -> bool:
    if isinstance(value, re.Pattern):
        return isinstance(cell, str) and value.fullmatch(cell) is not None
    if isinstance(value, str):  # a mark or the number of a row, which the forms give as text; a class without a letter
        return str(cell) == value if value.isdigit() else cell == value
    return type(cell) in (type(value), date) and cell == value if value is not None else cell is None
