"""Tables rebuilt from a page's rules and words: `tables(page)`."""

from __future__ import annotations

from dataclasses import dataclass, field

from page import Page, Rule, Word

NEAR = 0.7  # rules nearer than this are one


@dataclass
class Cell:
    """A cell: first and last row and column, from 0, and the words whose middles lie in it."""
    top: int
    left: int
    bottom: int
    right: int
    words: list[Word]

    @property
    def place(self) -> tuple[int, int, int, int]:
        return self.top, self.left, self.bottom, self.right

    def lines(self, turned: bool = False) -> list[str]:
        """The text, line by line; `turned` runs upwards."""
        return [" ".join(word.text for word in line) for line in lines(self.words, turned)]


@dataclass
class Grid:
    """A table as far as it stands on one page."""
    xs: list[float]
    ys: list[float]
    cells: list[Cell]
    faults: list[str]
    sums: list[Cell] = field(default_factory=list)

    @property
    def columns(self) -> int:
        return len(self.xs) - 1

    @property
    def rows(self) -> int:
        return len(self.ys) - 1

    def holds(self, word: Word) -> bool:
        return self.xs[0] < word.x < self.xs[-1] and self.ys[0] < word.y < self.ys[-1]


def lines(words: list[Word], turned: bool = False) -> list[list[Word]]:
    """Words in lines, in reading order."""
    across = (lambda word: word.x) if turned else (lambda word: word.y)
    found: list[list[Word]] = []
    for word in sorted(words, key=across):
        if found and across(word) - across(found[-1][-1]) < 3:
            found[-1].append(word)
        else:
            found.append([word])
    return [sorted(line, key=lambda word: -word.y if turned else word.x) for line in found]


def tables(page: Page) -> tuple[list[Grid], list[Rule]]:
    """The page's tables from top to bottom, and the rules that belong to none."""
    grids, loose = [], []
    for rules in parts(page.rules):
        if any(r.upright for r in rules):
            grids.append(grid(rules, page.words))
        else:
            loose += rules
    return sorted(grids, key=lambda g: (g.ys[0], g.xs[0])), loose


def parts(rules: list[Rule]) -> list[list[Rule]]:
    """Rules that hang together."""
    home = list(range(len(rules)))

    def find(n: int) -> int:
        while home[n] != n:
            home[n] = home[home[n]]
            n = home[n]
        return n

    level = [n for n, r in enumerate(rules) if not r.upright]
    for n, a in enumerate(rules):
        if a.upright:
            for m in level:
                b = rules[m]
                if b.start - NEAR < a.at < b.end + NEAR and a.start - NEAR < b.at < a.end + NEAR:
                    home[find(n)] = find(m)
    found: dict[int, list[Rule]] = {}
    for n, r in enumerate(rules):
        found.setdefault(find(n), []).append(r)
    return list(found.values())


def places(values: list[float]) -> list[float]:
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > NEAR:
            found.append(value)
    return found


def grid(rules: list[Rule], words: list[Word]) -> Grid:
    """The table that these rules draw."""
    xs = places([r.at for r in rules if r.upright])
    ys = places([r.at for r in rules if not r.upright])
    rows, columns = len(ys) - 1, len(xs) - 1
    made = Grid(xs, ys, [], [])
    if rows < 1 or columns < 1:
        made.faults.append("rules that hang together and are no table")
        return made
    uprights = walls([r for r in rules if r.upright], xs, ys)
    levels = walls([r for r in rules if not r.upright], ys, xs)
    seen = [[False] * columns for _ in range(rows)]
    owner: dict[tuple[int, int], Cell] = {}
    for r in range(rows):
        for c in range(columns):
            if seen[r][c]:
                continue
            right, bottom = c, r
            while right + 1 < columns and not uprights[right + 1][r]:
                right += 1
            while bottom + 1 < rows and not levels[bottom + 1][c]:
                bottom += 1
            cell = Cell(r, c, bottom, right, [])
            made.cells.append(cell)
            for y in range(r, bottom + 1):
                for x in range(c, right + 1):
                    if seen[y][x] or (x < right and uprights[x + 1][y]) or (y < bottom and levels[y + 1][x]):
                        made.faults.append(f"the cell at row {r + 1}, column {c + 1} is no rectangle")
                    seen[y][x], owner[y, x] = True, cell
    for sides, name in ((uprights[0] + uprights[-1], "a side"), (levels[0] + levels[-1], "the top or the foot")):
        if not all(sides):
            made.faults.append(f"{name} of the table is open")
    for word in words:
        if made.holds(word):
            c = max(n for n, x in enumerate(xs) if x <= word.x)
            r = max(n for n, y in enumerate(ys) if y <= word.y)
            owner[r, c].words.append(word)
    return made


def walls(rules: list[Rule], ats: list[float], steps: list[float]) -> list[list[bool]]:
    """For each place of a rule and each step along it: whether a rule stands there."""
    found = [[False] * (len(steps) - 1) for _ in ats]
    for rule in rules:
        at = min(range(len(ats)), key=lambda n: abs(ats[n] - rule.at))
        for n, (a, b) in enumerate(zip(steps, steps[1:])):
            if rule.start < (a + b) / 2 < rule.end:
                found[at][n] = True
    return found
