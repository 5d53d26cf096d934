#!/usr/bin/env python3
"""The pictures and examples of docs/ru, made again: `python3 docs/pictures.py --program PATH`.

Pages of forms.md show steps. Each step is one change of a shipped template. The changed template goes to docs/examples/STEP, the page as the program
prints it from samples/school to docs/ru/pictures/STEP.png. A step whose piece the shipped template no longer has, or
whose pieces the guide does not show, is a fault. The pages of period-end.md and year-end.md are printed by the commands
that they name.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES, PICTURES = ROOT / "docs" / "examples", ROOT / "docs" / "ru" / "pictures"
REPORT, ORDER = "ledger", ["--class", "5А", "--period", "1 триместр"]
WIDTH, NARROW = 760, 460  # of a picture, in dots
MOMENT = {"SOURCE_DATE_EPOCH": "1763971200"}  # 24 November 2025


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


def draw(pdf: Path, page: int, width: int, target: Path):
    run("pdftoppm", "-png", "-gray", "-singlefile", "-f", page, "-scale-to-x", width, "-scale-to-y", -1, pdf, target.with_suffix(""))


def period_end(program: str, store: Path):
    """The first page of an issued document."""
    run(program, "certify", "attendance", *ORDER, "--by", "office2", "--store", store)
    issued = sorted(store.parent.glob(f"{store.name}.issued/*.pdf"))
    draw(issued[0], 1, WIDTH, PICTURES / "certified.png")


def year_end(program: str, store: Path):
    """The title and the inventory of a class's volume."""
    out = store.parent / "volumes"
    run(program, "year", *ORDER[:2], "--year", "2025/2026", "--duplex", "--out", out, "--store", store)
    volume = next(out.glob("*.pdf"))
    draw(volume, 1, NARROW, PICTURES / "volume-title.png")
    draw(volume, 3, NARROW, PICTURES / "volume-inventory.png")


def run(*command):
    ran = subprocess.run([str(word) for word in command], env={**os.environ, **MOMENT}, stdin=subprocess.DEVNULL,
                         capture_output=True, text=True, check=False)
    if ran.returncode:
        raise SystemExit(f"{' '.join(map(str, command))}: {ran.returncode}\n{ran.stderr}")


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
    print(f"{len(STEPS) + 4} pictures")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
