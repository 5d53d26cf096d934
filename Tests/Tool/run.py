"""Tries the program as people and scripts meet it: cli.md and bad input. Usage: run.py --program PATH [NAME…]"""

import argparse
import shutil
import signal
import sys
import tempfile
import unittest
from pathlib import Path

import tool


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True)
    parser.add_argument("names", nargs="*", help="only these, such as test_stops or test_store.Store.test_locked")
    asked = parser.parse_args()
    # a run in the background ignores these, and so would every program it tries
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
    tool.program = str(Path(asked.program).resolve())
    tool.Trial.shared = Path(tempfile.mkdtemp(prefix="vedomost-tool-"))
    try:
        loader = unittest.TestLoader()
        here = str(Path(__file__).parent)
        suite = loader.loadTestsFromNames(asked.names) if asked.names else loader.discover(here, top_level_dir=here)
        result = unittest.TextTestRunner(stream=sys.stdout, verbosity=0).run(suite)
    finally:
        shutil.rmtree(tool.Trial.shared, ignore_errors=True)
    for skip in tool.skips:
        print(f"SKIPPED {skip}")
    failed = len(result.failures) + len(result.errors)
    print(f"{result.testsRun - failed - len(result.skipped)} passed, {failed} failed")
    return 1 if failed or not result.testsRun else 0


if __name__ == "__main__":
    sys.exit(main())
