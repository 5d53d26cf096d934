"""The guide's examples are shipped templates with the change that the guide shows; the manual page names every command."""

import shutil
import subprocess
import sys

from tool import ROOT, Trial
import tool

sys.path.insert(0, str(ROOT / "docs"))
import manual  # noqa: E402
import pictures  # noqa: E402


class Guide(Trial):
    def test_examples_are_shipped_templates_with_one_change(self):
        for step in pictures.STEPS:
            with self.subTest(step.name):
                folder = pictures.EXAMPLES / step.name
                kept = (folder / f"{pictures.REPORT}.yaml").read_text(encoding="utf-8")
                self.assertEqual(kept, pictures.changed(step), "make docs")
                self.expect(0, "templates", "check", folder)
                self.assertTrue((pictures.PICTURES / f"{step.name}.png").read_bytes().startswith(b"\x89PNG"))

    def test_the_guide_shows_every_change(self):
        self.assertEqual(pictures.untold((ROOT / "docs" / "ru" / "forms.md").read_text(encoding="utf-8")), [])

    def test_every_picture_of_the_guide_is_there(self):
        for page in (ROOT / "docs" / "ru").glob("*.md"):
            for target in tool.re.findall(r"!\[[^]]*\]\(([^)]+)\)", page.read_text(encoding="utf-8")):
                self.assertTrue((page.parent / target).exists(), f"{page.name}: {target}")


class Manual(Trial):
    def test_every_command_has_its_section(self):
        page = manual.page(tool.program)
        for command in ("sample", "import", "print", "preview", "fields", "templates check", "templates schema", "doctor"):
            self.assertIn(f"\n.SS vedomost {command}\n", page)
        if not shutil.which("groff"):
            self.loudly("groff is missing")
        ran = subprocess.run(["groff", "-Kutf8", "-Tutf8", "-man", "-ww"], input=page.encode(), capture_output=True, check=True)
        self.assertEqual(ran.stderr.decode(), "")
        self.assertIn("vedomost preview", ran.stdout.decode())
