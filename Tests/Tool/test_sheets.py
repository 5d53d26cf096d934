"""Tables for sheets: CSV, XLSX and HTML say what the JSON says, whatever the names are."""

import hashlib
import json
import sys
import time
from pathlib import Path

import tool
from tool import ROOT, Bundle, Trial

sys.path[1:1] = [str(ROOT / "Tests" / "Sheets"), str(ROOT / "Tests" / "Model")]

import compare  # noqa: E402
import readers  # noqa: E402
from generate import generate  # noqa: E402
from school import School  # noqa: E402

FORMATS = ["--format", "json,csv,xlsx,html"]
HOSTILE = ["=cmd|'/c calc'!A0", "<script>alert(1)</script>", 'О"Коннор; "Б"', "-5", "+7", "@сумма", "_x0041_", "&amp;", "'апостроф",
           "שלום", "Анна\nМария", "\tОтступ", "a,b;c", "]]>", "%s%n", "Ёж 🦔"]


class Sheets(Trial):
    def judged(self, store: Path, *when, rest=()) -> int:
        out = self.folder / f"out{len(list(self.folder.glob('out*')))}"
        self.expect(0, "print", "all", *when, "--store", store, "--out", out, *FORMATS, "--jobs", "2", *rest)
        school = School.of(json.loads(self.expect(0, "info", "--json", "--store", store).out))
        cells = 0
        for document in sorted(out.glob("*_*.json")):
            faults, count = compare.faults(document, school, guarded="--raw" not in rest)
            self.assertEqual(faults, [], document.name)
            cells += count
        return cells

    def test_sample(self):
        store = self.school()
        periods = [p["id"] for p in json.loads(self.expect(0, "info", "--json", "--store", store).out)["periods"]]
        cells = self.judged(store, "--period", periods[0]) + self.judged(store, "--year", "2025/2026")
        self.assertGreater(cells, 10_000)

    def test_random_journals(self):
        cells = 0
        for seed in range(1, 5):
            with self.subTest(seed=seed):
                generate(seed, self.folder / f"b{seed}")
                store = self.folder / f"s{seed}.sqlite"
                self.expect(0, "import", self.folder / f"b{seed}", "--store", store)
                info = json.loads(self.expect(0, "info", "--json", "--store", store).out)
                period = info["periods"][seed % len(info["periods"])]
                cells += self.judged(store, *(["--year", period["year_id"]] if seed % 2 else ["--period", period["id"]]))

        self.assertGreater(cells, 1000)

    def test_hostile_names(self):
        bundle = Bundle()
        for number, pupil in enumerate(bundle.tables["pupils"]):
            pupil.update(last_name=HOSTILE[number], first_name=HOSTILE[-1 - number], patronymic=HOSTILE[number + 4])
        for number, subject in enumerate(bundle.tables["subjects"]):
            subject["name"] = HOSTILE[number * 2]
        bundle.header["school"]["name_short"] = 'ГКОУ <b>"Пример"</b> & сыновья'
        bundle.row("classes", id="k5")["letter"] = "="
        store = self.small(bundle)
        for rest in ((), ("--raw",)):
            self.assertGreater(self.judged(store, *tool.PERIOD, rest=rest), 500)

    def test_same_bytes(self):
        store, made = self.school(), []
        for name in ("a.xlsx", "b.xlsx"):
            self.expect(0, "print", "summary", "--class", "5А", *tool.PERIOD, "--store", store, "--output", self.folder / name)
            made.append(hashlib.sha256((self.folder / name).read_bytes()).hexdigest())
            time.sleep(1.1)  # a moment of the run would differ
        self.assertEqual(made[0], made[1])

    def test_one_file(self):
        store = self.school()
        ledger = ["print", "ledger", "--class", "5А", *tool.PERIOD, "--store", store]
        self.expect(0, *ledger, "--output", self.folder / "l.csv")
        self.assertEqual(self.expect(0, *ledger, "--output", "-", "--format", "csv").out, (self.folder / "l.csv").read_bytes())
        self.expect(0, *ledger, "--output", self.folder / "l.html")
        self.assertEqual(len(readers.from_html(self.folder / "l.html")), 1)
        several = self.expect(64, "print", "attendance", "--class", "5А", *tool.PERIOD, "--store", store, "--output", self.folder / "a.csv")
        self.assertIn("--out", several.err)
        self.assertFalse((self.folder / "a.csv").exists())

    def test_batch(self):
        out = self.folder / "out"
        self.expect(0, "print", "attendance", "--all", *tool.PERIOD, "--store", self.school(), "--out", out, "--format", "csv,xlsx,html")
        manifest = json.loads((out / "manifest.json").read_text())
        names = {file["file"] for file in manifest["files"]}
        self.assertEqual(names | {"manifest.json", "index.html"}, {path.name for path in out.iterdir()})
        self.assertIn("attendance_5A_1-trimestr_summary.csv", names)
        self.assertIn("attendance_5A_1-trimestr_month-2025-10.csv", names)
        page = (out / "index.html").read_text()
        self.assertTrue(all(f'href="{name}"' in page for name in names))
        for file in manifest["files"]:
            self.assertEqual((file["pages"], file["sha256"]), (0, hashlib.sha256((out / file["file"]).read_bytes()).hexdigest()))
