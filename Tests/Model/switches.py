"""Switches that break one rule each (see rules.py). The set is empty in the true model."""

BROKEN: set[str] = set()


def broken(rule: str) -> bool:
    """True when the rule of this name is to be broken."""
    return rule in BROKEN
