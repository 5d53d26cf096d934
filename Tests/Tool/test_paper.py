"""Certified papers: requisites, the QR code read back from a raster, sheets in figures and words, the mark of a copy."""

import hashlib
import json
import os
import re
import subprocess
from pathlib import Path

from tool import PERIOD, SCHOOL, Trial

FORMS = {"summary": "1-А", "attendance": "2", "class-teacher": "3", "ledger": "4", "plan": "УП"}
MODES = ["electronic", "copy", "copy-out"]
FULL = bool(os.environ.get("TRIAL_FULL"))  # every form in every mode, not in one besides the original: `make stops`
SCHOOL_FORMS = {"summary-school": "1-Б", "ledger-school": "4-Ш"}


class Paper(Trial):
    def setUp(self):
        super().setUp()
        self.store = self.folder / "journal.sqlite"
        self.expect(0, "import", SCHOOL, "--store", self.store)

    def certify(self, *words) -> str:
        return self.expect(0, "certify", *words, *PERIOD, "--by", "office1", "--store", self.store).out.decode().split()[-1]

    def file(self, number: str, ending: str = "pdf") -> Path:
        return self.folder / "journal.sqlite.issued" / f"{number.replace('/', '_')}.{ending}"

    def text(self, file: Path) -> str:
        return subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True).stdout

    def code(self, file: Path) -> str:
        picture = self.folder / "page"
        subprocess.run(["pdftoppm", "-r", "150", "-gray", "-png", "-l", "1", "-singlefile", file, picture], check=True)
        return subprocess.run(["zbarimg", "-q", "--raw", f"{picture}.png"], capture_output=True, text=True, check=True).stdout.strip()

    def pages(self, file: Path) -> int:
        said = subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True).stdout
        return int(re.search(r"Pages:\s+(\d+)", said)[1])

    def look(self, number: str) -> str:
        file = self.file(number)
        self.expect(0, "verify", "--structure", file)
        digest = hashlib.sha256(self.file(number, "json").read_bytes()).hexdigest()
        text = " ".join(self.text(file).split())
        date = re.search(rf"Документ № {number} от (\d\d)\.(\d\d)\.(\d{{4}})", text)
        self.assertEqual(self.code(file), f"VEDOMOST 1 {number} {date[3]}-{date[2]}-{date[1]} {digest[:16]}")
        self.assertIn(f"<dc:identifier>VEDOMOST 1 {number} ".encode(), file.read_bytes())
        sheets = {1: "1 (один) лист", 2: "2 (два) листа", 3: "3 (три) листа", 4: "4 (четыре) листа", 5: "5 (пять) листов", 6: "6 (шесть) листов"}
        self.assertIn(f"Всего {sheets[self.pages(file)]}", text)
        self.assertIn("выдал(а) office1", text)
        return text

    def test_every_form_of_a_class_and_of_the_school(self):
        whose = {form: ["--class", "5А"] for form in FORMS} | {form: [] for form in SCHOOL_FORMS} | {"teacher": ["--teacher", "s10"]}
        for place, (report, words) in enumerate(whose.items()):
            text = self.look(self.certify(report, *words))
            self.assertIn("Содержит персональные данные" if report in FORMS and report != "plan" else "Документ", text)
            self.assertNotIn("Верно", text)
            for mode in MODES if FULL else [MODES[place % 3]]:
                text = self.look(self.certify(report, *words, "--mode", mode))
                self.assertIn("Электронный подлинник" if mode == "electronic" else "Верно", text)

    def test_copies(self):
        original = self.certify("summary", "--class", "5А")
        own = self.look(self.certify("summary", "--class", "5А", "--mode", "copy", "--of", original))
        self.assertIn(f"Копия документа № {original}", own)
        self.assertRegex(own, r"Верно Заместитель директора .* «\d\d» \w+ \d{4} г\. М\. П\.")
        self.assertNotIn("Подлинник документа находится", own)
        out = self.look(self.certify("summary", "--class", "5А", "--mode", "copy-out", "--of", original))
        self.assertRegex(out, r"Верно .* М\. П\. Подлинник документа находится в ГКОУ «Пример» в деле № 02-15 за 2025/2026")

    def test_both_sides_need_half_the_sheets(self):
        (self.folder / "vedomost.yaml").write_text("paper: {duplex: true}", "utf-8")
        number = self.certify("attendance", "--class", "5А")
        pages = self.pages(self.file(number))
        self.assertGreater(pages, 2)
        self.assertIn(f"Всего {(pages + 1) // 2} (", " ".join(self.text(self.file(number)).split()))
