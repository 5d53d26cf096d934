"""The printed tables beside the expected ones, cell by cell and both ways: `compare(grids, tables)`."""

from __future__ import annotations

from dataclasses import replace

from grid import Grid
from table import Row, Table, body, head, reads, says


SUMS = "Итого по листу"


def compare(grids: list[Grid], tables: list[Table]) -> list[str]:
    """What is missing, extra or different; nothing where paper and JSON say the same.

    A table may go on on further pages, there with its full head, and be parted into strips of columns; rows and columns must
    come in order, each once. Below each part of a table with `sums` stand the sums of its own rows.
    """
    faults: list[str] = [fault for grid in grids for fault in grid.faults]
    rest: list[Grid] = [own(without_sums(grid)) for grid in grids]
    for table in tables:
        done = 0
        while done < len(table.rows):
            if not rest:
                faults.append(f"{table.id}: rows {done + 1} to {len(table.rows)} are not on paper")
                break
            strips, fault = take(rest, table)
            if fault:
                return [*faults, f"{table.id}, row {done + 1}: {fault}"]
            while rest and goes_on(strips, table, done + body_rows(table, strips[0]) - 1):
                more, fault = take(rest, table)
                if fault:
                    return [*faults, f"{table.id}, going on: {fault}"]
                for (grid, indices), (below, _) in zip(strips, more):
                    faults += join(grid, below, table, indices)
            last = done + body_rows(table, strips[0])
            if last > len(table.rows):
                faults.append(f"{table.id}: {last - len(table.rows)} rows too many on paper")
                last = len(table.rows)
            for grid, indices in strips:
                faults += different(grid, table, indices, done, last) + wrong_sums(grid, table, indices, done, last)
            if last == done:
                return [*faults, f"{table.id}: a head without rows"]
            done = last
    return faults + [f"a table that the JSON does not have: {first_words(grid)}" for grid in rest]


def own(grid: Grid) -> Grid:
    """A copy that rows of the next page may be joined to."""
    return replace(grid, cells=[replace(cell) for cell in grid.cells])


def goes_on(strips: list[tuple[Grid, list[int]]], table: Table, row: int) -> bool:
    """Whether the last row printed is only the beginning of a row: some text of it is cut short."""
    if not 0 <= row < len(table.rows):
        return False
    for grid, indices in strips:
        for cell in grid.cells:
            want = table.rows[row].cells[indices[cell.left]]
            if cell.bottom == grid.rows - 1 and cell.left == cell.right and isinstance(want, str):
                said, whole = squeezed(" ".join(cell.lines())), squeezed(want)
                if said and said != whole and whole.startswith(said):
                    return True
    return False


def squeezed(text: str) -> str:
    return "".join(sign for sign in text if not sign.isspace() and sign != "-")


def join(grid: Grid, below: Grid, table: Table, indices: list[int]) -> list[str]:
    """Puts the rows of the next page below those of this one, the first of them to the last row, which it goes on with.

    A repeated column says its text again there; what another says is more of it.
    """
    depth, last = table.depth(indices), grid.rows - 1
    faults = different(replace(below, cells=[cell for cell in below.cells if cell.top < depth]), table, indices, 0, 0)
    owners = {cell.left: cell for cell in grid.cells if cell.bottom == last}
    shift = last - depth
    lower = max((word.bottom for cell in grid.cells for word in cell.words), default=0) + 1000  # below all lines of this page
    for cell in below.cells:
        if cell.top < depth:
            continue
        words = [replace(word, top=word.top + lower, bottom=word.bottom + lower) for word in cell.words]
        if cell.top > depth:
            grid.cells.append(replace(cell, top=cell.top + shift, bottom=cell.bottom + shift, words=words))
            continue
        owner = owners.get(cell.left)
        if owner is None or owner.right != cell.right or cell.bottom != depth:
            faults.append(f"{table.id}: a row does not go on in the columns it began in")
        elif not table.columns[indices[cell.left]].repeated or cell.lines() != owner.lines():
            owner.words = [*owner.words, *words]
    grid.ys = [*grid.ys, *(y + lower for y in below.ys[depth + 2:])]
    return faults


def without_sums(grid: Grid) -> Grid:
    """The part without the row of its sums; they stand in `sums`. In the structure tree sums have no cells."""
    row = next((cell.top for cell in grid.cells if " ".join(cell.lines()) == SUMS), None)
    if row is None:
        return grid
    above = [cell for cell in grid.cells if cell.top < row]
    below = [replace(cell, top=cell.top - 1, bottom=cell.bottom - 1) for cell in grid.cells if cell.top > row]
    sums = [cell for cell in grid.cells if cell.top == row]
    return replace(grid, ys=grid.ys[:row] + grid.ys[row + 1:], cells=above + below, sums=sums)


def wrong_sums(part: Grid, table: Table, indices: list[int], first: int, last: int) -> list[str]:
    """Faults of the sums below a part: they are there where the table is in parts and has rows that are no totals
    themselves, and say what those rows say together."""
    plain = [row for row in table.rows[first:last] if row.label is None]
    wanted = table.sums and bool(plain) and last - first < len(table.rows)
    if bool(part.sums) != wanted:
        return [f"{table.id}, rows {first + 1} to {last}: sums of the sheet are {'there' if part.sums else 'missing'}"]
    if not wanted:
        return []
    label = sum(1 for n in indices if n < table.label)
    row = part.sums[0].top
    places = [(row, 0, row, label - 1), *((row, x, row, x) for x in range(label, len(indices)))]
    if [cell.place for cell in part.sums] != places:
        return [f"{table.id}, rows {first + 1} to {last}: the sums do not stand in the columns"]
    faults = []
    for cell, column in zip(part.sums[1:], indices[label:]):
        said, want = " ".join(cell.lines()), sum_of(table, plain, column)
        if said != want:
            faults.append(f"{table.id}, sums of rows {first + 1} to {last}, column {column + 1}: «{said}», not «{want}»")
    return faults


def sum_of(table: Table, rows: list[Row], column: int) -> str:
    """What must stand below these rows: a column adds up if a row of totals says a whole number in it; a day's column holds
    signs, and below it totals of other things."""
    if table.columns[column].fields[0][0] == "day":
        return ""
    if not any(row.label is not None and str(row.cells[column]).isdigit() for row in table.rows):
        return ""
    texts = [str(row.cells[column]) for row in rows]
    return "" if set(texts) == {"–"} else str(sum(int(text) for text in texts if text.isdigit()))


def take(rest: list[Grid], table: Table) -> tuple[list[tuple[Grid, list[int]]], str | None]:
    """The next part of the table: one grid with all columns, or several with all between them."""
    every = list(range(len(table.columns)))
    if rest[0].columns == len(every):
        return [(rest.pop(0), every)], None
    repeated = [n for n in every if table.columns[n].repeated]
    others = [n for n in every if not table.columns[n].repeated]
    strips: list[tuple[Grid, list[int]]] = []
    while others:
        count = rest[0].columns - len(repeated) if rest else 0
        if not 0 < count <= len(others):
            found = f"{rest[0].columns} columns" if rest else "nothing"
            return [], f"{len(every)} columns, of these {len(others)} still to come; on paper {found}"
        strips.append((rest.pop(0), repeated + others[:count]))
        if body_rows(table, strips[-1]) != body_rows(table, strips[0]):
            return [], f"strips of {body_rows(table, strips[0])} and {body_rows(table, strips[-1])} rows"
        others = others[count:]
    return strips, None


def body_rows(table: Table, strip: tuple[Grid, list[int]]) -> int:
    """How many rows stand below the head."""
    return strip[0].rows - table.depth(strip[1])


def different(grid: Grid, table: Table, indices: list[int], first: int, last: int) -> list[str]:
    """What differs between a printed part of a table and the rows [first, last)."""
    columns = [table.columns[n] for n in indices]
    depth = table.depth(indices)
    wanted = {place.place: place for place in head(columns, depth) + body(table, indices, first, last)}
    printed = {cell.place: cell for cell in grid.cells}
    faults = []
    for place in sorted(wanted.keys() | printed.keys()):
        where = f"{table.id}, {spot(place, depth, first)}"
        if place not in printed:
            faults.append(f"{where}: no such cell on paper, wanted «{says(wanted[place].want)}»")
        elif place not in wanted:
            faults.append(f"{where}: a cell too many, «{' / '.join(printed[place].lines())}»")
        else:
            found = printed[place].lines(wanted[place].turned)
            if not reads(found, wanted[place].want):
                faults.append(f"{where}: on paper «{' / '.join(found)}», in the JSON «{says(wanted[place].want)}»")
    return faults


def spot(place: tuple[int, int, int, int], depth: int, first: int) -> str:
    row = f"head row {place[0] + 1}" if place[0] < depth else f"row {place[0] - depth + first + 1}"
    return f"{row}, column {place[1] + 1}" + (f" to {place[3] + 1}" if place[3] > place[1] else "")


def first_words(grid: Grid) -> str:
    return " | ".join(" ".join(cell.lines()) for cell in grid.cells[:6])
