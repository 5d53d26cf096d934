"""Tests the program against the model: `python3 Tests/Model/compare.py --program PATH [--seeds 200] [--from 0] [--jobs 2]`.

For each seed: a generated bundle is imported, `print all` of some intervals gives most documents, single orders (--as-of, names,
refusals) the rest. JSON is compared without `snapshot` and the text of warnings. `--settings YAML --options JSON` tries settings
that change a rule: the file for the program, the same values for the model.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from generate import generate
from journal import Journal, read
from model import Model, Order, Refusal
from orders import sample


@dataclass
class Outcome:
    """What one seed gave."""
    passed: int = 0
    failures: list[str] = field(default_factory=list)

    def note(self, title: str, problems: list[str]) -> None:
        self.passed += not problems
        if problems:
            self.failures.append("\n    ".join([title, *problems[:8], *([f"… {len(problems) - 8} more"] if len(problems) > 8 else [])]))


def differences(want, got, path: str = "") -> list[str]:
    """Path-wise differences of two JSON values."""
    if isinstance(want, dict) and isinstance(got, dict):
        found = [f"{path}.{key}: missing, model {short(want[key])}" for key in want.keys() - got.keys()]
        found += [f"{path}.{key}: not in the model, program {short(got[key])}" for key in got.keys() - want.keys()]
        return sorted(found) + [d for key in want if key in got for d in differences(want[key], got[key], f"{path}.{key}")]
    if isinstance(want, list) and isinstance(got, list):
        found = [] if len(want) == len(got) else [f"{path}: {len(want)} in the model, {len(got)} in the program"]
        return found + [d for n, (a, b) in enumerate(zip(want, got)) for d in differences(a, b, f"{path}[{n}]")]
    if type(want) is not type(got) or want != got:
        return [f"{path}: model {short(want)}, program {short(got)}"]
    return []


def short(value) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 120 else text[:117] + "…"


def comparable(document: dict, warnings: bool) -> dict:
    """The document without what the project words itself."""
    listed = [{"code": w["code"], "count": w["count"]} for w in document["warnings"]] if warnings else []
    return document | {"snapshot": None, "warnings": sorted(listed, key=lambda w: w["code"])}


class Comparison:
    """The program at work on one bundle, beside the model."""

    def __init__(self, asked: argparse.Namespace, seed: int, folder: Path):
        self.asked, self.seed, self.folder, self.outcome = asked, seed, folder, Outcome()
        self.bundle, self.store = folder / "bundle", folder / "journal.sqlite"
        self.random = random.Random(f"compare {seed}")

    def run(self) -> Outcome:
        generate(self.seed, self.bundle)
        journal = read(self.bundle)
        self.model = Model(journal, self.asked.options)
        done = self.program("import", str(self.bundle), "--store", str(self.store))
        if done.returncode:
            self.outcome.note(f"seed {self.seed}: import", [f"exit {done.returncode}", *done.stderr.splitlines()])
            return self.outcome
        for when in self.intervals(journal):
            self.batch(when)
        for number, order in enumerate(sample(journal, self.seed, self.asked.single)):
            self.single(order, self.folder / f"single-{number}.json")
        return self.outcome

    def program(self, *arguments: str) -> subprocess.CompletedProcess:
        settings = ["--settings", self.asked.settings] if self.asked.settings and arguments[0] == "print" else []
        return subprocess.run([self.asked.program, *arguments, *settings], capture_output=True, text=True, timeout=120)

    def intervals(self, journal: Journal) -> list[dict[str, str]]:
        """Batches to print: the last period of a scheme and another, a month, a year."""
        periods = sorted(journal.periods.values(), key=lambda p: (p.year, p.scheme, p.number))
        last = [p for p in periods if p.number == max(q.number for q in periods if (q.year, q.scheme) == (p.year, p.scheme))]
        months = sorted({x.date[:7] for x in journal.lessons})
        whens = [{"period": self.random.choice(last).id}, {"period": self.random.choice(periods).id},
                 {"year": self.random.choice(sorted(journal.years))}]
        if months:
            whens.append({"month": self.random.choice(months)})
        return [when for n, when in enumerate(whens) if when not in whens[:n]]

    def answer(self, order: Order) -> dict | int:
        try:
            return comparable(self.model.document(order), self.asked.warnings)
        except Refusal as refusal:
            return refusal.code

    def batch(self, when: dict[str, str]) -> None:
        """`print all`: each document that the model states must be there and equal, and no other."""
        (name, value), out = next(iter(when.items())), self.folder / f"all-{next(iter(when.values()))}"
        title = f"seed {self.seed}: print all --{name} {value}"
        done = self.program("print", "all", f"--{name}", value, "--store", str(self.store), "--out", str(out), "--format", "json")
        wanted = [(order, self.answer(order)) for order in self.model.batch(**when)]
        nothing = not any(isinstance(want, dict) for _, want in wanted)
        if nothing and done.returncode in (0, 65) and not list(out.glob("*_*.json")):
            return
        if done.returncode or not (out / "manifest.json").exists():
            self.outcome.note(title, [f"exit {done.returncode}", *done.stderr.splitlines()[-5:]])
            return
        got: dict[tuple, dict] = {}
        manifest = json.loads((out / "manifest.json").read_text("utf-8"))
        for file in manifest["files"]:
            document = json.loads((out / file["file"]).read_text("utf-8"))
            teacher = document["body"]["teacher"]["id"] if file["report"] == "teacher" else None
            got[file["report"], file["class"], file["period"], file["month"], teacher] = document
        for order, want in wanted:
            document = got.pop((order.report, order.cls, order.period, order.month, order.teacher), None)
            if isinstance(want, dict) or document is not None:
                self.compare(f"{title}: {' '.join(order.arguments()[1:])}", want, document)
        for key in got:
            self.outcome.note(title, [f"not in the model: {key}"])

    def single(self, order: Order, output: Path) -> None:
        arguments = order.arguments()
        done = self.program(*arguments, "--store", str(self.store), "--format", "json", "--output", str(output))
        title = f"seed {self.seed}: {' '.join(arguments)}"
        want = self.answer(order)
        left = output.exists()
        if done.returncode:
            problems = [] if want == done.returncode else [f"model {short(want)}, program exit {done.returncode}", *done.stderr.splitlines()[-3:]]
            self.outcome.note(title, problems + (["a refused order left a file"] if left else []))
        else:
            self.compare(title, want, json.loads(output.read_text("utf-8")) if left else None)

    def compare(self, title: str, want: dict | int, got: dict | None) -> None:
        if got is None or isinstance(want, int):
            said = f"refuses with {want}" if isinstance(want, int) else "has the document"
            self.outcome.note(title, [f"model {said}, program {'has none' if got is None else 'has the document'}"])
        else:
            self.outcome.note(title, differences(want, comparable(got, self.asked.warnings)))


def one(asked: argparse.Namespace, seed: int) -> Outcome:
    """One seed; with --keep the folder of a failing one stays."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / str(seed)
        folder.mkdir()
        try:
            outcome = Comparison(asked, seed, folder).run()
        except Exception as problem:  # a document that is no JSON, a program that hangs: a failure of this seed, not of the run
            outcome = Outcome(failures=[f"seed {seed}: {type(problem).__name__}: {problem}"])
        if outcome.failures and asked.keep:
            shutil.copytree(folder, Path(asked.keep) / str(seed), dirs_exist_ok=True)
    return outcome


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--seeds", type=int, default=200, help="how many")
    parser.add_argument("--from", type=int, default=0, dest="first")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--single", type=int, default=12, help="single orders a bundle, about")
    parser.add_argument("--keep", help="folder for the bundles, stores and files of failing seeds")
    parser.add_argument("--settings", help="settings file for the program")
    parser.add_argument("--options", type=json.loads, default={}, help='the same for the model, e.g. {"lateness_from": 1}')
    parser.add_argument("--no-warnings", action="store_false", dest="warnings", help="leave the warnings out")
    parser.add_argument("--failures", type=int, default=20, help="failures to print")
    asked = parser.parse_args()
    passed, failures = 0, []
    with ThreadPoolExecutor(asked.jobs) as pool:
        for outcome in pool.map(lambda seed: one(asked, seed), range(asked.first, asked.first + asked.seeds)):
            passed += outcome.passed
            for failure in outcome.failures[:max(0, asked.failures - len(failures))]:
                print(failure, flush=True)
            failures += outcome.failures
    if len(failures) > asked.failures:
        print(f"… {len(failures) - asked.failures} more failures")
    print(f"{passed} passed, {len(failures)} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
