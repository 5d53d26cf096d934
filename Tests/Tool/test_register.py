"""Issued documents: options of certify, the register and what becomes of one that was changed, verify, diff, explain."""

import csv
import json
import random
import shutil
import sqlite3
import stat
import subprocess
from datetime import datetime

from register import BY, RegisterTrial, sha, stem
from tool import NAMES, PERIOD

ROUNDS = 200


class Certify(RegisterTrial):
    def test_documents_of_a_period(self):
        numbers = self.certify(report="all")
        self.assertGreater(len(numbers), 5)
        self.assertEqual(self.judge(), {number: "issued" for number in numbers})
        lines = self.ask(0, "register", "list")
        self.assertEqual([line["state"] for line in lines], ["reserved", "issued"] * len(numbers))
        self.assertEqual(lines[0]["previous"], "0" * 64)
        self.assertEqual({line["by"] for line in lines}, {"office1"})
        for path in (*self.issued.rglob("*"), self.issued, self.register):
            self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o700 if path.is_dir() else 0o600, path)

    def test_files_say_the_line_and_the_digest_before_it(self):
        first, second = self.certify()[0], self.certify(report="attendance")[0]
        lines = self.ask(0, "register", "list")
        model = json.loads((self.issued / f"{stem(second)}.json").read_text())
        self.assertEqual((model["issued"]["number"], model["issued"]["line"]), (second, 3))
        self.assertEqual(model["issued"]["previous"], lines[1]["hash"])
        # Of the PDF's own description; what it says is taken by `register check --paper`.
        described = (self.issued / f"{stem(second)}.pdf").read_bytes().decode("latin-1")
        self.assertIn(f">2:{lines[1]['hash']}<", described)
        self.assertIn(f"VEDOMOST 1 {second.encode().decode('latin-1')} ", described)
        self.expect(0, "register", "check", "--paper", f"2:{lines[1]['hash']}", "--store", self.store)
        self.assertEqual((self.issued / "HEAD").read_text().split("\n")[1], f"register 4 {lines[3]['hash']}")
        self.assertNotEqual(first, second)

    def test_a_new_original_supersedes_and_a_copy_does_not(self):
        first, second = self.certify()[0], self.certify()[0]
        copy = self.certify("--mode", "copy-out", "--of", second, "--copies", 2, "--for", "в суд", "--to", "Пробный суд")[0]
        found = {number: self.ask(0, "verify", number) for number in (first, second, copy)}
        self.assertEqual([found[number]["state"] for number in (first, second, copy)], ["superseded", "issued", "issued"])
        self.assertEqual(found[first]["superseded_by"], second)
        line = self.ask(0, "register", "list")[-1]
        self.assertEqual((line["mode"], line["of"], line["copies"], line["for"], line["to"]), ("copy-out", second, 2, "в суд", "Пробный суд"))
        self.certify("--mode", "copy", "--of", copy, code=64)
        self.certify("--mode", "copy", "--of", second, report="attendance", code=64)
        self.certify("--of", second, code=64)

    def test_a_copy_by_the_number_of_its_original_alone(self):
        original = self.certify()[0]
        copy = self.expect(0, "certify", "--mode", "copy", "--of", original, *BY, "--store", self.store).out.decode().strip()
        lines = {line["number"]: line for line in self.ask(0, "register", "list") if line["state"] == "issued"}
        same = ("report", "class_id", "period_id", "month", "template_sha256")
        self.assertEqual([lines[copy][key] for key in same], [lines[original][key] for key in same])
        self.assertEqual((lines[copy]["mode"], lines[copy]["of"]), ("copy", original))
        self.expect(64, "certify", *BY, "--store", self.store)
        self.expect(64, "certify", "--mode", "copy", "--of", original, "--period", "t1", *BY, "--store", self.store)
        self.expect(64, "certify", "--mode", "copy", "--of", "2099/9-9", *BY, "--store", self.store)
        # The register calls things by their names.
        told = self.expect(0, "register", "show", original, "--store", self.store).out.decode()
        self.assertIn("Класс: 5 «А»\nУчебный год: 2025/2026\nПериод: 1 триместр\n", told)
        self.assertNotIn(f": {lines[original]['class_id']}\n", told)

    def test_an_electronic_original(self):
        first, file = self.certify()[0], self.certify("--mode", "electronic")[0]
        line = self.ask(0, "register", "list")[-1]
        self.assertEqual((line["mode"], line["state"]), ("electronic", "issued"))
        self.assertEqual(self.ask(0, "verify", first)["superseded_by"], file)
        self.assertEqual(self.ask(0, "verify", self.issued / f"{stem(file)}.pdf")["state"], "issued")
        text = self.text(file)
        self.assertIn("Сформировано в ЭЖД пользователем office1", text)
        self.assertIn("Электронный подлинник", text)
        # A login is no signature, and nothing is left to be signed by hand.
        for word in ("подписан", "Верно", "М. П.", "____"):
            self.assertNotIn(word, text)
        self.certify("--mode", "electronic", "--of", first, code=64)
        copy = self.text(self.certify("--mode", "copy-out", "--of", file)[0])
        self.assertIn(f"Подлинник электронного документа хранится в информационной системе ЭЖД", copy)
        self.assertIn(line["file_sha256"], copy.replace(" ", ""))
        self.assertNotIn("Классный руководитель Ю", copy)
        self.judge()

    def test_times_are_those_of_the_school(self):
        number = self.certify("--set", "school.time_zone=Pacific/Kiritimati")[0]
        self.expect(0, "register", "void", number, "--reason", "x", "--store", self.store, "--set", "school.time_zone=Pacific/Pago_Pago")
        times = [datetime.fromisoformat(line["at"]) for line in self.ask(0, "register", "list")]
        self.assertEqual(round((times[1] - times[2]).total_seconds() / 3600), 25)

    def test_who_and_what_is_refused(self):
        for words in (["--by", "nobody"], ["--copies", "0"], ["--to", "a\nb"], ["--mode", "other"], ["--signer", "cook"]):
            self.certify(*words, code=64)
        self.expect(64, "certify", "ledger", *PERIOD, *BY, "--store", self.store)
        self.assertEqual(self.ask(0, "register", "list"), [])
        self.expect(66, "certify", "ledger", "--all", *PERIOD, *BY, "--store", self.folder / "none")

    def test_refused_while_the_journal_has_errors(self):
        store = self.small()
        with sqlite3.connect(store) as database:
            database.execute("UPDATE staff SET login = 'boss' WHERE id = 's1'")
        words = ["certify", "ledger", "--class", "5А", *PERIOD, "--store", store]
        checked = json.loads(self.expect(5, "check", *PERIOD, "--store", store, "--json").out)
        self.assertGreater(checked["errors"], 0)
        self.expect(65, *words, "--by", "boss")

    def test_void(self):
        number = self.certify()[0]
        self.expect(64, "register", "void", "none", "--reason", "x", "--store", self.store)
        self.expect(0, "register", "void", number, "--reason", "ошибка в классе", "--store", self.store)
        self.expect(64, "register", "void", number, "--reason", "ещё раз", "--store", self.store)
        answer = self.ask(5, "verify", number)
        self.assertEqual(answer["state"], "void")
        self.assertIn("ошибка в классе", answer["differences"][0])
        self.assertEqual(sha((self.issued / f"{stem(number)}.pdf").read_bytes()), self.ask(0, "register", "list")[-1]["file_sha256"])

    def test_the_register_on_paper(self):
        number = self.certify()[0]
        paper = self.folder / "register.pdf"
        self.expect(0, "register", "print", "--output", paper, "--store", self.store)
        text = subprocess.run(["pdftotext", "-layout", paper, "-"], check=True, capture_output=True, text=True).stdout
        lines = self.ask(0, "register", "list")
        self.assertIn(number, text)
        self.assertIn(lines[-1]["hash"][:8], text)
        self.assertIn("Строк в реестре: 2.", text)
        self.assertEqual(self.ask(0, "register", "check")["hash"], lines[-1]["hash"])
        self.expect(0, "register", "check", "--paper", f"2:{lines[-1]['hash'][:8]}", "--store", self.store)
        self.expect(5, "register", "check", "--paper", "2:00000000", "--store", self.store)
        self.expect(5, "register", "check", "--paper", "9:00000000", "--store", self.store)
        self.expect(0, "verify", "--structure", paper)
        self.assertIn("2", self.expect(0, "info", "--store", self.store).out.decode().split("Реестр")[1])


class Altered(RegisterTrial):
    def test_a_changed_register_is_found_and_stops_the_issue(self):
        number = self.certify()[0]
        self.certify(report="attendance")
        whole = self.register.read_bytes()
        for change in ("UPDATE lines SET \"to\" = 'x' WHERE line = 2", "DELETE FROM lines WHERE line = 4", "DELETE FROM lines",
                       "DELETE FROM lines WHERE line = 1", "UPDATE lines SET number = 'x' WHERE line = 1"):
            self.register.write_bytes(whole)
            with sqlite3.connect(self.register) as database:
                for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
                    database.execute(f"DROP TRIGGER {name}")
                database.execute(change)
            database.close()
            answer = self.ask(5, "register", "check")
            self.assertFalse(answer["sound"])
            self.certify(code=65)
            self.assertNotEqual(self.ask(5, "verify", number)["state"], "issued")
        self.register.unlink()
        self.assertFalse(self.ask(5, "register", "check")["sound"])
        self.register.write_bytes(whole)
        self.judge()

    def test_a_cut_tail_is_told_by_what_was_issued(self):
        self.certify()
        older, head = self.register.read_bytes(), (self.issued / "HEAD").read_bytes()
        number = self.certify(report="attendance")[0]
        self.register.write_bytes(older)
        (self.issued / "HEAD").write_bytes(head)
        faults = " ".join(self.ask(5, "register", "check")["faults"])
        self.assertIn(number, faults)

    def test_files_that_are_missing_altered_or_nobody_knows(self):
        number = self.certify()[0]
        facts = next((self.issued / "facts").iterdir())
        for path in (self.issued / f"{stem(number)}.pdf", self.issued / f"{stem(number)}.json", facts):
            whole = path.read_bytes()
            path.write_bytes(whole[:-1])
            self.assertFalse(self.ask(5, "register", "check")["sound"])
            self.assertEqual(self.ask(5, "verify", number)["state"], "altered")
            path.unlink()
            self.assertFalse(self.ask(5, "register", "check")["sound"])
            path.write_bytes(whole)
        (self.issued / "other.pdf").write_bytes(b"x")
        self.assertIn("other.pdf", " ".join(self.ask(5, "register", "check")["faults"]))

    def test_altered_pages_are_refused_and_originals_accepted(self):
        number = self.certify()[0]
        whole = (self.issued / f"{stem(number)}.pdf").read_bytes()
        other = self.certify(report="attendance")[0]
        chance, file, twin = random.Random("altered"), self.folder / "altered.pdf", self.folder / "original.pdf"
        twin.write_bytes(whole)
        for place in range(ROUNDS):
            data = bytearray(whole)
            if place % 10 == 0:
                data = data[: chance.randrange(len(data))]
            elif place % 10 == 1:
                data += bytes(chance.randrange(1, 9))
            else:
                data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
            file.write_bytes(data)
            answer = self.ask(5, "verify", file)
            self.assertIn(answer["state"], ("altered", "unknown"))
            self.assertTrue(answer["differences"])
            self.assertEqual(self.ask(0, "verify", twin)["state"], "issued")
        self.assertEqual(self.ask(0, "verify", self.issued / f"{stem(other)}.pdf")["number"], other)

    def test_code_of_the_paper(self):
        number = self.certify()[0]
        line = self.ask(0, "register", "list")[-1]
        code = f"VEDOMOST 1 {number} {line['at'][:10]} {line['model_sha256'][:16]}"
        for text, status in ((code, 0), (code + "\n", 0), (code[:-1] + "x", 5), (code.replace(line["at"][:4], "1999", 1), 5),
                             ("VEDOMOST 1 9/9 2025-01-01 0011223344556677", 5), ("", 5), ("https://example.com", 5)):
            with (self.folder / "code").open("w+") as file:
                file.write(text)
                file.seek(0)
                self.expect(status, "verify", "-", "--store", self.store, stdin=file)


class Compared(RegisterTrial):
    def moved_on(self) -> dict:
        """The journal without its first missed lesson of the period; that row."""
        bundle = self.folder / "bundle"
        shutil.copytree(self.shared / "one-class", bundle)
        with (bundle / "attendance.csv").open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        gone = next(row for row in rows if row["code"] in ("Б", "УП", "Н"))
        with (bundle / "attendance.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, rows[0], lineterminator="\n")
            writer.writeheader()
            writer.writerows(row for row in rows if row is not gone)
        self.expect(0, "import", bundle, "--store", self.store)
        return gone

    def test_diff_and_explain(self):
        first = self.certify()[0]
        self.assertEqual(self.ask(0, "diff", first), {"format": "vedomost-diff", "version": 1, "from": first, "to": "now", "changes": []})
        gone = self.moved_on()
        answer = self.ask(5, "diff", first, "now")
        row = [change for change in answer["changes"] if change["row"] == gone["pupil_id"]]
        total = next(change for change in row if change["column"] == "year.lessons.total")
        self.assertEqual(total["was"], total["now"] + 1)
        self.assertIsNone(NAMES.search(self.expect(5, "diff", first, "--store", self.store).out.decode()))
        # From the kept facts, also when the journal has moved on.
        explained = self.ask(0, "explain", first, "--row", gone["pupil_id"], "--column", "year.lessons.total")
        self.assertEqual((explained["value"], len(explained["entries"])), (total["was"], total["was"]))
        self.assertIn(gone["lesson_id"], {entry["lesson_id"] for entry in explained["entries"]})
        second = self.certify()[0]
        self.assertEqual(self.ask(5, "diff", first, second)["changes"], answer["changes"])
        self.assertEqual(self.ask(0, "diff", second)["changes"], [])

    def test_every_count_of_missed_lessons_is_explained_by_as_many_entries(self):
        number = self.certify(report="attendance")[0]
        model = json.loads((self.issued / f"{stem(number)}.json").read_text())["body"]
        for row in model["summary"]["rows"]:
            for column in ("total", "ill", "unexcused"):
                answer = self.ask(0, "explain", number, "--row", row["pupil_id"], "--column", f"lessons.{column}")
                self.assertEqual(len(answer["entries"]), row["lessons"][column])
            days = self.ask(0, "explain", number, "--row", row["pupil_id"], "--column", "days.total")
            self.assertEqual(len({entry["date"] for entry in days["entries"]}), row["days"]["total"])
        total = self.ask(0, "explain", number, "--row", "class", "--column", "summary.total.lessons.total")
        self.assertEqual(len(total["entries"]), model["summary"]["total"]["lessons"]["total"])

    def test_marks_are_explained(self):
        number = self.certify(report="summary")[0]
        body = json.loads((self.issued / f"{stem(number)}.json").read_text())["body"]
        subject = body["by_subject"][0]
        for mark in ("n5", "n4", "n3"):
            answer = self.ask(0, "explain", number, "--row", subject["id"], "--column", mark)
            self.assertEqual(len(answer["entries"]), subject[mark])
        pupil = next(row for row in body["rows"] if row["marks"][subject["id"]])
        answer = self.ask(0, "explain", number, "--row", pupil["pupil_id"], "--column", f"marks.{subject['id']}")
        finals = [entry["value"] for entry in answer["entries"] if entry["kind"] == "final"]
        self.assertEqual(finals, [pupil["marks"][subject["id"]]])
        self.assertTrue(any(entry["kind"] == "mark" for entry in answer["entries"]))
        share = self.ask(0, "explain", number, "--row", "class", "--column", "class.success.percent")
        self.assertEqual([share[part]["count"] for part in ("numerator", "denominator")], [body["class"]["success"][key] for key in ("count", "of")])
        self.assertEqual(len({entry["pupil_id"] for entry in share["denominator"]["entries"]}), body["class"]["success"]["of"])
        answer = self.ask(0, "explain", number, "--row", subject["id"], "--column", "mean")
        marks = [int(entry["value"]) for entry in answer["entries"]]
        self.assertEqual(f"{sum(marks) / len(marks):.2f}", subject["mean"])
        for row, column in (("none", "mean"), (pupil["pupil_id"], "name")):
            self.expect(64, "explain", number, "--row", row, "--column", column, "--store", self.store)

    def test_figures_of_the_school_and_of_teachers_are_explained(self):
        number = self.certify_school("ledger-school")
        body = json.loads((self.issued / f"{stem(number)}.json").read_text())["body"]
        total = self.ask(0, "explain", number, "--row", "school", "--column", "total.year.lessons.total")
        self.assertEqual(len(total["entries"]), body["total"]["year"]["lessons"]["total"])
        row = body["rows"][0]
        missed = self.ask(0, "explain", number, "--row", row["class_id"], "--column", "missed_per_pupil")
        self.assertEqual((missed["numerator"]["count"], missed["denominator"]["count"]), (row["year"]["lessons"]["total"], row["end_count"]))
        number = self.certify_school("teacher")
        row = json.loads((self.issued / f"{stem(number)}.json").read_text())["body"]["rows"][0]
        given = self.ask(0, "explain", number, "--row", row["course_id"], "--column", "lessons")
        self.assertEqual(len({entry["lesson_id"] for entry in given["entries"]}), row["lessons"])

    def test_a_copy_states_what_its_original_does_though_the_journal_moved_on(self):
        first = self.certify()[0]
        self.moved_on()
        copy = self.certify("--mode", "copy", "--of", first)[0]
        self.assertEqual(self.ask(0, "diff", first, copy)["changes"], [])
        self.assertEqual(len(self.ask(5, "diff", copy)["changes"]), len(self.ask(5, "diff", first)["changes"]))
        self.judge()

    def test_a_copy_of_a_report_of_the_school_states_what_its_original_does(self):
        first = self.certify_school("ledger-school")
        self.moved_on()
        copy = self.certify_school("ledger-school", "--mode", "copy", "--of", first)
        self.assertEqual(self.ask(0, "diff", first, copy)["changes"], [])
        self.assertTrue(self.ask(5, "diff", copy)["changes"])
        self.judge()

    def test_nothing_issued_is_overwritten(self):
        first = self.certify()[0]
        self.moved_on()
        before = (self.issued / f"{stem(first)}.pdf").read_bytes()
        self.certify()
        self.assertEqual((self.issued / f"{stem(first)}.pdf").read_bytes(), before)
