"""Stores that are not there, not ours, damaged, locked, not to be written."""

import os
import random
import shutil
import sqlite3
import subprocess

from tool import PERIOD, SCHOOL, Bundle, Trial, ask


class Store(Trial):
    def refused(self, code, store, *words):
        for command in [["info"], ["print", "all", *PERIOD, "--out", self.folder / "out"], ["import", SCHOOL]]:
            before = store.read_bytes() if store.is_file() else None
            ran = self.expect(code, *command, "--store", store)
            self.assertIn(str(store), ran.err)
            for word in words:
                self.assertIn(word, ran.err)
            if before is not None:
                self.assertEqual(store.read_bytes(), before, "left as it was")

    def test_missing(self):
        ran = self.expect(66, "info", "--store", self.folder / "none.sqlite")
        self.assertIn("vedomost import", ran.err)
        self.expect(66, "print", "all", *PERIOD, "--out", self.folder / "out", "--store", self.folder / "none.sqlite")
        self.expect(66, "info", "--store", self.folder / "none" / "none.sqlite")
        self.expect(66, "info", "--store", self.folder)
        self.assertEqual(os.listdir(self.folder), [] if not (self.folder / "out").exists() else ["out"])

    def test_empty_and_foreign(self):
        store = self.folder / "store"
        store.write_bytes(b"")
        self.refused(65, store, "пуст")
        store.write_bytes("Это письмо, а не хранилище журнала.".encode())
        self.refused(65, store, "D0 AD")
        store.write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
        self.refused(65, store)
        store.unlink()
        with sqlite3.connect(store) as database:
            database.execute("CREATE TABLE school (id)")
        database.close()
        self.refused(65, store, "application_id")

    def test_of_an_unknown_version(self):
        store = self.own_school()
        database = sqlite3.connect(store)
        database.execute("PRAGMA user_version = 99")
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        database.close()
        self.refused(65, store, "99")

    def test_of_another_school(self):
        store = self.small()
        before = store.read_bytes()
        self.assertIn("trial", self.expect(65, "import", SCHOOL, "--store", store).err)
        self.assertEqual(store.read_bytes(), before)

    def test_cut(self):
        whole = self.own_school().read_bytes()
        chance = random.Random(1)
        cuts = [1, 15, 16, 17, 99, 100, 101, 511, 4095, 4096, 4097, 8192, len(whole) // 2, len(whole) - 4096, len(whole) - 1]
        for cut in cuts + [chance.randrange(len(whole)) for _ in range(10)]:
            store = self.folder / f"cut-{cut}"
            store.write_bytes(whole[:cut])
            self.expect(65, "info", "--store", store)
            store.unlink()

    def test_damaged_at_a_few_bytes(self):
        whole = self.own_school().read_bytes()
        chance = random.Random(2)
        for trial in range(25):
            spoiled = bytearray(whole)
            for _ in range(1 + trial % 8 * 20):
                spoiled[chance.randrange(100, len(whole))] = chance.randrange(256)
            store = self.folder / "spoiled"
            store.write_bytes(spoiled)
            for words in (["info"], ["print", "attendance", "--class", "c5a", *PERIOD, "--output", "-", "--format", "json"]):
                ran = ask(*words, "--store", store)
                self.assertIn(ran.code, (0, 64, 65), ran.err)
            for path in self.folder.glob("spoiled*"):
                shutil.rmtree(path) if path.is_dir() else path.unlink()

    def test_locked(self):
        store = self.own_school()
        self.expect(0, "info", "--store", store)
        other = sqlite3.connect(store, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        self.expect(0, "info", "--store", store)
        self.assertIn("занято", self.expect(75, "import", SCHOOL, "--store", store).err)
        other.execute("ROLLBACK")
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        other.execute("UPDATE school SET source = 'x'")
        other.execute("COMMIT")
        for words in (["info"], ["print", "all", *PERIOD, "--out", self.folder / "out"], ["import", SCHOOL]):
            self.expect(75, *words, "--store", store)
        other.close()
        self.expect(0, "info", "--store", store)

    def test_in_a_folder_that_cannot_be_written(self):
        user = self.unprivileged()
        home = self.folder / "closed"
        home.mkdir()
        store = home / "журнал ?50%#1.sqlite"
        shutil.copyfile(self.school(), store)
        store.chmod(0o644)
        home.chmod(0o555)
        self.expect(0, "info", "--store", store, user=user)
        self.expect(0, "print", "attendance", "--class", "5А", *PERIOD, "--output", "-", "--store", store, user=user)
        self.assertEqual(self.expect(73, "import", SCHOOL, "--store", home / "new.sqlite", user=user).out, b"")
        self.expect(73, "import", SCHOOL, "--store", store, user=user)
        self.expect(73, "print", "all", *PERIOD, "--out", home / "out", "--store", store, user=user)
        self.expect(73, "print", "all", *PERIOD, "--out", home, "--store", store, user=user)
        self.expect(73, "print", "attendance", "--class", "5А", *PERIOD, "--output", home / "x.pdf", "--store", store, user=user)
        self.expect(73, "sample", "--classes", "1", "--out", home / "s", user=user)
        self.assertEqual(os.listdir(home), [store.name])
        store.chmod(0o600)
        self.expect(66, "info", "--store", store, user=user)
        self.assertEqual(os.listdir(home), [store.name])

    def test_at_odd_places(self):
        bundle = Bundle().write(self.folder / "b")
        for name in ["a?mode=ro", "100%", "%41", "a#b", "с пробелом", "журнал", "file:x", ":memory:", "-x", "a'b", 'a"b', "a&b", "~"]:
            place = self.folder / "at" / name
            place.mkdir(parents=True)
            self.expect(0, "import", bundle, f"--store={name}", cwd=place)
            self.assertEqual(plainly(place, name), [name])
            self.assertEqual(self.expect(0, "info", "--json", f"--store={name}", cwd=place).out, self.expect(0, "info", "--json", "--store", place / name).out)
            self.assertEqual((place / name).stat().st_mode & 0o777, 0o600)

    def test_importing_twice_changes_nothing(self):
        store = self.own_school()
        first = self.expect(0, "info", "--json", "--store", store).out
        self.assertIn("добавлено 0, изменено 0, удалено 0", self.expect(0, "import", SCHOOL, "--store", store).err)
        self.assertEqual(self.expect(0, "info", "--json", "--store", store).out, first)

    def test_a_dry_run_makes_nothing(self):
        self.expect(0, "import", SCHOOL, "--dry-run", "--store", self.folder / "x.sqlite")
        self.assertEqual(os.listdir(self.folder), [])

    def test_read_while_another_process_imports(self):
        store = self.own_school()
        before = self.expect(0, "info", "--json", "--store", store).out
        import tool
        other = subprocess.Popen([tool.program, "import", str(SCHOOL), "--store", str(store)], stderr=subprocess.DEVNULL)
        try:
            while other.poll() is None:
                self.assertEqual(self.expect(0, "info", "--json", "--store", store).out, before)
        finally:
            other.wait()


def plainly(folder, name):
    return sorted(found for found in os.listdir(folder) if found not in (f"{name}-wal", f"{name}-shm"))
