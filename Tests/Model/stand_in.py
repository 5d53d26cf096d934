"""The model behind the command line of `vedomost import` and `vedomost print`: compare.py is tried on it.

`VEDOMOST_BROKEN=rule,rule` breaks rules, as rules.py does."""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path

from journal import read
from model import BROKEN, Model, Order, Refusal


def main() -> int:
    BROKEN.update(filter(None, os.environ.get("VEDOMOST_BROKEN", "").split(",")))
    parser = argparse.ArgumentParser()
    parser.add_argument("command")
    parser.add_argument("what")
    for name in ("store", "class", "period", "month", "year", "teacher", "as-of", "output", "out", "format", "settings"):
        parser.add_argument(f"--{name}")
    asked = parser.parse_args()
    store = Path(asked.store)
    if asked.command == "import":
        store.write_text(str(Path(asked.what).resolve()), "utf-8")
        return 0
    model = Model(read(store.read_text("utf-8")))
    if asked.what != "all":
        order = Order(asked.what, getattr(asked, "class"), asked.period, asked.month, asked.year, asked.as_of, asked.teacher)
        try:
            Path(asked.output).write_text(json.dumps(model.document(order)), "utf-8")
        except Refusal as refusal:
            print(refusal, file=sys.stderr)
            return refusal.code
        return 0
    out, files, skipped = Path(asked.out), [], []
    out.mkdir(exist_ok=True)
    for number, order in enumerate(model.batch(asked.period, asked.month, asked.year)):
        entry = {"report": order.report, "class": order.cls, "period": order.period, "month": order.month}
        try:
            (out / f"{order.report}_{number}.json").write_text(json.dumps(model.document(order)), "utf-8")
            files.append({"file": f"{order.report}_{number}.json", **entry})
        except Refusal as refusal:
            skipped.append({**entry, "reason": refusal.reason})
    (out / "manifest.json").write_text(json.dumps({"files": files, "skipped": skipped}), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
