"""What a table on paper must be: columns with their captions and paths, rows with their texts."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

Want = "str | frozenset[str] | re.Pattern"  # a text, one of several, or what a pattern fits


@dataclass(eq=False)
class Caption:
    """A caption of a head; columns that share the very object share the cell."""
    text: str
    turned: bool = False


@dataclass
class Column:
    """A leaf column: names and paths as `vedomost fields` gives them, captions from the top down."""
    fields: tuple[tuple[str, str], ...]
    captions: tuple[Caption, ...]
    repeated: bool = False


@dataclass
class Row:
    """A row: a text a column; a label stands over the first columns; rows of a group share columns."""
    cells: list[Want]
    label: str | None = None
    group: str | None = None


@dataclass
class Table:
    """A table. `label` columns lie under a label, `shared` columns (by field) have one cell a group; `sums`: each part says what its rows add up to."""
    id: str
    columns: list[Column]
    rows: list[Row]
    label: int = 1
    shared: set[str] = field(default_factory=set)
    sums: bool = False

    def depth(self, indices: list[int]) -> int:
        """How many rows the head over these columns has."""
        return max(len(self.columns[n].captions) for n in indices)


def column(name: str, path: str, caption: str, turned: bool = False, repeated: bool = False) -> list[Column]:
    return [Column(((name, path),), (Caption(caption, turned),), repeated)]


def group(caption: str, *columns: list[Column]) -> list[Column]:
    """Columns under a common caption."""
    above = Caption(caption)
    return [Column(c.fields, (above, *c.captions), c.repeated) for part in columns for c in part]


def each(family: str, path: str, columns: list[Column]) -> list[Column]:
    """Columns of one item of a family, such as a month."""
    return [Column(((family, path), *c.fields), c.captions, c.repeated) for c in columns]


def family(name: str, path: str, caption: str, turned: bool = False) -> list[Column]:
    """One column an item of a family, such as a subject."""
    return [Column(((name, path),), (Caption(caption, turned),))]


@dataclass
class Place:
    """A cell that must be there."""
    place: tuple[int, int, int, int]
    want: Want
    turned: bool


def head(columns: list[Column], depth: int) -> list[Place]:
    """The cells of the head over some of the columns."""
    found = []
    for level in range(depth):
        left = 0
        while left < len(columns):
            captions = columns[left].captions
            if level >= len(captions):
                left += 1
                continue
            right = left
            while right + 1 < len(columns) and columns[right + 1].captions[level:level + 1] == (captions[level],):
                right += 1
            bottom = depth - 1 if level == len(captions) - 1 else level
            found.append(Place((level, left, bottom, right), captions[level].text, captions[level].turned))
            left = right + 1
    return found


def body(table: Table, indices: list[int], first: int, last: int) -> list[Place]:
    """The cells of the rows [first, last) in some of the columns, rows counted below the head."""
    found = []
    for number in range(first, last):
        row, y = table.rows[number], table.depth(indices) + number - first
        labelled = [x for x, index in enumerate(indices) if row.label is not None and index < table.label]
        if labelled:
            found.append(Place((y, labelled[0], y, labelled[-1]), row.label, False))
        for x, index in enumerate(indices):
            if x in labelled:
                continue
            bottom = y
            if row.group is not None and table.columns[index].fields[-1][0] in table.shared:
                if number > first and table.rows[number - 1].group == row.group:
                    continue
                while bottom - y + number + 1 < last and table.rows[bottom - y + number + 1].group == row.group:
                    bottom += 1
            found.append(Place((y, x, bottom, x), row.cells[index], False))
    return found


def says(want: Want) -> str:
    if isinstance(want, str):
        return want
    return want.pattern if isinstance(want, re.Pattern) else " | ".join(sorted(want))


def reads(lines: list[str], want: Want) -> bool:
    """Whether these lines are the text, broken where a line may be broken."""
    if isinstance(want, re.Pattern):
        return want.fullmatch(" ".join(lines)) is not None
    if isinstance(want, frozenset):
        return any(reads(lines, text) for text in want)
    text = "\n".join(" ".join(part.split()) for part in want.split("\n"))
    at = 0
    for number, line in enumerate(lines):
        if text.startswith(line, at):
            at += len(line)
        elif line.endswith("-") and text.startswith(line[:-1], at):
            at += len(line) - 1
        else:
            return False
        if number + 1 < len(lines):
            if text[at:at + 1] in (" ", "\n"):
                at += 1
            elif text[at - 1].isdigit() and text[at:at + 1].isalpha():
                continue  # a count and its code, such as 10УП
            elif not line.endswith(("-", "/", "–")) and not within_long_word(text, at):
                return False
    return at == len(text)


def within_long_word(text: str, at: int) -> bool:
    """Whether the word around a place is one that no cell is wide enough for."""
    start = max(text.rfind(" ", 0, at), text.rfind("\n", 0, at)) + 1
    return len(re.split(r"[ \n]", text[start:], maxsplit=1)[0]) > 24
