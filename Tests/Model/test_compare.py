"""The comparison on the model itself: all passes with the rules whole, and a broken rule is found."""

import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).parent


class Compare(unittest.TestCase):
    def compare(self, broken: str = "") -> subprocess.CompletedProcess:
        with tempfile.TemporaryDirectory() as folder:
            program = Path(folder) / "program"
            program.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{HERE / "stand_in.py"}" "$@"\n')
            program.chmod(0o755)
            return subprocess.run([sys.executable, HERE / "compare.py", "--program", program, "--seeds", "2"], text=True,
                                  capture_output=True, env=os.environ | {"VEDOMOST_BROKEN": broken})

    def test_whole(self):
        done = self.compare()
        self.assertEqual((done.returncode, done.stdout.split(", ")[-1]), (0, "0 failed\n"), done.stdout + done.stderr)

    def test_broken(self):
        done = self.compare("lateness-is-absence")
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stdout, r"\.late: model 1, program 0")


if __name__ == "__main__":
    unittest.main()
