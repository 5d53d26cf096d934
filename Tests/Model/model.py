"""The reports of report-json.md: `Model(journal, options).document(order)` is the JSON or raises Refusal."""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from typing import Iterable

from figures import CATEGORIES, DEFAULTS, Figures, Interval, Refusal, Tally, absence, class_key, percent, ratio, rounded, total
from journal import Class, Course, Journal, Period, Person
from orders_text import CLASS_REPORTS, WHEN, Order, Resolved, resolve
from results import SUBJECT_KEYS, Results, class_rates, mean
from switches import BROKEN, broken

__all__ = ["BROKEN", "Model", "Order", "Refusal"]

LEVELS = (("1–4", range(1, 5)), ("5–9", range(5, 10)), ("10–11", range(10, 13)))
NO_RESULTS = ("success_total", "excellent", "good_total", "one_four", "one_three", "satisfactory", "not_attested",
              "not_attested_excused", "not_attested_truant", "failing", "failing_1", "failing_2", "failing_3", "no_data")


class Model:
    """All the reports of one journal under one set of options."""

    def __init__(self, journal: Journal, options: dict | None = None):
        self.journal, self.figures = journal, Figures(journal, options)
        self.options = {key: value for key, value in (options or {}).items() if value != DEFAULTS[key]}
        self.warnings: Counter = Counter()

    # Documents

    def document(self, order: Order) -> dict:
        """One document. «Where 64 and 65 both apply: 64»: names and dates are looked at first."""
        asked = resolve(self.journal, order)
        self.warnings = Counter()
        span, body = self.REPORTS[asked.report](self, asked)
        school = self.journal.school
        return {"format": "vedomost-report", "version": 1, "report": asked.report,
                "school": {"id": school["id"], "name": school["name_short"] or None},
                "year": {"id": asked.year.id, "name": asked.year.name},
                "class": {"id": asked.cls.id, "name": asked.cls.name} if asked.cls else None,
                "period": {"id": asked.period.id, "name": asked.period.name, "start": asked.period.start, "end": asked.period.end}
                if asked.period else None,
                "as_of": span.last, "exported_at": self.journal.exported_at, "options": self.options, "snapshot": None,
                "warnings": [{"code": code, "count": count} for code, count in sorted(self.warnings.items()) if count],
                "body": body}

    def batch(self, period: str | None = None, month: str | None = None, year: str | None = None) -> Iterable[Order]:
        """The orders of `print all`: «every report of every class», each class with its own period. Refused ones are skipped."""
        when = "period" if period else "month" if month else "year"
        year_id = self.journal.periods[period].year if period else year
        teachers = sorted({c.teacher for courses in self.figures.courses.values() for c in courses})
        for report in (r for r, whens in WHEN.items() if when in whens):
            if report == "teacher":
                yield from (Order(report, period=period, teacher=teacher) for teacher in teachers)
            elif report in CLASS_REPORTS:
                for cls in self.classes(year_id):
                    own = self.figures.own_period(cls, self.journal.periods[period]) if period else None
                    if own or not period:
                        yield Order(report, cls.id, own and own.id, month, year)
            else:
                yield Order(report, period=period, year=year)

    def classes(self, year: str | None) -> list[Class]:
        return sorted((c for c in self.journal.classes.values() if year in (None, c.year)), key=class_key)

    # What the reports share

    def span(self, asked: Resolved) -> Interval:
        if asked.period:
            return self.figures.of_period(asked.period, asked.as_of)
        if asked.month:
            # «the calendar month's with --month, in a period or not»
            year, month = map(int, asked.month.split("-"))
            first, last = f"{asked.month}-01", f"{asked.month}-{monthrange(year, month)[1]}"
            if broken("month-within-the-periods"):
                periods = self.figures.class_periods(asked.cls)
                first, last = max(first, periods[0].start), min(last, periods[-1].end)
            return self.figures.cut(first, last, asked.as_of)
        return self.figures.of_year(asked.cls, asked.as_of)

    def roster(self, cls: Class, span: Interval) -> list[Person]:
        """«A document that would state nothing is refused with 65»: nobody on the roster."""
        roster = self.figures.roster(cls, span)
        if not roster:
            raise Refusal(65, "nobody")
        return roster

    def tallies(self, cls: Class, pupils: list[Person], span: Interval) -> list[Tally]:
        return [self.figures.tally(cls, p.id, span) for p in pupils]

    def full(self, tally: Tally) -> dict:
        return {**tally.brief(), "available": tally.available, "rate": self.figures.attended(tally)}

    def warn_attendance(self, cls: Class, spans: list[Interval]) -> None:
        for span in spans:
            pupils = self.figures.roster(cls, span)
            self.warnings["reason-missing"] += total(self.tallies(cls, pupils, span)).lessons["unspecified"]
            for lesson in self.figures.held(cls, span):
                self.warnings["attendance-not-taken"] += not lesson.attendance_taken
                course, enrolled = self.journal.courses[lesson.course], self.figures.enrolled(cls, lesson.date)
                rows = [*self.figures.attendance[lesson.id], *self.figures.mark_pupils[lesson.id]]
                self.warnings["outside-roll"] += sum(
                    p not in enrolled or not self.figures.member(course, p, lesson.date, lesson.date) for p in rows)

    def warn_marks(self, cls: Class, period: Period | None) -> None:
        """Final marks that count nowhere: of a subject not marked, or of a markless class."""
        for mark in self.figures.final_marks[cls.id]:
            if period and mark.period != period.id:
                continue
            if cls.markless:
                self.warnings["mark-in-markless"] += 1
                continue
            of = self.journal.periods[mark.period] if mark.period else None
            subjects = {s.id for s in self.figures.subjects(cls, of)}
            self.warnings["mark-without-course"] += mark.subject not in subjects

    # summary

    def summary(self, asked: Resolved) -> tuple[Interval, dict]:
        cls, period, span = asked.cls, asked.period, self.span(asked)
        if cls.markless and not broken("markless-summary"):
            raise Refusal(65, "markless")
        roster = self.roster(cls, span)
        results = Results(self.figures, cls, period, span)
        spans = [span] if period else [self.figures.of_period(p, asked.as_of) for p in self.listed(cls, asked)]
        if not period and broken("year-missed-with-holidays"):
            spans = [span]
        rows = [self.summary_row(results, p, spans, asked) for p in roster]
        by_subject = results.by_subject()
        success, quality = results.rates()
        self.warn_attendance(cls, spans)
        self.warn_marks(cls, period)
        self.warnings["marks-missing"] += sum(s["none"] for s in by_subject)
        return span, {"subjects": [{"id": s.id, "name": s.name} for s in results.subjects], "rows": rows, "by_subject": by_subject,
                      "class": {"end_count": len(results.pupils), "categories": results.counts(), "success": success,
                                "quality": quality, "mean": results.mean()}}

    def summary_row(self, results: Results, pupil: Person, spans: list[Interval], asked: Resolved) -> dict:
        figures, cls, span = self.figures, results.cls, results.span
        departed = figures.departed_on(cls, pupil.id, span)
        # «the row stays, marks are null, category null»
        here = departed is None or broken("departed-keeps-marks")
        marks = results.marks(pupil.id) if here else {}
        missed = total(figures.tally(cls, pupil.id, s) for s in spans)
        if departed and broken("departed-absence-dropped"):
            missed = Tally()
        row = {"pupil_id": pupil.id, "name": pupil.name, "marks": {s.id: marks.get(s.id) for s in results.subjects},
               "not_studied": results.not_studied(pupil.id) if departed is None or broken("departed-not-studied") else [],
               "mean": mean(marks.values()), "category": results.categories.get(pupil.id), "missed": absence(missed.lessons),
               "departed": departed, "arrived": figures.arrived_on(cls, pupil.id, span)}
        if not results.period:
            row["marks"] = {s.id: self.year_marks(cls, pupil.id, s.id, asked) if here else None for s in results.subjects}
            # «A departed pupil keeps the `decision` that is stored»
            row["decision"] = (self.journal.decisions.get((pupil.id, cls.id)) or None
                               if here or not broken("departed-without-decision") else None)
        return row

    def year_marks(self, cls: Class, pupil: str, subject: str, asked: Resolved) -> dict:
        """«null for a period in which the subject is not marked, also where a mark is stored; all periods stay listed»"""
        figures, marks = self.figures, {}
        for period in self.listed(cls, asked) if broken("year-lists-periods-under-as-of") else figures.class_periods(cls):
            marked = broken("year-shows-unmarked-periods") or any(
                c.subject == subject and figures.marked(c, period) for c in figures.courses[cls.id])
            marks[period.id] = figures.marks(cls, "period", period).get((pupil, subject)) if marked else None
        return marks | {kind: figures.marks(cls, kind).get((pupil, subject)) for kind in ("year", "exam", "final")}

    # summary-school

    def school_rows(self, asked: Resolved) -> list[tuple[Class, Period, Interval]]:
        """The classes of a school report with their own period. «Classes without such a period or with nobody on the roster
        have no row»; «a class whose own period starts later has no row»."""
        figures, rows = self.figures, []
        if asked.as_of and asked.as_of < asked.period.start:
            raise Refusal(64, "as-of-before-first")
        for cls in self.classes(asked.year.id):
            if asked.teacher and not any(c.teacher == asked.teacher for c in figures.courses[cls.id]):
                continue
            own = figures.own_period(cls, asked.period)
            if own is None or asked.as_of and asked.as_of < own.start and not broken("school-own-period-later-is-64"):
                self.warnings["classes-left-out"] += 1
                continue
            span = figures.of_period(own, asked.as_of)
            if broken("half-year-cut-at-p"):
                span = Interval(span.first, min(span.last, asked.period.end))
            rows.append((cls, own, span))
        return rows

    def school_span(self, asked: Resolved) -> Interval:
        return self.figures.of_period(asked.period, asked.as_of)

    def staffed(self, rows: list, on_roster) -> list:
        """The rows of classes with somebody; «A school report without any row is 65»."""
        kept = [row for row in rows if on_roster(row) or broken("school-empty-class-has-row")]
        self.warnings["classes-left-out"] += len(rows) - len(kept)
        if not kept:
            raise Refusal(65, "no-rows")
        return kept

    def with_pupils(self, asked: Resolved) -> list[tuple[Class, Period, Interval]]:
        return self.staffed(self.school_rows(asked), lambda row: self.figures.roster(row[0], row[2]))

    def summary_school(self, asked: Resolved) -> tuple[Interval, dict]:
        rows = []
        for cls, own, span in self.with_pupils(asked):
            row = {"class_id": cls.id, "class": cls.name, "period_id": own.id}
            rows.append((cls, row | self.school_row(cls, own, span)))
            self.warn_marks(cls, own)
        subtotals = [{"level": level} | self.school_sum([row for cls, row in rows if cls.grade in self.grades(level, grades)])
                     for level, grades in LEVELS
                     if any(cls.grade in self.grades(level, grades) for cls, _ in rows) or broken("subtotals-of-all-levels")]
        return self.school_span(asked), {"rows": [row for _, row in rows], "subtotals": subtotals,
                                         "total": self.school_sum([row for _, row in rows])}

    def grades(self, level: str, grades: range) -> range:
        """«12 belongs to the last»"""
        return range(10, 12) if level == "10–11" and broken("grade-12-without-level") else grades

    def school_row(self, cls: Class, own: Period, span: Interval) -> dict:
        end_count = len(self.figures.enrolled(cls, span.last))
        if cls.markless and not broken("markless-row-counted"):
            # «A markless class has end_count, markless = end_count and nulls»
            return {"end_count": end_count, "markless": end_count, **dict.fromkeys(NO_RESULTS), "success": None, "quality": None}
        results = Results(self.figures, cls, own, span)
        counts, failing, truant = results.counts(), results.failing_by_subjects(), results.truants()
        self.warnings["marks-missing"] += sum(s["none"] for s in results.by_subject())
        good_total = counts["good"] + (0 if broken("good-total-without-one-four") else counts["one_four"])
        values = {"success_total": counts["excellent"] + good_total + counts["one_three"] + counts["satisfactory"],
                  "excellent": counts["excellent"], "good_total": good_total, "one_four": counts["one_four"],
                  "one_three": counts["one_three"], "satisfactory": counts["satisfactory"], "not_attested": counts["not_attested"],
                  "not_attested_excused": counts["not_attested"] - truant, "not_attested_truant": truant,
                  "failing": counts["failing"], **{f"failing_{n}": failing[n] for n in "123"}, "no_data": counts["no_data"]}
        success, quality = results.rates()
        return {"end_count": end_count, "markless": 0, **values, "success": success, "quality": quality}

    def school_sum(self, rows: list[dict]) -> dict:
        """«sums, nulls as 0», «rates are of the same without no_data»"""
        sums = {key: sum(row[key] or 0 for row in rows) for key in ("end_count", "markless", *NO_RESULTS)}
        counts = {k: sums[k] if k != "good" else sums["good_total"] - sums["one_four"] for k in CATEGORIES}
        of = sums["end_count"] - (0 if broken("markless-in-total-rate") else sums["markless"])
        success, quality = class_rates(self.figures, counts, of)
        return sums | {"success": success, "quality": quality}

    # attendance

    def attendance(self, asked: Resolved) -> tuple[Interval, dict]:
        cls, span = asked.cls, self.span(asked)
        roster = self.roster(cls, span)
        lessons = self.figures.held(cls, span)
        if not lessons:
            raise Refusal(65, "no-lessons")  # «for `attendance` no lesson held in it»
        months = [self.month(cls, span, month, sorted({x.date for x in lessons if x.date.startswith(month)}))
                  for month in sorted({x.date[:7] for x in lessons})]
        rows = [self.attendance_row(cls, p, span, months) for p in roster]
        self.warn_attendance(cls, [span])
        whole = self.full(total(self.tallies(cls, roster, span)))
        return span, {"months": [m for m, _ in months], "summary": {"rows": rows, "total": whole}}

    def month(self, cls: Class, span: Interval, month: str, days: list[str]) -> tuple[dict, Interval]:
        """One month, «`start` and `end` cut to» the interval, «`rows`: the roster of that month's part»."""
        year, number = map(int, month.split("-"))
        part = Interval(f"{month}-01", f"{month}-{monthrange(year, number)[1]}")
        if not broken("month-not-cut"):
            part = Interval(max(span.first, part.first), min(span.last, part.last))
        roster = self.figures.roster(cls, span if broken("month-roster-of-the-interval") else part)
        tallies = self.tallies(cls, roster, part)
        rows = [{"pupil_id": p.id, "name": p.name, "cells": self.cells(cls, p.id, days), **t.brief()}
                for p, t in zip(roster, tallies)]
        by_day = {}
        for day in days:
            on_day = Interval(day, day)
            there = self.tallies(cls, roster, on_day)
            # «`enrolled` counts the class, `missed_lessons` lessons of pupils»
            enrolled = len(self.figures.enrolled(cls, day))
            if broken("enrolled-counts-those-with-lessons"):
                enrolled = sum(t.available > 0 for t in there)
            by_day[day] = {"enrolled": enrolled, "absent_all_day": sum(sum(t.days.values()) for t in there),
                           "missed_lessons": sum(sum(t.lessons.values()) for t in there)}
        return {"month": month, "start": part.first, "end": part.last, "days": days, "rows": rows, "by_day": by_day,
                "total": total(tallies).brief()}, part

    def cells(self, cls: Class, pupil: str, days: list[str]) -> dict:
        """«`{"full": …}` for a full day, else … only the non-zero keys (here `unexcused` is without `unspecified`), `"-"` where
        not enrolled; a day with nothing has no key»"""
        cells, of_pupil = {}, self.figures.days(cls, pupil, Interval("", "9999"))
        for day in days:
            lessons = of_pupil.get(day, [])
            reason = self.figures.day_reason(lessons) if lessons else None
            counts = Counter(p.kind for p in lessons if p.kind)
            if broken("cell-unexcused-with-unspecified"):
                counts["unexcused"] += counts["unspecified"]
            if pupil not in self.figures.enrolled(cls, day) or broken("dash-without-lessons") and not lessons:
                cells[day] = "-"
            elif reason and not broken("no-full-cells"):
                cells[day] = {"full": reason}
            elif any(counts.values()):
                cells[day] = {kind: n for kind, n in counts.items() if n}
        return cells

    def attendance_row(self, cls: Class, pupil: Person, span: Interval, months: list[tuple[dict, Interval]]) -> dict:
        """«`months` there has the months in which the pupil has a row, as integers: missed days, missed lessons, of these ill»"""
        brief = {}
        for month, part in months:
            tally = self.figures.tally(cls, pupil.id, part)
            if any(row["pupil_id"] == pupil.id for row in month["rows"]) or broken("all-months-in-summary"):
                brief[month["month"]] = {"days": sum(tally.days.values()), "lessons": sum(tally.lessons.values()),
                                         "ill_lessons": tally.lessons["ill"]}
        return {"pupil_id": pupil.id, "name": pupil.name, "months": brief, **self.full(self.figures.tally(cls, pupil.id, span))}

    # class-teacher

    def class_teacher(self, asked: Resolved) -> tuple[Interval, dict]:
        cls, span = asked.cls, self.span(asked)
        roster = self.roster(cls, span)
        self.warn_attendance(cls, [span])
        self.warn_marks(cls, asked.period)
        return span, {"movement": self.movement(cls, span), "results": None if cls.markless else self.results_part(asked, span),
                      "attendance": self.attendance_part(cls, span, roster), "inspections": self.inspections(cls, span)}

    def movement(self, cls: Class, span: Interval) -> dict:
        """«start + arrived − departed = end always holds»; lists «in row order, one pupil's by date»"""
        pupils = self.journal.pupils
        rank = {p.id: i for i, p in enumerate(self.figures.in_order({e.pupil for e in self.figures.enrolments[cls.id]}))}
        arrivals = sorted(self.figures.arrivals(cls, span), key=lambda e: (rank[e.pupil], e.start))
        departures = sorted(self.figures.departures(cls, span), key=lambda e: (rank[e.pupil], e.end))
        if broken("movement-by-date"):
            arrivals.sort(key=lambda e: e.start)
            departures.sort(key=lambda e: e.end)
        if broken("movement-one-a-pupil"):
            arrivals = list({e.pupil: e for e in arrivals}.values())
            departures = list({e.pupil: e for e in departures}.values())
        return {"start": len(self.figures.enrolled(cls, span.first)), "arrived": len(arrivals), "departed": len(departures),
                "end": len(self.figures.enrolled(cls, span.last)),
                "arrivals": [{"pupil_id": e.pupil, "name": pupils[e.pupil].name, "date": e.start, "order": e.start_order,
                              "from": e.start_from} for e in arrivals],
                "departures": [{"pupil_id": e.pupil, "name": pupils[e.pupil].name, "date": e.end, "order": e.end_order,
                                "to": e.end_to} for e in departures]}

    def results_part(self, asked: Resolved, span: Interval) -> dict:
        figures, cls = self.figures, asked.cls
        results = Results(figures, cls, asked.period, span)
        before = figures.previous(asked.period)
        # «A previous period with nobody on the roster gives 0»
        previous = Results(figures, cls, before, figures.of_period(before, None)).counts() if before else None
        if before and broken("previous-empty-is-null") and not figures.roster(cls, figures.of_period(before, None)):
            previous = None
        # «`subjects` only where the form prints them (the single 4, the single 3, all failing, all н/а)»
        printed = {"one_four": ("4",), "one_three": ("3",), "failing": ("2", "1", "незач"), "not_attested": ("н/а",)}
        if broken("subjects-of-every-category"):
            printed |= {"good": ("4",), "satisfactory": ("3",)}
        if broken("failing-subjects-only-twos"):
            printed["failing"] = ("2",)
        categories = {}
        for k in CATEGORIES:
            pupils = [p for p in results.pupils if results.categories[p.id] == k]
            categories[k] = {"count": len(pupils), "previous": previous and previous[k],
                             "pupils": [{"pupil_id": p.id, "name": p.name, "subjects": results.with_mark(p.id, printed.get(k, ()))}
                                        for p in pupils]}
        success, quality = results.rates()
        truants, not_attested = results.truants(), results.counts()["not_attested"]
        self.warnings["marks-missing"] += sum(s["none"] for s in results.by_subject())
        return {"categories": categories, "failing_by_subjects": results.failing_by_subjects(),
                "not_attested_excused": not_attested - truants, "not_attested_truant": truants,
                "success": success, "quality": quality, "mean": results.mean()}

    def attendance_part(self, cls: Class, span: Interval, roster: list[Person]) -> dict:
        tallies = self.tallies(cls, roster, span)
        whole = total(tallies)
        end_count = len(roster) if broken("mean-missed-of-the-roster") else len(self.figures.enrolled(cls, span.last))
        unexcused, lateness = [], []
        for p, t in zip(roster, tallies):
            # «pupils with an unexcused lesson; `days`, `lessons` are the unexcused ones (unspecified included)»
            days, lessons = absence(t.days)["unexcused"], absence(t.lessons)["unexcused"]
            of = sum(t.lessons.values()) if broken("share-of-missed") else t.available
            if lessons:
                unexcused.append({"pupil_id": p.id, "name": p.name, "days": days, "lessons": lessons, "share": percent(lessons, of)})
            # «pupils late 3 times or more (a setting); minutes = Σ minutes_late»
            if t.late >= int(self.options_of("lateness_from")) + broken("lateness-more-than-3"):
                lateness.append({"pupil_id": p.id, "name": p.name, "count": t.late, "minutes": t.minutes})
        return {**self.full(whole), "mean_missed": rounded(ratio(sum(whole.lessons.values()), end_count), 1),
                "unexcused": unexcused, "lateness": lateness}

    def options_of(self, key: str):
        return self.figures.options[key]

    def inspections(self, cls: Class, span: Interval) -> list[dict]:
        """«`inspections` of the class with a date in the interval, by date, then id»"""
        rows = sorted((i for i in self.journal.inspections if i.cls == cls.id and (
            span.holds(i.date) or broken("inspections-of-the-year"))), key=lambda i: (i.date, i.id))
        if broken("inspections-by-id"):
            rows.sort(key=lambda i: i.id)
        return [{"date": i.date, "inspector": self.journal.staff[i.inspector].name, "remark": i.remark,
                 "resolved_on": i.resolved_on} for i in rows]

    # ledger

    def listed(self, cls: Class, asked: Resolved, own: Period | None = None) -> list[Period]:
        """«periods up to and with P», «a ledger leaves out the periods that start later»"""
        last = own or asked.period
        return [p for p in self.figures.class_periods(cls) if (last is None or p.number <= last.number)
                and (asked.as_of is None or p.start <= asked.as_of or broken("ledger-keeps-later-periods"))]

    def ledger_span(self, asked: Resolved) -> Interval:
        """«for a ledger with `--period`: P's first day»"""
        if asked.period and broken("ledger-as-of-in-an-earlier-period"):
            return self.figures.cut(self.figures.class_periods(asked.cls)[0].start, asked.period.end, asked.as_of)
        return self.span(asked)

    def spans(self, periods: list[Period], as_of: str | None) -> list[Interval]:
        return [Interval(p.start, p.end) if as_of and as_of < p.start else self.figures.of_period(p, as_of) for p in periods]

    def ledger(self, asked: Resolved) -> tuple[Interval, dict]:
        cls, span = asked.cls, self.ledger_span(asked)
        periods = self.listed(cls, asked)
        spans = self.spans(periods, asked.as_of)
        # «rows: all on the roster of one of the periods; zeros in a period they are not in»
        of_rows = spans[-1:] if broken("ledger-rows-of-the-last-period") else spans
        roster = self.figures.in_order({p.id for s in of_rows for p in self.figures.roster(cls, s)})
        if not roster:
            raise Refusal(65, "nobody")
        rows, sums = [], [Tally() for _ in spans]
        for p in roster:
            tallies = [self.figures.tally(cls, p.id, s) for s in spans]
            sums = [a + b for a, b in zip(sums, tallies)]
            rows.append({"pupil_id": p.id, "name": p.name, "periods": {q.id: t.brief() for q, t in zip(periods, tallies)},
                         "year": self.year_tally(tallies, spans, lambda s: self.figures.tally(cls, p.id, s)).brief()})
        self.warn_attendance(cls, spans)
        year = self.year_tally(sums, spans, lambda s: total(self.tallies(cls, roster, s)))
        return span, {"periods": [{"id": q.id, "name": q.name} for q in periods], "rows": rows,
                      "total": {"periods": {q.id: self.full(t) for q, t in zip(periods, sums)}, "year": self.full(year)}}

    def year_tally(self, tallies: list[Tally], spans: list[Interval], over) -> Tally:
        """«year = the sum of its periods, exactly (of those listed)»"""
        if broken("ledger-year-with-holidays"):
            return over(Interval(spans[0].first, spans[-1].last))
        return total(tallies)

    # ledger-school

    def ledger_school(self, asked: Resolved) -> tuple[Interval, dict]:
        """«`periods` by number, up to and with the class's own (all for a year)»"""
        figures = self.figures
        if asked.period:
            wanted = [(cls, self.listed(cls, asked, own)) for cls, own, _ in self.school_rows(asked)]
        else:
            classes = self.classes(asked.year.id)
            firsts = [p.start for cls in classes for p in figures.periods_of[cls.year, cls.scheme][:1]]
            if asked.as_of and firsts and asked.as_of < min(firsts):
                raise Refusal(64, "as-of-before-first")
            wanted = [(cls, periods) for cls in classes
                      if figures.periods_of[cls.year, cls.scheme] and (periods := self.listed(cls, asked))]
            self.warnings["classes-left-out"] += len(classes) - len(wanted)
        spans_of = {cls.id: self.spans(periods, asked.as_of) for cls, periods in wanted}
        # «A class that emptied before P still has its ledger while it had pupils in an earlier period listed»
        seen = (lambda cls: spans_of[cls.id][-1:]) if broken("emptied-class-without-ledger") else (lambda cls: spans_of[cls.id])
        wanted = self.staffed(wanted, lambda row: any(figures.roster(row[0], s) for s in seen(row[0])))
        rows, whole, year_sum = [], 0, Tally()
        for cls, periods in wanted:
            spans = spans_of[cls.id]
            tallies = [total(self.tallies(cls, figures.roster(cls, s), s)) for s in spans]
            # «`end_count` on the last day of the last», «also when `--as-of` lies in the holidays after it»
            end_day = spans[-1].last
            if broken("ledger-school-end-count-as-of") and asked.as_of and not asked.period:
                end_day = self.figures.of_year(cls, asked.as_of).last
            if broken("ledger-school-end-count-at-start"):
                end_day = spans[0].first
            end_count, year = len(figures.enrolled(cls, end_day)), total(tallies)
            rows.append({"class_id": cls.id, "class": cls.name, "end_count": end_count,
                         "missed_per_pupil": rounded(ratio(sum(year.lessons.values()), end_count), 1),
                         "periods": {str(p.number): self.full(t) for p, t in zip(periods, tallies)}, "year": self.full(year)})
            whole, year_sum = whole + end_count, year_sum + year
            self.warn_attendance(cls, spans)
        if asked.period:
            span = self.school_span(asked)
        else:
            # «`as_of` of `ledger-school --year` is the latest of the rows' last days»
            lasts = [figures.of_year(cls, asked.as_of).last for cls, _ in wanted]
            span = Interval("", min(lasts) if broken("ledger-school-as-of-earliest") else max(lasts))
        return span, {"rows": rows, "total": {"end_count": whole, "year": self.full(year_sum),
                                              "missed_per_pupil": rounded(ratio(sum(year_sum.lessons.values()), whole), 1)}}

    # plan and teacher

    def work(self, course: Course, span: Interval) -> dict:
        """What was planned and given of a course in the interval."""
        lessons = [x for x in self.figures.lessons[course.id] if span.holds(x.date)]
        held = [x for x in lessons if x.held]
        dated = [row for row in self.journal.plan if row.course == course.id and (row.planned_date or broken("plan-undated-rows"))]
        if broken("plan-null-when-none-in-interval"):
            dated = [row for row in dated if span.holds(row.planned_date)]
        # «planned = Σ hours of the course's plan rows with a planned_date in the interval, null when it has none with a date»
        planned = sum(row.hours for row in dated if span.holds(row.planned_date or span.first)) if dated else None
        if broken("plan-counts-rows") and dated:
            planned = sum(span.holds(row.planned_date) for row in dated)
        # «behind = max(0, planned − held), null with planned»
        behind = None if planned is None else planned - len(held) if broken("plan-behind-negative") else max(0, planned - len(held))
        # «substituted = held lessons with a teacher_id other than the course's»
        substituted = sum(x.teacher not in (None, course.teacher) for x in (lessons if broken("substituted-of-cancelled") else held))
        if broken("substituted-with-any-teacher"):
            substituted = sum(x.teacher is not None for x in held)
        # «control = held lessons whose kind begins with «контрольн» (case ignored)»
        kind = (lambda text: text) if broken("control-case-kept") else str.lower
        control = sum(kind(x.kind).startswith("контрольн") for x in (lessons if broken("control-of-cancelled") else held))
        if broken("control-anywhere"):
            control = sum("контрольн" in x.kind.lower() for x in held)
        return {"planned": planned, "held": len(held), "cancelled": len(lessons) - len(held), "substituted": substituted,
                "behind": behind, "control": control}

    def course_key(self, course: Course) -> tuple:
        """«by subject order, group, id»"""
        subject = self.journal.subjects[course.subject]
        if broken("courses-without-group-order"):
            return subject.order, subject.id, course.id
        return subject.order, subject.id, course.group or "", course.id

    def plan(self, asked: Resolved) -> tuple[Interval, dict]:
        cls, span = asked.cls, self.span(asked)
        self.roster(cls, span)
        rows = []
        for course in sorted(self.figures.courses[cls.id], key=self.course_key):
            rows.append({"course_id": course.id, "subject_id": course.subject, "subject": self.journal.subjects[course.subject].name,
                         "group": course.group, "teacher_id": course.teacher, "teacher": self.journal.staff[course.teacher].name,
                         "hours_planned": course.hours_planned, **self.work(course, span)})
        return span, {"rows": rows, "total": {key: sum(row[key] or 0 for row in rows)
                                              for key in ("held", "cancelled", "substituted", "behind", "control")}}

    def teacher(self, asked: Resolved) -> tuple[Interval, dict]:
        figures, rows, span = self.figures, [], self.school_span(asked)
        for cls, own, own_span in self.with_pupils(asked):
            results = Results(figures, cls, own, own_span)
            for course in sorted(figures.courses[cls.id], key=self.course_key):
                if course.teacher != asked.teacher:
                    continue
                # «`pupils`: enrolled on the last day, for a group also a member that day»
                day = own_span.first if broken("teacher-members-of-the-period") else own_span.last
                pupils = [p for p in results.pupils if figures.member(course, p.id, day, own_span.last)]
                # «nulls where the course is not marked in the period»
                marked = figures.marked(course, own) and not cls.markless or broken("teacher-figures-of-unmarked")
                values = results.table(course.subject, pupils) if marked else dict.fromkeys(SUBJECT_KEYS)
                work = self.work(course, own_span)
                rows.append({"course_id": course.id, "class_id": cls.id, "class": cls.name, "subject_id": course.subject,
                             "subject": self.journal.subjects[course.subject].name, "group": course.group, "pupils": len(pupils),
                             **values, "lessons": work["held"], "planned": work["planned"], "behind": work["behind"]})
                self.warnings["marks-missing"] += values["none"] or 0
        if not rows:
            raise Refusal(65, "no-rows")
        return span, {"teacher": {"id": asked.teacher, "name": self.journal.staff[asked.teacher].name}, "rows": rows}

    REPORTS = {"summary": summary, "summary-school": summary_school, "attendance": attendance, "class-teacher": class_teacher,
               "ledger": ledger, "ledger-school": ledger_school, "teacher": teacher, "plan": plan}
