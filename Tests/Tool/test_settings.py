"""The settings of a school: faults with places, layers, and what they change on paper."""

import json
import subprocess

from tool import PERIOD, Trial, ask


def words(pdf):
    return " ".join(subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, text=True, check=True).stdout.split())


class Settings(Trial):
    def file(self, text, name="own.yaml"):
        path = self.folder / name
        path.write_text(text, "utf-8")
        return path

    def printed(self, report, *more):
        path = self.folder / "x.pdf"
        self.expect(0, "print", report, "--class", "5А", *PERIOD, "--store", self.school(), "--output", path, *more)
        return words(path)

    def test_a_starting_file_changes_nothing_and_is_written_once(self):
        store = self.own_school()
        self.expect(0, "settings", "init", "--store", store)
        self.assertTrue((self.folder / "vedomost.yaml").exists())
        ran = self.expect(0, "settings", "check", "--store", store)
        self.assertIn("изменено против поставки: 0", ran.err)
        self.expect(73, "settings", "init", "--store", store)
        own = self.expect(0, "print", "summary", "--class", "5А", *PERIOD, "--store", store, "--output", "-").out
        usual = self.expect(0, "print", "summary", "--class", "5А", *PERIOD, "--store", self.school(), "--output", "-").out
        self.assertEqual(own, usual)

    def test_every_fault_is_told_at_once_with_its_place(self):
        path = self.file("rules:\n  day_rul: all\n  risk_share: 0\nwording: {certified: ''}\n")
        for lang, hint in (("ru", "может быть, «rules.day_rule»"), ("en", "did you mean “rules.day_rule”")):
            ran = self.expect(78, "settings", "check", "--settings", path, "--lang", lang)
            for place in (":2:3: ", ":3:15: ", ":4:22: "):
                self.assertIn(f"{path}{place}", ran.err)
            self.assertIn(hint, ran.err)
        self.expect(78, "print", "all", *PERIOD, "--store", self.school(), "--out", self.folder / "o", "--settings", path)
        self.assertFalse((self.folder / "o").exists())
        self.expect(78, "settings", "check", "--settings", self.folder / "none.yaml")
        self.expect(78, "settings", "check", "--set", "rules.risk_share=500")
        self.expect(64, "settings", "check", "--set", "rules.risk_share")
        self.expect(78, "settings", "check", "--set", "school.time_zone=Moscow")

    def test_layers_and_origins(self):
        own = self.file("rules:\n  lateness_from: 5\n")
        self.file("rules: {lateness_from: 4, risk_share: 20}\n", "vedomost.region.yaml")
        home = self.folder / "home" / "vedomost"
        home.mkdir(parents=True)
        (home / "vedomost.yaml").write_text("paper: {names: initials}\n", "utf-8")
        env = {"XDG_CONFIG_HOME": str(home.parent)}
        ran = self.expect(0, "settings", "show", "--origin", "--settings", own, "--set", "check.marks_needed=7", env=env)
        shown = ran.out.decode()
        self.assertIn(f"rules.lateness_from: 5  # {own}:2", shown)
        self.assertIn(f"rules.risk_share: 20  # {self.folder}/vedomost.region.yaml:1", shown)
        self.assertIn(f"paper.names: initials  # {home}/vedomost.yaml:1", shown)
        self.assertIn("check.marks_needed: 7  # --set check.marks_needed", shown)
        self.assertIn("rules.day_rule: all  # как поставлено", shown)
        listed = json.loads(self.expect(0, "settings", "show", "--json", "--settings", own, env=env).out)
        self.assertIn({"key": "rules.lateness_from", "value": "5", "layer": "school", "file": str(own), "line": 2}, listed)
        (home / "vedomost.yaml").write_text("rules: {risk_share: 5}\n", "utf-8")
        self.expect(78, "settings", "check", "--settings", own, env=env)

    def test_words_letters_and_signers_reach_the_paper(self):
        path = self.file("""
school: {full_name: "Школа на бумаге", short_name: "ШНБ"}
signers:
  deputy:
    name: "Сменова Алла Юрьевна"
    position: "Зам. директора"
    acting: [{name: "Временная Инна Олеговна", position: "И. о. зам. директора", from: 01.06.2026, to: 31.07.2026, basis: "приказ"}]
absences:
  ill: {letter: "Бл", meaning: "болезнь"}
wording: {personal_data: "Персональные данные, хранить под замком"}
""")
        paper = self.printed("attendance", "--settings", path)
        for said in ("Школа на бумаге", "И. о. зам. директора", "И. О. Временная", "Бл – болезнь", "«2Бл» – пропущено",
                     "Персональные данные, хранить под замком"):
            self.assertIn(said, paper)
        self.assertNotIn("Содержит персональные", paper)
        path.write_text(path.read_text("utf-8").replace("31.07.2026", "29.06.2026"), "utf-8")
        paper = self.printed("attendance", "--settings", path)
        self.assertIn("Зам. директора", paper)
        self.assertIn("А. Ю. Сменова", paper)

    def test_captions_without_yo_on_every_paper(self):
        store, without = self.own_school(), ["--set", "paper.yo=false"]
        sheet, volumes = self.folder / "check.pdf", self.folder / "volumes"
        ran = self.expect(0, "certify", "attendance", "--class", "5А", *PERIOD, "--by", "office1", "--store", store, *without)
        self.expect(0, "check", *PERIOD, "--class", "5А", "--store", store, "--sheet", sheet, *without)
        self.expect(0, "year", "--class", "5А", "--year", "2025/2026", "--store", store, "--out", volumes, *without)
        issued = self.folder / "journal.sqlite.issued" / (ran.out.decode().strip().replace("/", "_") + ".pdf")
        for paper, caption, other in ((issued, "отчет о посещаемости", "отчёт"), (sheet, "проверку провел(а)", "провёл"),
                                      (next(volumes.glob("*.pdf")), "журнал учета", "журнал учёта")):
            self.assertIn(caption, words(paper).lower())
            self.assertNotIn(other, words(paper).lower())
        shown = [self.expect(0, "preview", "attendance", "--store", store, "--output", "-", *more).out for more in ([], without)]
        self.assertNotEqual(shown[0], shown[1])

    def test_captions_without_yo_keep_the_names(self):
        usual = self.printed("attendance")
        self.assertIn("ОТЧЁТ О ПОСЕЩАЕМОСТИ", usual)
        paper = self.printed("attendance", "--set", "paper.yo=false")
        self.assertIn("ОТЧЕТ О ПОСЕЩАЕМОСТИ", paper)
        names = json.loads(self.expect(0, "print", "attendance", "--class", "5А", *PERIOD, "--store", self.school(),
                                       "--output", "-", "--format", "json").out)["body"]["summary"]["rows"]
        with_yo = [row["name"].split()[0] for row in names if "ё" in row["name"].split()[0].lower()]
        for name in with_yo:
            self.assertIn(name, paper.replace("- ", "-"))

    def test_names_of_pupils(self):
        for style, note in (("full", True), ("initials", True), ("file-no", True)):
            for report in ("summary", "attendance", "class-teacher", "ledger"):
                paper = self.printed(report, "--names", style)
                self.assertEqual("Содержит персональные данные" in paper, note, (report, style))
        for style, caption in (("full", "Фамилия, имя, отчество"), ("initials", "Фамилия, инициалы"), ("file-no", "№ личного дела")):
            self.assertIn(caption, self.printed("ledger", "--names", style))
        by_file = self.printed("summary", "--set", "paper.names=file-no")
        self.assertEqual(by_file, self.printed("summary", "--names", "file-no"))

    def test_the_moment_of_the_environment_is_shown_in_the_school_s_zone(self):
        env = {"SOURCE_DATE_EPOCH": "1763361000"}  # 2025-11-17 06:30 UTC
        for zone, clock in (("Europe/Moscow", "09:30"), ("Asia/Vladivostok", "16:30")):
            ran = ask("print", "summary", "--class", "5А", *PERIOD, "--store", self.school(), "--output", "-", "--format", "json",
                      "--set", f"school.time_zone={zone}", env=env)
            self.assertEqual(json.loads(ran.out)["exported_at"], f"2025-11-17T{clock}:00")
