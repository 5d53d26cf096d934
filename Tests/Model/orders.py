"""The orders to try on a bundle, those that must be refused among them. Deterministic by seed."""

from __future__ import annotations

import random
from datetime import date, timedelta

from journal import Class, Journal
from orders_text import CLASS_REPORTS, WHEN, Order


def shifted(text: str, days: int) -> str:
    return (date.fromisoformat(text) + timedelta(days)).isoformat()


class Orders:
    """Builds the list for one journal."""

    def __init__(self, journal: Journal, seed: int):
        self.journal, self.random = journal, random.Random(f"orders {seed}")
        self.classes = sorted(journal.classes.values(), key=lambda c: c.id)
        self.periods = sorted(journal.periods.values(), key=lambda p: p.id)

    def plain(self) -> list[Order]:
        """Every report of every class, period, month and year, once."""
        found = []
        for report in CLASS_REPORTS:
            for cls in self.classes:
                found += [Order(report, cls.id, period=p.id) for p in self.periods if (p.year, p.scheme) == (cls.year, cls.scheme)]
                if "month" in WHEN[report]:
                    found += [Order(report, cls.id, month=m) for m in self.months(cls)]
                if "year" in WHEN[report]:
                    found.append(Order(report, cls.id, year=cls.year))
        for period in self.periods:
            found += [Order(report, period=period.id) for report in ("summary-school", "ledger-school")]
            found += [Order("teacher", period=period.id, teacher=t) for t in sorted(self.journal.staff)]
        found += [Order("ledger-school", year=y) for y in sorted(self.journal.years)]
        return found

    def months(self, cls: Class) -> list[str]:
        dates = {x.date[:7] for x in self.journal.lessons if self.journal.courses[x.course].cls == cls.id}
        return sorted(dates)[:4]

    def cut(self, plain: list[Order], count: int) -> list[Order]:
        """Some orders again with --as-of: inside, on the borders, after the end and before the start (64)."""
        found = []
        for order in self.random.sample(plain, min(count, len(plain))):
            found.append(order.__class__(**{**order.__dict__, "as_of": self.day(order)}))
        return found

    def day(self, order: Order) -> str:
        journal = self.journal
        if order.period:
            first, last = journal.periods[order.period].start, journal.periods[order.period].end
        elif order.month:
            first, last = f"{order.month}-01", f"{order.month}-28"
        else:
            year = journal.years[order.year]
            own = sorted((p for p in self.periods if p.year == year.id), key=lambda p: p.start)
            first, last = year.start, year.end
            if self.random.random() < 0.4:  # the holidays after a period
                return shifted(self.random.choice(own).end, self.random.choice([1, 3, 0]))
        lessons = sorted({x.date for x in journal.lessons if first <= x.date <= last}) or [first]
        inside = self.random.choice(lessons)
        return self.random.choice([inside, inside, inside, shifted(inside, 1), shifted(inside, -1), first, last, shifted(last, 5),
                                   shifted(first, 1), shifted(first, -1)])

    def named(self) -> list[Order]:
        """Classes, periods and years as people write them."""
        cls = self.random.choice(self.classes)
        own = [p for p in self.periods if (p.year, p.scheme) == (cls.year, cls.scheme)]
        period, year = self.random.choice(own), self.journal.years[cls.year]
        text = f"{cls.grade}{cls.letter}"
        spelling = self.random.choice([text, text.lower(), f"{cls.grade} {cls.letter.lower()}", f"{cls.grade}-{cls.letter}",
                                       text.translate(str.maketrans("АЕ", "AE"))])
        if not cls.letter or sum(f"{c.grade}{c.letter}".upper() == text.upper() for c in self.classes if c.year == cls.year) > 1:
            return [Order("ledger-school", year=year.name)]
        return [Order("attendance", spelling, period=period.name, year=year.id), Order("plan", spelling, year=year.name)]

    def refused(self) -> list[Order]:
        """Orders that are usage errors whatever the journal holds."""
        cls, period = self.classes[0], self.periods[0]
        own = next(p for p in self.periods if (p.year, p.scheme) == (cls.year, cls.scheme))
        found = [Order("attendance", "99Щ", period=own.id), Order("attendance", cls.id, period="нет такого"), Order("attendance", cls.id),
                 Order("summary", cls.id, month="2025-10"), Order("class-teacher", cls.id, year=cls.year), Order("attendance", period=own.id),
                 Order("summary-school", cls.id, period=period.id), Order("summary-school", year=period.year),
                 Order("attendance", cls.id, month="2025-13"), Order("attendance", cls.id, period=own.id, as_of="2025-02-30"),
                 Order("attendance", cls.id, period=own.id, month="2025-10"), Order("teacher", period=period.id, teacher="nobody"),
                 Order("attendance", cls.id, month="2031-10"), Order("ledger", cls.id, year="1999/2000")]
        found += [Order("ledger", cls.id, period=p.id) for p in self.periods if p.scheme != cls.scheme or p.year != cls.year][:2]
        return found


def orders(journal: Journal, seed: int) -> list[Order]:
    """All the orders to try."""
    made = Orders(journal, seed)
    plain = made.plain()
    return plain + made.cut(plain, 40) + made.named() + made.refused()


def sample(journal: Journal, seed: int, count: int = 12) -> list[Order]:
    """About `count` of them for single runs of the program: cut, named and refused ones rather than plain ones."""
    made = Orders(journal, seed)
    plain = made.plain()
    cut, refused = made.cut(plain, max(1, count // 2)), made.refused()
    return cut + made.named() + made.random.sample(refused, 2) + made.random.sample(plain, min(len(plain), max(1, count // 6)))
