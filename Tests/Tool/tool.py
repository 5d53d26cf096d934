"""What the trials of the command line share: running the program, an invented school, a bundle to spoil."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import re
import shutil
import subprocess
import tempfile
import unittest
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SCHOOL = ROOT / "samples" / "school"
EXITS = {0, 3, 5, 64, 65, 66, 69, 73, 74, 75, 77, 78}  # cli.md, "no others"
PERIOD = ["--period", "1 триместр"]
CLEAN = {name: value for name, value in os.environ.items()
         if not name.startswith(("VEDOMOST", "LC_", "SOURCE_DATE")) and name not in ("TZ", "LANG", "LANGUAGE")}

program = ""  # set by run.py
skips: list[str] = []


def surnames(table: Path) -> set[str]:
    with table.open(encoding="utf-8", newline="") as file:
        return {row["last_name"] for row in csv.DictReader(file)}


PUPILS = surnames(SCHOOL / "pupils.csv") | {"Тестова", "Пробников", "Опытнова"}
NAMES = re.compile(r"\b(" + "|".join(map(re.escape, sorted(PUPILS))) + r")\b")


@dataclass
class Ran:
    code: int
    out: bytes
    err: str


def ask(*words, env=None, cwd=None, user=None, stdin=None, out=subprocess.PIPE, timeout=120) -> Ran:
    """Runs the program; a code that cli.md does not know, a name on the error stream, a crash are faults."""
    command = [program, *map(str, words)]
    if user is not None:
        command = ["setpriv", f"--reuid={user}", f"--regid={user}", "--clear-groups", *command]
    ran = subprocess.run(command, stdout=out, stderr=subprocess.PIPE, stdin=stdin or subprocess.DEVNULL, cwd=cwd,
                         env={**CLEAN, **(env or {})}, timeout=timeout, check=False)
    return judged(Ran(ran.returncode, ran.stdout or b"", ran.stderr.decode("utf-8")), command)


def judged(ran: Ran, command, allowed=frozenset()) -> Ran:
    what = f"{' '.join(map(str, command))}\n{ran.err[-1500:]}"
    if ran.code not in EXITS | set(allowed):
        raise AssertionError(f"exit {ran.code} of {what}")
    if found := NAMES.search(ran.err):
        raise AssertionError(f"a pupil's name, {found[0]}, on the error stream of {what}")
    for word in ("Fatal error", "Stack dump", "Optional("):
        if word in ran.err:
            raise AssertionError(f"“{word}” on the error stream of {what}")
    return ran


def digests(folder: Path) -> dict[str, str]:
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(folder.rglob("*")) if path.is_file()}


def plain(folder: Path, store: str = "journal.sqlite") -> list[str]:
    """Names in a folder but those that SQLite keeps beside a store."""
    return sorted(name for name in os.listdir(folder) if name not in (f"{store}-wal", f"{store}-shm"))


class Bundle:
    """A small school: classes 5А and 6Б, three pupils each, two subjects, September."""

    def __init__(self):
        self.header = {
            "format": "vedomost-bundle", "version": 1, "scope": "merge", "exported_at": "2025-11-17T09:30:00", "source": "trial",
            "school": {"id": "trial", "name_full": "Пробная школа", "name_short": "Школа № 0", "address": "г. Пробный", "director_id": "s1"}}
        self.tables: dict[str, list[dict]] = {
            "years": [dict(id="y", name="2025/2026", start="2025-09-01", end="2026-05-31")],
            "periods": [dict(id=f"{s[0]}{n}", year_id="y", scheme=s, number=n, name=f"{n} {w}", start=a, end=b) for s, w, n, a, b in [
                ("trimester", "триместр", 1, "2025-09-01", "2025-11-16"), ("trimester", "триместр", 2, "2025-11-24", "2026-03-01"),
                ("half_year", "полугодие", 1, "2025-09-01", "2025-12-30")]],
            "staff": [dict(id="s1", last_name="Директорова", first_name="Мария", patronymic="Ивановна", position="директор"),
                      dict(id="s2", last_name="Учителев", first_name="Пётр", patronymic="Ильич", position="учитель")],
            "classes": [dict(id="k5", year_id="y", grade=5, letter="А", scheme="trimester", teacher_id="s2"),
                        dict(id="k6", year_id="y", grade=6, letter="Б", scheme="trimester", teacher_id="s2")],
            "pupils": [], "enrolments": [], "lessons": [], "attendance": [], "marks": [], "final_marks": [],
            "subjects": [dict(id="rus", name="Русский язык", order=1), dict(id="mat", name="Математика", order=2)],
            "courses": [dict(id=f"{k}-{s}", class_id=k, subject_id=s, group_name="", teacher_id="s2") for k in ("k5", "k6") for s in ("rus", "mat")],
        }
        for k in ("k5", "k6"):
            for n, (last, first) in enumerate([("Тестова", "Анна"), ("Пробников", "Олег"), ("Опытнова", "Яна")]):
                pupil = f"{k}-p{n}"
                self.add("pupils", id=pupil, last_name=last, first_name=first, patronymic="", sex="м" if n == 1 else "ж", file_no=f"№ {n}")
                self.add("enrolments", pupil_id=pupil, class_id=k, start="2025-09-01", end="")
                for s in ("rus", "mat"):
                    self.add("final_marks", pupil_id=pupil, class_id=k, subject_id=s, kind="period", period_id="t1", value=5 - n)
            for n in range(8):
                for slot, s in enumerate(("rus", "mat"), 1):
                    self.add("lessons", id=f"{k}-{s}-{n}", course_id=f"{k}-{s}", date=f"2025-09-{n + 8:02}" if n < 5 else f"2025-09-{n + 10}",
                             slot=slot, topic="Тема", homework="")
            self.add("attendance", lesson_id=f"{k}-rus-1", pupil_id=f"{k}-p0", code="Б")
            self.add("marks", id=f"{k}-m1", lesson_id=f"{k}-rus-2", pupil_id=f"{k}-p1", value=4)

    def add(self, table: str, **row):
        self.tables[table].append(row)

    def row(self, table: str, **known) -> dict:
        return next(row for row in self.tables[table] if all(row.get(name) == value for name, value in known.items()))

    def copy(self) -> "Bundle":
        return deepcopy(self)

    def write(self, folder: Path) -> Path:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "bundle.json").write_text(json.dumps(self.header, ensure_ascii=False), encoding="utf-8")
        for table, rows in self.tables.items():
            text = io.StringIO()
            writer = csv.DictWriter(text, list(rows[0]) if rows else ["id"], lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
            if rows:
                (folder / f"{table}.csv").write_text(text.getvalue(), encoding="utf-8")
        return folder


class Trial(unittest.TestCase):
    """A trial with a folder of its own."""

    shared = Path()  # a folder of the whole run, set by run.py

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="trial-", dir=self.shared))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def stopper(self) -> Path:
        """A library that ends the program before a call that changes a file; see stop_at.c."""
        compiler = shutil.which("cc") or shutil.which("clang")
        if not compiler:
            self.loudly("needs a C compiler")
        library = self.shared / "stop_at.so"
        if not library.exists():
            source = Path(__file__).with_name("stop_at.c")
            subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"], check=True)
        return library

    def school(self) -> Path:
        """The store of samples/school; nobody may change it."""
        store = self.shared / "school.sqlite"
        if not store.exists():
            self.expect(0, "import", SCHOOL, "--store", store)
        return store

    def own_school(self, name="journal.sqlite") -> Path:
        target = self.folder / name
        shutil.copyfile(self.school(), target)
        return target

    def small(self, bundle: Bundle | None = None) -> Path:
        """A store of a small bundle."""
        store = self.folder / "small.sqlite"
        self.expect(0, "import", (bundle or Bundle()).write(self.folder / "bundle"), "--store", store)
        return store

    def expect(self, code: int, *words, **more) -> Ran:
        ran = ask(*words, **more)
        self.assertEqual(ran.code, code, f"{' '.join(map(str, words))}\n{ran.err[-1500:]}")
        if code == 0 and words[0] in ("import", "sample") and "--help" not in words:
            self.assertEqual(ran.out, b"")
        return ran

    def unprivileged(self):
        """The id of a user without rights, who can run the program; skips where there is none."""
        if os.geteuid() != 0 or not shutil.which("setpriv"):
            self.loudly("needs root and setpriv to become an unprivileged user")
        probe = subprocess.run(["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", program, "--version"],
                               capture_output=True, check=False)
        if probe.returncode != 0:
            self.loudly("an unprivileged user cannot run the program where it lies")
        for path in (self.folder, *self.folder.parents):
            if path == Path(tempfile.gettempdir()):
                break
            path.chmod(0o755)
        return 65534

    def loudly(self, why: str):
        skips.append(f"{self.id()}: {why}")
        self.skipTest(why)
