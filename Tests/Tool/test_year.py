"""`vedomost year`: volumes, drafts and final ones, a stop at any moment and running again, what is kept."""

import json
import os
import random
import re
import shutil
import signal
import subprocess
import time

import tool
from tool import Bundle, Ran, Trial, digests


def closed(bundle: Bundle | None = None) -> Bundle:
    """A small school whose year is closed."""
    bundle = bundle or Bundle()
    bundle.header["exported_at"] = "2026-06-30T10:00:00"
    bundle.header["school"]["director_id"] = "s1"
    bundle.tables["periods"] = [row for row in bundle.tables["periods"] if row["id"] == "t1"]
    bundle.tables["periods"][0]["end"] = "2026-05-30"
    bundle.tables["staff"].append(dict(id="s3", last_name="Завучева", first_name="Ольга", patronymic="", position="заместитель директора", role="deputy"))
    for row in bundle.tables["staff"]:
        row.update(role=row.get("role", ""), login="")
    bundle.tables["decisions"] = []
    for k in ("k5", "k6"):
        for n in range(3):
            bundle.add("decisions", pupil_id=f"{k}-p{n}", class_id=k, decision="Переведён", protocol_no="3", protocol_date="2026-05-29")
            for s in ("rus", "mat"):
                bundle.add("final_marks", pupil_id=f"{k}-p{n}", class_id=k, subject_id=s, kind="year", period_id="", value=5 - n if n < 3 else 3)
    return bundle


def text(pdf) -> str:
    return subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, text=True, check=True).stdout


def heard(pdf) -> str:
    """What a reader of the structure tree is told."""
    told = subprocess.run(["pdfinfo", "-struct-text", str(pdf)], capture_output=True, text=True, check=True).stdout
    return "".join(re.findall(r'"(.*?)"$', told, re.S | re.M))


STOPS = int(os.environ.get("VEDOMOST_STOPS", "5"))  # `make stops` tries 50


class Year(Trial):
    def bind(self, store, out, *more, code=0):
        return self.expect(code, "year", "--year", "2025/2026", "--store", store, "--out", out, *more)

    def manifest(self, out) -> list[dict]:
        return json.loads((out / "manifest.json").read_text())["files"]

    def test_usage(self):
        store = self.small()
        for words in (["--class", "5А", "--all"], [], ["--all", "--sheets-a-volume", "1"], ["--all", "--jobs", "0"], ["--class", "9Ъ"]):
            self.bind(store, self.folder / "out", *words, code=64)
        self.expect(64, "year", "--all", "--store", store, "--out", self.folder / "out")
        self.expect(64, "year", "--all", "--year", "1999/2000", "--store", store, "--out", self.folder / "out")

    def test_an_open_year_is_a_draft_or_refused(self):
        store, out = self.small(), self.folder / "out"
        self.bind(store, out, "--class", "5А")
        file, = self.manifest(out)
        self.assertEqual(file["state"], "draft")
        self.assertIn("ГОД НЕ ЗАКРЫТ", text(out / file["file"]))
        ran = self.bind(store, self.folder / "final", "--class", "5А", "--final", code=65)
        self.assertIn("год не закрыт", ran.err)
        self.assertEqual(self.manifest(self.folder / "final"), [])
        self.bind(store, self.folder / "final", "--all", "--final", code=3)

    def test_a_closed_year_is_final(self):
        store, out = self.small(closed()), self.folder / "out"
        self.bind(store, out, "--all", "--final", "--duplex")
        files = self.manifest(out)
        self.assertEqual([f["state"] for f in files], ["final", "final"])
        for file in files:
            pages = text(out / file["file"]).count("\f")
            self.assertEqual(pages, file["pages"])
            self.assertEqual(pages % 2, 0)
            self.assertNotIn("ГОД НЕ ЗАКРЫТ", text(out / file["file"]))

    def test_guardians_only_when_asked_for(self):
        bundle = closed()
        bundle.tables["guardians"] = [dict(pupil_id="k5-p0", name="Родителева Инна", relation="мать", phone="+7 000 111-22-33", email="")]
        store = self.small(bundle)
        for options, name, phone in (([], False, False), (["--guardians"], True, False), (["--guardians", "--phones"], True, True)):
            out = self.folder / f"out{len(options)}"
            self.bind(store, out, "--class", "5А", *options)
            said = re.sub(r"\s+", " ", text(out / "year_5A_2025-2026.pdf"))
            self.assertEqual(("Родителева" in said, "111-22-33" in said), (name, phone))

    def test_corrections_and_snapshots(self):
        bundle = closed()
        store = self.small(bundle)
        words = ["print", "ledger", "--class", "5А", "--period", "t1", "--format", "json", "--output", "-", "--store"]
        before = json.loads(self.expect(0, *words, store).out)["snapshot"]
        bundle.row("staff", id="s2")["login"] = "teacher2"
        bundle.tables["audit"] = [
            dict(at="2025-09-20T12:30:00", user="teacher2", action="изменено", entity="mark", entity_id="k5-m1", details="было 3, стало 4, ошибка ввода"),
            dict(at="2025-09-21T12:30:00", user="nobody", action="изменено", entity="lesson", entity_id="k6-rus-1", details="тема")]
        other = self.folder / "other.sqlite"
        self.expect(0, "import", bundle.write(self.folder / "other"), "--store", other)
        self.bind(other, self.folder / "out", "--class", "5А")
        said = text(self.folder / "out" / "year_5A_2025-2026.pdf")
        self.assertIn("было 3, стало 4", re.sub(r"\s+", " ", said))
        self.assertNotIn("k6", said)
        self.assertNotIn("teacher2", said)
        # What only the volume prints is in no snapshot of a report.
        self.assertEqual(json.loads(self.expect(0, *words, other).out)["snapshot"], before)

    def test_a_long_lesson_makes_the_spread_shorter(self):
        bundle = closed()
        for row in bundle.tables["lessons"]:
            row["homework"] = "прочитать и пересказать " * 60
        store, out = self.small(bundle), self.folder / "out"
        self.bind(store, out, "--class", "5А")
        said = re.sub(r"\s+", "", text(out / "year_5A_2025-2026.pdf"))
        self.assertEqual(said.count("прочитать"), 16 * 60)

    def test_texts_of_any_length(self):
        """A homework longer than a page, a long topic, an address without end: all of it is there, in order."""
        bundle = closed()
        address = "https://school.invalid/lesson/7590/conspect/" + "0123456789" * 20
        bundle.row("lessons", id="k5-rus-2")["homework"] = " ".join(f"задание{n}" for n in range(1200))
        bundle.row("lessons", id="k5-rus-3").update(homework=address, topic="Очень длинная тема " * 80)
        bundle.tables["inspections"] = [dict(id="i1", date="2025-10-01", class_id="k5", course_id="", inspector_id="s1", subject="homework",
                                             remark=" ".join(f"замечание{n}" for n in range(900)), deadline="", response="", resolved_on="")]
        store, out = self.small(bundle), self.folder / "out"
        for options in ([], ["--duplex"]):
            self.bind(store, out, "--class", "5А", *options)
            said = re.sub(r"[\s-]+", "", heard(out / "year_5A_2025-2026.pdf"))
            for word, count in (("задание", 1200), ("замечание", 900)):
                self.assertEqual([int(n) for n in re.findall(rf"{word}(\d+)", said)], list(range(count)))
            self.assertEqual(said.count("Оченьдлиннаятема"), 80)
            self.assertIn(address.replace("-", ""), said)

    def test_volumes(self):
        store, out = self.small(closed()), self.folder / "out"
        self.bind(store, out, "--class", "5А", "--sheets-a-volume", "5")
        files = sorted(self.manifest(out), key=lambda f: f["volume"])
        self.assertGreater(len(files), 1)
        for file in files:
            said = text(out / file["file"])
            self.assertIn(f"Том {file['volume']} из {len(files)}", said)
            self.assertLessEqual(file["sheets"], 5)
            for word in ("ЖУРНАЛ УЧЁТА", "ВНУТРЕННЯЯ ОПИСЬ", "ОГЛАВЛЕНИЕ", "ЛИСТ-ЗАВЕРИТЕЛЬ", "Прошито"):
                self.assertIn(word, said)
        # Fewer volumes leave nothing of the old ones behind.
        self.bind(store, out, "--class", "5А")
        self.assertEqual(sorted(p.name for p in out.iterdir() if p.is_file()), ["manifest.json", "year_5A_2025-2026.json", "year_5A_2025-2026.pdf"])

    def test_model(self):
        """The model says what the pages do: sheets, and every lesson of the bundle once, in its part."""
        bundle, out = closed(), self.folder / "out"
        bundle.row("lessons", id="k5-rus-3")["topic"] = "Иная тема"
        self.bind(self.small(bundle), out, "--class", "5А", "--duplex")
        listed, model = self.manifest(out)[0], json.loads((out / "year_5A_2025-2026.json").read_text())
        body = model["body"]
        self.assertEqual((body["sheets"], body["inventory_sheets"], body["gaps"]), (listed["sheets"], listed["inventory_sheets"], []))
        self.assertEqual(model["snapshot"], listed["snapshot"])
        ends = [part["sheets"] for part in body["parts"]]
        self.assertEqual([first for first, _ in ends], [1] + [last + 1 for _, last in ends[:-1]])
        rows = [row for part in body["parts"] if part["kind"] == "Ж" for page in part["pages"] if page.get("page") == "volume-topics"
                for row in page["rows"]["rows"]]
        courses = {row["id"] for row in bundle.tables["courses"] if row["class_id"] == "k5"}
        lessons = [row for row in bundle.tables["lessons"] if row["course_id"] in courses]
        self.assertEqual(sorted(row[2] for row in rows), sorted(row.get("topic", "") for row in lessons))
        self.assertIn("Иная тема", [row[2] for row in rows])
        text_of = " ".join(text(out / "year_5A_2025-2026.pdf").split())
        for part in body["parts"]:
            if part["kind"] == "Ж":
                self.assertIn(part["title"], text_of)

    def test_finished_volumes_are_kept_and_proved(self):
        store, out = self.small(closed()), self.folder / "out"
        self.bind(store, out, "--all")
        whole = digests(out)
        path = out / "year_5A_2025-2026.pdf"
        kept, spoiled = path.stat().st_mtime_ns, out / "year_6B_2025-2026.pdf"
        spoiled.write_bytes(spoiled.read_bytes()[:-9] + b"123456789")
        self.bind(store, out, "--all")
        self.assertEqual(digests(out), whole)
        self.assertEqual(path.stat().st_mtime_ns, kept)
        # Another journal makes the volume of the class anew.
        bundle = closed()
        bundle.row("lessons", id="k5-rus-3")["topic"] = "Иная тема"
        self.expect(0, "import", bundle.write(self.folder / "newer"), "--store", store)
        self.bind(store, out, "--all")
        self.assertIn("Иная тема", text(path))
        self.assertEqual(digests(out)["year_6B_2025-2026.pdf"], whole["year_6B_2025-2026.pdf"])

    def test_stops(self):
        """A run killed before one of its calls that change a file, then run again, leaves the bytes of an undisturbed one."""
        store, library, count = self.small(closed()), self.stopper(), self.folder / "count"
        words = ["year", "--all", "--year", "2025/2026", "--jobs", "2", "--store", store, "--out"]
        self.expect(0, *words, self.folder / "whole", env={"LD_PRELOAD": str(library), "STOP_COUNT": str(count)})
        whole, calls, out = digests(self.folder / "whole"), int(count.read_text()), self.folder / "out"
        self.assertGreater(calls, STOPS)
        for place in range(STOPS):
            stop = 1 + place * (calls - 2) // (STOPS - 1)  # two jobs: the last calls may come in another number
            env = {**tool.CLEAN, "LD_PRELOAD": str(library), "STOP_AT": str(stop)}
            ran = subprocess.run([tool.program, *map(str, words), str(out)], capture_output=True, env=env, timeout=120, check=False)
            self.assertIn(ran.returncode, (0, -signal.SIGKILL), ran.stderr[-500:])
            found = self.volumes(out)
            self.assertEqual(found, {n: sha for n, sha in whole.items() if n in found})
            self.expect(0, *words, out)
            self.assertEqual(digests(out), whole, f"after a stop before call {stop} of {calls}")
            if place % 2:  # the next one prints over what is there
                shutil.rmtree(out)
            else:
                self.remove_one(out, place)

    def remove_one(self, out, place: int):
        files = sorted(out.glob("*.pdf"))
        files[place // 2 % len(files)].unlink()

    def volumes(self, out) -> dict[str, str]:
        return {n: sha for n, sha in (digests(out) if out.exists() else {}).items() if n.endswith(".pdf")}

    def test_signals(self):
        store, chance, out = self.small(closed()), random.Random("year"), self.folder / "out"
        words = ["year", "--all", "--year", "2025/2026", "--store", store, "--out"]
        start = time.monotonic()
        self.expect(0, *words, self.folder / "whole")
        whole, took = digests(self.folder / "whole"), time.monotonic() - start
        for number in (signal.SIGTERM, signal.SIGINT):
            running = subprocess.Popen([tool.program, *map(str, words), str(out)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=tool.CLEAN)
            time.sleep(took * chance.random())
            running.send_signal(number)
            _, said = running.communicate(timeout=120)
            tool.judged(Ran(running.returncode, b"", said.decode(errors="replace")), words, {-number, 128 + number})
            found = self.volumes(out)
            self.assertEqual(found, {n: sha for n, sha in whole.items() if n in found})
            self.assertEqual([name for name in digests(out) if name not in whole], [])  # nothing half-written
        self.expect(0, *words, out)
        self.assertEqual(digests(out), whole)
