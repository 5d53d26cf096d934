"""The archive package: it holds what it says, proves itself to the byte, and gives the journal back."""

import hashlib
import json
import random
import re
import shutil
import sqlite3
import subprocess
import zipfile
from pathlib import Path

from tool import PERIOD, ROOT, Trial, digests

NUMBER = "0001-2026"


def table(font: bytes, tag: bytes) -> int:
    """Where a table of a TrueType font begins."""
    count = int.from_bytes(font[4:6], "big")
    return next(int.from_bytes(row[8:12], "big") for row in (font[12 + 16 * n:28 + 16 * n] for n in range(count)) if row[:4] == tag)


def hinted(font: bytes) -> bytes:
    """The font with another control value for hints, which no outline and no width depends on."""
    at = table(font, b"cvt ")
    return font[:at] + bytes([font[at] ^ 1]) + font[at + 1:]


def widened(font: bytes) -> bytes:
    """The font with wider letters."""
    metrics = int.from_bytes(font[table(font, b"hhea") + 34:][:2], "big")
    made, at = bytearray(font), table(font, b"hmtx")
    for place in range(at, at + 4 * metrics, 4):
        width = int.from_bytes(made[place:place + 2], "big")
        made[place:place + 2] = (width * 3 // 2).to_bytes(2, "big")
    return bytes(made)


class Archive(Trial):
    def parts(self) -> list:
        """Folders like those of year volumes, issued documents and certificates; some files large, some empty."""
        volumes, issued, certificates = (self.folder / name for name in ("volumes", "issued", "certificates"))
        for folder in (volumes, issued / "facts", issued / "templates", certificates):
            folder.mkdir(parents=True)
        sheet = random.Random(7)
        (volumes / "5A_tom-1.pdf").write_bytes(b"%PDF-1.7\n" + sheet.randbytes(90_000))
        (volumes / "6B_tom-1.pdf").write_bytes(b"")
        printed, exported = self.printed()
        model = json.dumps({"report": "year", "exported_at": exported, "printing": {}}).encode()
        (volumes / "5A_tom-1.json").write_bytes(model)
        self.listed = printed | dict(file="5A_tom-1.pdf", pages=240, sheets=120, state="final", model_sha256=hashlib.sha256(model).hexdigest(),
                                     sha256=hashlib.sha256((volumes / "5A_tom-1.pdf").read_bytes()).hexdigest())
        self.list_volume()
        for number, year in ((NUMBER, "y25"), ("0002-2026", "other")):
            (issued / f"{number}.pdf").write_bytes(sheet.randbytes(9_000))
            (issued / f"{number}.json").write_text(json.dumps({
                "report": "summary", "year": {"id": year},
                "issued": {"number": number, "facts": [{"snapshot": f"aa{number}"}], "template_sha256": "bb"}}))
            (issued / "facts" / f"aa{number}.gz").write_bytes(sheet.randbytes(500))
        (issued / "templates" / "bb.yaml").write_text("report: summary\n")
        (certificates / "director.cer").write_bytes(sheet.randbytes(800))
        return ["--volumes", volumes, "--issued", issued, "--certificates", certificates]

    def printed(self) -> tuple[dict, str]:
        """What the manifest says of a volume that was printed, and the moment of its data."""
        out = self.shared / "volume-5a"
        if not (out / "manifest.json").exists():
            self.expect(0, "year", "--class", "5А", "--year", "2025/2026", "--store", self.own_school("printing.sqlite"), "--out", out)
        listed = json.loads((out / "manifest.json").read_text())["files"][0]
        return listed, json.loads((out / listed["file"]).with_suffix(".json").read_text())["exported_at"]

    def list_volume(self, **change):
        (self.folder / "volumes" / "manifest.json").write_text(json.dumps({"files": [self.listed | change]}))

    def made(self, name="a.zip") -> Path:
        store = self.school()
        self.year = json.loads(self.expect(0, "info", "--json", "--store", store).out)["years"][0]
        if not (self.folder / "volumes").exists():
            self.words = self.parts()
            model = self.folder / "issued" / f"{NUMBER}.json"
            model.write_text(model.read_text().replace('"y25"', json.dumps(self.year["id"])))
        self.expect(0, "archive", "create", "--year", self.year["name"], "--out", self.folder / name, *self.words, "--store", store)
        return self.folder / name

    def faults(self, path: Path) -> list[str]:
        ran = self.expect(5, "archive", "check", path, "--json")
        return json.loads(ran.out)["faults"]

    def test_whole(self):
        package = self.made()
        self.assertEqual(json.loads(self.expect(0, "archive", "check", package, "--json").out)["faults"], [])
        self.assertEqual(package.stat().st_mode & 0o777, 0o600)
        with zipfile.ZipFile(package) as read:  # readers that are not ours
            self.assertIsNone(read.testzip())
            names = read.namelist()
            manifest = json.loads(read.read("manifest.json"))
            for file in manifest["files"]:
                data = read.read(file["path"])
                self.assertEqual((file["sha256"], file["size"]), (hashlib.sha256(data).hexdigest(), len(data)))
        self.assertEqual(sorted(n for n in names if n.startswith("data/")), [f["path"] for f in manifest["files"]])
        files = {f["path"]: f for f in manifest["files"]}
        self.assertEqual(files["data/volumes/5A_tom-1.pdf"]["sheets"], 120)
        self.assertEqual(files["data/volumes/5A_tom-1.pdf"]["retention"]["term"], "5 лет")
        self.assertEqual([f["path"] for f in manifest["files"] if f["kind"] == "volume"], ["data/volumes/5A_tom-1.pdf"])
        self.assertLessEqual({"cairo", "pango", "harfbuzz", "fontconfig", "libdeflate"}, manifest["libraries"].keys())
        self.assertTrue(all(re.fullmatch(r"\d+(\.\d+)+", version) for version in manifest["libraries"].values()), manifest["libraries"])
        self.assertEqual(files[f"data/issued/{NUMBER}.pdf"]["number"], NUMBER)
        self.assertEqual(files[f"data/issued/{NUMBER}.pdf"]["retention"]["term"], "25 лет")
        self.assertIn(f"data/issued/facts/aa{NUMBER}.gz", files)
        self.assertIn("data/issued/templates/bb.yaml", files)
        self.assertFalse([path for path in files if "0002-2026" in path], "a document of another year")
        if shutil.which("unzip"):
            self.assertEqual(subprocess.run(["unzip", "-tq", package], capture_output=True, check=False).returncode, 0)
        self.assertIn(f"№ {NUMBER}", self.expect(0, "archive", "list", package).out.decode())
        self.assertEqual(json.loads(self.expect(0, "archive", "list", package, "--json").out), manifest)

    def test_same_bytes(self):
        first, second = self.made("a.zip"), self.made("b.zip")
        self.assertEqual(first.read_bytes(), second.read_bytes())

    def test_journal_comes_back(self):
        package, out, store = self.made(), self.folder / "out", self.folder / "again.sqlite"
        self.expect(0, "archive", "extract", package, "--out", out)
        with zipfile.ZipFile(package) as read:
            self.assertEqual(digests(out), {n: hashlib.sha256(read.read(n)).hexdigest() for n in read.namelist()})
        self.assertEqual({path.stat().st_mode & 0o777 for path in out.rglob("*") if path.is_file()}, {0o600})
        for listed, base in ((out / "manifest-sha256.txt", out), (out / "tagmanifest-sha256.txt", out)):  # BagIt, by coreutils
            ran = subprocess.run(["sha256sum", "--quiet", "-c", listed], cwd=base, capture_output=True, check=False)
            self.assertEqual(ran.returncode, 0, ran.stderr)
        self.expect(0, "import", out / "data" / "journal", "--store", store)
        told = [json.loads(self.expect(0, "info", "--json", "--store", one).out) for one in (self.school(), store)]
        for one in told:
            one.pop("register", None)  # other trials print from the store of all
        self.assertEqual(told[0], told[1])
        self.assertEqual(told[0]["snapshot"], json.loads((out / "manifest.json").read_text())["snapshot"])
        report = ["print", "summary", "--class", "5А", *PERIOD, "--output", "-", "--format", "json", "--store"]
        self.assertEqual(self.expect(0, *report, self.school()).out, self.expect(0, *report, store).out)
        self.expect(73, "archive", "extract", package, "--out", out)

    def test_flipped_bytes(self):
        """A flipped byte is found, and the file it lies in is named; Tests/PackagesTests flips every byte of a small package."""
        package = self.made()
        whole, chance = package.read_bytes(), random.Random(1)
        places = {}
        with zipfile.ZipFile(package) as read:
            for info in read.infolist():
                start = info.header_offset + 30 + len(info.filename.encode()) + 20
                places[info.filename] = range(start, start + info.file_size)
        some = [name for name, span in places.items() if span and "/journal/" not in name] + ["data/journal/marks.csv"]
        wanted = [(chance.choice(places[name]), name) for name in some]
        outside = set(range(len(whole))) - {n for span in places.values() for n in span}
        wanted += [(place, None) for place in chance.sample(sorted(outside), 8)] + [(len(whole) - 1, None), (0, None)]
        damaged = self.folder / "damaged.zip"
        for place, name in wanted:
            data = bytearray(whole)
            data[place] ^= 1 << chance.randrange(8)
            damaged.write_bytes(data)
            faults = self.faults(damaged)
            self.assertTrue(faults, place)
            if name:
                self.assertEqual(len(faults), 1, (place, name, faults))
                self.assertTrue(faults[0].startswith(f"{name}: "), (name, faults))

    def test_cut_and_grown(self):
        package = self.made()
        whole, damaged = package.read_bytes(), self.folder / "damaged.zip"
        for data in (whole[:-1], whole[:len(whole) * 2 // 3], whole + b"\0", b"\0" + whole, whole + whole):
            damaged.write_bytes(data)
            self.assertTrue(self.faults(damaged))
        damaged.write_bytes(b"")
        self.expect(65, "archive", "check", damaged)
        damaged.write_bytes(b"PK\5\6" + b"\0" * 18)
        self.expect(65, "archive", "check", damaged)
        self.expect(66, "archive", "check", self.folder / "none.zip")
        self.expect(5, "archive", "extract", self.write(whole[:-9]), "--out", self.folder / "x")
        self.assertFalse((self.folder / "x").exists())

    def write(self, data: bytes) -> Path:
        (self.folder / "w.zip").write_bytes(data)
        return self.folder / "w.zip"

    def test_changed_by_another_program(self):
        package = self.made()
        with zipfile.ZipFile(package) as read:
            whole = {name: read.read(name) for name in read.namelist()}
        issued, volume = f"data/issued/{NUMBER}.pdf", "data/volumes/5A_tom-1.pdf"

        def changed(change) -> list[str]:
            files = dict(whole)
            change(files)
            target = self.folder / "changed.zip"
            method = zipfile.ZIP_DEFLATED if change.__name__ == "alter" else zipfile.ZIP_STORED
            with zipfile.ZipFile(target, "w", method) as written:
                for name, data in files.items():
                    written.writestr(name, data)
            return self.faults(target)

        def alter(files):
            files[issued] = b"%PDF-other"

        def remove(files):
            del files[issued]

        def add(files):
            files["data/issued/extra.pdf"] = b"%PDF"

        def rename(files):
            files["data/issued/9999.pdf"] = files.pop(issued)

        def swap(files):
            files[issued], files[volume] = files[volume], files[issued]

        def unlist(files):
            files["manifest.json"] = files["manifest.json"].replace(b"5 \xd0\xbb\xd0\xb5\xd1\x82", b"6 \xd0\xbb\xd0\xb5\xd1\x82", 1)

        def nothing(files):
            pass

        self.assertEqual(changed(alter), [f"{issued}: изменён"])
        self.assertEqual(changed(remove), [f"{issued}: нет"])
        self.assertEqual(changed(add), ["data/issued/extra.pdf: лишний"])
        self.assertEqual(changed(rename), [f"{issued}: переименован в data/issued/9999.pdf"])
        self.assertEqual(sorted(changed(swap)), sorted([f"{issued}: изменён", f"{volume}: изменён"]))
        self.assertEqual(changed(unlist), ["manifest.json: изменён"])
        self.assertRegex(changed(nothing)[0], "сам файл архива изменён")
        for name in ("bagit.txt", "bag-info.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt", "manifest.json"):
            faults = changed(lambda files: files.pop(name))
            self.assertEqual(faults, [f"{name}: нет"])

    def test_volumes_are_of_the_year_and_final(self):
        self.made()
        words = ["archive", "create", "--year", self.year["name"], "--out", self.folder / "b.zip", *self.words, "--store", self.school()]
        self.assertIn("Без томов или не со всеми томами: 1 «А», 9 «А», 10 «А»\n", self.expect(0, *words).err)
        for change, said in ((dict(state="draft"), "проект"), ({"class": "c7b"}, "не этого учебного года"),
                             (dict(sha256="0" * 64), "не тот"), (dict(model_sha256="0" * 64), "не тот"), (dict(file="other.pdf"), "не тот"),
                             (dict(snapshot="0" * 64), "по другому состоянию журнала")):
            self.list_volume(**change)
            self.assertIn(said, self.expect(65, *words).err)
        self.list_volume(state="draft")
        self.expect(0, *words, "--drafts")

    def certified(self) -> tuple[Path, list[str]]:
        """A store that has issued documents, and their numbers."""
        store, numbers = self.own_school(), []
        with sqlite3.connect(store) as database:
            login = database.execute("SELECT login FROM staff WHERE login IS NOT NULL ORDER BY id").fetchone()[0]
        for words in (["ledger", "--class", "5А"], ["ledger-school"], ["ledger", "--class", "9А", "--signer", "director"]):
            ran = self.expect(0, "certify", *words, *PERIOD, "--store", store, "--by", login)
            numbers += ran.out.decode().split()
        return store, numbers

    def test_replay(self):
        """A document of a class and one of the school are made again from the package alone, to the byte."""
        (store, numbers), package = self.certified(), self.folder / "a.zip"
        # The settings of today are not those of the day of issue.
        Path(f"{store.parent}/vedomost.yaml").write_text('school:\n  short_name: "Другая школа"\nsigners:\n  deputy:\n    name: "Новая Анна Ильинична"\n')
        self.expect(0, "archive", "create", "--year", "2025/2026", "--out", package, "--store", store)
        store.unlink()
        files = json.loads(self.expect(0, "archive", "list", package, "--json").out)["files"]
        self.assertEqual({f["number"]: (f["pages"] > 0, f["sheets"] == f["pages"]) for f in files if f["kind"] == "document"},
                         {number: (True, True) for number in numbers})
        for number in numbers:
            self.assertIn("до байта", self.expect(0, "archive", "replay", package, number).out.decode(), number)
        # Another version of a font: its hints are others, and so is the file, but no text.
        home = self.home_with_font(hinted)
        self.assertIn("тексты его страниц те же", self.expect(0, "archive", "replay", package, numbers[0], "--home", home).out.decode())
        # With wider letters words part elsewhere.
        home = self.home_with_font(widened)
        self.assertIn("тексты страниц, сделанных заново, другие", self.expect(5, "archive", "replay", package, numbers[0], "--home", home).err)
        self.expect(64, "archive", "replay", package, "9999-1")
        package.write_bytes(package.read_bytes()[:-1] + b"\1")
        self.expect(5, "archive", "replay", package, numbers[0])

    def test_replay_of_a_volume(self):
        """A volume is made again from the journal, the templates and the settings of the package, to the byte."""
        store, package, own = self.own_school(), self.folder / "a.zip", self.folder / "own"
        own.mkdir()
        title = (ROOT / "Templates" / "volume-title.yaml").read_text()
        (own / "volume-title.yaml").write_text(title.replace("top: 20,", "top: 25,"))
        settings = Path(f"{store.parent}/vedomost.yaml")
        settings.write_text('school:\n  short_name: "Школа дня печати"\n')
        words = ["--year", "2025/2026", "--store", store]
        self.expect(0, "year", "--class", "1А", *words, "--duplex", "--sheets-a-volume", "20", "--phones", "--templates", own, "--out", self.folder / "volumes")
        # The settings of today are not those of the day of printing.
        settings.write_text('school:\n  short_name: "Другая школа"\n')
        self.expect(0, "archive", "create", *words, "--out", package, "--volumes", self.folder / "volumes")
        store.unlink()
        files = json.loads(self.expect(0, "archive", "list", package, "--json").out)["files"]
        volumes = [Path(f["path"]).name for f in files if f["kind"] == "volume"]
        self.assertGreater(len(volumes), 1)
        self.assertEqual([Path(f["path"]).stem for f in files if f["kind"] == "model"], [name[:-4] for name in volumes])
        for name in (volumes[0], volumes[-1]):
            self.assertIn("до байта", self.expect(0, "archive", "replay", package, name).out.decode())
        self.assertIn("тексты его страниц те же",
                      self.expect(0, "archive", "replay", package, volumes[0], "--home", self.home_with_font(hinted)).out.decode())
        self.expect(64, "archive", "replay", package, "year_9Z_2025-2026.pdf")

    def test_a_changed_document_is_not_packed(self):
        store, numbers = self.certified()
        issued = Path(f"{store}.issued")
        stems = [re.sub(r"[^\w.-]", "_", number) for number in numbers]
        one, other = (issued / f"{stems[n]}.pdf" for n in (0, 2))
        one.write_bytes(other.read_bytes())
        words = ["archive", "create", "--year", "2025/2026", "--out", self.folder / "a.zip", "--store", store]
        self.assertIn(f"{stems[0]}.pdf изменён", self.expect(65, *words).err)

    def home_with_font(self, change) -> Path:
        """Templates, and fonts of which the regular serif is changed."""
        home = self.folder / change.__name__
        for part in ("Templates", "Fonts"):
            shutil.copytree(ROOT / part, home / part)
        listed = home / "Fonts" / "fonts.yaml"
        text = listed.read_text()
        digest = re.search(r"file: PTF55F\.ttf.*?sha256: (\w+)", text, re.S)[1]
        font = next(path for path in Path("/usr/share/fonts").rglob("PTF55F.ttf"))
        made = change(font.read_bytes())
        (home / "Fonts" / "PTF55F.ttf").write_bytes(made)
        listed.write_text(text.replace(digest, hashlib.sha256(made).hexdigest()))
        return home

    def test_refused(self):
        store = self.school()
        self.expect(64, "archive", "create", "--year", "1999/2000", "--out", self.folder / "a.zip", "--store", store)
        self.expect(73, "archive", "create", "--year", "2025/2026", "--out", self.folder / "no" / "a.zip", "--store", store)
        self.expect(66, "archive", "create", "--year", "2025/2026", "--out", self.folder / "a.zip", "--store", self.folder / "none")
        self.expect(66, "archive", "create", "--year", "2025/2026", "--out", self.folder / "a.zip", "--store", store,
                    "--volumes", self.folder / "none")
        self.assertEqual([p.name for p in self.folder.iterdir() if re.search(r"\.zip|part", p.name)], [])
