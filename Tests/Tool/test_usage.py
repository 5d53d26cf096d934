"""Words: options, names of classes and periods, languages, help."""

import json

from tool import PERIOD, Trial, ask

COMMANDS = ["sample", "import", "info", "print", "fields", "templates", "templates check", "doctor"]


class Usage(Trial):
    def test_every_help_opens_with_an_example(self):
        for command in ["", *COMMANDS]:
            with self.subTest(command):
                ran = self.expect(0, *command.split(), "--help")
                text = ran.out.decode()
                self.assertTrue(text.startswith(f"Пример: vedomost {command}".rstrip()), text[:80])
                self.assertEqual(ran.err, "")
                self.assertNotRegex(text, "USAGE|OVERVIEW|OPTIONS")

    def test_version(self):
        self.assertRegex(self.expect(0, "--version").out.decode(), r"^vedomost \d+\.\d+\.\d+\n$")

    def test_completions(self):
        for shell in ("bash", "zsh", "fish"):
            self.assertIn(b"vedomost", self.expect(0, f"--generate-completion-script={shell}").out)

    def test_faults_of_usage(self):
        out = ["--out", self.folder / "out"]
        week = ["--period", "t1"]
        wrong = [
            ["nonsense"], ["print"], ["import"], ["info", "--nonsense"], ["info", "--store"], ["import", "a", "b"], ["fields", "x"],
            ["info", "--lang", "de"], ["sample", "--out", self.folder / "s", "--classes", "0"], ["sample", "--classes", "2"],
            ["sample", "--out", self.folder / "s", "--pupils", "x"], ["print", "nonsense", "--all", *week, *out],
            ["print", "all", *week], ["print", "all", *week, *out, "--output", "x"], ["print", "all", *week, "--output", "x"],
            ["print", "all", *out], ["print", "all", *week, "--month", "2025-10", *out], ["print", "attendance", *week, *out],
            ["print", "attendance", "--all", "--class", "5А", *week, *out], ["print", "summary-school", "--all", *week, *out],
            ["print", "summary-school", "--class", "5А", *week, *out], ["print", "attendance", "--all", *week, "--output", "x"],
            ["print", "all", "--month", "2025-13", *out], ["print", "all", "--month", "октябрь", *out],
            ["print", "all", *week, *out, "--format", "doc"], ["print", "all", *week, *out, "--format", ""],
            ["print", "attendance", "--class", "5А", *week, "--output", "x", "--format", "pdf,json"],
            ["print", "all", *week, *out, "--jobs", "0"], ["print", "all", *week, *out, "--jobs", "65"], ["print", "all", *week, *out, "--jobs", "x"],
            ["print", "all", *week, *out, "--names", "short"], ["print", "all", *week, *out, "--book", "x"],
            ["print", "all", *week, *out, "--as-of", "31.02.2026"], ["print", "all", *week, *out, "--as-of", "завтра"]]
        for words in wrong:
            if words[0] in ("info", "print"):
                words += ["--store", self.school()]
            with self.subTest(" ".join(map(str, words))):
                ran = self.expect(64, *words)
                self.assertEqual(ran.out, b"")
                self.assertRegex(ran.err, r"^Ошибка: [^\n]*[а-я]")
                self.assertNotRegex(ran.err, "Usage|Error|for more information")
                self.assertNotIn("drwx", ran.err)
        self.assertFalse((self.folder / "out").exists(), "nothing is made by a command that is wrong")

    def test_english(self):
        for words in [["nonsense"], ["print", "all", "--out", "x"], ["info", "--store", "none"], ["print", "x", "--all", "--period", "1", "--out", "x"],
                      ["import", "none"], ["print", "all", "--out", "x", "--period", "t9", "--store", self.school()]]:
            by_option, by_variable = ask(*words, "--lang", "en"), ask(*words, env={"VEDOMOST_LANG": "en"})
            self.assertNotEqual(by_variable.code, 0)
            if words != ["nonsense"]:
                self.assertEqual(by_option.err, by_variable.err)
            self.assertRegex(by_variable.err, "^Error: ")
            self.assertNotRegex(by_variable.err.replace("триместр", "").replace("полугодие", ""), "[а-я]{3}")

    def test_language_of_the_option_goes_before_the_variable(self):
        self.assertRegex(self.expect(66, "info", "--store", "none", "--lang", "ru", env={"VEDOMOST_LANG": "en"}).err, "^Ошибка")

    def test_store_of_the_variable(self):
        self.expect(0, "info", env={"VEDOMOST_STORE": str(self.school())})
        self.assertIn("journal.sqlite", self.expect(66, "info", cwd=self.folder).err)


class Names(Trial):
    def figures(self, schoolclass, *when):
        ran = self.expect(0, "print", "attendance", "--class", schoolclass, *(when or PERIOD), "--output", "-", "--format", "json", "--store", self.school())
        return json.loads(ran.out)

    def test_classes_as_people_write_them(self):
        for name in ["5А", "5 А", "5а", "5-А", "5 «А»", "5 \"А\"", "5A", "5a", "5\u00a0А", "c5a"]:
            self.assertEqual(self.figures(name)["class"]["id"], "c5a", name)

    def test_periods_as_people_write_them(self):
        for name in ["1 триместр", "1-триместр", "1 ТРИМЕСТР", "t1"]:
            self.assertEqual(self.figures("5А", "--period", name)["period"]["id"], "t1", name)

    def test_an_unknown_name_offers_the_nearest(self):
        out = ["--output", "-", "--store", self.school()]
        self.assertIn("5 «А»", self.expect(64, "print", "attendance", "--class", "5Ы", *PERIOD, *out).err)
        self.assertIn("1 триместр", self.expect(64, "print", "attendance", "--class", "5А", "--period", "1 тримест", *out).err)
        self.assertIn("2025/2026", self.expect(64, "print", "attendance", "--class", "5А", "--year", "2025/2027", *out).err)

    def test_a_period_of_another_scheme_names_those_of_the_class(self):
        for schoolclass, period, own in [("5А", "1 полугодие", "2 триместр"), ("10А", "1 триместр", "2 полугодие")]:
            ran = self.expect(64, "print", "attendance", "--class", schoolclass, "--period", period, "--output", "-", "--store", self.school())
            self.assertIn(own, ran.err)

    def test_a_year_beside_a_month(self):
        self.assertEqual(self.figures("5А", "--month", "2025-10", "--year", "2025/2026"), self.figures("5А", "--month", "2025-10"))

    def test_as_of(self):
        whole = self.figures("5А", *PERIOD)
        iso = self.figures("5А", *PERIOD, "--as-of", "2025-10-01")
        self.assertEqual(iso, self.figures("5А", *PERIOD, "--as-of", "01.10.2025"))
        self.assertEqual(iso["as_of"], "2025-10-01")
        self.assertNotEqual(iso["body"], whole["body"])
        self.assertEqual(self.figures("5А", *PERIOD, "--as-of", "2026-01-01"), whole, "later than the last day is the last day")
        out = ["--output", "-", "--store", self.school()]
        self.assertIn("01.09.2025", self.expect(64, "print", "attendance", "--class", "5А", *PERIOD, "--as-of", "2025-08-31", *out).err)
