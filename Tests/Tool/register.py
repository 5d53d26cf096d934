"""What the trials of the register share: a small school whose documents are issued, and a second look at what they leave."""

from __future__ import annotations

import gzip
import hashlib
import json
import shutil
import subprocess
from pathlib import Path

from tool import PERIOD, Trial

BY = ["--by", "office1"]
LINE = ["number", "state", "at", "by", "report", "class_id", "teacher_id", "year_id", "period_id", "month", "mode", "of", "supersedes",
        "signer", "copies", "for", "to", "pages", "sheets", "file_sha256", "model_sha256", "template_sha256", "snapshot", "program", "reason"]


def sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def stem(number: str) -> str:
    return "".join(c if c.isalnum() or c in "-._" else "_" for c in number)


class RegisterTrial(Trial):
    """A trial of the register, with a store of one class and few pupils."""

    def setUp(self):
        super().setUp()
        made = self.shared / "one-class.sqlite"
        if not made.exists():
            self.expect(0, "sample", "--out", self.shared / "one-class", "--classes", 1, "--pupils", 3)
            self.expect(0, "import", self.shared / "one-class", "--store", made)
        self.store = self.folder / "journal.sqlite"
        shutil.copyfile(made, self.store)
        self.issued = Path(f"{self.store}.issued")
        self.register = Path(f"{self.store}.register.sqlite")

    def certify(self, *words, code=0, report="ledger", env=None) -> list[str]:
        whose = ["--class", "5А"] if "--of" in words else ["--all"]  # one document has one original
        ran = self.expect(code, "certify", report, *whose, *PERIOD, *BY, "--store", self.store, *words, env=env)
        return ran.out.decode().split()

    def certify_school(self, report: str, *words) -> str:
        ran = self.expect(0, "certify", report, *PERIOD, *BY, "--store", self.store, *words)
        return ran.out.decode().split()[0]

    def text(self, number: str) -> str:
        pdf = self.issued / f"{stem(number)}.pdf"
        ran = subprocess.run(["pdftotext", pdf, "-"], check=True, capture_output=True, text=True)
        return " ".join(ran.stdout.split())

    def ask(self, code: int, *words):
        return json.loads(self.expect(code, *words, "--json", "--store", self.store).out)

    def clear(self):
        shutil.rmtree(self.issued, ignore_errors=True)
        for path in self.folder.glob(f"{self.register.name}*"):
            path.unlink()

    def judge(self):
        """Register and files agree: told by the program, and computed here from what it exports."""
        check = self.ask(0, "register", "check")
        self.assertEqual((check["sound"], check["faults"]), (True, []))
        export = self.ask(0, "register", "export")
        previous, states = "0" * 64, {}
        for place, line in enumerate(export["lines"], 1):
            self.assertEqual((line["line"], line["previous"]), (place, previous))
            fields = ["lines", str(place), *("" if line[key] is None else str(line[key]) for key in LINE), previous]
            previous = sha("".join(f"{field}\x1f" for field in fields).encode() + b"\x1e")
            self.assertEqual(line["hash"], previous)
            known = states.get(line["number"])
            self.assertIn((known, line["state"]), {(None, "reserved"), ("reserved", "issued"), ("reserved", "void"), ("issued", "void")})
            states[line["number"]] = line["state"]
            last = line
            if line["state"] == "issued":
                self.assertEqual(sha((self.issued / f"{stem(line['number'])}.pdf").read_bytes()), line["file_sha256"])
                model = (self.issued / f"{stem(line['number'])}.json").read_bytes()
                self.assertEqual(sha(model), last["model_sha256"])
                for facts in json.loads(model)["issued"]["facts"]:
                    kept = gzip.decompress((self.issued / "facts" / f"{facts['snapshot']}.gz").read_bytes())
                    self.assertEqual(sha(kept), facts["snapshot"])
        self.assertNotIn("reserved", states.values())
        self.assertEqual(export["head"], {"lines": len(export["lines"]), "hash": previous})
        files = {path.name for path in self.issued.glob("*.*") if not path.name.startswith(".")} if self.issued.exists() else set()
        issued = {line["number"] for line in export["lines"] if line["state"] == "issued"}
        signed = {line["format"][4:] for line in export["prints"] if line["format"].startswith("sig ")}
        self.assertEqual(files, {f"{stem(number)}.{ending}" for number in issued for ending in ("pdf", "json")} | {f"{stem(n)}.sig" for n in signed})
        return states
