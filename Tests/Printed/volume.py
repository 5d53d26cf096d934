"""The year volume beside the journal it is of: `python3 Tests/Printed/volume.py --program PATH`.

Nothing here knows how a volume is made. What the tables must say comes from the tables of the bundle (volume_tables.py); what is
on paper from words' boxes and rules, and once more from the structure tree. Every topic, homework, mark, absence and result must
stand in its place, none missing, none extra, in every part; contents, inventory, attestation and sticker must agree with the
numbers printed on the pages, and so must the page labels of the file.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import match
import tree
import volume_tables as wanted
from grid import Grid, lines, tables
from page import MM, Page, read
from school import School
from volume_tables import Bundle, Course, Part, expected

ROOT = Path(__file__).resolve().parents[2]
MOST = 22


class Volume:
    """A volume as it is on paper; pages that lie are looked at with their heads up."""

    def __init__(self, path: Path, duplex: bool, folder: Path):
        self.path, self.duplex, self.faults = path, duplex, []
        self.turned = turned(path)
        upright = folder / "upright.pdf"
        # The head lies at the spine: at the left of a front, at the right of a back. Turned the other way it would be upside down.
        ways = [f"--rotate={'-90' if duplex and n % 2 == 0 else '+90'}:{n}" for n, lies in enumerate(self.turned, 1) if lies]
        subprocess.run(["qpdf", str(path), *ways, "--", str(upright)], check=True)
        self.pages: dict[int, Page] = dict(enumerate(read(upright), 1))
        for number, lies in enumerate(self.turned, 1):
            if lies:
                page = self.pages[number]
                page.width, page.height = page.height, page.width
        self.inventory = [n for n, page in self.pages.items() if self.top(n).startswith("опись,")]
        per = 2 if duplex else 1
        sheets = -(-len(self.inventory) // per)
        self.inventory_sheets, self.first = sheets, per + sheets * per + 1
        self.tables = {n: tables(page)[0] for n, page in self.pages.items()}

    def top(self, number: int) -> str:
        """What stands in the middle of the head of a page: its number."""
        page, edge = self.pages[number], (36 if self.turned[number - 1] else 19) * MM
        return " ".join(word.text for word in page.words if word.y < edge and page.width * 0.4 < word.x < page.width * 0.72)

    def text(self, number: int) -> str:
        return " ".join(word.text for line in lines(self.pages[number].words) for word in line)

    def page(self, sheet: int) -> int:
        """The page of the file that opens a sheet."""
        return self.first + ((sheet - 1) * 2 if self.duplex else sheet - 1)

    def says(self, number: int, text: str) -> bool:
        return squeezed(text) in squeezed(self.text(number))

    def rows(self, grid: Grid) -> list[list[str]]:
        cells = {(cell.top, cell.left): "\n".join(cell.lines()) for cell in grid.cells}
        return [[cells.get((r, c), "") for c in range(grid.columns)] for r in range(grid.rows)]


def squeezed(text: str) -> str:
    return re.sub(r"[\s\xa0-]+", "", text)


def turned(path: Path) -> list[bool]:
    """For each page whether it is one that lies: its words run upwards or downwards."""
    found = []
    box = re.compile(r'<word xMin="(-?[\d.]+)" yMin="(-?[\d.]+)" xMax="(-?[\d.]+)" yMax="(-?[\d.]+)">(.*?)</word>')
    text = subprocess.run(["pdftotext", "-bbox", str(path), "-"], capture_output=True, text=True, check=True).stdout
    for part in text.split("<page ")[1:]:
        words = [w for w in box.findall(part) if len(w[4]) > 5]
        upright = sum(float(w[2]) - float(w[0]) > float(w[3]) - float(w[1]) for w in words)
        found.append(len(words) > 0 and upright * 2 < len(words))
    return found


def listed(volume: Volume) -> list[Part]:
    """The rows of the contents."""
    rows, number = [], volume.first
    while number in volume.pages and (grids := volume.tables[number]) and "Листы" in volume.text(number):
        rows += [Part(" ".join(row[1].split("\n")), " ".join(row[2].split("\n")), span(row[3])) for row in volume.rows(grids[0])[1:]]
        number += 1
    return rows


def span(text: str) -> range:
    first, _, last = text.partition("–")
    return range(int(first), int(last or first) + 1)


class Reports:
    """What the reports in a volume state, as JSON."""

    def __init__(self, program: list[str], store: Path, class_id: str):
        def asked(*words: str) -> dict:
            return json.loads(subprocess.run([*program, *words, "--store", str(store)], capture_output=True, check=True).stdout)

        def report(name: str, *when: str) -> dict:
            return asked("print", name, "--class", class_id, *when, "--format", "json", "--output", "-")

        self.school = School.of(asked("info", "--json"))
        own = next(c for c in self.school.classes if c["id"] == class_id)
        periods = self.school.scheme(class_id)
        year = next(y for y in asked("info", "--json")["years"] if y["id"] == own["year_id"])["name"]
        self.ledger = report("ledger", "--year", year)
        self.summary = None if own["markless"] else report("summary", "--year", year)
        self.plans = [(p["name"], report("plan", "--period", p["id"])) for p in periods] + [("Учебный год", report("plan", "--year", year))]


def look(volume: Volume, bundle: Bundle, own: dict, courses: list[Course], reports: Reports) -> list[Course]:
    """Compares a volume with the courses that come next; answers those of later volumes."""
    faults, parts = volume.faults, listed(volume)
    own_tables: list = []
    first = parts[0].sheets.start - 1  # sheets of contents
    last = volume.page(first + 1) - 1
    for part in parts:
        start, end = volume.page(part.sheets.start), volume.page(part.sheets.stop) - 1
        word = part.title.split()[0]
        if start != last + 1:
            faults.append(f"contents: «{part.title}» begins on page {start}, the part before ends on {last}")
        if part.teacher:
            if not courses:
                faults.append(f"contents: a course too many, «{part.title}»")
                continue
            own_tables += spreads(volume, courses.pop(0), start, end, own["grade"] != "1")
        else:
            heading, found = OTHERS[word]
            if not volume.says(start, heading):
                faults.append(f"contents: «{part.title}» is not on page {start}")
            own_tables += found(bundle, own, reports)
        last = end
    before = [wanted.inventory(parts, bundle, own, first), wanted.contents(parts, volume.duplex)]
    sheets = (last - volume.first + 1) // (2 if volume.duplex else 1)
    after = [wanted.attestation(), wanted.sticker(sheets + volume.inventory_sheets)]
    whole = [table for table in [*before, *own_tables, *after] if table.rows]
    faults += match.compare([grid for n in sorted(volume.tables) for grid in volume.tables[n]], whole)
    faults += [f"in the structure tree: {fault}" for fault in match.compare(tree.tables(volume.path), whole)]
    numbers(volume, last)
    figures(volume, len(parts) + 1, sheets)
    return courses


OTHERS = {
    "Общие": ("ОБЩИЕ СВЕДЕНИЯ ОБ ОБУЧАЮЩИХСЯ", lambda bundle, own, reports: [wanted.pupils(bundle, own)]),
    "Сведения": ("СВОДНАЯ ВЕДОМОСТЬ УЧЁТА ПОСЕЩАЕМОСТИ", lambda bundle, own, reports: wanted.ledger(reports.ledger, reports.school)),
    "Сводная": ("ИТОГОВЫЕ ДАННЫЕ ПО ОБУЧАЮЩИМСЯ", lambda bundle, own, reports: wanted.summary(reports.summary, reports.school)),
    "Замечания": ("ЗАМЕЧАНИЯ ПО ВЕДЕНИЮ ЖУРНАЛА", lambda bundle, own, reports: [wanted.remarks(bundle, own)]),
    "Исправления": ("ИСПРАВЛЕНИЯ ОТМЕТОК ЗА ГОД", lambda bundle, own, reports: [wanted.corrections(bundle, own)]),
}


def spreads(volume: Volume, course: Course, start: int, end: int, with_homework: bool) -> list:
    """The tables that the pages of a course must show: an opening, then marks and topics by turns."""
    faults, where = volume.faults, f"{volume.path.name}, {course.title}"
    if not volume.says(start, course.title + "Учитель:"):
        faults.append(f"{where}: page {start} does not open the course")
    found, seen, shorts, number = wanted.opening(course), 0, [], start + 1
    while number <= end:
        if "Страница намеренно пуста" in volume.text(number):
            if not volume.duplex or number != end:
                faults.append(f"{where}: page {number} is blank")
            number += 1
            continue
        if volume.duplex and number % 2:
            faults.append(f"{where}: marks on page {number}, which is a front")
        heads = volume.rows(volume.tables[number][0])[0][2:]
        count = sum(1 for head in heads if re.fullmatch(r"\d\d\n\d\d", head))
        if not 0 < count <= MOST or seen + count > len(course.lessons):
            faults.append(f"{where}: {count} dates on page {number}")
            return found
        own = [short for short in heads[count:] if short in course.results and short not in shorts]
        found += [wanted.marks(course, range(seen, seen + count), own), wanted.topics(course, range(seen, seen + count), with_homework)]
        shorts += own
        seen, number = seen + count, number + 2
    if seen != len(course.lessons):
        faults.append(f"{where}: {seen} lessons on paper, {len(course.lessons)} in the journal")
    if shorts != list(course.results):
        faults.append(f"{where}: results {shorts}, wanted {list(course.results)}")
    return found


def numbers(volume: Volume, last: int) -> None:
    """Page numbers from the contents to the last content page, one after the other; none elsewhere; and the labels are these."""
    told = json.loads(subprocess.run(["qpdf", "--json", "--json-key=pagelabels", str(volume.path)], capture_output=True, check=True).stdout)
    labels = labelled(told["pagelabels"], len(volume.pages))
    for number in volume.pages:
        said = volume.top(number)
        if volume.first <= number <= last:
            want = str(number - volume.first + 1)
        elif number in volume.inventory:
            want = f"опись, {volume.inventory.index(number) + 1}"
        else:
            want = ""
        if said != want and (want or re.fullmatch(r"\d+", said)):
            volume.faults.append(f"page {number} of the file says «{said}», wanted «{want}»")
        if labels[number - 1] != want:
            volume.faults.append(f"page {number} of the file is labelled «{labels[number - 1]}», wanted «{want}»")


def labelled(ranges: list[dict], count: int) -> list[str]:
    """What each page is called."""
    labels: list[str] = []
    for place, part in enumerate(ranges):
        end = ranges[place + 1]["index"] if place + 1 < len(ranges) else count
        for n in range(end - part["index"]):
            number = str(part["label"].get("/St", 1) + n) if part["label"].get("/S") == "/D" else ""
            labels.append(part["label"].get("/P", "").removeprefix("u:") + number)
    return labels


def figures(volume: Volume, documents: int, sheets: int) -> None:
    """Inventory, title and attestation say what was counted."""
    whole = {n: volume.text(n) for n in volume.pages}
    said = {
        "title": rf"На {sheets} \+ {volume.inventory_sheets} листах",
        "inventory": rf"Итого: {documents} \([а-я ]+\) документ",
        "inventory sheets": rf"листов внутренней описи: {volume.inventory_sheets} \([а-я ]+\)\.",
        "attestation": rf"пронумеровано {sheets} \([а-я ]+\) лист\w*,.*описи {volume.inventory_sheets} \(",
    }
    for name, pattern in said.items():
        if not any(re.search(pattern, text) for text in whole.values()):
            volume.faults.append(f"{name}: no page says «{pattern}»")


def sound(path: Path) -> list[str]:
    """What qpdf says: the file is whole."""
    done = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, text=True)
    return [f"qpdf: {done.stdout}{done.stderr}"] if done.returncode else []


def check(program: list[str], bundle: Bundle, store: Path, folder: Path, class_id: str, *options: str) -> list[str]:
    """Faults of the volumes of one class."""
    command = [*program, "year", "--class", class_id, "--year", "2025/2026", "--store", str(store), "--out", str(folder), *options]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        return [f"{' '.join(command)}: {done.returncode} {done.stderr}"]
    own = next(c for c in bundle.classes if c["id"] == class_id)
    reports = Reports(program, store, class_id)
    rest, faults = expected(bundle, class_id), []
    wanted.planned(rest, reports.plans)
    files = [f for f in json.loads((folder / "manifest.json").read_text())["files"] if f["class"] == class_id]
    for file in sorted(files, key=lambda f: f["volume"]):
        volume = Volume(folder / file["file"], "--duplex" in options, folder)
        rest = look(volume, bundle, own, rest, reports)
        faults += [f"{file['file']}: {fault}" for fault in volume.faults + sound(volume.path)]
    if rest:
        faults.append(f"{class_id}: courses that are in no volume: {[c.title for c in rest]}")
    return faults


def corrected(folder: Path) -> Path:
    """The sample school, in which marks and a lesson of the fifth class were changed afterwards."""
    shutil.copytree(ROOT / "samples" / "school", folder)
    bundle = Bundle(folder)
    lessons = {l["id"] for l in bundle.lessons if l["course_id"].startswith("c5a-")}
    marks = [m["id"] for m in bundle.marks if m["lesson_id"] in lessons][::400]
    login = next(s["login"] for s in bundle.staff if s["login"])
    with (folder / "audit.csv").open("a", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        for n, mark in enumerate(marks):
            rows.writerow([f"2026-05-{n + 10}T09:0{n % 10}:00", login if n else "nobody", "изменено", "mark", mark, f"было 3, стало 4, ошибка ввода {n}"])
        rows.writerow(["2026-05-29T10:00:00", login, "изменено", "lesson", sorted(lessons)[7], "тема, опечатка"])
    return folder


RUNS = [("c1a", ["--duplex"]), ("c5a", ["--sheets-a-volume", "24"]), ("c9a", ["--duplex"])]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--home")
    parser.add_argument("classes", nargs="*", help="only these, such as c5a")
    asked = parser.parse_args()
    runs = [run for run in RUNS if run[0] in (asked.classes or run[0])]
    failed = 0
    with tempfile.TemporaryDirectory(prefix="volume-") as name:
        folder = Path(name)
        bundle, store = corrected(folder / "school"), folder / "school.sqlite"
        subprocess.run([asked.program, "import", str(bundle), "--store", str(store)], check=True, capture_output=True)
        program = [asked.program]
        for class_id, options in runs:
            home = ["--home", asked.home] if asked.home else []
            faults = check(program, Bundle(bundle), store, folder / class_id, class_id, *options, *home)
            failed += bool(faults)
            for fault in faults[:12]:
                print(f"{class_id}: {fault}")
            if len(faults) > 12:
                print(f"{class_id}: … {len(faults) - 12} more")
    print(f"{len(runs) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
