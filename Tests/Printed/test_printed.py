"""Tests of the test: a good document is passed, and each mutant of it is noticed."""

from __future__ import annotations

import json
import random
import unittest
from dataclasses import replace
from pathlib import Path

import form_attendance
import form_ledger
import match
import prose
import sound
import tree
from grid import Cell, Grid, tables
from page import Page, Rule, Word
from school import School
from table import Place, Row, Table, body, column, head, reads, says

SCHOOL = School(
    [{"id": "t1", "year_id": "y", "scheme": "trimester", "number": 1, "name": "1 триместр", "start": "2025-09-01", "end": "2025-11-16"},
     {"id": "t2", "year_id": "y", "scheme": "trimester", "number": 2, "name": "2 триместр", "start": "2025-11-24", "end": "2026-03-01"}],
    [{"id": "c", "year_id": "y", "scheme": "trimester", "grade": 7, "name": "7 «А»"}])


def absence(ill: int, excused: int = 0, unexcused: int = 0) -> dict:
    return {"total": ill + excused + unexcused, "ill": ill, "excused": excused, "unexcused": unexcused, "unspecified": 0}


def ledger() -> dict:
    """A ledger of two periods and of pupils no two of whom have the same figures."""
    rows = []
    for n in range(1, 13):
        part = {"days": absence(n % 3), "lessons": absence(5 * n, n, 2 * n), "late": n + 1}
        rows.append({"pupil_id": f"p{n}", "name": f"Иванов{'ский' * (n % 2)} Пётр Семёнович-{n}", "periods": {"t1": part}, "year": part})
    total = {"days": absence(12), "lessons": absence(390, 78, 156), "late": 90, "available": 1000,
             "rate": {"percent": "37.6", "count": 376, "of": 1000}}
    return {"report": "ledger", "class": {"id": "c", "name": "7 «А»"}, "body": {
        "periods": [{"id": "t1", "name": "1 триместр"}], "rows": rows, "total": {"periods": {"t1": total}, "year": total}}}


def printed(table: Table, indices: list[int], first: int, last: int) -> Grid:
    """A part of a table as a sheet would give it."""
    depth = table.depth(indices)
    grid = Grid([float(20 * n) for n in range(len(indices) + 1)], [float(n) for n in range(depth + last - first + 1)], [], [])
    for place in head([table.columns[n] for n in indices], depth) + body(table, indices, first, last):
        grid.cells.append(Cell(*place.place, words_of(place)))
    return with_sums(grid, table, indices, first, last)


def with_sums(grid: Grid, table: Table, indices: list[int], first: int, last: int) -> Grid:
    """The part with the sums of its rows below those that are no totals."""
    plain = [row for row in table.rows[first:last] if row.label is None]
    if not table.sums or not plain or last - first == len(table.rows):
        return grid
    row = table.depth(indices) + len(plain)
    cells = [Cell(c.top + (c.top >= row), c.left, c.bottom + (c.top >= row), c.right, c.words) for c in grid.cells]
    label = sum(1 for n in indices if n < table.label)
    cells.append(Cell(row, 0, row, label - 1, words_of(Place((row, 0, row, 0), match.SUMS, False))))
    for x, index in list(enumerate(indices))[label:]:
        total = match.sum_of(table, plain, index)
        cells.append(Cell(row, x, row, x, words_of(Place((row, x, row, x), total, False))))
    return Grid(grid.xs, [*grid.ys, grid.ys[-1] + 1], sorted(cells, key=lambda c: (c.top, c.left)), grid.faults)


def words_of(place: Place) -> list[Word]:
    """The words of a cell, line below line, or line beside line where the text is turned."""
    found = []
    for y, line in enumerate(says(place.want).split("\n")):
        for x, word in enumerate(line.split()):
            box = (10 * y, -50 * x, 10 * y + 8, -50 * x + 40) if place.turned else (50 * x, 10 * y, 50 * x + 40, 10 * y + 8)
            found.append(Word(word, *map(float, box)))
    return found


def sheets(table: Table) -> list[Grid]:
    """The table on two pages, the second in two strips of columns."""
    every = list(range(len(table.columns)))
    repeated = [n for n in every if table.columns[n].repeated]
    others = [n for n in every if n not in repeated]
    return [printed(table, every, 0, 7), printed(table, repeated + others[:9], 7, len(table.rows)),
            printed(table, repeated + others[9:], 7, len(table.rows))]


def copied(grids: list[Grid]) -> list[Grid]:
    return [Grid(list(g.xs), list(g.ys), [Cell(*c.place, list(c.words)) for c in g.cells], []) for g in grids]


class GoingOn(unittest.TestCase):
    """A row over three pages."""

    def setUp(self) -> None:
        columns = [*column("name", "", "Кто", repeated=True), *column("text", "", "Что")]
        whole = Table("long", columns, [Row(["а", "до"]), Row(["б", "раз два три четыре"]), Row(["в", "потом"])])
        self.table = whole
        parts = [["до", "раз два"], ["три"], ["четыре", "потом"]]
        names = [["а", "б"], ["б"], ["б", "в"]]
        self.grids = [printed(replace(whole, rows=[Row([n, t]) for n, t in zip(name, part)]), [0, 1], 0, len(part))
                      for name, part in zip(names, parts)]

    def test_a_row_goes_on(self):
        self.assertEqual(match.compare(self.grids, [self.table]), [])

    def test_a_part_of_it_missing_twice_or_changed(self):
        for number in range(3):
            self.assertTrue(match.compare(self.grids[:number] + self.grids[number + 1:], [self.table]), f"{number} missing")
            self.assertTrue(match.compare([*self.grids[:number + 1], *self.grids[number:]], [self.table]), f"{number} twice")
            for cell in self.grids[number].cells:
                words, cell.words = cell.words, [*cell.words, Word("ещё", 0, 900, 9, 908)]
                self.assertTrue(match.compare(self.grids, [self.table]), f"{number}, {cell.place}")
                cell.words = words


class Tables(unittest.TestCase):
    """Mutants of the cells."""

    def setUp(self) -> None:
        self.table = form_ledger.tables(ledger(), SCHOOL)[0]
        self.grids = sheets(self.table)
        self.random = random.Random("mutants")

    def noticed(self, grids: list[Grid], what: str) -> None:
        self.assertTrue(match.compare(grids, [self.table]), what)

    def mutants(self):
        """A copy of the sheets and one of them, for every sheet."""
        for number in range(len(self.grids)):
            grids = copied(self.grids)
            yield grids, grids[number]

    def test_the_good_document_passes(self):
        self.assertEqual(match.compare(self.grids, [self.table]), [])

    def test_any_two_cells_swapped(self):
        for _ in range(300):
            grids = copied(self.grids)
            grid = self.random.choice(grids)
            a, b = self.random.sample(grid.cells, 2)
            if a.lines() != b.lines():
                a.words, b.words = b.words, a.words
                self.noticed(grids, f"{a.lines()} and {b.lines()} swapped")

    def test_any_cell_emptied_or_an_empty_one_filled(self):
        for number, grid in enumerate(self.grids):
            for place in range(len(grid.cells)):
                grids = copied(self.grids)
                cell = grids[number].cells[place]
                cell.words = [] if cell.words else [Word("1", 0, 0, 1, 1)]
                self.noticed(grids, f"{cell.place}")

    def test_any_digit_changed(self):
        for number, grid in enumerate(self.grids):
            for place, cell in enumerate(grid.cells):
                for at, word in enumerate(cell.words):
                    for sign, digit in enumerate(word.text):
                        if digit.isdigit():
                            grids = copied(self.grids)
                            text = word.text[:sign] + str((int(digit) + 1) % 10) + word.text[sign + 1:]
                            grids[number].cells[place].words[at] = Word(text, word.left, word.top, word.right, word.bottom)
                            self.noticed(grids, f"{word.text} became {text}")

    def test_a_column_shifted_down_or_aside(self):
        for grids, grid in self.mutants():
            cells = [cell for cell in grid.cells if cell.left == grid.columns - 1 and cell.right == cell.left]
            words = [cell.words for cell in cells]
            for cell, moved in zip(cells, words[1:] + words[:1]):
                cell.words = moved
            self.noticed(grids, "a column one row up")
        for grids, grid in self.mutants():
            by_place = {(c.top, c.left): c for c in grid.cells}
            column = grid.columns - 2
            for row in range(grid.rows):
                a, b = by_place.get((row, column)), by_place.get((row, column + 1))
                if a and b:
                    a.words, b.words = b.words, a.words
            self.noticed(grids, "two columns for each other")

    def test_a_row_dropped_or_doubled(self):
        count = len(self.table.rows)
        every = list(range(len(self.table.columns)))
        for gone in range(count):
            less = form_ledger.tables(ledger(), SCHOOL)[0]
            del less.rows[gone]
            self.noticed([printed(less, every, 0, count - 1)], f"row {gone} is missing")
            more = form_ledger.tables(ledger(), SCHOOL)[0]
            more.rows.insert(gone, more.rows[gone])
            self.noticed([printed(more, every, 0, count + 1)], f"row {gone} twice")

    def test_a_page_missing_twice_or_in_the_wrong_place(self):
        first, *strips = self.grids
        for grids in ([first], strips, [first, first, *strips], [first, strips[0]], [first, *strips, first], [*strips, first],
                      [first, strips[1], strips[0]]):
            self.noticed(grids, f"{len(grids)} parts")

    def test_a_page_without_its_head_or_with_half_of_it(self):
        every = list(range(len(self.table.columns)))
        for levels in range(1, self.table.depth(every) + 1):
            grid = printed(self.table, every, 7, len(self.table.rows))
            grid.cells = [Cell(c.top - levels, c.left, c.bottom - levels, c.right, c.words) for c in grid.cells if c.top >= levels]
            grid.ys = grid.ys[levels:]
            self.noticed([printed(self.table, every, 0, 7), grid], f"{levels} rows of the head are missing")

    def test_a_cell_parted_or_two_joined(self):
        for grids, grid in self.mutants():
            wide = next(cell for cell in grid.cells if cell.right > cell.left)
            grid.cells.append(Cell(wide.top, wide.right, wide.bottom, wide.right, []))
            wide.right -= 1
            self.noticed(grids, "a label parted")
        for grids, grid in self.mutants():
            last = grid.cells.pop()
            grid.cells[-1].right = last.right
            self.noticed(grids, "two cells joined")

    def test_a_line_may_end_at_a_space_or_hyphen_only(self):
        self.assertTrue(reads(["Иванов-", "Петров Ян"], "Иванов-Петров Ян"))
        self.assertTrue(reads(["Иванов", "Ян"], "Иванов Ян"))
        self.assertTrue(reads(["техно-", "логия"], "технология"))
        for lines in (["Ива", "нов Ян"], ["ИвановЯн"], ["Иванов"], ["Иванов", "Ян", "Ян"], []):
            self.assertFalse(reads(lines, "Иванов Ян"), lines)
        self.assertFalse(reads(["1", "2"], "12"))


class Ink(unittest.TestCase):
    """Mutants of the page's words and rules."""

    def page(self) -> Page:
        words = [Word("5", 110, 102, 114, 112), Word("4", 150, 102, 154, 112), Word("Г", 110, 122, 114, 132)]
        rules = [Rule(True, x, 100, 140) for x in (100, 140, 180)] + [Rule(False, y, 100, 180) for y in (100, 120, 140)]
        return Page(595, 842, words, rules)

    def test_a_table_is_rebuilt(self):
        grid = tables(self.page())[0][0]
        self.assertEqual([(c.place, c.lines()) for c in grid.cells],
                         [((0, 0, 0, 0), ["5"]), ((0, 1, 0, 1), ["4"]), ((1, 0, 1, 0), ["Г"]), ((1, 1, 1, 1), [])])
        self.assertEqual((grid.faults, sound.page(self.page(), [grid])), ([], []))

    def test_a_rule_missing_joins_cells_and_an_open_side_is_a_fault(self):
        page = self.page()
        page.rules[1] = Rule(True, 140, 100, 120)
        self.assertEqual([c.place for c in tables(page)[0][0].cells], [(0, 0, 0, 0), (0, 1, 0, 1), (1, 0, 1, 1)])
        page.rules[0] = Rule(True, 100, 100, 120)
        self.assertTrue(tables(page)[0][0].faults)

    def test_overlap_margin_and_crossed_rules(self):
        for word in (Word("8", 111, 103, 116, 113), Word("слово", 40, 200, 90, 210), Word("слово", 560, 200, 590, 210),
                     Word("слово", 120, 102, 145, 112), Word("слово", 120, 115, 135, 125)):
            page = self.page()
            page.words.append(word)
            self.assertTrue(sound.page(page, []), word)

    def test_signatures_alone(self):
        line = Rule(False, 100, 200, 290)
        for above, alone in (([], True), ([[Word("итог", 100, 60, 130, 70)]], False)):
            page, parts = Page(595, 842, [], [line]), prose.Prose([], [*above, [Word("Директор", 90, 92, 140, 102)]], [])
            self.assertEqual(bool(prose.lonely(page, parts, [], [line])), alone)

    def test_figures_of_sentences(self):
        wanted = [r"успеваемость 75,0 % \(6 из 8\)\."]
        self.assertEqual(prose.figures("По классу: успеваемость 75,0 % (6 из 8). Директор", wanted), [])
        for whole in ("успеваемость 75,1 % (6 из 8).", "успеваемость 75,0 % (6 из 9).", "", "успеваемость 75,0 % (6 из 8). Отсутствовало 3"):
            self.assertTrue(prose.figures(whole, wanted), whole)


class Cells(unittest.TestCase):
    """The printing rule of a day, the form's hardest cell."""

    def test_a_day(self):
        for value, text in ((None, ""), ("-", "–"), ({"full": "unspecified"}, "Н"), ({"ill": 3, "excused": 2}, "3Б\n2УП"),
                            ({"late": 1}, "о"), ({"unexcused": 1, "late": 2}, "1НП\n2о")):
            self.assertEqual(form_attendance.cell(value), text)


class Structure(unittest.TestCase):
    """A table of the structure tree of a printed report, and mutants of the tree."""

    def setUp(self):
        path = Path(__file__).resolve().parents[2] / "samples/printed/attendance_5A_1-trimestr.pdf"
        self.tree = tree.Tree(path)
        self.wanted = form_attendance.tables(json.loads(path.with_suffix(".json").read_text()), SCHOOL)
        self.cells = [e for e in self.tree.find("/TD") if self.tree.lines(e) and self.tree.lines(e)[0].isdigit()]

    def faults(self) -> list[str]:
        return match.compare([tree.grid(self.tree, table) for table in self.tree.find("/Table")], self.wanted)

    def test_a_tree_as_it_is_printed(self):
        self.assertEqual(self.faults(), [])
        self.assertGreater(len(self.cells), 100)

    def test_content_of_another_cell(self):
        one = self.cells[0]
        other = next(e for e in self.cells if self.tree.lines(e) != self.tree.lines(one))
        one["/K"], other["/K"] = other["/K"], one["/K"]
        self.assertEqual(len(self.faults()), 2)

    def test_a_cell_without_its_content(self):
        del self.cells[5]["/K"]
        self.assertEqual(len(self.faults()), 1)

    def test_a_cell_missing(self):
        row = self.tree.find("/TR")[4]
        del row["/K"][3]
        self.assertTrue(any("holes" in fault for fault in self.faults()))


if __name__ == "__main__":
    unittest.main()
