"""The rules of report-json.md, each with a switch that breaks just it in the model, and the seeds that notice.

`python3 Tests/Model/rules.py --check 200 [--table]` fails when a rule is noticed by no seed; --table rewrites RULES.md.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from generate import generate
from journal import read
from model import BROKEN, Model, Order, Refusal
from orders import orders

HERE = Path(__file__).parent
OPTIONS = [{"day_rule": "at_least:3"}, {"day_rule": "share:50"}, {"class_denominator": "end_count"}, {"class_denominator": "attested"},
           {"excused_lowers_attendance": False}, {"sou_weights": "100,64,36,14,7,0"}, {"lateness_from": 1},
           {"day_rule": "at_least:2", "class_denominator": "attested", "excused_lowers_attendance": False}]

RULES = {
    # figures
    "round-half-even": "rounded half up",
    "round-down": "rounded half up",
    "mean-counts-not-attested": "mean = Σ marks / count of numeric marks",
    # order of rows
    "sort-case-kept": "names compared with case ignored",
    "sort-yo-after-ya": "ё equal to е",
    "sort-yo-equals-ye": "all three equal, the one with е before the one with ё",
    "sort-yo-at-once": "ё decides only when all three are equal: «Семёнов Андрей» before «Семенов Борис»",
    "sort-full-name": "compared field by field",
    "class-order-by-name": "classes by grade (a number)",
    "class-order-letter-as-text": "letter of a class compared as names",
    "subjects-by-name": "subjects by order",
    "subject-order-as-text": "order is a whole number",
    "courses-without-group-order": "by subject order, group, id",
    # courses and subjects
    "extracurricular-seen": "extracurricular courses are in no report",
    "markless-course-marked": "marked in a period when it is not markless",
    "marked-in-ignored": "marked_in is empty or holds the period's number",
    "year-needs-all-periods": "for a year, when it is not markless",
    "mark-in-any-subject-counts": "a mark in another subject counts nowhere",
    "attendance-of-marked-courses-only": "attendance sees every course",
    # intervals
    "month-within-the-periods": "the calendar month's with --month, in a period or not",
    "year-is-the-school-year": "year: from the start of the class's first period to the end of its last",
    "as-of-ignored": "--as-of ends the interval earlier",
    "as-of-extends": "--as-of never ends it later",
    "as-of-before-first-is-65": "--as-of before first: 64",
    "ledger-keeps-later-periods": "a ledger leaves out the periods that start later",
    "ledger-as-of-in-an-earlier-period": "--as-of before P's first day is 64 for a ledger too",
    "as-of-hides-marks": "final marks stay under --as-of",
    "year-lists-periods-under-as-of": "all periods stay listed in the year's marks under --as-of",
    "school-own-period-later-is-64": "a class whose own period starts later has no row",
    # lessons
    "cancelled-counts": "a lesson counts when its status is held",
    "empty-status-cancelled": "an empty status is held",
    "end-is-the-day-after": "end of an enrolment is its last day",
    "groups-ignored": "for a course with a group, a member on that date",
    "member-end-exclusive": "both dates of a membership are inclusive",
    "member-open-start-closed": "an empty start is open",
    "member-open-end-closed": "an empty end is open",
    "attendance-not-taken-skipped": "where attendance_taken is false the lesson still counts",
    "attendance-not-taken-missed": "a pupil without a row was present, also where attendance_taken is false",
    "outside-roll-counts": "attendance of a pupil who was not in the lesson counts nowhere",
    "days-off-skipped": "days off change no figure",
    "substituted-skipped": "a substituted lesson counts",
    "roster-of-the-last-day": "roster: all who were enrolled on some day",
    "roster-of-the-first-day": "roster: all who were enrolled on some day",
    # absence
    "lateness-is-absence": "lateness is never an absence",
    "day-with-a-late-lesson": "a missed day: every lesson missed (a late one is not)",
    "day-any-lesson": "a missed day: every lesson missed",
    "day-ill-when-any": "ill when all are ill",
    "day-excused-when-any": "excused when all are ill or excused",
    "day-unspecified-when-any": "else unexcused when any is unexcused",
    "day-mixed-is-unexcused": "else unspecified (ill and unspecified)",
    "unexcused-without-unspecified": "unexcused includes unspecified",
    "at-least-in-short-days": "day_rule at_least: all where there were fewer",
    "day-share-more-than": "day_rule share: missed / lessons ≥ P %",
    "excused-leave-only-missed": "excused_lowers_attendance false: they leave both available and missed",
    # codes and values (bundle.md)
    "code-case-kept": "a code is read in capitals",
    "code-latin-kept": "Latin look-alikes as Cyrillic",
    "code-comment-not-cut": "what follows a colon is a comment",
    "own-codes-ignored": "codes.csv replaces the default",
    "final-capitals-unread": "ОСВ, ЗЧ, НЗ are осв, зач, незач",
    "first-grade-marked": "markless empty = true for grade 1",
    "plan-hours-default-0": "hours of a plan row: default 1",
    # movement
    "arrived-on-the-first-day": "arrived = enrolments with first < start",
    "arrived-not-on-the-last-day": "arrived = enrolments with start ≤ last",
    "departed-on-the-last-day": "departed = enrolments with end < last",
    "departed-not-on-the-first-day": "departed = enrolments with first ≤ end",
    "movement-one-a-pupil": "movement counts enrolments, not pupils",
    "movement-by-date": "arrivals and departures in row order",
    # the departed
    "departed-keeps-marks": "departed: marks are null",
    "departed-counted": "departed: out of every count of results",
    "departed-absence-dropped": "departed: their absences until that day count",
    "departed-is-the-first-end": "departed: the last day of their last enrolment in the interval",
    "departed-though-returned": "departed only when not enrolled on the last day",
    "arrived-is-the-earliest": "arrived: the latest enrolment start",
    "departed-not-studied": "not_studied is empty for the departed",
    "departed-without-decision": "a departed pupil keeps the decision",
    # studied
    "studied-by-last-day": "a group the pupil was a member of on some day of the period",
    "studied-after-as-of": "on some day of the period means up to as_of",
    "not-studied-mark-dropped": "a mark without studying counts",
    "not-studied-though-marked": "not studied and no mark: not_studied",
    "none-counts-not-studied": "none = studied without a mark",
    # by subject
    "exempt-in-base": "осв is outside N",
    "passed-in-base": "зач is outside N",
    "failed-in-base": "незач is outside N",
    "none-in-base": "none is outside N",
    "not-attested-outside-base": "N holds not_attested",
    "ones-outside-base": "N holds n1",
    "passed-succeeds-by-subject": "success = (n5+n4+n3)/N",
    "sou-four-80": "sou: 64·n4",
    "sou-two-14": "sou: 16·n2",
    "sou-one-16": "sou: 7·n1",
    "sou-not-attested-0": "sou: 7·not_attested",
    # categories
    "nezach-is-not-failing": "failing: any незач",
    "one-is-not-failing": "failing: any 1",
    "not-attested-before-failing": "failing before not_attested",
    "no-data-before-failing": "failing before no_data",
    "no-data-before-not-attested": "not_attested before no_data",
    "passed-only-is-excellent": "only зач = no_data",
    "exempt-only-is-excellent": "only осв = no_data",
    "two-threes-are-one": "satisfactory: more than one 3",
    "two-fours-are-one": "good: more than one 4",
    "one-three-needs-four-and-five": "one_three whatever the other marks",
    # class
    "class-denominator-end-count": "of (end_count − no_data)",
    "class-denominator-attested": "of (end_count − no_data), the not attested stay",
    "not-attested-succeeds": "success without not_attested",
    "quality-with-one-three": "quality = excellent + one_four + good",
    "quality-without-one-four": "quality = excellent + one_four + good",
    "class-mean-of-means": "mean = over all numeric period marks of the class",
    "truant-on-a-tie": "truant when the unexcused outnumber the excused",
    "truant-over-all-subjects": "over the lessons of the subjects with н/а",
    "truant-over-marked-courses": "all courses of the subject but the extracurricular",
    "truant-without-unspecified": "truant: unexcused or unspecified",
    "truant-without-excused": "excused: ill or excused",
    "failing-3-exactly": "failing in three or more subjects",
    # class-teacher
    "previous-of-any-scheme": "the previous period is of the same scheme",
    "previous-empty-is-null": "a previous period with nobody on the roster gives 0",
    "subjects-of-every-category": "subjects only where the form prints them",
    "failing-subjects-only-twos": "all failing subjects",
    "mean-missed-of-the-roster": "mean_missed = missed lessons / end count",
    "lateness-more-than-3": "late 3 times or more",
    "minutes-of-all-rows": "minutes are of lateness rows only",
    "share-of-missed": "share = these lessons / available",
    "inspections-of-the-year": "inspections with a date in the interval",
    "inspections-by-id": "inspections by date, then id",
    # school reports
    "school-same-scheme-only": "each class with the last period of its own scheme",
    "school-first-period-in-p": "the last period whose end lies in P",
    "school-last-period-strict": "for the last period of P's scheme: in P or after it",
    "school-period-by-overlap": "whose end lies in P",
    "half-year-cut-at-p": "a half-year that ends after the year's last P is not cut",
    "school-empty-class-has-row": "classes with nobody on the roster have no row",
    "grade-12-without-level": "12 belongs to the last level",
    "subtotals-of-all-levels": "levels with a row",
    "markless-row-counted": "a markless class has end_count, markless and nulls",
    "markless-in-total-rate": "rates are of end_count − markless − no_data",
    "good-total-without-one-four": "good_total = one_four + good",
    "markless-summary": "summary of a markless class is refused with 65",
    # the year's summary
    "year-mark-before-final": "the final mark where one is set, else the year mark",
    "exam-is-the-result": "the exam is not the result of the year",
    "year-shows-unmarked-periods": "null for a period in which the subject is not marked",
    "year-missed-with-holidays": "missed = the ledger's year",
    # attendance
    "month-not-cut": "start and end of a month are cut to the interval",
    "month-roster-of-the-interval": "rows: the roster of that month's part",
    "all-months-in-summary": "months of the summary: those in which the pupil has a row",
    "no-full-cells": "full for a full day",
    "cell-unexcused-with-unspecified": "in a cell unexcused is without unspecified",
    "dash-without-lessons": "«-» where not enrolled, nothing where in no lesson",
    "enrolled-counts-those-with-lessons": "by_day.enrolled counts the class",
    # ledger
    "ledger-year-with-holidays": "year = the sum of its periods",
    "ledger-rows-of-the-last-period": "all on the roster of one of the periods",
    "emptied-class-without-ledger": "a class that emptied before P still has its ledger",
    "ledger-school-end-count-as-of": "end_count is of the last day of the last period also in the holidays",
    "ledger-school-end-count-at-start": "end_count on the last day of the last period",
    "ledger-school-as-of-earliest": "as_of of ledger-school --year is the latest of the rows' last days",
    # teacher and plan
    "teacher-members-of-the-period": "pupils of a group: a member on the last day",
    "teacher-figures-of-unmarked": "nulls where the course is not marked in the period",
    "plan-undated-rows": "planned: rows with a planned_date in the interval",
    "plan-counts-rows": "planned = Σ hours",
    "plan-null-when-none-in-interval": "planned is null only without any date",
    "plan-behind-negative": "behind = max(0, planned − held)",
    "substituted-with-any-teacher": "substituted: a teacher_id other than the course's",
    "substituted-of-cancelled": "substituted = held lessons",
    "control-case-kept": "control: case ignored",
    "control-anywhere": "control: the kind begins with «контрольн»",
    "control-of-cancelled": "control = held lessons",
}


def answers(folder: str, wanted: list[Order], options: dict):
    """What the model says to each order, one after another: the JSON as text, or the exit code."""
    model = Model(read(folder), options)
    for order in wanted:
        try:
            yield json.dumps(model.document(order) | {"warnings": []}, ensure_ascii=False)
        except Refusal as refusal:
            yield str(refusal.code)


def runs(folder: str, seed: int) -> list[tuple[dict, list[Order]]]:
    """All orders without options, and a part of them with the options of the seed."""
    wanted = orders(read(folder), seed)
    return [({}, wanted), (OPTIONS[seed % len(OPTIONS)], wanted[::3])]


def noticed(folder: str, seed: int, rule: str, truth: list[list[str]]) -> bool:
    """True when some answer differs once the rule is broken."""
    BROKEN.add(rule)
    try:
        return any(told != true for (options, wanted), trues in zip(RUNS[seed], truth)
                   for told, true in zip(answers(folder, wanted, options), trues))
    finally:
        BROKEN.clear()


RUNS: dict[int, list] = {}
TRUTH: dict[int, tuple[str, list[list[str]]]] = {}


def prepare(folder: Path, seed: int) -> tuple[str, list[list[str]]]:
    if seed not in TRUTH:
        path = folder / str(seed)
        if not path.exists():
            generate(seed, path)
        RUNS[seed] = runs(str(path), seed)
        TRUTH[seed] = str(path), [list(answers(str(path), wanted, options)) for options, wanted in RUNS[seed]]
    return TRUTH[seed]


def seeds_that_notice(folder: Path, seeds: range, rules: list[str]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for rule in rules:
        found[rule] = []
        for seed in seeds:
            path, truth = prepare(folder, seed)
            if noticed(path, seed, rule, truth):
                found[rule].append(seed)
                if len(found[rule]) == 5:
                    break
    return found


def switches() -> set[str]:
    """The names that the sources consult."""
    code = "".join(path.read_text("utf-8") for path in HERE.glob("*.py") if path.name != "rules.py")
    looped = re.findall(r'\("([a-z0-9-]+)", (?:"|None|\d)', code)
    return set(re.findall(r'broken\("([a-z0-9-]+)"\)', code)) | {name for name in looped if name in RULES}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", type=int, default=200, metavar="N", help="seeds 0..N-1")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--rule", action="append", help="only this rule")
    parser.add_argument("--table", action="store_true", help="write RULES.md")
    asked = parser.parse_args()
    if wrong := switches() ^ RULES.keys():
        print("named in one place only:", ", ".join(sorted(wrong)))
        return 1
    rules, found = asked.rule or list(RULES), {}
    with tempfile.TemporaryDirectory() as folder, ProcessPoolExecutor(asked.jobs) as pool:
        for seed in range(asked.check):
            generate(seed, Path(folder) / str(seed))
        parts = [rules[n::asked.jobs] for n in range(asked.jobs)]
        for part in pool.map(seeds_that_notice, [Path(folder)] * len(parts), [range(asked.check)] * len(parts), parts):
            found |= part
    lines = [f"| `{rule}` | {RULES[rule]} | {', '.join(map(str, found[rule])) or '—'} |" for rule in rules]
    table = "\n".join(["# Rules, and the seeds that notice when one is broken", "",
                       f"Made by `python3 Tests/Model/rules.py --check {asked.check} --table`: the first five seeds.", "",
                       "| switch | the rule it breaks | seeds |", "|---|---|---|", *lines]) + "\n"
    print(table)
    if asked.table:
        (HERE / "RULES.md").write_text(table, "utf-8")
    unseen = [rule for rule in rules if not found[rule]]
    print(f"{len(rules) - len(unseen)} rules noticed, {len(unseen)} not", *unseen)
    return 1 if unseen else 0


if __name__ == "__main__":
    sys.exit(main())
