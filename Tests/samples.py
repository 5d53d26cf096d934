#!/usr/bin/env python3
"""The samples of the repository, made again: `python3 Tests/samples.py --program PATH [--write]`.

samples/school is the invented school that `vedomost sample` writes (bytes are compared by the Swift
tests), samples/printed what every report of its first trimester prints. JSON must be the same to the
byte, and so must PDF; where another version of the drawing libraries made other bytes, the words and
their places must still be the same. What a reader of the tags is told of one document of each form, by
`pdfinfo -struct-text`, is Tests/Golden/structure. Every PDF must be sound to programs that others wrote: qpdf, Ghostscript,
MuPDF, and with `--pdfua PATH` the checker of PDF/UA of that name (16 of its 106 rules).
"""
import argparse
import filecmp
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta, timezone
from pathlib import Path

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
SPOKEN = Path(__file__).resolve().parent / "Golden" / "structure"
FORMS = ("attendance_5A", "class-teacher_5A", "ledger_5A", "ledger-school", "plan_5A", "summary_5A", "summary-school", "teacher_s10")
PERIOD = "1 триместр"
YEAR = "2025/2026"
# documents of one pupil, sheets of the office, a certified document, the register, a volume of a year: where each is, and its command
OTHERS = {
    "extract": ("extract.pdf", ["extract", "--pupil", "p15", "--period", PERIOD, "--output"]),
    "report-card": ("report-card.pdf", ["extract", "--pupil", "p15", "--year", YEAR, "--output"]),
    "check": ("check.pdf", ["check", "--period", PERIOD, "--class", "5А", "--sheet"]),
    "certified": ("journal.sqlite.issued/2025_3-1.pdf", ["certify", "class-teacher", "--class", "5А", "--period", PERIOD, "--by", "office1"]),
    "register": ("register.pdf", ["register", "print", "--output"]),
    "volume": ("volume/year_1A_2025-2026_v5.pdf", ["year", "--class", "1А", "--year", YEAR, "--sheets-a-volume", "3", "--out"]),
}
# digests that hang on the moment of issue
DIGEST = re.compile(r"(?:[0-9a-f]{4} ){15}[0-9a-f]{4}|\b[0-9a-f]{16}\b|(?<=\")[0-9a-f]{8}(?=\")")


def words(pdf: Path) -> str:
    """The words of a PDF with their boxes."""
    return subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], check=True, capture_output=True, text=True).stdout


def spoken(pdf: Path) -> str:
    """What a reader of the tags is told; `DATE` for the day of issue, `DIGEST` for what hangs on it."""
    text = subprocess.run(["pdfinfo", "-struct-text", str(pdf)], check=True, capture_output=True, text=True).stdout
    issued = datetime.fromtimestamp(pdf.stat().st_mtime, timezone.utc)
    for day in (issued, issued + timedelta(hours=12)):  # the school's day may be the next one
        text = text.replace(f"{day:%d.%m.%Y}", "DATE").replace(f"{day:%Y-%m-%d}", "DATE")
    return DIGEST.sub("DIGEST", text)


def others(program: str, store: Path, folder: Path) -> dict[str, Path]:
    """The documents that `print` does not print."""
    made = {}
    for name, (path, command) in OTHERS.items():
        made[name] = folder / path
        place = {"certified": [], "volume": [made[name].parent]}.get(name, [made[name]])
        subprocess.run([program, *command, *map(str, place), "--store", str(store)], check=True, capture_output=True)
    return made


def speak(documents: dict[str, Path], write: bool) -> list[str]:
    """The documents that are told otherwise than is kept."""
    differ = []
    for form, pdf in documents.items():
        kept, text = SPOKEN / f"{form}.txt", spoken(pdf)
        if write:
            SPOKEN.mkdir(exist_ok=True)
            kept.write_text(text, encoding="utf-8")
        elif not kept.exists() or kept.read_text(encoding="utf-8") != text:
            differ.append(f"Tests/Golden/structure/{kept.name} differs from what the tags of {pdf.name} say")
    return differ


def unsound(pdf: Path) -> list[str]:
    """What programs that others wrote find in a PDF."""
    faults = []
    for judge in (["qpdf", "--check"], ["gs", "-q", "-dPDFA=2", "-dNOPAUSE", "-dBATCH", "-sDEVICE=nullpage"], ["mutool", "trace"]):
        done = subprocess.run([*judge, str(pdf)], capture_output=True, text=True)
        said = done.stderr if judge[0] == "mutool" else done.stdout + done.stderr
        if done.returncode or said and judge[0] != "qpdf":
            faults.append(f"{pdf.name}: {judge[0]}: {said.strip()[:600]}")
    return faults


def inaccessible(pdfs: list[Path], pdfua: str) -> list[str]:
    """What a checker of PDF/UA that others wrote finds."""
    done = subprocess.run([pdfua, "check", *map(str, pdfs)], capture_output=True, text=True)
    passed = done.stdout.count("result: PASS (no findings)")
    return [] if done.returncode == 0 and passed == len(pdfs) else [f"pdfua: {passed} of {len(pdfs)} pass\n{done.stdout}{done.stderr}"]


def same(kept: Path, made: Path) -> bool:
    if filecmp.cmp(kept, made, shallow=False):
        return True
    return kept.suffix == ".pdf" and words(kept) == words(made)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True)
    parser.add_argument("--pdfua", help="the program pdfua")
    parser.add_argument("--write", action="store_true", help="replace samples/printed")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        store, made = Path(folder) / "journal.sqlite", Path(folder) / "printed"
        for command in (["import", SAMPLES / "school", "--store", store],
                        ["print", "all", "--period", PERIOD, "--store", store, "--out", made, "--format", "pdf,json"]):
            subprocess.run([asked.program, *map(str, command)], check=True, capture_output=True)
        documents = {form: next(made.glob(f"{form}_*.pdf")) for form in FORMS} | others(asked.program, store, Path(folder))
        if asked.write:
            shutil.rmtree(SAMPLES / "printed", ignore_errors=True)
            shutil.copytree(made, SAMPLES / "printed", copy_function=shutil.copyfile)
            speak(documents, write=True)
            return 0
        names = {p.name for p in made.iterdir()} | {p.name for p in (SAMPLES / "printed").iterdir()}
        faults = []
        for name in sorted(names - {"manifest.json"}):
            kept, again = SAMPLES / "printed" / name, made / name
            if not (kept.exists() and again.exists() and same(kept, again)):
                faults.append(f"samples/printed/{name} differs from what the program prints now")
        faults += speak(documents, write=False)
        files = sorted({*made.glob("*.pdf"), *documents.values()})
        with ThreadPoolExecutor(2) as pool:
            found = [fault for faults in pool.map(unsound, files) for fault in faults]
        faults += found + (inaccessible(files, asked.pdfua) if asked.pdfua else [])
        print("\n".join(faults))
        print(f"{len(names) - 1 + len(documents) + len(files) - len(faults)} passed, {len(faults)} failed")
        return 1 if faults else 0


sys.exit(main())
