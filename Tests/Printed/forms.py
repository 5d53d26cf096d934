"""The forms: for each report its tables and sentences, from its JSON alone (and the list of periods that `info` gives).

To add a report: a module with `TITLE`, `HEADER`, `IS_PRIVATE`, `tables(document, school)` and `sentences(document, school)`, and a line here.
"""

from __future__ import annotations

import form_attendance
import form_class_teacher
import form_ledger
import form_ledger_school
import form_plan
import form_summary
import form_summary_school
import form_teacher

FORMS = {
    "summary": form_summary, "summary-school": form_summary_school, "attendance": form_attendance,
    "class-teacher": form_class_teacher, "ledger": form_ledger, "ledger-school": form_ledger_school,
    "teacher": form_teacher, "plan": form_plan,
}
