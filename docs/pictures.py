#!/usr/bin/env python3
"""The pictures and examples of docs/ru/forms.md, made again: `python3 docs/pictures.py --program PATH`.

Each step is one change of a shipped template. The changed template goes to docs/examples/STEP, the page as the program
prints it from samples/school to docs/ru/pictures/STEP.png. A step whose piece the shipped template no longer has, or
whose pieces the guide does not show, is a fault.
"""

import argparse
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES, PICTURES = ROOT / "docs" / "examples", ROOT / "docs" / "ru" / "pictures"
REPORT, ORDER = "ledger", ["--class", "5А", "--period", "1 триместр"]
WIDTH = 760  # of a picture, in dots


@dataclass(frozen=True)
class Step:
    name: str
    before: str
    after: str  # of the same lines; empty where they are taken out


STEPS = [
    Step("caption", 'caption: "Фамилия, имя, отчество (при наличии) обучающегося"', 'caption: "Обучающийся"'),
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
    run("pdftoppm", "-png", "-gray", "-singlefile", "-scale-to-x", WIDTH, "-scale-to-y", -1, pdf, target.with_suffix(""))


def run(*command):
    subprocess.run([str(word) for word in command], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


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
    missing = untold((ROOT / "docs" / "ru" / "forms.md").read_text(encoding="utf-8"))
    for line in missing:
        print(f"docs/ru/forms.md does not show: {line}")
    print(f"{len(STEPS) + 1} pictures")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
