"""Tables as a reader who does not see the page finds them: `tables(path)`, from the structure tree alone.

The objects come from `qpdf --json`, which knows nothing of how the file was made. A line of a cell is what one piece of marked
content shows, by the characters that the font's ToUnicode gives its glyphs, or the ActualText instead.
"""

from __future__ import annotations

import base64
import json
import re
from dataclasses import dataclass, field
from pathlib import Path

from page import run, tidy

TOKEN = re.compile(rb"""\((?:[^()\\]|\\.)*\)|<<|>>|<[0-9A-Fa-f\s]*>|\[|\]|/[^\s()<>\[\]/%]*|[^\s()<>\[\]/%]+""", re.S)
SPAN = re.compile(r"<[0-9A-Fa-f]+>")


@dataclass
class Cell:
    """A cell: first and last row and column, from 0, its lines, and what it is."""
    top: int
    left: int
    bottom: int
    right: int
    texts: list[str]
    kind: str
    scope: str | None

    @property
    def place(self) -> tuple[int, int, int, int]:
        return self.top, self.left, self.bottom, self.right

    def lines(self, turned: bool = False) -> list[str]:
        return self.texts


@dataclass
class Grid:
    """A table of the tree, whole, whatever pages and strips its parts stand on."""
    cells: list[Cell] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    sums: list[Cell] = field(default_factory=list)
    columns: int = 0
    rows: int = 0


class Tree:
    """The structure tree of a file."""

    def __init__(self, path: Path):
        read = json.loads(run("qpdf", "--json=2", "--json-key=qpdf", "--json-stream-data=inline",
                              "--decode-level=generalized", str(path)))
        self.objects = read["qpdf"][1]
        self.fonts: dict[str, tuple[int, dict[int, str]]] = {}
        self.pages: dict[str, dict[int, str]] = {}

    def get(self, value):
        """What a value stands for."""
        while isinstance(value, str) and re.fullmatch(r"\d+ 0 R", value):
            found = self.objects.get(f"obj:{value}", {})
            value = found["stream"]["dict"] if "stream" in found else found.get("value")
        return value

    def stream(self, reference: str) -> bytes:
        return base64.b64decode(self.objects[f"obj:{reference}"]["stream"]["data"])

    def kids(self, element: dict) -> list:
        kids = self.get(element.get("/K", []))
        return kids if isinstance(kids, list) else [kids] if isinstance(kids, int) else [element["/K"]]

    def find(self, kind: str) -> list[dict]:
        """The elements of a kind, in reading order."""
        found, rest = [], [self.get(self.get(self.get(self.objects["trailer"]["value"]["/Root"])["/StructTreeRoot"])["/K"])]
        while rest:
            element = rest.pop()
            if element.get("/S") == kind:
                found.append(element)
            rest += [self.get(kid) for kid in reversed(self.kids(element)) if isinstance(kid, str)]
        return found

    def lines(self, element: dict) -> list[str]:
        """What the pieces of content of an element show."""
        found = []
        for kid in self.kids(element):
            page = element.get("/Pg")
            if isinstance(kid, dict):
                page, kid = kid["/Pg"], kid["/MCID"]
            if isinstance(kid, int):
                found.append(tidy(self.content(page)[kid]))
        return found

    def content(self, page: str) -> dict[int, str]:
        """What a page shows, by MCID."""
        if page not in self.pages:
            self.pages[page] = self.read(self.get(page))
        return self.pages[page]

    def read(self, page: dict) -> dict[int, str]:
        texts: dict[int, str] = {}
        fonts = self.get(self.get(page["/Resources"])["/Font"])
        stack: list[tuple[int | None, str | None]] = []
        operands: list[bytes] = []
        font: tuple[int, dict[int, str]] = (1, {})
        for token in TOKEN.findall(self.stream(page["/Contents"])):
            if token[:1] in b"(<[]>/+-.0123456789":
                operands.append(token)
                continue
            if token == b"Tf":
                font = self.font(fonts[operands[-2].decode()])
            elif token in (b"BDC", b"BMC"):
                said = b" ".join(operands).decode("latin-1")
                mcid = re.search(r"/MCID (\d+)", said)
                actual = SPAN.search(said) if "/ActualText" in said else None
                stack.append((int(mcid[1]) if mcid else None, utf16(actual[0]) if actual else None))
                at = next((m for m, _ in reversed(stack) if m is not None), None)
                if at is not None and actual:
                    texts[at] = texts.get(at, "") + (stack[-1][1] or "")
            elif token == b"EMC":
                stack.pop()
            elif token in (b"Tj", b"TJ") and not any(text for _, text in stack):
                at = next((m for m, _ in reversed(stack) if m is not None), None)
                if at is not None:
                    texts[at] = texts.get(at, "") + "".join(shown(o, font) for o in operands if o[:1] in b"(<")
            operands = []
        return texts

    def font(self, reference: str) -> tuple[int, dict[int, str]]:
        """Bytes a glyph, and the characters of glyphs."""
        if reference not in self.fonts:
            font = self.get(reference)
            characters: dict[int, str] = {}
            for start, count, rows in re.findall(r"(\d+) beginbf(char|range)(.*?)endbf", self.stream(font["/ToUnicode"]).decode("latin-1"), re.S):
                for row in rows.strip().splitlines():
                    codes = SPAN.findall(row)
                    first, last = int(codes[0][1:-1], 16), int(codes[0 if count == "char" else 1][1:-1], 16)
                    if count == "range" and "[" in row:
                        characters |= {first + n: utf16(code) for n, code in enumerate(codes[2:])}
                    else:
                        text = utf16(codes[-1])
                        characters |= {code: text[:-1] + chr(ord(text[-1]) + code - first) for code in range(first, last + 1)}
            self.fonts[reference] = (2 if font["/Subtype"] == "/Type0" else 1, characters)
        return self.fonts[reference]


def utf16(code: str) -> str:
    return bytes.fromhex(code.strip("<>")).decode("utf-16-be").removeprefix("\ufeff")


def shown(operand: bytes, font: tuple[int, dict[int, str]]) -> str:
    """The characters of a string."""
    if operand[:1] == b"<":
        codes = bytes.fromhex(operand[1:-1].decode())
    else:
        codes = re.sub(rb"\\([0-7]{1,3}|.)", lambda m: bytes([int(m[1], 8)]) if m[1].isdigit() else m[1], operand[1:-1], flags=re.S)
    width, characters = font
    return "".join(characters.get(int.from_bytes(codes[n:n + width]), "?") for n in range(0, len(codes), width))


def tables(path: Path) -> list[Grid]:
    """The tables of a file in reading order."""
    tree = Tree(path)
    return [grid(tree, table) for table in tree.find("/Table")]


def grid(tree: Tree, table: dict) -> Grid:
    """A table: each cell stands in the first place of its row that none above it covers."""
    made, taken = Grid(), set()
    rows = [(tree.get(part)["/S"], tree.get(row)) for part in tree.kids(table) for row in tree.kids(tree.get(part))]
    for y, (part, row) in enumerate(rows):
        x = 0
        for kid in tree.kids(row):
            cell = tree.get(kid)
            while (y, x) in taken:
                x += 1
            said = attributes(tree, cell)
            right, bottom = x + said.get("/ColSpan", 1) - 1, y + said.get("/RowSpan", 1) - 1
            places = {(b, a) for b in range(y, bottom + 1) for a in range(x, right + 1)}
            if places & taken or bottom >= len(rows):
                made.faults.append(f"the cell at row {y + 1}, column {x + 1} has no room in the tree")
            taken |= places
            made.cells.append(Cell(y, x, bottom, right, tree.lines(cell), cell["/S"], said.get("/Scope")))
            if part == "/THead" and cell["/S"] != "/TH":
                made.faults.append(f"the cell at row {y + 1}, column {x + 1} of the head is no head cell in the tree")
    made.rows, made.columns = len(rows), 1 + max((x for _, x in taken), default=-1)
    if len(taken) != made.rows * made.columns:
        made.faults.append("a table of the tree has holes")
    return made


def attributes(tree: Tree, cell: dict) -> dict:
    said = tree.get(cell.get("/A", {}))
    return {k: v for part in (said if isinstance(said, list) else [said]) for k, v in tree.get(part).items()}
