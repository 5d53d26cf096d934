"""Electronic signatures: the stamp and whose certificate it names, the signature beside the file, and what is refused."""

import csv
import html
import json
import os
import random
import subprocess
import sys

import signing
import tool
from register import BY, RegisterTrial, sha, stem
from tool import PERIOD, ROOT

sys.path.insert(0, str(ROOT / "Tests" / "Printed"))
import page  # noqa: E402

SERIAL = "03ADA335FFD0C6B838AAB6F8F3BABB6C"
NO_GOST = {"OPENSSL_ENGINES": "/nonexistent"}


class Signatures(RegisterTrial):
    def setUp(self):
        super().setUp()
        if not signing.OPENSSL:
            self.loudly("openssl is missing")
        with (self.shared / "one-class" / "staff.csv").open(encoding="utf-8-sig", newline="") as file:
            staff = list(csv.DictReader(file))
        self.director = next(row for row in staff if row["position"].lower() == "директор")
        self.owner = " ".join(self.director[key] for key in ("last_name", "first_name", "patronymic"))
        self.subject = f"/CN=Школа/SN={self.director['last_name']}/GN={self.director['first_name']} {self.director['patronymic']}"

    def signer(self, name="director", **more) -> signing.Signer:
        return signing.signer(self.folder, name, more.pop("subject", self.subject), **more)

    def stamped(self, signer: signing.Signer, *words, code=0, env=None, **more) -> str:
        numbers = self.certify("--mode", "electronic", "--certificate", signer.certificate, *words, code=code, env=env, **more)
        return numbers[0] if numbers else ""

    def pdf(self, number: str):
        return self.issued / f"{stem(number)}.pdf"

    def kept(self, number: str):
        return self.issued / f"{stem(number)}.sig"

    def sign(self, number: str, file, code=0, env=None):
        return self.expect(code, "register", "sign", number, "--signature", file, "--store", self.store, env=env)

    def signed(self, signer: signing.Signer) -> str:
        number = self.stamped(signer)
        self.sign(number, signer.sign(self.pdf(number), self.folder / "a.sig"))
        return number

    def state(self, code: int, what) -> tuple:
        answer = self.ask(code, "verify", what)
        return answer["state"], answer["signature"]["state"]

    def drawn(self, file) -> tuple:
        """Words of the last page, and where the thick rules of the stamp's frame run: levels, then sides."""
        last = subprocess.run(["pdftotext", "-bbox", file, "-"], capture_output=True, text=True, check=True).stdout.split("<page ")[-1]
        words = [page.Word(html.unescape(found[5]), *(float(found[n]) for n in range(1, 5))) for found in page.WORD.finditer(last)]
        trace = subprocess.run(["mutool", "trace", file], capture_output=True, text=True, check=True).stdout
        levels, sides = set(), set()
        for path in tool.re.findall(r'<stroke_path linewidth="1.2".*?</stroke_path>', trace, tool.re.S):
            points = [(float(x), float(y)) for x, y in page.POINT.findall(path)]
            for (ax, ay), (bx, by) in zip(points[::2], points[1::2]):
                (levels if ay == by else sides).add(ay if ay == by else ax)
        return words, sorted(levels), sorted(sides)

    def test_the_stamp_names_the_certificate_and_stands_in_no_text(self):
        signer = self.signer(kind="rsa", serial=SERIAL)
        number = self.stamped(signer)
        text = self.text(number)
        since, until = signing.date(signer, "startdate"), signing.date(signer, "enddate")
        for words in ("ДОКУМЕНТ ПОДПИСАН", "ЭЛЕКТРОННОЙ ПОДПИСЬЮ", f"Сертификат: {SERIAL}", f"Владелец: {self.owner}",
                      f"Действителен: с {since} до {until}", "Электронный подлинник"):
            self.assertIn(words, text)
        for words in ("Сформировано", "____"):
            self.assertNotIn(words, text)
        self.expect(0, "verify", "--structure", self.pdf(number))
        # The frame by its own rules; in it the words of the stamp, out of it all others, none across a rule.
        words, levels, sides = self.drawn(self.pdf(number))
        (left, right), (top, middle, bottom) = sides, levels
        inside = [word for word in words if left <= word.x <= right and top <= word.y <= bottom]
        said = f"ДОКУМЕНТ ПОДПИСАН ЭЛЕКТРОННОЙ ПОДПИСЬЮ Сертификат: {SERIAL} Владелец: {self.owner} Действителен: с {since} до {until}"
        self.assertEqual(" ".join(word.text for word in inside), said)
        for word in inside:
            self.assertTrue(left < word.left and word.right < right and top < word.top and word.bottom < bottom, word)
            self.assertFalse(word.top < middle < word.bottom, word)
        for word in words:
            apart = word.right < left or word.left > right or word.bottom < top or word.top > bottom
            self.assertTrue(word in inside or apart, word)
        # Where the handwritten signature would stand: between position and name of the owner.
        beside = [word for word in words if top <= word.y <= bottom and word not in inside]
        position, name = (next(word for word in beside if word.text == text) for text in ("Директор", self.director["last_name"]))
        self.assertLess(position.right, left)
        self.assertGreater(name.left, right)
        other = self.text(self.stamped(self.signer("other", subject="/CN=Посторонний Пётр Ильич")))
        self.assertIn("Владелец: Посторонний Пётр Ильич", other)
        self.assertNotIn("Директор ", other, "who does not sign for the school is not named so")

    def test_a_stamp_needs_its_signature(self):
        for kind, form in (("rsa", "DER"), ("ec", "PEM")):
            with self.subTest(kind):
                signer = self.signer(kind, kind=kind)
                (self.folder / "c.der").write_bytes(signer.der)
                number = self.stamped(signing.Signer(signer.key, self.folder / "c.der"))
                before = self.pdf(number).read_bytes()
                for what in (number, self.pdf(number)):
                    self.assertEqual(self.state(5, what), ("unsigned", "missing"))
                self.assertIn(f"vedomost register sign {number}", self.ask(5, "verify", number)["differences"][0])
                self.ask(0, "register", "check")
                file = signer.sign(self.pdf(number), self.folder / "a.sig", form=form)
                self.sign(number, file)
                self.assertEqual((self.kept(number).read_bytes(), self.pdf(number).read_bytes()), (file.read_bytes(), before))
                for what in (number, self.pdf(number)):
                    self.assertEqual(self.state(0, what), ("issued", "valid"))
                told = self.expect(0, "verify", number, "--store", self.store).out.decode()
                self.assertIn(f"{self.owner}, сертификат {signing.serial(signer)}", told)
                self.assertIn(self.owner, self.expect(0, "register", "show", number, "--store", self.store).out.decode())
                # Judged by somebody else.
                signing.openssl("cms", "-verify", "-binary", "-inform", form, "-in", self.kept(number), "-content", self.pdf(number), "-noverify",
                                "-out", os.devnull)
                line = self.ask(0, "register", "export")["prints"][-1]
                self.assertEqual((line["format"], line["sha256"]), (f"sig {number}", sha(file.read_bytes())))
                count = len(self.ask(0, "register", "export")["prints"])
                self.sign(number, file)  # once more, and nothing happens
                self.sign(number, signer.sign(self.pdf(number), self.folder / "b.sig", "-md", "sha512"), code=64)
                self.assertEqual(len(self.ask(0, "register", "export")["prints"]), count)
                self.assertEqual(self.kept(number).read_bytes(), file.read_bytes())
                self.judge()

    def test_certificates_that_sign_nothing(self):
        sound = self.signer()
        expired = self.signer("expired", subject="/CN=А", dates=("20200101000000Z", "20210101000000Z"))
        coming = self.signer("coming", subject="/CN=А", dates=("20900101000000Z", "20910101000000Z"))
        old = self.folder / "old.cer"
        old.write_bytes(sound.der.replace(signing.EC_KEY, signing.OLD_GOST))
        junk = self.folder / "junk.cer"
        junk.write_bytes(sound.der[:-1])
        for file, code, words in ((expired.certificate, 65, "01.01.2021"), (coming.certificate, 65, "01.01.2090"), (old, 65, "1.2.643.2.2.19"),
                                  (junk, 65, "не сертификат"), (sound.key, 65, "не сертификат"), (self.folder / "none", 66, "none")):
            ran = self.expect(code, "certify", "ledger", "--all", *PERIOD, *BY, "--store", self.store, "--mode", "electronic", "--certificate", file)
            self.assertIn(words, ran.err)
        for mode in ("original", "copy"):
            self.certify("--mode", mode, "--certificate", sound.certificate, code=64)
        self.assertEqual(self.ask(0, "register", "list"), [])
        own = self.folder / "templates"
        own.mkdir()
        text = (ROOT / "Templates" / "certification.yaml").read_text("utf-8")
        (own / "certification.yaml").write_text(text[:text.index("  - when: stamp.serial")] + text[text.index("  - when: mode.copy"):], "utf-8")
        self.stamped(sound, "--templates", own, code=3)
        self.assertEqual(self.ask(0, "register", "list"), [])
        self.certify("--mode", "electronic", "--templates", own)

    def test_signatures_that_do_not_sign(self):
        signer, other = self.signer(serial=SERIAL), self.signer("other")
        namesake = self.signer("namesake", serial=SERIAL)  # the same names and number, another key
        number, neighbour = self.stamped(signer), self.stamped(signer, report="attendance")
        file = self.folder / "a.sig"
        for made, code in ((other.sign(self.pdf(number), self.folder / "1.sig"), 5), (namesake.sign(self.pdf(number), self.folder / "2.sig"), 5),
                           (signer.sign(self.pdf(neighbour), self.folder / "3.sig"), 5),
                           (signer.sign(self.pdf(number), self.folder / "4.sig", "-nodetach"), 5),
                           (signer.sign(self.pdf(number), self.folder / "5.sig", "-md", "sha1"), 5),
                           (signer.sign(self.pdf(number), self.folder / "6.sig", "-signer", other.certificate, "-inkey", other.key), 5),
                           (self.pdf(number), 65), (signer.certificate, 65), (self.folder / "none", 66)):
            self.sign(number, made, code=code)
        self.assertFalse(self.kept(number).exists())
        self.assertEqual(self.ask(0, "register", "export")["prints"], [])
        self.sign(number, signer.sign(self.pdf(number), file, "-noattr"))  # over the file itself, without attributes
        self.assertEqual(self.state(0, number), ("issued", "valid"))
        self.sign("none", file, code=64)
        self.sign(self.certify("--mode", "electronic", report="attendance")[0], file, code=64)
        self.expect(0, "register", "void", neighbour, "--reason", "x", "--store", self.store)
        self.sign(neighbour, file, code=64)

    def test_an_altered_byte_and_a_lost_signature_are_found(self):
        signer = self.signer()
        number = self.signed(signer)
        twin = self.folder / "twin.pdf"
        twin.write_bytes(self.pdf(number).read_bytes())
        whole, chance = self.kept(number).read_bytes(), random.Random("signature")
        for _ in range(20):
            data = bytearray(whole)
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
            self.kept(number).write_bytes(data)
            self.assertEqual(self.state(5, number), ("unsigned", "invalid"))
            self.assertIn(f"{stem(number)}.sig", self.ask(5, "register", "check")["faults"][0])
        self.kept(number).unlink()
        self.assertEqual(self.state(5, twin), ("unsigned", "missing"))
        self.assertIn(f"{stem(number)}.sig", self.ask(5, "register", "check")["faults"][0])
        self.sign(number, signer.sign(self.pdf(number), self.folder / "b.sig"), code=64)
        self.sign(number, self.folder / "a.sig")  # the lost one, put back
        self.assertEqual(self.kept(number).read_bytes(), whole)
        self.assertEqual(self.state(0, twin), ("issued", "valid"))
        data = bytearray(twin.read_bytes())
        data[len(data) // 2] ^= 1
        twin.write_bytes(data)
        self.assertEqual(self.ask(5, "verify", twin)["state"], "altered")
        certificate = next((self.issued / "certificates").iterdir())
        certificate.unlink()
        self.assertFalse(self.ask(5, "register", "check")["sound"])
        self.assertEqual(self.ask(5, "verify", number)["state"], "altered")

    def test_copies_repeat_the_stamp_of_a_signed_original(self):
        signer = self.signer()
        number = self.stamped(signer)
        self.certify("--mode", "copy", "--of", number, code=65)
        self.sign(number, signer.sign(self.pdf(number), self.folder / "a.sig"))
        copy = self.certify("--mode", "copy-out", "--of", number)[0]
        text = self.text(copy)
        for words in ("ЭЛЕКТРОННОЙ ПОДПИСЬЮ", f"Владелец: {self.owner}", "Верно", "SHA-256"):
            self.assertIn(words, text)
        self.assertEqual(self.state(0, copy), ("issued", "valid"))
        self.sign(copy, self.folder / "a.sig", code=64)
        self.kept(number).unlink()
        self.assertEqual(self.state(5, copy), ("unsigned", "missing"))

    def test_the_archive_takes_signatures_and_makes_the_stamp_again(self):
        signer = self.signer()
        number = self.signed(signer)
        package, year = self.folder / "a.zip", ["--year", "2025/2026", "--store", self.store]
        self.expect(0, "archive", "create", *year, "--out", package)
        files = {file["path"]: file for file in json.loads(self.expect(0, "archive", "list", package, "--json").out)["files"]}
        found = files[f"data/issued/{stem(number)}.sig"]
        self.assertEqual((found["kind"], found["number"], found["sha256"]), ("signature", number, sha(self.kept(number).read_bytes())))
        found = files[f"data/issued/certificates/{sha(signer.der)}.cer"]
        self.assertEqual((found["kind"], found["sha256"]), ("certificate", sha(signer.der)))
        self.assertIn("до байта", self.expect(0, "archive", "replay", package, number).out.decode())
        whole = bytearray(package.read_bytes())
        whole[whole.index(self.kept(number).read_bytes()) + 99] ^= 1
        package.write_bytes(whole)
        faults = json.loads(self.expect(5, "archive", "check", package, "--json").out)["faults"]
        self.assertTrue(faults[0].startswith(f"data/issued/{stem(number)}.sig: "), faults)
        kept = self.kept(number).read_bytes()
        for spoil in (lambda: self.kept(number).write_bytes(kept[:-1]), self.kept(number).unlink):
            spoil()
            self.expect(65, "archive", "create", *year, "--out", self.folder / "b.zip")

    def test_without_gost_a_signature_is_kept_and_not_called_checked(self):
        signer = self.signer()
        file = self.folder / "gost.cer"
        file.write_bytes(signer.der.replace(signing.EC_KEY, signing.GOST_2012))
        number = self.stamped(signing.Signer(signer.key, file))
        ran = self.sign(number, signer.sign(self.pdf(number), self.folder / "a.sig"), env=NO_GOST)
        self.assertIn("нет ГОСТ", ran.err)
        ran = self.expect(5, "verify", number, "--json", "--store", self.store, env=NO_GOST)
        answer = json.loads(ran.out)
        self.assertEqual((answer["state"], answer["signature"]["state"]), ("unsigned", "unchecked"))
        self.assertIn("подпись не проверена", ran.err)
        self.expect(0, "register", "check", "--store", self.store, env=NO_GOST)
        self.certify("--mode", "copy", "--of", number, code=65, env=NO_GOST)

    def test_gost(self):
        if not signing.has_gost():
            self.loudly("the engine gost of openssl is missing: libengine-gost-openssl")
        signer = self.signer(kind="gost")
        number = self.stamped(signer)
        self.sign(number, signer.sign(self.pdf(number), self.folder / "a.sig"))
        self.assertEqual(self.state(0, number), ("issued", "valid"))
        neighbour = self.stamped(signer, report="attendance")
        self.sign(neighbour, self.folder / "a.sig", code=5)

    def test_a_stop_at_every_call(self):
        """Killed before each call that changes a file: nothing to find fault with, and the same command ends it."""
        library, signer, stop, seen = self.stopper(), self.signer(), 0, set()
        number = self.stamped(signer)
        file = signer.sign(self.pdf(number), self.folder / "a.sig")
        while True:
            stop += 1
            words = ["register", "sign", number, "--signature", file, "--store", self.store]
            env = {**tool.CLEAN, "STOP_AT": str(stop), "LD_PRELOAD": str(library)}
            ran = subprocess.run([tool.program, *map(str, words)], capture_output=True, env=env, timeout=60, check=False)
            self.assertIn(ran.returncode, (0, -9), ran.stderr.decode()[-500:])
            self.assertTrue(self.ask(0, "register", "check")["sound"])
            there = self.kept(number).exists()
            seen.add(self.state(0 if there else 5, number))
            if ran.returncode == 0:
                break
            if there:
                self.assertEqual(self.kept(number).read_bytes(), file.read_bytes())
        self.assertEqual(seen, {("unsigned", "missing"), ("issued", "valid")})
        self.assertEqual([line["format"] for line in self.ask(0, "register", "export")["prints"]], [f"sig {number}"])
        self.judge()
