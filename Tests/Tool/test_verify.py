"""A look at the structure of files: whole ones pass, spoilt ones are named."""

import json

from tool import PERIOD, ROOT, Trial


class Verify(Trial):
    def test_every_printed_report_is_sound(self):
        self.expect(0, "print", "all", *PERIOD, "--store", self.school(), "--out", self.folder / "out")
        files = sorted((self.folder / "out").glob("*.pdf"))
        self.assertGreater(len(files), 10)
        for file in files:
            ran = self.expect(0, "verify", "--structure", file, "--json")
            self.assertEqual(json.loads(ran.out)["faults"], [], file.name)

    def test_a_spoilt_file_is_named(self):
        whole = (ROOT / "samples/printed/summary-school_1-trimestr.pdf").read_bytes()
        for name, bytes in (("cut", whole[: len(whole) // 2]), ("version", whole.replace(b"%PDF-1.7", b"%PDF-2.0", 1)),
                            ("tail", whole + b"more"), ("text", b"no pdf")):
            path = self.folder / f"{name}.pdf"
            path.write_bytes(bytes)
            ran = self.expect(5, "verify", "--structure", path)
            self.assertNotEqual(ran.out, b"", name)
        self.expect(66, "verify", "--structure", self.folder / "none.pdf")
        ran = self.expect(5, "verify", self.folder / "cut.pdf", cwd=self.folder)  # never issued
        self.assertRegex(ran.out.decode(), r"реестра \S+ нет; .*--store")
