"""The schema of templates, judged by python3-jsonschema: what editors are told is what the reader takes."""

import json
import re

from tool import ROOT, Trial

TEMPLATES = ROOT / "Templates"
BROKEN = ROOT / "Tests" / "FormsTests" / "TemplateReadTests.swift"
# Faults of a name: which names a report has, a schema of all templates cannot know.
OF_NAMES = ("unknownName", "wrongKind", "unknownColumn", "unknownRow", "otherReport")
BAD_FONT = "Bok"  # which fonts there are, Fonts/fonts.yaml says


def loader():
    """Reads YAML 1.2, where `yes` is a text, as our reader and editors do."""
    import yaml

    class Loader(yaml.SafeLoader):
        yaml_implicit_resolvers = {first: [(tag, rule) for tag, rule in rules if tag != "tag:yaml.org,2002:bool"]
                                   for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()}

    Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), list("tf"))
    return lambda text: yaml.load(text, Loader=Loader)


def broken_templates():
    """The sound template of the Swift tests, and each broken one with the name of its fault."""
    source = BROKEN.read_text(encoding="utf-8")
    block = re.search(r'private let sound = """\n(.*?)\n    """', source, re.S).group(1)
    sound = re.sub(r"^    ", "", block, flags=re.M)
    word = r'"((?:[^"\\]|\\.)*)"'
    for piece, new, _, fault in re.findall(rf"Broken\(\s*{word},\s*{word},\s*at: {word},\s*\.(\w+)", source):
        piece, new = (json.loads(f'"{text}"') for text in (piece, new))
        yield sound, sound.replace(piece, new, 1), fault


class Schema(Trial):
    def setUp(self):
        super().setUp()
        try:
            import jsonschema
            self.read = loader()
        except ImportError:
            self.loudly("python3-jsonschema or python3-yaml is missing")
        schema = json.loads((TEMPLATES / "schema.json").read_text(encoding="utf-8"))
        jsonschema.Draft7Validator.check_schema(schema)
        self.schema = schema
        self.validator = jsonschema.Draft7Validator(schema)

    def faults(self, text):
        return [error.message for error in self.validator.iter_errors(self.read(text))]

    def test_the_schema_that_is_kept_is_the_one_the_program_writes(self):
        self.assertEqual((TEMPLATES / "schema.json").read_bytes(), self.expect(0, "templates", "schema").out,
                         "make it again: vedomost templates schema > Templates/schema.json")

    def test_every_key_is_shown_and_explained(self):
        for name, definition in self.schema["definitions"].items():
            for key, about in definition["properties"].items():
                with self.subTest(f"{name}.{key}"):
                    self.assertTrue(about.get("description"), "say what it is for in Templates/keys.yaml, behind #")
                    self.assertGreater(len(about), 1, "show it in Templates/keys.yaml")

    def test_shipped_templates_are_sound(self):
        shipped = [path for path in sorted(TEMPLATES.glob("*.yaml")) if re.search("^report:", path.read_text(encoding="utf-8"), re.M)]
        self.assertGreater(len(shipped), 10)
        for path in shipped:
            with self.subTest(path.name):
                text = path.read_text(encoding="utf-8")
                self.assertEqual(self.faults(text), [])
                self.assertTrue(text.startswith("# yaml-language-server: $schema=schema.json\n"), "an editor finds the schema")

    def test_the_model_is_a_template_that_prints(self):
        self.expect(0, "preview", "attendance", "--template", TEMPLATES / "keys.yaml", "--store", self.school(), "--output", self.folder / "x.png")

    def test_broken_templates_are_refused(self):
        found = list(broken_templates())
        self.assertGreaterEqual(len(found), 30)
        for sound, broken, fault in found:
            with self.subTest(fault):
                self.assertNotEqual(broken, sound)
                self.assertEqual(self.faults(sound), [])
                known = fault not in OF_NAMES and "font: " + BAD_FONT not in broken
                self.assertEqual(bool(self.faults(broken)), known, broken)


class Fields(Trial):
    def test_every_field_has_an_example(self):
        # legal acts: as shipped there are none, and the note says so
        silent = {"words.legal", "warnings", "measures", "page", "pages", "results.none", "unexcused.none", "arrivals.none"}
        for report in ("class-teacher", "summary"):
            lines = self.expect(0, "fields", report).out.decode().splitlines()
            for line in lines[2:]:
                name = re.match(r" *(?:\{|столбец |столбцы each: |таблица |части )([^ :}]+)", line).group(1)
                if name not in silent and not re.match(r" *(таблица|части)", line):
                    with self.subTest(f"{report}: {name}"):
                        self.assertRegex(line, r"; например «.+»$|\{\w+\} = «.+»")
            self.assertIn("5\u00a0«А»", "\n".join(lines))
