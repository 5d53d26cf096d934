"""Sentences that say the rules in force, of the options that the JSON states (report-json.md, «Settings that change a rule»)."""

from __future__ import annotations

import russian as ru

ATTENDANCE = ("attendance", "class-teacher", "ledger", "ledger-school")
MARKS = ("summary", "class-teacher", "summary-school")


def day_rule(options: dict) -> str:
    rule, _, value = options.get("day_rule", "all").partition(":")
    if rule == "at_least":
        lessons = f"{value} {ru.plural(int(value), 'урок', 'урока', 'уроков')}"
        return f"Пропущенный день – тот, в который пропущено {lessons} или более, а где уроков меньше – все."
    if rule == "share":
        return f"Пропущенный день – тот, в который пропущено {value} % уроков или более."
    return "Пропущенный день – тот, в который пропущены все уроки обучающегося."


def rate(options: dict) -> str:
    if options.get("excused_lowers_attendance", True):
        return "Посещаемость, % – доля посещённых уроков в данных."
    return ("Посещаемость, % – доля посещённых уроков в данных; уроки, пропущенные по болезни и по уважительной причине, "
            "в неё не входят.")


def denominator(options: dict) -> str:
    return {"minus_no_data": "доля от обучающихся на конец периода без тех, о ком нет данных",
            "end_count": "доля от всех обучающихся на конец периода",
            "attested": "доля от обучающихся на конец периода без тех, о ком нет данных, и без неаттестованных",
            }[options.get("class_denominator", "minus_no_data")]


def sou(options: dict) -> str:
    weights = options.get("sou_weights", "100,64,36,16,7,7").split(",")
    return "СОУ = (" + " + ".join(f"{w}·{n}" for w, n in zip(weights, ("n5", "n4", "n3", "n2", "n1", "н/а"))) + ") / N"


def stated(document: dict) -> list[str]:
    """What must stand on the paper somewhere, as often as the form likes."""
    report, options = document["report"], document["options"]
    found = []
    if report in ATTENDANCE:
        found += [day_rule(options), rate(options)]
    if report in MARKS and document["body"].get("results", 1) is not None:
        found.append(denominator(options))
    return found
