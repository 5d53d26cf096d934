"""A stop at every call that changes a file, while a document is issued: after the next command register and files agree."""

import os
import random
import subprocess
import time
from pathlib import Path

import tool
from register import BY, RegisterTrial
from tool import PERIOD

ROUNDS = int(os.environ.get("TRIAL_STOPS", "6"))  # at random moments; 100 of `make stops`


class RegisterStops(RegisterTrial):
    def killed(self, words, stop: int, library: Path) -> bool:
        env = {**tool.CLEAN, "STOP_AT": str(stop), "LD_PRELOAD": str(library)}
        ran = subprocess.run([tool.program, *map(str, words)], stdin=subprocess.DEVNULL, capture_output=True, env=env, timeout=60, check=False)
        self.assertIn(ran.returncode, (0, -9), ran.stderr.decode()[-500:])
        if ran.returncode == 0:
            return False
        self.told = set(ran.stdout.decode().split())
        return True

    def test_every_call(self):
        """Each round ends one call later, in a new folder, until a run ends by itself."""
        library, stop, outcomes = self.stopper(), 0, set()
        words = ["certify", "ledger", "--all", *PERIOD, *BY, "--store", self.store]
        while True:
            stop += 1
            self.clear()
            if not self.killed(words, stop, library):
                break
            states = self.judge()
            outcomes |= set(states.values()) or {"none"}
            self.assertLessEqual(self.told, {number for number, state in states.items() if state == "issued"})
            if stop % 8 == 0:
                numbers = self.certify()
                self.assertFalse(set(numbers) & set(states))
                self.assertEqual(self.judge()[numbers[0]], "issued")
        self.assertGreater(stop, 40)
        self.assertEqual(outcomes, {"none", "issued", "void"})

    def test_random_moments(self):
        chance = random.Random("register")
        start = time.monotonic()
        self.certify(report="all")
        whole = time.monotonic() - start
        known = self.judge()
        words = ["certify", "all", "--all", *PERIOD, *BY, "--store", self.store]
        for place in range(ROUNDS):
            running = subprocess.Popen([tool.program, *map(str, words)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=tool.CLEAN)
            time.sleep(whole * (place + chance.random()) / ROUNDS)
            running.kill()
            told = running.communicate(timeout=60)[0].decode().split()
            states = self.judge()
            self.assertEqual({number: states[number] for number in known}, known)
            for number in told:
                self.assertNotIn(number, known)
                self.assertEqual(states[number], "issued")
            known = states

    def test_two_at_once(self):
        """Two runs at the same time share the numbers and lose none."""
        words = [tool.program, "certify", "all", "--all", *PERIOD, *BY, "--store", str(self.store)]
        runs = [subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=tool.CLEAN) for _ in range(2)]
        numbers = []
        for run in runs:
            out, err = run.communicate(timeout=120)
            self.assertEqual(run.returncode, 0, err.decode()[-800:])
            numbers += out.decode().split()
        self.assertEqual(len(numbers), len(set(numbers)))
        self.assertEqual(self.judge(), {number: "issued" for number in numbers})

    def test_a_folder_in_the_way_leaves_a_void_line(self):
        """A folder that takes no file: the number is void, and says so."""
        self.certify()
        (self.issued / "facts").rename(self.issued / "kept")
        (self.issued / "facts").write_text("in the way")
        ran = self.expect(73, "certify", "ledger", "--all", *PERIOD, *BY, "--store", self.store)
        self.assertEqual(ran.out, b"")
        (self.issued / "facts").unlink()
        (self.issued / "kept").rename(self.issued / "facts")
        self.assertEqual(sorted(self.judge().values()), ["issued", "void"])
