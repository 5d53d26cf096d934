"""Tests settings that change a rule: `python3 Tests/Model/settings.py --program PATH [--seeds 3] [--jobs 2]`.

For each value of each option, and for all options at once, a settings file as a school writes it is given to the program and the
same value to the model; then compare.py looks at a few random bundles.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from compare import one

VALUES: dict[str, list] = {
    "day_rule": ["at_least:1", "at_least:3", "share:1", "share:50", "share:100"],
    "class_denominator": ["end_count", "attested"],
    "excused_lowers_attendance": [False],
    "sou_weights": ["100,64,36,14,7,0", "0,0,0,0,0,100"],
    "lateness_from": [1, 2],
    "risk_share": [1, 100],
}
TOGETHER = {"day_rule": "share:60", "class_denominator": "attested", "excused_lowers_attendance": False,
            "sou_weights": "100,60,30,10,5,0", "lateness_from": 2, "risk_share": 10}


def yaml(options: dict) -> str:
    """The options as a school's file has them."""
    lines = ["rules:"]
    for key, value in options.items():
        text = f"[{value}]" if key == "sou_weights" else json.dumps(value) if not isinstance(value, str) else value
        lines.append(f"  {key}: {text}")
    return "\n".join(lines) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--seeds", type=int, default=3, help="bundles a value")
    parser.add_argument("--jobs", type=int, default=2)
    asked = parser.parse_args()
    variants = [{key: value} for key, values in VALUES.items() for value in values] + [TOGETHER]
    passed, failures = 0, []
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(asked.jobs) as pool:
        runs = []
        for number, options in enumerate(variants):
            file = Path(folder) / f"{number}.yaml"
            file.write_text(yaml(options), "utf-8")
            each = argparse.Namespace(program=asked.program, settings=str(file), options=options, single=6, keep=None, warnings=True)
            # Other bundles for each value, so that together they are many.
            runs += [(options, pool.submit(one, each, 5000 + number * asked.seeds + seed)) for seed in range(asked.seeds)]
        for options, run in runs:
            outcome = run.result()
            passed += outcome.passed
            failures += [f"{json.dumps(options)}: {failure}" for failure in outcome.failures]
    for failure in failures[:20]:
        print(failure)
    print(f"{len(variants)} settings: {passed} passed, {len(failures)} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
