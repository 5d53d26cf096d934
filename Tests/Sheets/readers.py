"""Sheets read by programs that are not ours: each answers tables as (name, captions in one line, rows of values)."""

from __future__ import annotations

import csv
import io
import re
import sys
import xml.etree.ElementTree as tree
import zipfile
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path

sys.path.append("/usr/lib/python3/dist-packages")  # where Debian puts it, whichever Python runs

import openpyxl  # noqa: E402

VOID = {"meta", "br"}
NAME = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}definedName"


@dataclass
class Sheet:
    name: str
    captions: list[str]
    rows: list[list]


def from_csv(path: Path) -> Sheet:
    """A file of CSV; every value of it is a text, an empty one None."""
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf"), "no mark of UTF-8"
    text = data[3:].decode("utf-8")
    assert text.endswith("\r\n"), "the last line is not ended"
    head, *rows = csv.reader(io.StringIO(text, newline=""), delimiter=";", strict=True)
    assert all(len(row) == len(head) for row in rows), "rows of several lengths"
    return Sheet(path.stem, head, [[cell or None for cell in row] for row in rows])


def from_xlsx(path: Path) -> list[Sheet]:
    """The sheets of a workbook; captions of several lines joined, empty cells None."""
    with zipfile.ZipFile(path) as parts:
        for name in parts.namelist():
            content = tree.fromstring(parts.read(name))
            assert not name.startswith("xl/worksheets/") or not any(
                element.tag.endswith("}f") for element in content.iter()), f"{name}: a formula"
        names = [(n.get("name"), int(n.get("localSheetId")), n.text) for n in tree.fromstring(parts.read("xl/workbook.xml")).iter(NAME)]
    found = []
    for place, sheet in enumerate(openpyxl.load_workbook(path).worksheets):
        depth = int(re.sub(r"\D", "", sheet.freeze_panes or "1")) - 1
        assert depth >= 1, "the head is not frozen"
        titles = next(text for name, number, text in names if number == place and name.endswith("Print_Titles"))
        assert re.search(rf"!\$A:\$[AB],.*!\$1:\${depth}$", titles), f"repeated on each page: {titles}"
        assert any(number == place and name.endswith("Print_Area") for name, number, _ in names), "no area to print"
        grid = [[plain(cell) for cell in row] for row in sheet.iter_rows()]
        above: dict[tuple[int, int], tuple[int, int]] = {}
        for merged in sheet.merged_cells.ranges:
            assert merged.max_row <= depth, "cells below the head are merged"
            for r in range(merged.min_row, merged.max_row + 1):
                for c in range(merged.min_col, merged.max_col + 1):
                    above[r - 1, c - 1] = (merged.min_row - 1, merged.min_col - 1)
        captions = []
        for c in range(len(grid[0])):
            places = dict.fromkeys(above.get((r, c), (r, c)) for r in range(depth))
            captions.append(": ".join(grid[r][k] or "" for r, k in places))
        found.append(Sheet(sheet.title, captions, grid[depth:]))
    return found


def plain(cell):
    value = cell.value
    if isinstance(value, str):
        return value or None
    if isinstance(value, datetime):
        assert cell.number_format == "dd.mm.yyyy", cell.number_format
        return value.date()
    if isinstance(value, (int, float)):
        digits = {"0": 0, "0.0": 1, "0.00": 2}[cell.number_format]
        return round(Decimal(repr(value)), digits) if digits else value
    return value


class Page(HTMLParser):
    """A page of HTML: its elements must nest, ids must differ, and heads that cells name must exist."""

    def __init__(self, text: str):
        super().__init__(convert_charrefs=True)
        self.open, self.ids, self.named, self.tables = [], set(), set(), []
        self.cell = None
        self.feed(text)
        self.close()
        assert not self.open, f"not closed: {self.open}"
        assert self.named <= self.ids, f"heads that are not there: {self.named - self.ids}"

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        assert tag not in ("script", "link", "img", "iframe", "object") and not any(
            key.startswith("on") or key in ("src", "href") for key in values), f"a page that loads or runs: {tag} {values}"
        if "id" in values:
            assert values["id"] not in self.ids, f"twice: {values['id']}"
            self.ids.add(values["id"])
        self.named |= set((values.get("headers") or "").split()) | set((values.get("aria-labelledby") or "").split())
        if tag == "table":
            self.tables.append({"head": [], "body": [], "caption": ""})
        elif tag == "tr":
            self.part = "head" if "thead" in self.open else "body"
            self.tables[-1][self.part].append([])
        elif tag in ("th", "td"):
            assert tag == "td" or values.get("scope"), "a head without scope"
            self.cell = {"text": "", "value": None, "columns": int(values.get("colspan", 1)), "rows": int(values.get("rowspan", 1)),
                         "day": None}
            self.tables[-1][self.part][-1].append(self.cell)
        elif tag == "data":
            self.cell["value"] = values["value"]
        elif tag == "time":
            self.cell["day"] = date.fromisoformat(values["datetime"])
        elif tag == "br":
            self.handle_data("\n")
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)

    def handle_endtag(self, tag):
        assert self.open and self.open.pop() == tag, f"{tag} is closed out of turn"
        if tag in ("th", "td"):
            self.cell = None

    def handle_data(self, data):
        if self.cell is not None:
            self.cell["text"] += data
        elif self.open and self.open[-1] == "caption":
            self.tables[-1]["caption"] += data


def from_html(path: Path) -> list[Sheet]:
    """The tables of a page; the page must be XML too."""
    text = path.read_text(encoding="utf-8")
    assert text.startswith('<!DOCTYPE html>\n<html lang="ru">')
    assert tree.fromstring(text).find(".//h1") is not None
    found = []
    for table in Page(text).tables:
        head, body = spread(table["head"]), spread(table["body"], hidden=COVERED)
        captions = []
        for c in range(len(head[0])):
            places = {id(row[c]): row[c]["text"] for row in head}
            captions.append(": ".join(places.values()))
        found.append(Sheet(table["caption"], captions, [[datum(cell) for cell in row] for row in body]))
    return found


COVERED = {"text": "", "value": None, "day": None}


def spread(rows: list[list[dict]], hidden: dict | None = None) -> list[list[dict]]:
    """Cells put into every place that they cover; where `hidden` is given it stands below their first row."""
    grid: dict[tuple[int, int], dict] = {}
    for r, row in enumerate(rows):
        c = 0
        for cell in row:
            while (r, c) in grid:
                c += 1
            for down in range(cell["rows"]):
                for right in range(cell["columns"]):
                    grid[r + down, c + right] = (hidden or cell) if down else cell
            c += cell["columns"]
    width = max((c for _, c in grid), default=-1) + 1
    assert all((r, c) in grid for r in range(len(rows)) for c in range(width)), "a table with holes"
    return [[grid[r, c] for c in range(width)] for r in range(len(rows))]


def datum(cell: dict):
    if cell["day"]:
        return cell["day"]
    if cell["value"] is not None:
        assert cell["text"] == cell["value"].replace(".", ","), cell
        return Decimal(cell["value"]) if "." in cell["value"] else int(cell["value"])
    return None if cell["text"] in ("", "–", "×") else cell["text"]
