"""The rules about marks: category of a pupil, figures of a subject and of a class."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction

from figures import CATEGORIES, FAILING, NUMERIC, Figures, Interval, percent, rate, ratio, rounded
from journal import Class, Period, Person
from switches import broken

SUCCESSFUL = ("excellent", "one_four", "good", "one_three", "satisfactory")
GOOD = ("excellent", "one_four", "good")
SUBJECT_KEYS = ("n5", "n4", "n3", "n2", "n1", "not_attested", "exempt", "passed", "failed", "none", "base",
                "success", "quality", "sou", "mean")


def numbers(values) -> list[int]:
    """The numeric marks among the values."""
    if broken("mean-counts-not-attested"):
        return [int(v) if v in NUMERIC else 2 for v in values if v in NUMERIC or v == "н/а"]
    return [int(v) for v in values if v in NUMERIC]


def mean(values) -> str | None:
    """«mean = Σ marks / count of numeric marks», two digits."""
    marks = numbers(values)
    return rounded(ratio(sum(marks), len(marks)), 2)


def category(values: list[str]) -> str:
    """«Category of a pupil, first that fits»"""
    count = Counter(values)
    failing = FAILING
    if broken("nezach-is-not-failing"):
        failing = ("2", "1")
    if broken("one-is-not-failing"):
        failing = ("2", "незач")
    has_number = any(count[v] for v in NUMERIC)
    if broken("no-data-before-failing") and not has_number:
        return "no_data"
    if broken("not-attested-before-failing") and count["н/а"]:
        return "not_attested"
    if any(count[v] for v in failing):  # «failing (any 2, 1 or незач)»
        return "failing"
    if broken("no-data-before-not-attested") and not has_number:
        return "no_data"
    if broken("passed-only-is-excellent") and not count["н/а"] and count["зач"] and not has_number:
        return "excellent"
    if broken("exempt-only-is-excellent") and not count["н/а"] and count["осв"] and not has_number:
        return "excellent"
    if count["н/а"]:  # «not_attested (any н/а)»
        return "not_attested"
    if not has_number:  # «no_data (no numeric mark at all)»
        return "no_data"
    if count["3"] > (2 if broken("two-threes-are-one") else 1):  # «satisfactory (more than one 3)»
        return "satisfactory"
    if count["3"]:
        if broken("one-three-needs-four-and-five") and not (count["4"] and count["5"]):
            return "satisfactory"
        return "one_three"
    if count["4"] > (2 if broken("two-fours-are-one") else 1):  # «good (more than one 4)»
        return "good"
    return "one_four" if count["4"] else "excellent"


class Results:
    """The marks of a class in a period (None: the year) and all that is counted from them."""

    def __init__(self, figures: Figures, cls: Class, period: Period | None, span: Interval):
        self.figures, self.cls, self.period, self.span = figures, cls, period, span
        self.subjects = figures.subjects(cls, period)
        self.known = {s.id for s in self.subjects}
        self.all_marks = figures.results(cls, period)
        if broken("as-of-hides-marks") and span.last < (period or figures.class_periods(cls)[-1]).end:
            self.all_marks = {}  # «final marks stay»
        # «A pupil not enrolled on the last day is departed: … out of every count of results»
        on_last = figures.enrolled(cls, span.last)
        self.pupils = figures.roster(cls, span) if broken("departed-counted") else figures.in_order(on_last)
        self.categories = {p.id: category(list(self.marks(p.id).values())) for p in self.pupils}

    def marks(self, pupil: str) -> dict[str, str]:
        """The pupil's marks by subject: «a mark in another subject counts nowhere»."""
        if broken("mark-in-any-subject-counts"):
            return {subject: value for (who, subject), value in self.all_marks.items() if who == pupil}
        result = {s.id: self.all_marks[pupil, s.id] for s in self.subjects if (pupil, s.id) in self.all_marks}
        if broken("not-studied-mark-dropped"):
            result = {s: v for s, v in result.items() if self.studies(pupil, s)}
        return result

    def studies(self, pupil: str, subject: str) -> bool:
        return self.figures.studied(self.cls, pupil, subject, self.period, self.span)

    def not_studied(self, pupil: str) -> list[str]:
        """«Not studied and no mark: not_studied»"""
        marks = self.marks(pupil)
        if broken("not-studied-though-marked"):
            marks = {}
        return [s.id for s in self.subjects if s.id not in marks and not self.studies(pupil, s.id)]

    def table(self, subject: str, pupils: list[Person]) -> dict:
        """The figures of `by_subject` over these pupils."""
        values = [self.marks(p.id).get(subject) for p in pupils]
        n = Counter(values)
        not_attested = n["н/а"]
        # «none = studied without a mark»
        none = sum(value is None and (broken("none-counts-not-studied") or self.studies(p.id, subject))
                   for p, value in zip(pupils, values))
        # «base N = n5+n4+n3+n2+n1+not_attested»; «зач/незач/осв are outside N»
        base = sum(n[v] for v in NUMERIC) + not_attested
        for rule, value in (("exempt-in-base", "осв"), ("passed-in-base", "зач"), ("failed-in-base", "незач"), ("none-in-base", None)):
            if broken(rule):
                base += none if value is None else n[value]
        if broken("not-attested-outside-base"):
            base -= not_attested
        if broken("ones-outside-base"):
            base -= n["1"]
        # «sou = (100·n5+64·n4+36·n3+16·n2+7·n1+7·not_attested)/N»
        weights = [Fraction(w) for w in self.figures.options["sou_weights"].split(",")]
        for rule, place, weight in (("sou-two-14", 3, 14), ("sou-one-16", 4, 16), ("sou-not-attested-0", 5, 0), ("sou-four-80", 1, 80)):
            if broken(rule):
                weights[place] = weight
        sou = sum(w * n[v] for w, v in zip(weights, (*NUMERIC, "н/а")))
        successes = n["5"] + n["4"] + n["3"] + (n["зач"] if broken("passed-succeeds-by-subject") else 0)
        return {"n5": n["5"], "n4": n["4"], "n3": n["3"], "n2": n["2"], "n1": n["1"], "not_attested": not_attested,
                "exempt": n["осв"], "passed": n["зач"], "failed": n["незач"], "none": none, "base": base,
                "success": percent(successes, base), "quality": percent(n["5"] + n["4"], base),
                "sou": rounded(sou / base if base else None, 1), "mean": mean(values)}

    def by_subject(self) -> list[dict]:
        return [{"id": s.id, **self.table(s.id, self.pupils)} for s in self.subjects]

    def counts(self) -> dict[str, int]:
        counts = Counter(self.categories.values())
        return {k: counts[k] for k in CATEGORIES}

    def rates(self) -> tuple[dict, dict]:
        """success and quality of the class."""
        return class_rates(self.figures, self.counts(), len(self.pupils))

    def mean(self) -> str | None:
        """«mean = over all numeric period marks of the class»"""
        if broken("class-mean-of-means"):
            means = [Fraction(sum(m), len(m)) for p in self.pupils if (m := numbers(self.marks(p.id).values()))]
            return rounded(sum(means) / len(means) if means else None, 2)
        return mean([v for p in self.pupils for v in self.marks(p.id).values()])

    def failing_subjects(self, pupil: str) -> list[str]:
        return self.with_mark(pupil, FAILING)

    def with_mark(self, pupil: str, values: tuple[str, ...]) -> list[str]:
        """Names of the subjects in which the pupil has one of these marks, in the order of subjects."""
        marks = self.marks(pupil)
        return [s.name for s in self.subjects if marks.get(s.id) in values]

    def failing_by_subjects(self) -> dict[str, int]:
        """«pupils failing in one, two, three or more subjects»"""
        numbers = [len(self.failing_subjects(p)) for p, k in self.categories.items() if k == "failing"]
        three = numbers.count(3) if broken("failing-3-exactly") else sum(n >= 3 for n in numbers)
        return {"1": numbers.count(1), "2": numbers.count(2), "3": three}

    def truants(self) -> int:
        """«truant when, over the lessons of the subjects with н/а in the period, the missed ones unexcused or unspecified
        outnumber the ill or excused; else excused»; «all courses of the subject but the extracurricular»"""
        return sum(self.truant(pupil) for pupil, k in self.categories.items() if k == "not_attested")

    def truant(self, pupil: str) -> bool:
        subjects = {s for s, v in self.marks(pupil).items() if v == "н/а" or broken("truant-over-all-subjects")}
        missed = Counter(p.kind for day in self.figures.days(self.cls, pupil, self.span).values() for p in day
                         if p.course.subject in subjects
                         and not (broken("truant-over-marked-courses") and not self.figures.marked(p.course, self.period)))
        bad = missed["unexcused"] + (0 if broken("truant-without-unspecified") else missed["unspecified"])
        good = missed["ill"] + (0 if broken("truant-without-excused") else missed["excused"])
        return bad >= good if broken("truant-on-a-tie") else bad > good


def class_rates(figures: Figures, counts: dict[str, int], end_count: int) -> tuple[dict, dict]:
    """«success = (excellent+one_four+good+one_three+satisfactory) of (end_count − no_data); quality = (excellent+one_four+good)
    of the same». `end_count` is without the markless pupils."""
    rule = figures.options["class_denominator"]
    of = end_count
    if rule != "end_count" and not broken("class-denominator-end-count"):
        of -= counts["no_data"]
    if rule == "attested" or broken("class-denominator-attested"):
        of -= counts["not_attested"]
    success = sum(counts[k] for k in SUCCESSFUL) + (counts["not_attested"] if broken("not-attested-succeeds") else 0)
    good = sum(counts[k] for k in GOOD) + (counts["one_three"] if broken("quality-with-one-three") else 0)
    if broken("quality-without-one-four"):
        good -= counts["one_four"]
    return rate(success, of), rate(good, of)
