"""What stands outside the tables: bands, titles, and sentences that state figures."""

from __future__ import annotations

import re
from dataclasses import dataclass

import legend
import russian as ru
from grid import Grid, lines
from page import MM, Page, Rule, Word
from school import School, span

MARGINS = {"top": 12 * MM, "right": 10 * MM, "bottom": 9 * MM, "left": 30 * MM}
HEADER, FOOTER = 7 * MM, 6 * MM
PART = re.compile(r"часть (\d+) из (\d+) \(строки (\d+) из (\d+), столбцы (\d+) из (\d+)\)")
# Captions and legends that name a digit and state no figure of the journal.
FIXED = [r"«2Б» – пропущено 2 урока", r"«___» _+ 20___ г\.",
         # whose earlier lessons another school has counted: a ledger's JSON has no movement
         r"сведения(?: из .+?)? до \d\d\.\d\d\.\d{4} не включены\."]


@dataclass
class Prose:
    """A page's words outside the tables, parted into bands and body; `body` line by line."""
    header: list[Word]
    body: list[list[Word]]
    footer: list[Word]


def prose(page: Page, grids: list[Grid], opens: bool) -> Prose:
    """The words of a page; a page that `opens` a part has no running header."""
    loose = [word for word in page.words if not any(grid.holds(word) for grid in grids)]
    foot = page.height - MARGINS["bottom"] - FOOTER
    top = 0 if opens else MARGINS["top"] + HEADER
    return Prose(
        [word for word in loose if word.y < top], lines([word for word in loose if top <= word.y < foot]),
        [word for word in loose if word.y >= foot])


def text(words: list[Word]) -> str:
    return " ".join(word.text for line in lines(words) for word in line)


def check(pages: list[Page], grids: list[list[Grid]], loose: list[list[Rule]], document: dict, form, school: School) -> list[str]:
    """What is wrong with the words outside the tables and with the signatures."""
    faults, whole = [], []
    for number, (page, tables, rules) in enumerate(zip(pages, grids, loose), 1):
        opens = text([w for w in page.words if w.y < MARGINS["top"] + 40 * MM]).find(form.TITLE) >= 0
        parts = prose(page, tables, opens)
        faults += [f"page {number}: {fault}" for fault in bands(parts, number, len(pages), opens, document, form, school)]
        whole += [" ".join(word.text for word in line) for line in parts.body]
        faults += [f"page {number}: {fault}" for fault in lonely(page, parts, tables, rules)]
        if number == 1 and not opens:
            faults.append(f"page 1: the title «{form.TITLE}» is missing")
    whole = re.sub(r"(?<=\w-) (?=\w)", "", " ".join(whole))
    for sentence in legend.stated(document):
        if sentence not in whole:
            faults.append(f"the rule in force is not said: {sentence}")
    whole = whole.replace(legend.day_rule(document["options"]), "")
    return faults + numbered(whole) + figures(PART.sub("", whole), [re.escape(form.TITLE), *form.sentences(document, school)])


def bands(parts: Prose, number: int, count: int, opens: bool, document: dict, form, school: School) -> list[str]:
    faults = []
    name = document["class"]["name"] if document["class"] else ""
    snapshot = f"снимок {document['snapshot'][:4]} {document['snapshot'][4:8]}"
    at, clock = document["exported_at"].split("T")
    stamp = f"{snapshot} · по данным на {ru.day(at)} {clock[:5]}"
    short = f"{document['school']['name']} · " if document["report"] != "class-teacher" else ""
    private = "Содержит персональные данные " if form.IS_PRIVATE else ""
    foot = f"{private}{short}{stamp} стр. {number} из {count}"
    if text(parts.footer) != foot:
        faults.append(f"the foot is «{text(parts.footer)}», not «{foot}»")
    if not opens:
        right = f" {document['school']['name']}" if document["report"] != "class-teacher" else ""
        head = form.HEADER.format(**{"class": name}, span=span(document, school), year=document["year"]["name"], teacher="…") + right
        teacher = document["body"].get("teacher", {"name": ""})["name"]
        if not re.fullmatch(re.escape(head).replace("…", ru.any_of(ru.signature(teacher))), text(parts.header)):
            faults.append(f"the running header is «{text(parts.header)}», not «{head}»")
    return faults


def lonely(page: Page, parts: Prose, tables: list[Grid], rules: list[Rule]) -> list[str]:
    """Signatures that open a page: nothing of the report stands above them."""
    signing = [rule for rule in rules if rule.end - rule.start < page.width / 3]
    if not signing:
        return []
    top = min(rule.at for rule in signing) - 9 * MM
    if any(grid.ys[0] < top for grid in tables) or any(line[0].y < top for line in parts.body):
        return []
    if any(rule.at < top for rule in rules if rule not in signing):
        return []
    return ["signatures alone on the page"]


def numbered(whole: str) -> list[str]:
    """The lines above the parts of tables too wide for a page: all strips of the first rows, then those of the next."""
    faults, after = [], 0
    for found in PART.finditer(whole):
        part, parts, rows, row_count, strip, strips = (int(n) for n in found.groups())
        if part != after + 1 or parts != row_count * strips or part != (rows - 1) * strips + strip:
            faults.append(f"«{found[0]}» is out of order")
        after = part % parts
    return faults + (["the last parts of a table are missing"] if after else [])


def figures(whole: str, wanted: list[str]) -> list[str]:
    """Each sentence in its order; and in what remains no digit, that is no figure the JSON does not know."""
    faults, rest = [], []
    for sentence in wanted:
        found = re.search(sentence, whole)
        if not found:
            faults.append(f"outside the tables: not on paper: {sentence.replace(chr(92), '')}")
            continue
        rest.append(whole[:found.start()])
        whole = whole[found.end():]
    left = " … ".join([*rest, whole])
    for sentence in FIXED:
        left = re.sub(sentence, "", left)
    return faults + [f"outside the tables: a figure that the JSON does not have: …{found[0]}…" for found in re.finditer(r".{0,40}\d.{0,20}", left)]
