"""Whether a PDF is sound and its ink in order: fonts, structure, margins, nothing over anything."""

from __future__ import annotations

import re
import subprocess
from bisect import bisect_left, bisect_right
from pathlib import Path

from grid import Grid
from page import Page, Rule, Word, run
from prose import MARGINS


def file(path: Path) -> list[str]:
    """Faults of the file: its fonts and its structure."""
    faults = []
    rows = run("pdffonts", str(path)).splitlines()[2:]
    if not rows:
        faults.append("no font")
    for row in rows:
        name, rest = row.split(maxsplit=1)
        found = re.search(r"(yes|no) +(yes|no) +(yes|no) +\d+ +\d+$", rest)
        if not re.match(r"[A-Z]{6}\+PT", name):
            faults.append(f"font {name}: not a subset of a PT font")
        if not found or found.groups() != ("yes", "yes", "yes"):
            faults.append(f"font {name}: embedded, subset, ToUnicode are {found.groups() if found else rest}")
    done = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, text=True)
    if done.returncode or "WARNING" in done.stdout + done.stderr:
        faults.append(f"qpdf: {(done.stderr or done.stdout).strip()}")
    return faults


def page(page: Page, grids: list[Grid]) -> list[str]:
    """Faults of a page's ink."""
    faults = []
    for word in page.words:
        if (word.left < MARGINS["left"] - 0.6 or word.right > page.width - MARGINS["right"] + 0.6
                or word.top < MARGINS["top"] - 0.6 or word.bottom > page.height - MARGINS["bottom"] + 0.6):
            faults.append(f"«{word.text}» stands in the margin")
    ordered = sorted(page.words, key=lambda word: word.left)
    for n, a in enumerate(ordered):
        for b in ordered[n + 1:]:
            if b.left > a.right:
                break
            if b.top < a.bottom and a.top < b.bottom and over(a, b):
                faults.append(f"«{a.text}» and «{b.text}» overlap")
    uprights, levels = ([r for r in sorted(page.rules, key=lambda r: r.at) if r.upright == upright] for upright in (True, False))
    for word in page.words:
        turned = word.bottom - word.top > 1.3 * (word.right - word.left) and len(word.text) > 2
        for rule in near(uprights, word.left, word.right) + near(levels, word.top, word.bottom):
            if cuts(rule, word, turned):
                faults.append(f"«{word.text}» meets {'an upright' if rule.upright else 'a level'} rule")
    return faults


def near(rules: list[Rule], first: float, last: float) -> list[Rule]:
    """Of rules in order those that lie between two places or just outside them."""
    return rules[bisect_left(rules, first - 2, key=lambda r: r.at):bisect_right(rules, last + 2, key=lambda r: r.at)]


def over(a: Word, b: Word) -> bool:
    """Whether two boxes share more than the air that fonts leave above and below their letters."""
    wide = min(a.right, b.right) - max(a.left, b.left)
    high = min(a.bottom, b.bottom) - max(a.top, b.top)
    return wide > 0.5 and high > 0.5 and (wide > 2.5 and high > 2.5 or min(wide, high) > 2)


def cuts(rule: Rule, word: Word, turned: bool) -> bool:
    """Whether a rule goes through the letters of a word or touches an end of it.

    Above the letters a box has a fifth of its height of air, below them nearly as much; at its ends it has none.
    """
    height = word.right - word.left if turned else word.bottom - word.top
    across, along = (word.left, word.right), (word.top, word.bottom)
    if not rule.upright:
        across, along = along, across
    air = 0.2 * height if rule.upright == turned else -1.0 if turned else -0.25
    return across[0] + air < rule.at < across[1] - air and min(along[1], rule.end) - max(along[0], rule.start) > 1
