"""Where the product goes: folders, files, standard output; what is left when it cannot go there."""

import json
import os
import pty
import re
import shutil
import subprocess
import tool

from tool import PERIOD, ROOT, SCHOOL, Bundle, Trial, ask

REPORTS = {"summary", "summary-school", "attendance", "class-teacher", "ledger", "ledger-school"}


class Output(Trial):
    def one(self, *more):
        return ["print", "attendance", "--class", "5А", *PERIOD, "--store", self.school(), *more]

    def test_a_document_of_each_format_to_a_file_and_to_standard_output(self):
        for form, begins in (("pdf", b"%PDF-1."), ("json", b"{\n")):
            path = self.folder / f"x.{form}"
            self.expect(0, *self.one("--output", path))
            ran = self.expect(0, *self.one("--output", "-", "--format", form))
            self.assertTrue(path.read_bytes() == ran.out and ran.err == "")
            self.assertTrue(ran.out.startswith(begins))
        self.assertTrue(self.expect(0, *self.one("--output", "-")).out.startswith(b"%PDF"))
        self.expect(0, *self.one("--output", self.folder / "figures.dat", "--format", "json"))
        json.loads((self.folder / "figures.dat").read_text())

    def test_pages_as_pictures(self):
        self.expect(0, *self.one("--out", self.folder / "out", "--format", "png,svg,pdf"))
        names = sorted(os.listdir(self.folder / "out"))
        pages = [name for name in names if re.fullmatch(r"attendance_5A_1-trimestr-p\d{3}\.(png|svg)", name)]
        self.assertEqual(len(pages) % 2, 0)
        self.assertGreater(len(pages), 1)
        self.assertEqual(set(names) - set(pages), {"attendance_5A_1-trimestr.pdf", "index.html", "manifest.json"})
        for name in pages:
            begins = (self.folder / "out" / name).read_bytes()[:8]
            self.assertTrue(begins.startswith(b"\x89PNG" if name.endswith("png") else b"<?xml"), name)

    def test_the_batch(self):
        out = self.folder / "out"
        ran = self.expect(0, "print", "all", *PERIOD, "--format", "pdf,json", "--out", out, "--store", self.school())
        self.assertEqual(ran.out, b"")
        manifest = json.loads((out / "manifest.json").read_text())
        self.assertEqual(list(manifest), ["format", "version", "files", "skipped", "failed"])
        self.assertEqual((manifest["format"], manifest["version"], manifest["failed"]), ("vedomost-manifest", 1, []))
        found = tool.digests(out)
        for file in manifest["files"]:
            self.assertEqual(list(file), ["file", "report", "class", "period", "month", "pages", "sheets", "sha256", "snapshot"])
            self.assertEqual(found.pop(file["file"]), file["sha256"])
            self.assertRegex(file["snapshot"], "^[0-9a-f]{64}$")
            self.assertEqual(file["class"] is None, file["report"].endswith("-school") or file["report"] == "teacher")
            self.assertIsNone(file["month"])
        self.assertEqual(set(found), {"manifest.json", "index.html"})
        self.assertTrue({file["report"] for file in manifest["files"]} >= REPORTS)
        names = [file["file"] for file in manifest["files"]]
        self.assertEqual(names, sorted(names))
        for left in manifest["skipped"]:
            self.assertEqual(list(left), ["report", "class", "reason"])
        self.assertIsNone(tool.NAMES.search((out / "manifest.json").read_text() + (out / "index.html").read_text() + " ".join(names)))

    def test_info(self):
        ran = self.expect(0, "info", "--json", "--store", self.school())
        info = json.loads(ran.out)
        self.assertEqual(ran.err, "")
        keys = [key for key in info if key != "register"]  # there once something was printed or issued
        self.assertEqual(keys, ["school", "exported_at", "years", "periods", "classes", "counts", "snapshot"])
        self.assertEqual((list(info["school"]), list(info["years"][0])), (["id", "name"], ["id", "name"]))
        self.assertEqual(list(info["periods"][0]), ["id", "year_id", "scheme", "number", "name", "start", "end"])
        self.assertEqual(list(info["classes"][0]), ["id", "year_id", "name", "grade", "scheme", "markless"])
        self.assertRegex(info["snapshot"], "^[0-9a-f]{64}$")
        pupils = len((SCHOOL / "pupils.csv").read_text().splitlines()) - 1
        self.assertEqual(info["counts"]["pupils"], pupils)

    def test_files_and_folders_are_the_owners_whatever_the_umask(self):
        for mask in (0, 0o777, 0o22):
            home = self.folder / str(mask)
            home.mkdir()
            store = ["--store", home / "s"]
            for words in (["sample", "--classes", "1", "--pupils", "2", "--out", home / "a" / "b"], ["import", SCHOOL, *store],
                          ["print", "all", *PERIOD, "--class", "5А", "--out", home / "c" / "d", *store],
                          ["print", "attendance", "--class", "5А", *PERIOD, "--output", home / "x.pdf", *store]):
                subprocess.run([tool.program, *map(str, words)], check=True, capture_output=True, umask=mask)
            for path in home.rglob("*"):
                self.assertEqual(path.stat().st_mode & 0o777, 0o700 if path.is_dir() else 0o600, path)

    def test_an_old_file_is_replaced_whole_and_nothing_is_left_beside(self):
        path = self.folder / "x.pdf"
        path.write_bytes(b"old")
        path.chmod(0o644)
        self.expect(0, *self.one("--output", path))
        self.assertTrue(path.read_bytes().startswith(b"%PDF"))
        self.assertEqual((os.listdir(self.folder), path.stat().st_mode & 0o777), (["x.pdf"], 0o600))
        path.write_bytes(b"old")
        self.expect(65, "print", "attendance", "--class", "5А", "--month", "2025-07", "--output", path, "--store", self.school())
        self.assertEqual(path.read_bytes(), b"old", "a document that fails leaves the old file")

    def test_places_that_take_no_file(self):
        file = self.folder / "file"
        file.write_bytes(b"")
        for out in (file / "out", file, "/proc/out"):
            self.expect(73, "print", "all", *PERIOD, "--out", out, "--store", self.school())
            self.expect(73, "sample", "--classes", "1", "--out", out)
        for out in (file / "x.pdf", self.folder, self.folder / "none" / "x.pdf", self.folder / ("x" * 300), "/proc/x"):
            self.expect(73, *self.one("--output", out))
        for store in (file / "s", self.folder / "none" / "s", "/proc/s", self.folder / ("x" * 300)):
            self.assertIn(ask("import", SCHOOL, "--store", store).code, (66, 73))
        self.assertEqual(os.listdir(self.folder), ["file"])

    def test_devices_are_written_to_and_stay(self):
        for device in ("/dev/full", "/dev/null"):
            before = os.stat(device)
            self.assertEqual(ask(*self.one("--output", device)).code, 74 if device == "/dev/full" else 0)
            after = os.stat(device)
            self.assertEqual((before.st_ino, before.st_rdev, before.st_mode), (after.st_ino, after.st_rdev, after.st_mode))

    def test_standard_output_that_takes_nothing(self):
        for words in (["info"], ["info", "--json"], ["fields", "ledger"], ["--help"], self.one("--output", "-")):
            words = [*words, "--store", self.school()] if words[0] == "info" else words
            with open("/dev/full", "wb") as full:
                self.assertIn("на диске нет места", self.expect(74, *words, out=full).err)

    def test_closed_standard_streams(self):
        home = self.folder / "home"
        home.mkdir()
        store = self.own_school("home/s")
        before = json.loads(self.expect(0, "info", "--json", "--store", store).out)
        for closed in (">&-", "2>&-", "<&-", "<&- >&- 2>&-"):
            for words, code in ((f"info --store {store}", 0 if ">&-" not in closed.replace("2>&-", "") else 74), (f"import {SCHOOL} --store {store}", 0),
                                (f"print all --period t1 --out {home}/out --store {store}", 0), (f"print attendance --class 5А --period t1 --output {home}/x.pdf --store {store}", 0)):
                ran = subprocess.run(["sh", "-c", f'exec "$0" {words} {closed}', tool.program], check=False, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
                self.assertEqual(ran.returncode, code, (words, closed, ran.stderr))
            self.assertTrue((home / "x.pdf").read_bytes().startswith(b"%PDF"))
            self.assertTrue(json.loads((home / "out" / "manifest.json").read_text()))
        after = json.loads(self.expect(0, "info", "--json", "--store", store).out)
        # the print log may have come to be in between
        self.assertEqual({key: after[key] for key in after if key != "register"}, before)

    def test_a_reader_who_goes_away(self):
        ran = subprocess.run(["sh", "-c", f'"$0" fields attendance | true; "$0" info --store {self.school()} | head -c 1', tool.program], capture_output=True, check=False, timeout=60)
        self.assertNotIn(b"Fatal", ran.stderr)

    def test_a_full_folder(self):
        mount = self.folder / "small"
        mount.mkdir()
        if os.geteuid() != 0 or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=200k", "tmpfs", mount], capture_output=True, check=False).returncode:
            self.loudly("needs root and a mount of its own for a full folder")
        self.addCleanup(subprocess.run, ["umount", mount], check=False)
        ran = self.expect(74, "print", "all", *PERIOD, "--out", mount / "out", "--store", self.school())
        self.assertIn("нет места", ran.err)
        for path in (mount / "out").iterdir():
            self.assertTrue(path.read_bytes().startswith(b"%PDF") and path.read_bytes().rstrip().endswith(b"%%EOF"), path)
        shutil.rmtree(mount / "out")
        self.expect(74, "import", SCHOOL, "--store", mount / "s")
        self.expect(74, "sample", "--classes", "5", "--out", mount / "sample")
        self.assertFalse((mount / "sample" / "bundle.json").exists(), "what is not whole is no bundle")
        self.assertFalse([path for path in mount.rglob(".*")])
        shutil.rmtree(mount / "sample")
        self.assertEqual(os.listdir(mount), [])
        (mount / "fill").write_bytes(b"0" * 190_000)
        self.expect(74, *self.one("--output", mount / "x.pdf"))
        self.assertEqual(os.listdir(mount), ["fill"])

    def test_a_missing_part(self):
        self.expect(69, *self.one("--output", "-", "--home", self.folder))
        home = self.folder / "home"
        shutil.copytree(tool.ROOT / "Templates", home / "Templates")
        shutil.copytree(tool.ROOT / "Fonts", home / "Fonts")
        self.expect(0, *self.one("--output", "-", "--home", home))
        fonts = self.folder / "fonts"
        fonts.mkdir()
        name = re.search(r"file: *(\S+)", (home / "Fonts" / "fonts.yaml").read_text())[1]
        (fonts / name).write_bytes(b"no font")
        self.assertIn(name, self.expect(69, *self.one("--output", "-"), env={"VEDOMOST_FONTS": str(fonts)}).err)
        (home / "Templates" / "attendance.yaml").unlink()
        self.expect(69, *self.one("--output", "-", "--home", home))

    def test_a_template_at_fault(self):
        mine = self.folder / "mine"
        mine.mkdir()
        for text in ("", "body: [", "a: b", "- 1", "body:\n  - {text: \"{no.such.field}\"}\n", "\t", "&a [*a]", "x" * 100_000, "[" * 20_000, "\x00"):
            (mine / "attendance.yaml").write_text(text)
            ran = self.expect(65, *self.one("--output", "-", "--templates", mine))
            self.assertRegex(ran.err, r"attendance\.yaml:\d+:\d+: ")
            self.expect(65, "templates", "check", mine)
        (mine / "attendance.yaml").write_bytes(b"\xff\xfe\xff")
        self.expect(65, "templates", "check", mine)
        (mine / "attendance.yaml").unlink()
        os.mkfifo(mine / "attendance.yaml")
        self.assertNotEqual(ask("templates", "check", mine, timeout=20).code, 0)

    def test_faults_of_all_templates_at_once(self):
        mine = self.folder / "mine"
        mine.mkdir()
        shipped = ROOT / "Templates"
        for name, sound, broken in (("certification", "{number}", "{numbr}"), ("draft", "{draft}", "{drat}"),
                                    ("check", "table: findings", "table: finding"), ("ledger", "      available: {", "      avaliable: {")):
            text = (shipped / f"{name}.yaml").read_text()
            self.assertIn(sound, text)
            (mine / f"{name}.yaml").write_text(text.replace(sound, broken))
        (mine / "sumary.yaml").write_text((shipped / "summary.yaml").read_text())
        said = self.expect(65, "templates", "check", mine).err
        for word in ("«number»?", "«draft»?", "«findings»?", "«available»?", "summary.yaml?"):
            self.assertIn(word, said)
        for file in mine.iterdir():
            file.unlink()
        self.expect(0, "templates", "check", mine)

    def test_doctor(self):
        ran = self.expect(0, "doctor", "--store", self.school())
        self.assertIn("cairo", ran.out.decode())
        self.expect(66, "doctor", "--store", self.folder / "none")

    def test_progress_is_a_bar_on_a_terminal_and_lines_otherwise(self):
        words = ["print", "all", *PERIOD, "--out", str(self.folder / "out"), "--store", str(self.school())]
        lines = self.expect(0, *words).err
        self.assertNotRegex(lines, "[\r\x1b█]")
        self.assertRegex(lines, r"(?m)^\d+ из \d+ · ")
        leader, follower = pty.openpty()
        with subprocess.Popen([tool.program, *words], stderr=follower, stdout=follower, stdin=subprocess.DEVNULL) as running:
            os.close(follower)
            shown = b""
            try:
                while piece := os.read(leader, 4096):
                    shown += piece
            except OSError:
                pass
        os.close(leader)
        self.assertIn("█", shown.decode())
        self.assertEqual(running.returncode, 0)


class Same(Trial):
    def test_the_same_bytes_whatever_surrounds_the_run(self):
        store = self.own_school()
        folders = []
        for number, (jobs, env, cwd) in enumerate([
                (1, {}, None), (2, {"TZ": "Asia/Vladivostok", "LANG": "en_US.UTF-8", "LC_ALL": "C"}, "/"), (8, {"TZ": "America/New_York", "LANG": "ru_RU.KOI8-R", "HOME": "/nonexistent"}, self.folder),
                (3, {"LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "zh", "PANGO_LANGUAGE": "zh", "COLUMNS": "7", "FONTCONFIG_FILE": "/dev/null", "XDG_CACHE_HOME": "/proc"}, None)]):
            out = self.folder / f"out{number}"
            self.expect(0, "print", "all", *PERIOD, "--format", "pdf,json,svg,png", "--book", "class", "--jobs", jobs, "--out", out, "--store", store, env=env, cwd=cwd)
            folders.append(tool.digests(out))
        for other in folders[1:]:
            self.assertEqual(other, folders[0])

    def test_the_stamp_is_the_stores_or_that_of_the_environment(self):
        words = ["print", "attendance", "--class", "5А", *PERIOD, "--store", self.school(), "--output", "-"]
        own = self.expect(0, *words).out
        stamped = self.expect(0, *words, env={"SOURCE_DATE_EPOCH": "1750000000"}).out
        if shutil.which("pdfinfo"):
            for pdf, date in ((own, b"D:20260630150000"), (stamped, b"D:20250615180640")):
                said = subprocess.run(["pdfinfo", "-rawdates", "-"], input=pdf, capture_output=True, check=True).stdout
                self.assertRegex(said, rb"(?m)^CreationDate: *" + date)
        figures = json.loads(self.expect(0, *words, "--format", "json", env={"SOURCE_DATE_EPOCH": "1750000000"}).out)
        self.assertEqual(figures["exported_at"], "2025-06-15T18:06:40")
        self.assertTrue(self.expect(0, *words, env={"SOURCE_DATE_EPOCH": "вчера"}).out == own)

    def test_a_sample_is_the_same_for_the_same_options(self):
        for number, env in enumerate([{}, {"TZ": "Asia/Tokyo", "LC_ALL": "C"}]):
            self.expect(0, "sample", "--classes", "2", "--pupils", "3", "--seed", "7", "--out", self.folder / str(number), env=env)
        self.expect(0, "sample", "--classes", "2", "--pupils", "3", "--seed", "8", "--out", self.folder / "2")
        self.assertEqual(tool.digests(self.folder / "0"), tool.digests(self.folder / "1"))
        self.assertNotEqual(tool.digests(self.folder / "0"), tool.digests(self.folder / "2"))
