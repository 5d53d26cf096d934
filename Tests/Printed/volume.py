"""The year volume beside the journal it is of: `python3 Tests/Printed/volume.py --program PATH`.

Nothing here knows how a volume is made. The expected spreads come from the tables of the bundle; what is on paper from words'
boxes and rules. Every topic, homework, mark, absence and result must stand in its place, none missing, none extra; contents,
inventory, attestation and sticker must agree with the numbers printed on the pages.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from grid import Grid, lines, tables
from page import MM, Page, read
from table import reads

ROOT = Path(__file__).resolve().parents[2]
SHORT = {"trimester": "Т", "half_year": "П", "quarter": "Ч"}
LETTERS = {"Б": "Б", "УП": "УП", "П": "УП", "НП": "НП", "Н": "Н", "ОП": "о", "О": "о"}
MOST = 22
HEARD = 40  # pages; of longer volumes pdfinfo takes minutes to tell the structure tree
DASH = "–"


class Bundle:
    """The tables of a bundle that a volume prints."""

    def __init__(self, folder: Path):
        self.folder = folder
        for name in ("classes", "courses", "subjects", "pupils", "enrolments", "course_pupils", "lessons", "attendance", "marks",
                     "final_marks", "periods", "years", "staff", "inspections", "decisions", "audit"):
            setattr(self, name, self.rows(name))

    def rows(self, name: str) -> list[dict]:
        path = self.folder / f"{name}.csv"
        if not path.exists():
            return []
        with path.open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))


@dataclass
class Course:
    """What must be on the spreads of a course."""
    title: str
    pupils: list[str]
    lessons: list[dict]      # date, slot, topic, homework, held, notes
    cells: list[list[str]]   # a list a pupil: a text a lesson, lines parted by \n
    results: dict[str, list[str]]  # by column, such as Т1: a text a pupil


def expected(bundle: Bundle, class_id: str) -> list[Course]:
    own = next(c for c in bundle.classes if c["id"] == class_id)
    year = next(y for y in bundle.years if y["id"] == own["year_id"])
    markless = own["markless"] == "true" or own["markless"] == "" and own["grade"] == "1"
    subjects = {s["id"]: s for s in bundle.subjects}
    stays = defaultdict(list)
    for stay in bundle.enrolments:
        if stay["class_id"] == class_id:
            stays[stay["pupil_id"]].append((stay["start"], stay["end"] or year["end"]))
    members = defaultdict(lambda: defaultdict(list))
    for row in bundle.course_pupils:
        members[row["course_id"]][row["pupil_id"]].append((row["start"] or "0", row["end"] or "9"))
    names = {p["id"]: p for p in bundle.pupils}
    rows, marks = defaultdict(dict), defaultdict(lambda: defaultdict(list))
    for row in bundle.attendance:
        rows[row["lesson_id"]][row["pupil_id"]] = LETTERS.get(row["code"].upper(), "")
    works = defaultdict(set)
    for row in bundle.marks:
        marks[row["lesson_id"]][row["pupil_id"]].append(row["value"])
        works[row["lesson_id"]].add(row["work"])
    periods = sorted((p for p in bundle.periods if (p["year_id"], p["scheme"]) == (own["year_id"], own["scheme"])), key=lambda p: int(p["number"]))
    lessons = defaultdict(list)
    for row in bundle.lessons:
        lessons[row["course_id"]].append(row)
    staff = {s["id"]: s for s in bundle.staff}
    finals = defaultdict(dict)
    for row in bundle.final_marks:
        if row["class_id"] == class_id:
            kind = row["period_id"] if row["kind"] == "period" else row["kind"]
            finals[row["subject_id"], kind][row["pupil_id"]] = row["value"]

    made = []
    courses = [c for c in bundle.courses if c["class_id"] == class_id and c["extracurricular"] != "true"]
    courses.sort(key=lambda c: (int(subjects[c["subject_id"]]["order"]), c["subject_id"], c["group_name"], c["id"]))
    for course in courses:
        def in_group(pupil: str, first: str, last: str) -> bool:
            return not course["group_name"] or any(a <= last and b >= first for a, b in members[course["id"]][pupil])

        held = sorted(lessons[course["id"]], key=lambda l: (l["date"], int(l["slot"]), l["id"]))
        pupils = [p for p in stays if in_group(p, year["start"], year["end"])]
        pupils.sort(key=lambda p: tuple(names[p][part].lower().replace("ё", "е") for part in ("last_name", "first_name", "patronymic")))
        cells = []
        for pupil in pupils:
            line = []
            for lesson in held:
                said = [rows[lesson["id"]].get(pupil, "")] + ([] if markless else sorted(marks[lesson["id"]].get(pupil, [])))
                text = "\n".join(word for word in said if word)
                there = any(a <= lesson["date"] <= b for a, b in stays[pupil]) and in_group(pupil, lesson["date"], lesson["date"])
                line.append(text or ("" if there else DASH))
            cells.append(line)
        results = {}
        if not markless:
            marked = course["markless"] != "true"
            for period in periods:
                due = marked and (not course["marked_in"] or period["number"] in course["marked_in"].split(";"))
                column(results, f"{SHORT[own['scheme']]}{period['number']}", finals[course["subject_id"], period["id"]], pupils, due)
            column(results, "Г", finals[course["subject_id"], "year"], pupils, marked)
            column(results, "Э", finals[course["subject_id"], "exam"], pupils, False)
            column(results, "И", finals[course["subject_id"], "final"], pupils, False)
        title = subjects[course["subject_id"]]["name"] + (f", {course['group_name']}" if course["group_name"] else "")
        made.append(Course(
            title, [" ".join(filter(None, (names[p]["last_name"], names[p]["first_name"], names[p]["patronymic"]))) for p in pupils],
            [dict(date=l["date"], slot=l["slot"], topic=l["topic"], homework=l["homework"],
                  note=note(l, works[l["id"]], staff, course)) for l in held], cells, results))
    return made


def column(results: dict, short: str, set_: dict, pupils: list[str], due: bool) -> None:
    cells = [set_.get(p, "") for p in pupils]
    if due or any(cells):
        results[short] = cells


def note(lesson: dict, works: set[str], staff: dict, course: dict) -> str:
    notes = [] if lesson["status"] in ("", "held") else ["урок не проведён"]
    works = sorted(w for w in works if w)
    if lesson["kind"] and not any(w.startswith(lesson["kind"]) for w in works):
        notes.append(lesson["kind"])
    notes += works
    if lesson["teacher_id"] and lesson["teacher_id"] != course["teacher_id"]:
        person = staff[lesson["teacher_id"]]
        initials = [f"{person[part][0]}." for part in ("first_name", "patronymic") if person[part]]
        notes.append("замена: " + " ".join([person["last_name"], *initials]))
    return "; ".join(notes)


def day(iso: str) -> str:
    return f"{iso[8:]}.{iso[5:7]}.{iso[:4]}"


class Volume:
    """A volume as it is on paper."""

    def __init__(self, path: Path, duplex: bool, folder: Path):
        self.path, self.duplex, self.faults = path, duplex, []
        self.turned = turned(path)
        upright = [n for n in range(1, len(self.turned) + 1) if not self.turned[n - 1]]
        part = folder / "upright.pdf"
        subprocess.run(["qpdf", str(path), "--pages", ".", ",".join(map(str, upright)), "--", str(part)], check=True)
        self.pages: dict[int, Page] = dict(zip(upright, read(part)))
        self.inventory = [n for n, page in self.pages.items() if self.top(page).startswith("опись,")]
        per = 2 if duplex else 1
        sheets = -(-len(self.inventory) // per)
        self.inventory_sheets, self.first = sheets, per + sheets * per + 1

    def top(self, page: Page) -> str:
        return " ".join(word.text for word in page.words if word.y < 19 * MM and page.width * 0.4 < word.x < page.width * 0.72)

    def text(self, number: int) -> str:
        return " ".join(word.text for line in lines(self.pages[number].words) for word in line)

    def page(self, sheet: int) -> int:
        """The page of the file that opens a sheet."""
        return self.first + ((sheet - 1) * 2 if self.duplex else sheet - 1)

    def grids(self, number: int) -> list[Grid]:
        found = tables(self.pages[number])[0]
        for grid in found:
            self.faults += [f"page {number}: {fault}" for fault in grid.faults]
        return found

    def rows(self, grid: Grid) -> list[list[str]]:
        table: dict[int, dict[int, str]] = defaultdict(dict)
        for cell in grid.cells:
            table[cell.top][cell.left] = "\n".join(cell.lines())
        return [[table[r].get(c, "") for c in range(grid.columns)] for r in range(grid.rows)]


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


def listed(volume: Volume) -> list[tuple[str, str, range]]:
    """The rows of the contents: title, teacher, sheets."""
    rows, number = [], volume.first
    while number in volume.pages and (grids := volume.grids(number)) and (number == volume.first or "Листы" in volume.text(number)):
        for row in volume.rows(grids[0])[1:]:
            rows.append((" ".join(row[1].split("\n")), row[2], span(row[3])))
            if volume.duplex and int(row[4]) != 2 * rows[-1][2].start - 1:
                volume.faults.append(f"contents: {row[1]} from page {row[4]}, sheets {row[3]}")
        number += 1
    return rows


def span(text: str) -> range:
    first, _, last = text.partition("–")
    return range(int(first), int(last or first) + 1)


def look(volume: Volume, courses: list[Course], with_homework: bool) -> list[Course]:
    """Compares a volume with the courses that come next; answers those of later volumes."""
    faults, contents = volume.faults, listed(volume)
    last = volume.first - 1
    for title, _, sheets in contents:
        start, end = volume.page(sheets.start), volume.page(sheets.stop) - 1
        if title.startswith(("Сведения о кол", "Сводная ведомость")):
            if not volume.turned[start - 1]:
                faults.append(f"contents: «{title}» is not on page {start}")
        elif title.startswith(("Общие сведения", "Замечания", "Исправления")):
            if title.split()[0].upper() not in volume.text(start):
                faults.append(f"contents: «{title}» is not on page {start}")
        else:
            if not courses:
                faults.append(f"contents: a course too many, «{title}»")
                continue
            course = courses.pop(0)
            if not same(title, course.title):
                faults.append(f"contents: «{title}» where «{course.title}» is to stand")
            spreads(volume, course, start, end, with_homework)
        last = end
    numbers(volume, last)
    figures(volume, contents, last)
    return courses


def same(text: str, want: str) -> bool:
    return re.sub(r"[\s\xa0-]+", "", text) == re.sub(r"[\s\xa0-]+", "", want)


def spreads(volume: Volume, course: Course, start: int, end: int, with_homework: bool) -> None:
    """The pages of a course: an opening, then marks and topics by turns."""
    faults, where = volume.faults, f"{volume.path.name}, {course.title}"
    if not re.sub(r"[\s\xa0-]+", "", volume.text(start)).count(re.sub(r"[\s\xa0-]+", "", course.title)):
        faults.append(f"{where}: page {start} does not open the course")
    seen, results, number = 0, {}, start + 1
    while number <= end:
        if "Страница намеренно пуста" in volume.text(number):
            if not volume.duplex or number != end:
                faults.append(f"{where}: page {number} is blank")
            number += 1
            continue
        marks = volume.rows(volume.grids(number)[0])
        side = int(volume.top(volume.pages[number]) or 0)
        if volume.duplex and side % 2:
            faults.append(f"{where}: marks on page {side}, which is a front")
        heads = marks[0][2:]
        count = sum(1 for head in heads if re.fullmatch(r"\d\d\n\d\d", head))
        if not 0 < count <= MOST:
            faults.append(f"{where}: {count} dates on page {number}")
        lessons = course.lessons[seen:seen + count]
        if heads[:count] != [f"{l['date'][8:]}\n{l['date'][5:7]}" for l in lessons]:
            faults.append(f"{where}: dates of page {number} are {heads[:count]}")
        compare_marks(volume, course, marks, seen, count, heads[count:], results, f"{where}, page {number}")
        topics = volume.rows(volume.grids(number + 1)[0]) if number < end else []
        compare_topics(volume, lessons, topics, with_homework, f"{where}, page {number + 1}")
        seen, number = seen + count, number + 2
    if seen != len(course.lessons):
        faults.append(f"{where}: {seen} lessons on paper, {len(course.lessons)} in the journal")
    if list(results) != list(course.results):
        faults.append(f"{where}: results {list(results)}, wanted {list(course.results)}")


def compare_marks(volume: Volume, course: Course, rows: list[list[str]], seen: int, count: int, shorts: list[str], results: dict, where: str) -> None:
    if len(rows) - 1 != len(course.pupils):
        volume.faults.append(f"{where}: {len(rows) - 1} pupils, wanted {len(course.pupils)}")
    for short in shorts:
        if short in results:
            volume.faults.append(f"{where}: {short} a second time")
        results[short] = True
    for n, (row, name) in enumerate(zip(rows[1:], course.pupils)):
        if row[0] != str(n + 1) or not reads(row[1].split("\n"), name):
            volume.faults.append(f"{where}: row {n + 1} is of another pupil")
        want = course.cells[n][seen:seen + count] + [course.results.get(short, [""] * 999)[n] for short in shorts]
        for place, (found, cell) in enumerate(zip(row[2:], want)):
            if found.replace("-\n", "") != cell:
                volume.faults.append(f"{where}: row {n + 1}, column {place + 1}: «{found!r}», in the journal «{cell!r}»")


def compare_topics(volume: Volume, lessons: list[dict], rows: list[list[str]], with_homework: bool, where: str) -> None:
    if len(rows) - 1 != len(lessons):
        volume.faults.append(f"{where}: {len(rows) - 1} lessons, wanted {len(lessons)}")
    if rows and ("Домашнее задание" in rows[0]) != with_homework:
        volume.faults.append(f"{where}: columns {rows[0]}")
    for n, (row, lesson) in enumerate(zip(rows[1:], lessons)):
        want = [day(lesson["date"]), lesson["slot"], lesson["topic"], *([lesson["homework"]] if with_homework else []), lesson["note"]]
        for found, cell in zip(row, want):
            if not reads(found.split("\n"), " ".join(cell.split())) if cell else found:
                volume.faults.append(f"{where}: row {n + 1}: «{found!r}», in the journal «{cell}»")


def numbers(volume: Volume, last: int) -> None:
    """Page numbers from the contents to the last content page, one after the other; none elsewhere."""
    for number, page in volume.pages.items():
        said = volume.top(page)
        want = str(number - volume.first + 1) if volume.first <= number <= last else None
        if want is not None and said != want:
            volume.faults.append(f"page {number} of the file says «{said}», wanted {want}")
        if want is None and re.fullmatch(r"\d+", said):
            volume.faults.append(f"page {number} of the file says «{said}», and is not counted")
    for place, number in enumerate(volume.inventory):
        if volume.top(volume.pages[number]) != f"опись, {place + 1}":
            volume.faults.append(f"page {number}: not page {place + 1} of the inventory")


def figures(volume: Volume, contents: list, last: int) -> None:
    """Inventory, title, attestation and sticker say what was counted."""
    sheets = (last - volume.first + 1) // (2 if volume.duplex else 1)
    rows = [row for number in volume.inventory for grid in volume.grids(number) for row in volume.rows(grid)[1:]]
    ranges = [span(row[4]) for row in rows]
    if [s for _, _, s in contents] != ranges[1:] or ranges[0].start != 1 or [str(n) for n in range(1, len(rows) + 1)] != [r[0] for r in rows]:
        volume.faults.append("inventory and contents differ")
    if any(a.stop != b.start for a, b in zip(ranges, ranges[1:])) or ranges[-1].stop - 1 != sheets:
        volume.faults.append(f"inventory: {ranges[-1]}, counted {sheets} sheets")
    whole = {n: volume.text(n) for n in volume.pages}
    wanted = {
        "title": rf"На {sheets} \+ {volume.inventory_sheets} листах",
        "inventory": rf"Итого: {len(rows)} \([а-я ]+\) документ",
        "inventory sheets": rf"листов внутренней описи: {volume.inventory_sheets} \([а-я ]+\)\.",
        "attestation": rf"пронумеровано {sheets} \([а-я ]+\) лист\w*,.*описи {volume.inventory_sheets} \(",
        "sticker": rf"{sheets + volume.inventory_sheets} \([а-я ]+\) лист",
    }
    for name, pattern in wanted.items():
        if not any(re.search(pattern, text) for text in whole.values()):
            volume.faults.append(f"{name}: no page says «{pattern}»")


def sound(path: Path) -> list[str]:
    """What qpdf and the structure tree say: the file is whole, and its topics are in it for who hears them."""
    done = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, text=True)
    return [f"qpdf: {done.stdout}{done.stderr}"] if done.returncode else []


def heard(path: Path, courses: list[Course]) -> list[str]:
    """Topics of a class in the structure tree, in their order."""
    text = subprocess.run(["pdfinfo", "-struct-text", str(path)], capture_output=True, text=True, check=True).stdout
    spoken = re.sub(r"[\s\xa0]+", "", "".join(re.findall(r'"(.*?)"', text, re.S)))
    place, faults = 0, []
    for course in courses:
        for lesson in course.lessons:
            topic = re.sub(r"[\s\xa0]+", "", lesson["topic"])
            found = spoken.find(topic, place)
            if found < 0:
                faults.append(f"{course.title}, {lesson['date']}: the topic is not in the structure tree after the one before")
                break
            place = found + len(topic)
    return faults


def check(program: str, bundle: Path, store: Path, folder: Path, class_id: str, *options: str, home: str | None = None) -> list[str]:
    """Faults of the volumes of one class."""
    command = [program, "year", "--class", class_id, "--year", "2025/2026", "--store", str(store), "--out", str(folder), *options]
    done = subprocess.run([*command, *(["--home", home] if home else [])], capture_output=True, text=True)
    if done.returncode:
        return [f"{' '.join(command)}: {done.returncode} {done.stderr}"]
    tables_ = Bundle(bundle)
    own = next(c for c in tables_.classes if c["id"] == class_id)
    courses = expected(tables_, class_id)
    rest, faults = list(courses), []
    files = [f for f in json.loads((folder / "manifest.json").read_text())["files"] if f["class"] == class_id]
    for file in sorted(files, key=lambda f: f["volume"]):
        path = folder / file["file"]
        volume = Volume(path, "--duplex" in options, folder)
        before = list(rest)
        rest = look(volume, rest, own["grade"] != "1")
        said = heard(path, before[:len(before) - len(rest)]) if file["volume"] == 1 and file["pages"] <= HEARD else []
        faults += [f"{path.name}: {fault}" for fault in volume.faults + sound(path) + said]
    if rest:
        faults.append(f"{class_id}: courses that are in no volume: {[c.title for c in rest]}")
    return faults


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
        folder, bundle = Path(name), ROOT / "samples" / "school"
        store = folder / "school.sqlite"
        subprocess.run([asked.program, "import", str(bundle), "--store", str(store)], check=True, capture_output=True)
        for class_id, options in runs:
            faults = check(asked.program, bundle, store, folder / class_id, class_id, *options, home=asked.home)
            failed += bool(faults)
            for fault in faults[:12]:
                print(f"{class_id}: {fault}")
            if len(faults) > 12:
                print(f"{class_id}: … {len(faults) - 12} more")
    print(f"{len(runs) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
