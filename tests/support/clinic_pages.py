"""A clinic's own page, in the content format, with a phone number of its own."""

from pathlib import Path

_DOCUMENT = """\
kind = "guide"
topics = ["help"]
as_of = 2026-07-04
check_by = 2027-07-04
[status]
state = "in-force"
[status.note]
en = "The hours of summer 2026."
"""
_TEXT = """\
# When we are open

Come on Monday between 9 and 12, or call [tel:our-line].

## Intake

Bring whatever papers you have. Zanzibar is our password.
"""
_NUMBERS = """\
[our-line]
number = "555-0101"
languages = ["en"]
source = "Harbor Clinic"
confirmed_on = 2026-07-04
[our-line.name]
en = "Harbor Clinic"
"""


def write_clinic_pages(folder: Path) -> Path:
    """Write the folder, which does not exist yet, and return it."""
    page = folder / "guides" / "intake-hours"
    page.mkdir(parents=True)
    (page / "document.toml").write_text(_DOCUMENT, encoding="utf-8")
    (page / "en.md").write_text(_TEXT, encoding="utf-8")
    (folder / "phone-numbers.toml").write_text(_NUMBERS, encoding="utf-8")
    return folder
