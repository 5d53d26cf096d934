#!/usr/bin/env python3
"""The pictures and examples of docs/ru, made again: `python3 docs/pictures.py --program PATH`.

Pages of forms.md show steps. Each step is one change of a shipped template. The changed template goes to docs/examples/STEP, the page as the program
prints it from samples/school to docs/ru/pictures/STEP.png. A step whose piece the shipped template no longer has, or
whose pieces the guide does not show, is a fault. The pages of period-end.md, year-end.md and volume.md are
printed by the commands that they name.
"""

import argparse
import os
import shutil
import struct
import subprocess
import sys
import tempfile
import zlib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES, PICTURES = ROOT / "docs" / "examples", ROOT / "docs" / "ru" / "pictures"
REPORT, ORDER = "ledger", ["--class", "5А", "--period", "1 триместр"]
WIDTH, NARROW = 760, 460  # of a picture, in dots
MOMENT = {"SOURCE_DATE_EPOCH": "1763971200"}  # 24 November 2025
CLOSED = {"SOURCE_DATE_EPOCH": "1782820800"}  # 30 June 2026: the year is closed


@dataclass(frozen=True)
class Step:
    name: str
    before: str
    after: str  # of the same lines; empty where they are taken out


STEPS = [
    Step("caption", 'caption: "{pupil.caption} обучающегося"', 'caption: "Обучающийся"'),
    Step("column", '          - {field: late, caption: "Опозданий", width: {share: 1, least: 5.2, most: 9}, turned: true, caption_size: 7}\n', ""),
    Step("signer", '      - {position: "{deputy.position}", name: "{deputy.signature}"}\n', '      - {position: "Социальный педагог", name: "О. П. Светлова"}\n'),
    Step("paper", "paper: A4\n", "paper: A3\n"),
    Step("font", "orientation: landscape\n", "orientation: landscape\nfont: PT Sans\n"),
]


def changed(step: Step) -> str:
    """The shipped template with the step's change."""
    shipped = (ROOT / "Templates" / f"{REPORT}.yaml").read_text(encoding="utf-8")
    if shipped.count(step.before) != 1:
        raise SystemExit(f"docs/pictures.py: Templates/{REPORT}.yaml does not have this once:\n{step.before}")
    return shipped.replace(step.before, step.after)


def untold(guide: str) -> list[str]:
    """Pieces of the steps that the guide does not show."""
    lines = [line.strip() for step in STEPS for line in f"{step.before}\n{step.after}".splitlines()]
    return [line for line in lines if line and line not in guide]


def picture(program: str, store: Path, folder: Path, templates: Path | None, target: Path):
    pdf = folder / "page.pdf"
    own = ["--templates", templates] if templates else []
    run(program, "print", REPORT, *ORDER, "--store", store, *own, "--output", pdf)
    draw(pdf, 1, WIDTH, target)


def page_of(pdf: Path, words: str) -> int:
    """The first page that says the words."""
    pages = run("pdftotext", pdf, "-").split("\f")
    return next(n for n, text in enumerate(pages, 1) if words in " ".join(text.split()))


def draw(pdf: Path, page: int, width: int, target: Path):
    run("pdftoppm", "-png", "-gray", "-singlefile", "-f", page, "-scale-to-x", width, "-scale-to-y", -1, pdf, target.with_suffix(""))


def period_end(program: str, store: Path):
    """The control sheet of a journal with gaps, an issued document, the register on paper."""
    sheet, register = store.parent / "check.pdf", store.parent / "register.pdf"
    unready = store.parent / "unready.sqlite"
    run(program, "import", with_gaps(store.parent / "unready"), "--store", unready)
    run(program, "check", "--period", ORDER[-1], "--store", unready, "--sheet", sheet, answer=5)
    draw(sheet, page_of(sheet, "Класс: 5"), WIDTH, PICTURES / "check.png")
    run(program, "certify", "all", "--all", *ORDER[2:], "--by", "office2", "--store", store)
    issued = sorted(store.parent.glob(f"{store.name}.issued/*.pdf"))
    draw(issued[0], 1, WIDTH, PICTURES / "certified.png")
    run(program, "register", "print", "--store", store, "--output", register)
    draw(register, 1, WIDTH, PICTURES / "register.png")


# Lines of the sample school and what a forgetful teacher leaves of them.
GAPS = {
    "lessons.csv": [
        ("l758,c5a-ist,2025-09-11,3,Первобытность. Закрепление,", "l758,c5a-ist,2025-09-11,3,,"),
        ("l766,c5a-mat,2025-09-12,4,Натуральные числа. Обобщение и повторение,", "l766,c5a-mat,2025-09-12,4,,"),
        ('Равномерное движение. Практикум,"§ 4, задача 7"', "Равномерное движение. Практикум,"),
    ],
    "final_marks.csv": [
        ("p9,c5a,rus,period,t1,5,2025-11-14T15:30:00,s6\n", ""),
        ("p22,c9a,rus,period,t1,4,2025-11-14T15:30:00,s6\n", ""),
    ],
}


def with_gaps(folder: Path) -> Path:
    """A copy of the sample school with the gaps."""
    shutil.copytree(ROOT / "samples" / "school", folder)
    for name, gaps in GAPS.items():
        text = (folder / name).read_text(encoding="utf-8")
        for before, after in gaps:
            if text.count(before) != 1:
                raise SystemExit(f"docs/pictures.py: samples/school/{name} does not have this once:\n{before}")
            text = text.replace(before, after)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


# Each kind of page of a volume, and words that the first page of it says.
KINDS = {
    "title": "Печатная копия", "inventory": "ВНУТРЕННЯЯ ОПИСЬ", "contents": "ОГЛАВЛЕНИЕ", "course": "Кто вёл уроки",
    "marks": "не числился в классе", "topics": "Тема урока", "pupils": "ОБЩИЕ СВЕДЕНИЯ", "ledger": "СВОДНАЯ ВЕДОМОСТЬ УЧЁТА",
    "summary": "ИТОГОВЫЕ ДАННЫЕ", "remarks": "ЗАМЕЧАНИЯ ПО ВЕДЕНИЮ", "corrections": "ИСПРАВЛЕНИЯ ОТМЕТОК", "blank": "намеренно пуста",
    "attestation": "ЛИСТ-ЗАВЕРИТЕЛЬ", "sticker": "вырезать по рамке",
}


def year_end(program: str, store: Path):
    """Each kind of page of a class's volume, and how its sheets are stitched."""
    out = store.parent / "volumes"
    run(program, "year", *ORDER[:2], "--year", "2025/2026", "--duplex", "--final", "--out", out, "--store", store, env=CLOSED)
    volume = next(out.glob("*.pdf"))
    for name, words in KINDS.items():
        page = page_of(volume, words)
        draw(volume, page, NARROW, PICTURES / f"volume-{name}.png")
        if name == "sticker":
            stitching(volume, page)


def stitching(volume: Path, sticker: int):
    """The front of a sheet with its three holes, and the back of the last one with thread and sticker."""
    scale = 2.2  # dots a millimetre
    front, cut = (Grey.of(volume, page, scale) for page in (9, sticker))
    back = Grey(front.width, front.height)
    middle, step = front.height / scale / 2, 80
    holes = [middle - step, middle, middle + step]
    for y in holes:
        front.disc(12, y, 1.6, scale)
        back.disc(210 - 12, y, 1.6, scale)
    back.line(210 - 12, holes[0], 210 - 12, holes[2], scale)
    for end in (-9, 9):  # the ends of the thread come out of the middle hole
        back.line(210 - 12, middle, 210 - 70, middle + end, scale)
    left, top, right, bottom = 29.5, 25, 90.6, 66
    back.paste(cut, (left, top, right, bottom), 210 - 78, middle - 19, scale)
    front.beside(back).write(PICTURES / "volume-stitching.png")


class Grey:
    """A picture in greys."""

    def __init__(self, width: int, height: int, dots: bytes | None = None):
        self.width, self.height, self.dots = width, height, bytearray(dots or b"\xff" * (width * height))

    @classmethod
    def of(cls, pdf: Path, page: int, scale: float) -> "Grey":
        made = subprocess.run(["pdftoppm", "-gray", "-singlefile", "-f", str(page), "-r", str(scale * 25.4), str(pdf)], capture_output=True, check=True)
        _, size, _, dots = made.stdout.split(b"\n", 3)
        return cls(*map(int, size.split()), dots)

    def dot(self, x: float, y: float):
        if 0 <= x < self.width and 0 <= y < self.height:
            self.dots[int(y) * self.width + int(x)] = 0

    def disc(self, x: float, y: float, radius: float, scale: float):
        for dy in range(-9, 10):
            for dx in range(-9, 10):
                if dx * dx + dy * dy <= (radius * scale) ** 2:
                    self.dot(x * scale + dx, y * scale + dy)

    def line(self, x: float, y: float, to_x: float, to_y: float, scale: float):
        for n in range(2001):
            for wide in (0, 1):
                self.dot((x + (to_x - x) * n / 2000) * scale + wide, (y + (to_y - y) * n / 2000) * scale + wide)

    def paste(self, other: "Grey", box: tuple, x: float, y: float, scale: float):
        left, top, right, bottom = (round(side * scale) for side in box)
        for row in range(bottom - top):
            start = (round(y * scale) + row) * self.width + round(x * scale)
            self.dots[start:start + right - left] = other.dots[(top + row) * other.width + left:(top + row) * other.width + right]

    def beside(self, other: "Grey") -> "Grey":
        """Both, with a frame round each."""
        rows, rule = [], b"\x80"
        edge = rule * (self.width + 2) + b"\xff" * 12 + rule * (other.width + 2)
        for y in range(self.height):
            rows.append(rule + self.dots[y * self.width:(y + 1) * self.width] + rule + b"\xff" * 12
                        + rule + other.dots[y * other.width:(y + 1) * other.width] + rule)
        return Grey(len(edge), self.height + 2, b"".join([edge, *rows, edge]))

    def write(self, path: Path):
        def chunk(kind: bytes, data: bytes) -> bytes:
            return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

        rows = b"".join(b"\0" + self.dots[y * self.width:(y + 1) * self.width] for y in range(self.height))
        head = struct.pack(">IIBBBBB", self.width, self.height, 8, 0, 0, 0, 0)
        path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b""))


def run(*command, env=MOMENT, answer=0) -> str:
    ran = subprocess.run([str(word) for word in command], env={**os.environ, **env}, stdin=subprocess.DEVNULL,
                         capture_output=True, text=True, check=False)
    if ran.returncode != answer:
        raise SystemExit(f"{' '.join(map(str, command))}: {ran.returncode}\n{ran.stderr}")
    return ran.stdout


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        store = folder / "journal.sqlite"
        run(asked.program, "import", ROOT / "samples" / "school", "--store", store)
        PICTURES.mkdir(parents=True, exist_ok=True)
        picture(asked.program, store, folder, None, PICTURES / "shipped.png")
        for step in STEPS:
            example = EXAMPLES / step.name
            example.mkdir(parents=True, exist_ok=True)
            (example / f"{REPORT}.yaml").write_text(changed(step), encoding="utf-8")
            picture(asked.program, store, folder, example, PICTURES / f"{step.name}.png")
        period_end(asked.program, store)
        year_end(asked.program, store)
    missing = untold((ROOT / "docs" / "ru" / "forms.md").read_text(encoding="utf-8"))
    for line in missing:
        print(f"docs/ru/forms.md does not show: {line}")
    print(f"{len(STEPS) + 5 + len(KINDS)} pictures")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
