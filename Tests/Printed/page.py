"""What stands on the pages of a PDF, as other people's programs see it: `read(path)`.

Words and their boxes come from `pdftotext -bbox`, rules from `mutool trace`: both know nothing of how the pages were made.
Lengths are points, y grows downwards.
"""

from __future__ import annotations

import html
import re
import subprocess
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

MM = 72 / 25.4


@dataclass(frozen=True)
class Word:
    """A word and its box."""
    text: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def x(self) -> float:
        return (self.left + self.right) / 2

    @property
    def y(self) -> float:
        return (self.top + self.bottom) / 2


@dataclass(frozen=True)
class Rule:
    """A straight line, upright or level; `start` ≤ `end` along it, `at` across."""
    upright: bool
    at: float
    start: float
    end: float


@dataclass
class Page:
    """A page, its words in the order of the file."""
    width: float
    height: float
    words: list[Word] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)


PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">')
WORD = re.compile(r'<word xMin="(-?[\d.]+)" yMin="(-?[\d.]+)" xMax="(-?[\d.]+)" yMax="(-?[\d.]+)">(.*?)</word>')
STEP = re.compile(r'<(page|stroke_path|moveto|lineto|curveto|closepath|fill_path)\b([^>]*)>')
MOVED = re.compile(r'transform="1 0 0 1 (-?[\d.]+) (-?[\d.]+)"')  # as on pages that are turned
POINT = re.compile(r'x="(-?[\d.]+)" y="(-?[\d.]+)"')


def read(path: Path) -> list[Page]:
    """The pages of a PDF."""
    pages: list[Page] = []
    for line in run("pdftotext", "-bbox", str(path), "-").splitlines():
        if found := PAGE.search(line):
            pages.append(Page(float(found[1]), float(found[2])))
        elif found := WORD.search(line):
            text = tidy(html.unescape(found[5]))
            if text:
                pages[-1].words.append(Word(text, *(float(found[n]) for n in range(1, 5))))
    number = -1
    for kind, rest in STEP.findall(run("mutool", "trace", str(path))):
        if kind == "page":
            number += 1
        elif kind in ("stroke_path", "fill_path"):
            moved = MOVED.search(rest)
            if kind == "stroke_path" and not moved:
                raise ValueError(f"{path.name}: a path with a transformation: {rest}")
            dx, dy = (float(moved[1]), float(moved[2])) if moved else (0, 0)
        elif kind == "moveto":
            last = point(rest, dx, dy)
        elif kind == "lineto":
            pages[number].rules.append(rule(last, point(rest, dx, dy)))
            last = point(rest, dx, dy)
        else:
            raise ValueError(f"{path.name}: a line that is not straight")
    if number + 1 != len(pages):
        raise ValueError(f"{path.name}: {len(pages)} pages of words, {number + 1} of rules")
    return pages


def tidy(text: str) -> str:
    """The text with plain single spaces, letters and their marks as one sign."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def run(*command: str) -> str:
    """What a program writes; it must not complain."""
    done = subprocess.run(command, capture_output=True)
    if done.returncode:
        raise ValueError(f"{command[0]}: {done.stderr.decode(errors='replace').strip()}")
    return done.stdout.decode()


def point(attributes: str, dx: float, dy: float) -> tuple[float, float]:
    found = POINT.search(attributes)
    return float(found[1]) + dx, float(found[2]) + dy


def rule(a: tuple[float, float], b: tuple[float, float]) -> Rule:
    (ax, ay), (bx, by) = a, b
    if abs(ax - bx) < 0.01:
        return Rule(True, ax, min(ay, by), max(ay, by))
    if abs(ay - by) < 0.01:
        return Rule(False, ay, min(ax, bx), max(ax, bx))
    raise ValueError(f"a slanting line from {a} to {b}")
