#!/usr/bin/env python3
"""The samples of the repository, made again: `python3 Tests/samples.py --program PATH [--write]`.

samples/school is the invented school that `vedomost sample` writes (bytes are compared by the Swift
tests), samples/printed what every report of its first trimester prints. JSON must be the same to the
byte, and so must PDF; where another version of the drawing libraries made other bytes, the words and
their places must still be the same. What a reader of the tags is told of one document of each form, by
`pdfinfo -struct-text`, is Tests/Golden/structure.
"""
import argparse
import filecmp
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
SPOKEN = Path(__file__).resolve().parent / "Golden" / "structure"
FORMS = ("attendance_5A", "class-teacher_5A", "ledger_5A", "ledger-school", "plan_5A", "summary_5A", "summary-school", "teacher_s10")
PERIOD = "1 триместр"


def words(pdf: Path) -> str:
    """The words of a PDF with their boxes."""
    return subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], check=True, capture_output=True, text=True).stdout


def spoken(pdf: Path) -> str:
    """What a reader of the tags is told."""
    return subprocess.run(["pdfinfo", "-struct-text", str(pdf)], check=True, capture_output=True, text=True).stdout


def speak(folder: Path, write: bool) -> list[str]:
    """The documents of a folder that are told otherwise than is kept."""
    differ = []
    for form in FORMS:
        pdf, kept = next(folder.glob(f"{form}_*.pdf")), SPOKEN / f"{form}.txt"
        text = spoken(pdf)
        if write:
            SPOKEN.mkdir(exist_ok=True)
            kept.write_text(text, encoding="utf-8")
        elif not kept.exists() or kept.read_text(encoding="utf-8") != text:
            differ.append(f"Tests/Golden/structure/{kept.name} differs from what the tags of {pdf.name} say")
    return differ


def same(kept: Path, made: Path) -> bool:
    if filecmp.cmp(kept, made, shallow=False):
        return True
    return kept.suffix == ".pdf" and words(kept) == words(made)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True)
    parser.add_argument("--write", action="store_true", help="replace samples/printed")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        store, made = Path(folder) / "journal.sqlite", Path(folder) / "printed"
        for command in (["import", SAMPLES / "school", "--store", store],
                        ["print", "all", "--period", PERIOD, "--store", store, "--out", made, "--format", "pdf,json"]):
            subprocess.run([asked.program, *map(str, command)], check=True, capture_output=True)
        if asked.write:
            shutil.rmtree(SAMPLES / "printed", ignore_errors=True)
            shutil.copytree(made, SAMPLES / "printed", copy_function=shutil.copyfile)
            speak(made, write=True)
            return 0
        names = {p.name for p in made.iterdir()} | {p.name for p in (SAMPLES / "printed").iterdir()}
        failed = 0
        for name in sorted(names - {"manifest.json"}):
            kept, again = SAMPLES / "printed" / name, made / name
            if not (kept.exists() and again.exists() and same(kept, again)):
                print(f"samples/printed/{name} differs from what the program prints now")
                failed += 1
        for fault in speak(made, write=False):
            print(fault)
            failed += 1
        print(f"{len(names) - 1 + len(FORMS) - failed} passed, {failed} failed")
        return 1 if failed else 0


sys.exit(main())
