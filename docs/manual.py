#!/usr/bin/env python3
"""The manual page vedomost.1, made of what the program says of itself: `python3 docs/manual.py --program PATH > vedomost.1`."""

import argparse
import json
import re
import subprocess
import sys

EXITS = [
    (0, "сделано всё, что просили"), (3, "напечатаны не все документы"), (5, "сверка не сошлась или журнал не готов"),
    (64, "неизвестный параметр, отчёт, класс или период"), (65, "ошибки в данных или в шаблоне"),
    (66, "хранилища или журнала нет, или они не читаются"), (69, "нет шрифта, библиотеки или шаблона"),
    (73, "файл не создаётся"), (74, "чтение или запись не удались"), (75, "хранилище занято"), (77, "нет прав"),
    (78, "ошибки в настройках"),
]
VARIABLES = [
    ("VEDOMOST_STORE", "хранилище, если нет --store"), ("VEDOMOST_LANG", "язык сообщений: ru или en"),
    ("VEDOMOST_FONTS", "папка с файлами шрифтов"), ("SOURCE_DATE_EPOCH", "время, которое печатается вместо времени выгрузки"),
]


def escaped(text: str) -> str:
    """Text in which nothing is a command of roff."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return re.sub(r"^([.'])", r"\\&\1", text, flags=re.M)


def called(argument: dict) -> str:
    """How an argument is written."""
    value = f"\\fI{escaped(argument.get('valueName', ''))}\\fR"
    if argument["kind"] == "positional":
        return value
    names = ", ".join(f"\\fB{escaped(('-' if name['kind'] == 'short' else '--') + name['name'])}\\fR" for name in argument["names"])
    return names if argument["kind"] == "flag" else f"{names} {value}"


def listed(pairs) -> list[str]:
    return [line for name, text in pairs for line in (".TP", name, escaped(text) or "\\&")]


def command(path: list[str], about: dict) -> list[str]:
    """The section of a command and those of the commands below it."""
    lines = []
    shown = [argument for argument in about.get("arguments", []) if argument["shouldDisplay"] and argument["valueName"] not in ("help", "version")]
    if len(path) > 1:
        lines += [f".SS {escaped(' '.join(path))}"]
        for text in (about.get("abstract", ""), about.get("discussion", "")):
            for paragraph in filter(None, text.split("\n\n")):
                lines += [".PP", escaped(paragraph)]
        lines += listed((called(argument), argument.get("abstract", "")) for argument in shown)
    for below in about.get("subcommands", []):
        if below["commandName"] != "help":
            lines += command([*path, below["commandName"]], below)
    return lines


def page(program: str) -> str:
    said = json.loads(subprocess.run([program, "--experimental-dump-help"], check=True, capture_output=True, text=True).stdout)
    version = subprocess.run([program, "--version"], check=True, capture_output=True, text=True).stdout.strip()
    root = said["command"]
    what = [paragraph for paragraph in root["abstract"].split("\n\n") if paragraph]
    lines = [
        f'.TH VEDOMOST 1 "" "{version}" "Ведомость"', ".SH ИМЯ", "vedomost \\- печатает отчёты школьного журнала",
        ".SH ВЫЗОВ", ".B vedomost", "\\fIкоманда\\fR [\\fIпараметры\\fR]", ".SH ОПИСАНИЕ",
    ]
    for paragraph in reversed(what):
        lines += [".PP", escaped(paragraph)]
    lines += [".SH КОМАНДЫ", *command(["vedomost"], root)]
    lines += [".SH ОКРУЖЕНИЕ", *listed((f"\\fB{name}\\fR", text) for name, text in VARIABLES)]
    lines += [".SH КОДЫ ЗАВЕРШЕНИЯ", *listed((f"\\fB{code}\\fR", text) for code, text in EXITS)]
    return "\n".join(lines) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True)
    sys.stdout.write(page(parser.parse_args().program))
    return 0


if __name__ == "__main__":
    sys.exit(main())
