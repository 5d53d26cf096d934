"""Ctrl-C, kill and kill -9 at any moment: nothing half-written, and running again gives what an undisturbed run gives."""

import json
import os
import random
import shutil
import signal
import subprocess
import time

import tool
from tool import PERIOD, SCHOOL, Bundle, Ran, Trial, digests, plain

STOPS = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGKILL]
ROUNDS = 2  # of each signal and command


class Stops(Trial):
    def disturbed(self, words, after: float, number: int) -> int:
        """Runs and stops; the exit code. How far the run has come is chance, and any outcome is judged alike."""
        running = subprocess.Popen([tool.program, *map(str, words)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=tool.CLEAN)
        time.sleep(after)
        running.send_signal(number)
        _, said = running.communicate(timeout=60)
        code = running.returncode
        allowed = {-signal.SIGKILL} if number == signal.SIGKILL else {128 + number, -number}
        tool.judged(Ran(code, b"", said.decode(errors="replace")), words, allowed)
        if number != signal.SIGKILL and code == -number:
            self.assertLess(after, 0.2, "a signal that the program did not yet await")
        self.assertTrue(code == 0 or code in allowed, code)
        return code

    def moments(self, words):
        """Every signal at moments spread over the time that an undisturbed run takes."""
        start = time.monotonic()
        self.expect(0, *words)
        whole = time.monotonic() - start
        chance = random.Random(f"{words[0]}")
        for number in STOPS:
            for place in range(ROUNDS):
                yield number, whole * (place + chance.random()) / ROUNDS

    def test_print(self):
        store = self.own_school()
        words = ["print", "all", *PERIOD, "--format", "pdf,json", "--book", "class", "--jobs", "2", "--store", store, "--out"]
        for number, after in self.moments([*words, self.folder / "whole"]):
            whole = digests(self.folder / "whole")
            out = self.folder / "out"
            for again in (False, True):  # into a new folder, and over what is there
                self.disturbed([*words, out], after, number)
                found = digests(out) if out.exists() else {}
                if number == signal.SIGKILL:
                    found = {name: sha for name, sha in found.items() if not name.endswith(".part")}
                self.assertEqual(found, {name: sha for name, sha in whole.items() if name in found})
                if again:
                    self.assertEqual(found, whole)
                self.expect(0, *words, out)
                self.assertEqual(digests(out), whole)
            shutil.rmtree(out)

    def test_import(self):
        fresh = self.folder / "whole" / "journal.sqlite"
        fresh.parent.mkdir()
        words = ["import", SCHOOL, "--store"]
        for number, after in self.moments([*words, fresh]):
            whole = self.expect(0, "info", "--json", "--store", fresh).out
            home = self.folder / "home"
            home.mkdir()
            store = home / "journal.sqlite"
            self.disturbed([*words, store], after, number)
            if store.exists():
                self.assertEqual(self.expect(0, "info", "--json", "--store", store).out, whole)
            if number != signal.SIGKILL:
                self.assertIn(plain(home), ([], ["journal.sqlite"]))
            self.expect(0, *words, store)
            self.assertEqual(plain(home), ["journal.sqlite"])
            self.assertEqual(self.expect(0, "info", "--json", "--store", store).out, whole)
            shutil.rmtree(home)

    def test_import_over_a_store(self):
        old = self.own_school("old.sqlite")
        bundle = self.folder / "newer"
        shutil.copytree(SCHOOL, bundle)
        header = json.loads((bundle / "bundle.json").read_text())
        header["exported_at"] = "2026-07-01T10:00:00"
        (bundle / "bundle.json").write_text(json.dumps(header))
        lines = (bundle / "marks.csv").read_text().splitlines(keepends=True)
        (bundle / "marks.csv").write_text("".join(lines[: len(lines) // 2]))
        before = self.expect(0, "info", "--json", "--store", old).out
        new = self.folder / "new.sqlite"
        shutil.copyfile(old, new)
        for number, after in self.moments(["import", bundle, "--store", new]):
            whole = self.expect(0, "info", "--json", "--store", new).out
            self.assertNotEqual(whole, before)
            store = self.folder / "journal.sqlite"
            shutil.copyfile(old, store)
            code = self.disturbed(["import", bundle, "--store", store], after, number)
            found = self.expect(0, "info", "--json", "--store", store).out
            self.assertIn(found, (before, whole) if code else (whole,))
            self.expect(0, "import", bundle, "--store", store)
            self.assertEqual(self.expect(0, "info", "--json", "--store", store).out, whole)
            for path in self.folder.glob("journal.sqlite*"):
                path.unlink()

    def test_sample(self):
        words = ["sample", "--classes", "3", "--pupils", "8", "--out"]
        for number, after in self.moments([*words, self.folder / "whole"]):
            whole = digests(self.folder / "whole")
            out = self.folder / "out"
            self.disturbed([*words, out], after, number)
            found = digests(out) if out.exists() else {}
            if number == signal.SIGKILL:
                found = {name: sha for name, sha in found.items() if not name.endswith(".part")}
            self.assertEqual(found, {name: sha for name, sha in whole.items() if name in found})
            self.assertTrue("bundle.json" not in found or found == whole, "a bundle is whole or it is none")
            self.expect(0, *words, out)
            self.assertEqual(digests(out), whole)
            shutil.rmtree(out)

    def test_an_ignored_signal_stays_ignored(self):
        words = ["print", "all", *PERIOD, "--out", self.folder / "out", "--store", self.school()]
        old = signal.signal(signal.SIGHUP, signal.SIG_IGN)
        try:
            running = subprocess.Popen([tool.program, *map(str, words)], stderr=subprocess.DEVNULL)
        finally:
            signal.signal(signal.SIGHUP, old)
        for _ in range(20):
            running.send_signal(signal.SIGHUP)
            time.sleep(0.02)
        self.assertEqual(running.wait(60), 0)
