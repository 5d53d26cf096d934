"""What a school's own template changes: paper, font, columns, captions; the digest of a template in the file."""

import hashlib
import json
import re
import subprocess

from tool import PERIOD, ROOT, Trial

TEMPLATES = ROOT / "Templates"


class Forms(Trial):
    def printed(self, *more, changes=(), code=0):
        """A ledger printed by a changed template: its path and the error stream."""
        own = self.folder / "own"
        own.mkdir(exist_ok=True)
        text = (TEMPLATES / "ledger.yaml").read_text()
        for before, after in changes:
            self.assertIn(before, text)
            text = text.replace(before, after)
        (own / "ledger.yaml").write_text(text)
        path = self.folder / "x.pdf"
        ran = self.expect(code, "print", "ledger", "--class", "5А", *PERIOD, "--store", self.school(), "--templates", own,
                          "--output", path, *more)
        return path, ran.err

    def told(self, *command):
        return subprocess.run([str(word) for word in command], capture_output=True, text=True, check=True).stdout

    def test_the_digest_of_the_template_is_in_the_file(self):
        path, _ = self.printed(changes=[("СВОДНАЯ", "НАША СВОДНАЯ")])
        digest = hashlib.sha256((self.folder / "own" / "ledger.yaml").read_bytes()).hexdigest()
        self.assertIn(f"<dc:source>ledger.yaml sha256:{digest}</dc:source>", self.told("pdfinfo", "-meta", path))

    def test_the_outline_of_a_book(self):
        """A reader's list beside the pages: classes, their documents, the months of one, each where the page says so."""
        self.expect(0, "print", "all", *PERIOD, "--store", self.school(), "--out", self.folder / "out", "--book", "school")
        [book] = (self.folder / "out").glob("book_*.pdf")
        listed = json.loads(self.told("qpdf", "--json", "--json-key=outlines", book))["outlines"]
        pages = [" ".join(page.split()) for page in self.told("pdftotext", book, "-").split("\f")]
        for item in listed + [kid for item in listed for kid in item["kids"]]:
            item["title"] = " ".join(item["title"].split())  # no-break spaces
            self.assertIn(item["title"], pages[item["destpageposfrom1"] - 1])
        titles = [item["title"] for item in listed]
        self.assertEqual([title for title in titles if title.endswith("«А»")], ["1 «А»", "5 «А»", "9 «А»"])
        months = [[kid["title"] for kid in item["kids"]] for item in listed if item["title"].startswith("ОТЧЁТ О ПОСЕЩАЕМОСТИ")]
        self.assertEqual(months, 3 * [["сентябрь 2025 г.", "октябрь 2025 г.", "ноябрь 2025 г. (01–16)", "Свод за период"]])

    def test_a_book_names_every_template_once(self):
        self.expect(0, "print", "all", "--class", "5А", *PERIOD, "--store", self.school(), "--out", self.folder / "out", "--book", "class")
        [book] = (self.folder / "out").glob("book_*.pdf")
        source = re.search("<dc:source>(.*)</dc:source>", self.told("pdfinfo", "-meta", book))[1]
        files = [part.split()[0] for part in source.split(", ")]
        self.assertEqual(len(files), len(set(files)))
        for name in ("book-class.yaml", "book-count.yaml", "ledger.yaml", "summary.yaml", "class-teacher.yaml"):
            self.assertIn(f"{name} sha256:{hashlib.sha256((TEMPLATES / name).read_bytes()).hexdigest()}", source)

    def test_paper_font_caption_and_a_hidden_column(self):
        path, _ = self.printed(changes=[
            ("paper: A4", "paper: A3\nfont: PT Sans"), ("Опозданий", "Опоздал"),
            ("field: days.ill, caption: \"по болезни\"", "field: days.ill, hidden: true, caption: \"по болезни\"")])
        self.assertIn("1190.55 x 841.89 pts (A3)", self.told("pdfinfo", path))
        self.assertNotIn("Serif", self.told("pdffonts", path))
        text = self.told("pdftotext", "-layout", path, "-")
        self.assertIn("НАЯ ВЕДОМОСТЬ", text)
        words = self.told("pdftotext", "-bbox", path, "-")
        # Four groups of periods and the year: one caption each, and none of the hidden column.
        self.assertEqual(len(re.findall(">Опоздал<", words)), 4)
        self.assertEqual(len(re.findall(">болезни<", words)), 4)

    def test_every_sheet_and_side(self):
        for paper, size in (("A5", "595.276 x 419.528"), ("A4", "841.89 x 595.276"), ("A3", "1190.55 x 841.89")):
            path, _ = self.printed(changes=[("paper: A4", f"paper: {paper}"), ("sheet_total", "too_wide: strips\n    sheet_total")])
            self.assertIn(size, self.told("pdfinfo", path))
        path, _ = self.printed(changes=[("paper: A4", "binding: top\nturned: true\npaper: A4"), ("top: 12", "top: 30")])
        self.assertIn("595.276 x 841.89", self.told("pdfinfo", path))

    def test_too_wide_is_refused_where_the_template_says_so(self):
        _, told = self.printed(changes=[("paper: A4", "paper: A5"), ("    fill: true\n", "    fill: true\n    too_wide: refuse\n")], code=65)
        self.assertIn("ledger", told)

    def test_a_font_that_is_not_there_is_named_with_its_place(self):
        _, told = self.printed(changes=[("paper: A4", "font: PT Sanz\npaper: A4")], code=65)
        self.assertRegex(told, r"ledger\.yaml:6:7: .*«PT Sanz».*может быть, «PT Sans»\?")

    def test_backs_mirror_their_margins(self):
        lefts = []
        for more in ((), ("--duplex",)):
            path, _ = self.printed(*more, changes=[("least: 3.8, most: 5.2", "least: 20, most: 20")])
            pages = self.told("pdftotext", "-bbox", path, "-").split("<page ")[1:]
            lefts.append([min(float(x) for x in re.findall(r'xMin="([\d.]+)"', page)) for page in pages[:2]])
        millimetre = 72 / 25.4
        self.assertAlmostEqual(lefts[0][0], lefts[0][1], delta=3)
        self.assertAlmostEqual(lefts[1][0] - lefts[1][1], 20 * millimetre, delta=3)
