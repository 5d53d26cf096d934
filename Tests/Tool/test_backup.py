"""Backups: a copy a medium, read back and compared, and brought back into an empty place only."""

import json
import os
import shutil
import sqlite3
from pathlib import Path

from tool import PERIOD, Trial, digests


class Backup(Trial):
    def issued(self) -> Path:
        """A school that has issued a document."""
        store = self.own_school()
        self.expect(0, "certify", "ledger", "--class", "5А", *PERIOD, "--store", store, "--by", self.login(store))
        return store

    def login(self, store: Path) -> str:
        with sqlite3.connect(store) as database:
            return database.execute("SELECT login FROM staff WHERE login IS NOT NULL ORDER BY id").fetchone()[0]

    def media(self, *names) -> list[Path]:
        for name in names:
            (self.folder / name).mkdir()
        return [self.folder / name for name in names]

    def info(self, store: Path) -> dict:
        return json.loads(self.expect(0, "info", "--json", "--store", store).out)

    def test_there_and_back(self):
        store, (one, two) = self.issued(), self.media("one", "two")
        self.expect(0, "backup", one, two, "--store", store)
        self.expect(0, "backup", one, "--store", store)
        self.assertEqual(sorted(os.listdir(one)), ["backup-0001", "backup-0002"])
        self.assertEqual(os.listdir(two), ["backup-0001"])
        copy = two / "backup-0001"
        said = json.loads((copy / "backup.json").read_text())
        self.assertEqual({file["path"]: file["sha256"] for file in said["files"]},
                         {path: digest for path, digest in digests(copy).items() if path != "backup.json"})
        self.assertEqual({path.stat().st_mode & 0o777 for path in copy.rglob("*") if path.is_file()}, {0o600})
        for database in copy.glob("*.sqlite"):
            with sqlite3.connect(f"file:{database}?immutable=1", uri=True) as read:
                self.assertEqual(read.execute("PRAGMA integrity_check").fetchone(), ("ok",))
        back = self.folder / "back"
        self.expect(0, "restore", two, "--into", back)
        again = back / store.name
        self.assertEqual(self.info(again), self.info(store))
        self.expect(0, "register", "check", "--store", again)
        numbers = self.expect(0, "register", "list", "--store", again).out
        self.assertEqual(numbers, self.expect(0, "register", "list", "--store", store).out)
        found, kept = (digests(Path(f"{path}.issued")) for path in (again, store))
        self.assertEqual({name for name in found if name[0] != "."}, {name for name in kept if name[0] != "."})
        self.assertTrue(all(found[name] == kept[name] for name in found if name[0] != "." and name != "HEAD"))

    def test_log(self):
        store, (one, two) = self.issued(), self.media("one", "two")
        self.expect(0, "backup", one, two, "--store", store)
        prints = json.loads(self.expect(0, "register", "export", "--store", store).out)["prints"]
        self.assertEqual([line["report"] for line in prints], ["backup", "backup"])
        self.expect(0, "register", "check", "--store", store)

    def test_no_register(self):
        store, (one,) = self.own_school(), self.media("one")
        self.expect(0, "backup", one, "--store", store)
        self.assertEqual(sorted(os.listdir(one / "backup-0001")), ["backup.json", store.name])
        self.assertFalse(Path(f"{store}.register.sqlite").exists())

    def test_while_the_store_is_written(self):
        store, (one,) = self.own_school(), self.media("one")
        with sqlite3.connect(store) as writer:
            writer.execute("PRAGMA journal_mode = WAL")
            writer.execute("UPDATE school SET source = 'new'")
            writer.commit()  # what stands in the -wal file belongs to the copy
            self.expect(0, "backup", one, "--store", store)
        copy = sqlite3.connect(f"file:{one}/backup-0001/{store.name}?immutable=1", uri=True)
        self.assertEqual(copy.execute("SELECT source FROM school").fetchone(), ("new",))
        copy.close()

    def test_damaged(self):
        store, (one,) = self.issued(), self.media("one")
        self.expect(0, "backup", one, "--store", store)
        copy, back = one / "backup-0001", self.folder / "back"
        for path in sorted(path for path in copy.rglob("*") if path.is_file() and path.name != "backup.json")[::3]:
            whole = path.read_bytes()
            path.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
            ran = self.expect(5, "restore", copy, "--into", back)
            self.assertIn(f"{path.relative_to(copy)}: изменён", ran.err)
            path.unlink()
            self.assertIn(f"{path.relative_to(copy)}: нет", self.expect(5, "restore", one, "--into", back).err)
            path.write_bytes(whole)
        (copy / "extra").write_text("?")
        self.assertIn("extra: лишний", self.expect(5, "restore", one, "--into", back).err)
        self.assertFalse(back.exists())

    def test_refused(self):
        store, (one, two) = self.own_school(), self.media("one", "two")
        self.expect(3, "backup", one, self.folder / "none", "--store", store)
        self.assertEqual(os.listdir(one), ["backup-0001"])
        self.expect(73, "backup", self.folder / "none", "--store", store)
        self.expect(66, "backup", two, "--store", self.folder / "no.sqlite")
        self.assertEqual(os.listdir(two), [])
        self.expect(66, "restore", two, "--into", self.folder / "x")
        (two / "file").write_text("kept")
        self.expect(73, "restore", one, "--into", two)
        self.assertEqual(os.listdir(two), ["file"])

    def test_unfinished(self):
        store, (one,) = self.own_school(), self.media("one")
        self.expect(0, "backup", one, "--store", store)
        shutil.copytree(one / "backup-0001", one / "backup-0002")
        (one / "backup-0002" / "backup.json").unlink()
        self.expect(0, "restore", one, "--into", self.folder / "back")  # the last one that was finished
        self.expect(66, "restore", one / "backup-0002", "--into", self.folder / "back2")
