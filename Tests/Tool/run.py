"""Tries the program as people and scripts meet it: cli.md and bad input. Usage: run.py --program PATH [--jobs N] [NAME…]"""

import argparse
import io
import shutil
import signal
import sys
import tempfile
import unittest
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import tool

HERE = Path(__file__).parent
FIRST = ["test_archive", "test_year", "test_register_stops", "test_verify", "test_reproducible"]  # the longest, so that no job waits for them


def ready(program: str, shared: str) -> None:
    """Makes a worker's trials use the program, and a folder of its own for what trials share."""
    # a run in the background ignores these, and so would every program it tries
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
    tool.program = program
    tool.Trial.shared = Path(tempfile.mkdtemp(dir=shared))


def run(name: str) -> tuple[int, int, str, list[str]]:
    """Runs the trials of a name: how many passed and failed, what unittest wrote, what was skipped and why."""
    tool.skips.clear()
    out = io.StringIO()
    suite = unittest.defaultTestLoader.loadTestsFromName(name)
    result = unittest.TextTestRunner(stream=out, verbosity=0).run(suite)
    failed = len(result.failures) + len(result.errors)
    return result.testsRun - failed - len(result.skipped), failed, out.getvalue(), list(tool.skips)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("names", nargs="*", help="only these, such as test_stops or test_store.Store.test_locked")
    asked = parser.parse_args()
    names = asked.names or sorted((path.stem for path in HERE.glob("test_*.py")), key=lambda name: (name not in FIRST, name))
    shared = tempfile.mkdtemp(prefix="vedomost-tool-")
    passed = failed = 0
    try:
        with ProcessPoolExecutor(asked.jobs, initializer=ready, initargs=(str(Path(asked.program).resolve()), shared)) as pool:
            for name, (good, bad, said, skips) in zip(names, pool.map(run, names)):
                passed, failed = passed + good, failed + bad
                if bad or not good:
                    print(f"{name}:\n{said}", flush=True)
                for skip in skips:
                    print(f"SKIPPED {skip}")
    finally:
        shutil.rmtree(shared, ignore_errors=True)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
