"""Tests that the paper equals the JSON: `python3 Tests/Printed/check.py --program PATH [--folder DIR --store FILE] [--jobs 2]`.

Prints the sample school and some random journals, rebuilds every table of every PDF from its words' boxes and its rules, and
compares it cell by cell with the JSON of the same run, both ways, and so every table of the structure tree; then looks at fonts, structure, margins, overlaps, signatures.
With `--folder` it looks at what `print … --format pdf,json` has already written there.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
import unittest
from collections import defaultdict
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

sys.path.insert(1, str(Path(__file__).resolve().parent.parent / "Model"))

import match  # noqa: E402
import prose  # noqa: E402
import sound  # noqa: E402
import tree  # noqa: E402
from forms import FORMS  # noqa: E402
from generate import generate  # noqa: E402
from grid import tables  # noqa: E402
from page import read  # noqa: E402
from school import School  # noqa: E402
from torture import torture  # noqa: E402
from settings import TOGETHER, yaml  # noqa: E402

Fields = dict[tuple[str, str, str], set[tuple[str, str]]]


def examine(path: Path, school: School) -> tuple[list[str], Fields, int]:
    """A PDF beside its JSON: faults, the columns met, and how many cells were compared."""
    try:
        document = json.loads(path.with_suffix(".json").read_text())
        if month := re.search(r"_(\d{4}-\d\d)$", path.stem):
            document["month"] = month[1]
        form = FORMS[document["report"]]
        wanted = form.tables(document, school)
        pages = read(path)
        found = [tables(page) for page in pages]
        grids = [grids for grids, _ in found]
        faults = sound.file(path)
        for number, (page, part) in enumerate(zip(pages, grids), 1):
            faults += [f"page {number}: {fault}" for fault in sound.page(page, part)]
        faults += match.compare([grid for part in grids for grid in part], wanted)
        faults += [f"in the structure tree: {fault}" for fault in match.compare(tree.tables(path), wanted)]
        faults += prose.check(pages, grids, [loose for _, loose in found], document, form, school)
        fields: Fields = defaultdict(set)
        for table in wanted:
            for column in table.columns:
                key = ".".join(name for name, _ in column.fields[:-1])
                fields[document["report"], table.id, key].add(column.fields[-1])
                if len(column.fields) > 1:
                    fields[document["report"], table.id, ""].add(column.fields[0])
        return faults, dict(fields), sum(len(grid.cells) for part in grids for grid in part)
    except Exception as error:  # one bad document must not hide the others
        return [f"{type(error).__name__}: {error}"], {}, 0


def listed(program: str, report: str) -> Fields:
    """The columns and their paths as `vedomost fields` lists them."""
    found: Fields = defaultdict(set)
    table, above, depth = "", "", 0
    for line in output(program, "fields", report).splitlines():
        indent = len(line) - len(line.lstrip())
        if head := re.match(r"\s*таблица (\S+)", line):
            table, above, depth = head[1], "", indent
        elif column := re.match(r"\s*столб(?:ец|цы each:) (\S+) – .*?(?:\[(\S*)\](?:; .*)?)?$", line):
            if indent <= depth + 4:
                above = ""
            found[report, table, above].add((column[1], column[2] or ""))
            if "each:" in line:
                above = column[1]
    return dict(found)


def output(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}: {done.returncode}\n{done.stderr}")
    return done.stdout


class Run:
    """What is printed and what came of it."""

    def __init__(self, asked: argparse.Namespace, folder: Path):
        self.asked, self.folder = asked, folder
        self.passed, self.cells, self.failures, self.fields = 0, 0, [], defaultdict(set)

    def note(self, title: str, faults: list[str]) -> None:
        self.passed += not faults
        if faults:
            more = [f"… {len(faults) - 8} more"] if len(faults) > 8 else []
            self.failures.append("\n    ".join([title, *faults[:8], *more]))

    def sample(self) -> list[tuple[Path, Path]]:
        """The sample school at every period, in two months and in the year."""
        bundle, store = self.folder / "school", self.folder / "school.sqlite"
        output(self.asked.program, "sample", "--out", str(bundle), "--classes", "4", "--pupils", "28")
        output(self.asked.program, "import", str(bundle), "--store", str(store))
        info = json.loads(output(self.asked.program, "info", "--json", "--store", str(store)))
        whens = [("--period", p["id"]) for p in info["periods"]] + [("--month", "2025-11"), ("--month", "2026-02")]
        return self.printed(store, "sample", [*whens, ("--year", info["years"][0]["id"])])

    def largest(self) -> list[tuple[Path, Path]]:
        """The largest journal a class can have."""
        bundle, store = self.folder / "largest", self.folder / "largest.sqlite"
        torture(bundle)
        output(self.asked.program, "import", str(bundle), "--store", str(store))
        return self.printed(store, "largest", [("--period", "t1")])

    def random(self, seed: int) -> list[tuple[Path, Path]]:
        """A random journal at one period, and by turns in its year or a month."""
        bundle, store = self.folder / f"bundle{seed}", self.folder / f"random{seed}.sqlite"
        generate(seed, bundle)
        output(self.asked.program, "import", str(bundle), "--store", str(store))
        info = json.loads(output(self.asked.program, "info", "--json", "--store", str(store)))
        period = info["periods"][seed % len(info["periods"])]
        month = info["periods"][-1]["end"][:7]
        whens = [("--period", period["id"]), ("--year", period["year_id"]) if seed % 2 else ("--month", month)]
        return self.printed(store, f"random {seed}", whens)

    def changed(self) -> list[tuple[Path, Path]]:
        """A random journal of a school with rules of its own, each of them unlike the usual one."""
        file = self.folder / "changed.yaml"
        file.write_text(yaml(TOGETHER), "utf-8")
        bundle, store = self.folder / "changed", self.folder / "changed.sqlite"
        generate(3, bundle)
        output(self.asked.program, "import", str(bundle), "--store", str(store))
        periods = json.loads(output(self.asked.program, "info", "--json", "--store", str(store)))["periods"]
        return self.printed(store, "changed rules", [("--period", p["id"]) for p in periods[:3]], ["--settings", str(file)])

    def printed(self, store: Path, title: str, whens: list[tuple[str, str]], more: list[str] = []) -> list[tuple[Path, Path]]:
        found = []
        for number, when in enumerate(whens):
            out = self.folder / f"{title} {number}"
            done = subprocess.run(
                [self.asked.program, "print", "all", *when, "--store", str(store), "--out", str(out), "--format", "pdf,json",
                 *more, *(["--home", self.asked.home] if self.asked.home else [])],
                capture_output=True, text=True)
            if done.returncode:
                self.note(f"{title}, {' '.join(when)}", done.stderr.splitlines() or [f"exit {done.returncode}"])
            found += [(store, path) for path in sorted(out.glob("*.pdf"))]
        return found

    def look(self, files: list[tuple[Path, Path]]) -> None:
        schools = {store: School.of(json.loads(output(self.asked.program, "info", "--json", "--store", str(store))))
                   for store in {store for store, _ in files}}
        with ProcessPoolExecutor(self.asked.jobs) as pool:
            outcomes = pool.map(examine, [path for _, path in files], [schools[store] for store, _ in files], chunksize=4)
            for (_, path), (faults, fields, cells) in zip(files, outcomes):
                self.note(f"{path.parent.name}/{path.name}", faults)
                self.cells += cells
                for key, columns in fields.items():
                    self.fields[key] |= columns

    def paths(self) -> None:
        """Each column of the forms and its JSON path must be one that the program's reference of columns names."""
        for report in FORMS:
            said = listed(self.asked.program, report)
            ours = {key: columns for key, columns in self.fields.items() if key[0] == report}
            faults = []
            for key in sorted(ours):
                for name, path in sorted(ours[key] - said.get(key, set())):
                    known = sorted(p for n, p in said.get(key, set()) if n == name)
                    faults.append(f"table {key[1]} {key[2]}: column {name} [{path}], the program says {known}")
            self.note(f"fields {report}", faults)


def mutants() -> tuple[int, int]:
    """The tests of the tests: how many passed and failed."""
    import test_printed
    suite = unittest.defaultTestLoader.loadTestsFromModule(test_printed)
    result = unittest.TextTestRunner(stream=sys.stderr, verbosity=0).run(suite)
    failed = len(result.failures) + len(result.errors)
    return result.testsRun - failed, failed


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--folder", type=Path, help="look at what is printed there, made from --store")
    parser.add_argument("--store", type=Path)
    parser.add_argument("--home", help="folder with Templates and Fonts, for a program that stands elsewhere")
    parser.add_argument("--seeds", type=int, default=15)
    parser.add_argument("--jobs", type=int, default=2)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="printed-") as folder:
        run = Run(asked, Path(folder))
        if asked.folder:
            run.look([(asked.store, path) for path in sorted(asked.folder.glob("*.pdf"))])
        else:
            with ThreadPoolExecutor(asked.jobs) as pool:
                made = [pool.submit(run.sample), pool.submit(run.largest), pool.submit(run.changed), *(pool.submit(run.random, seed) for seed in range(asked.seeds))]
            run.look([file for part in made for file in part.result()])
            run.paths()
    passed, failed = (0, 0) if asked.folder else mutants()
    for failure in run.failures:
        print(failure)
    failed += len(run.failures)
    print(f"printed: {run.cells} cells compared")
    print(f"{run.passed + passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
