"""Where letters stand in right-to-left lines that hold English words and numbers. Positions are read from the PDF."""

from datetime import date

import pytest

from kyr_app.model.catalog import ListedNumber
from kyr_app.model.document import Reference, Source
from kyr_app.model.handout import ClinicDetails
from tests.support.handouts import readable
from tests.support.printed_letters import body_lines

NUMBERS = {"line": ListedNumber("1-800-555-0100", {"en": "A line"}, {}, (), "A page", date(2026, 7, 4))}


def lines_of(press, body, **parts):
    """Return each printed line as its letters stand from left to right, without spaces."""
    arabic = readable(f"# عنوان\n\nملخص.\n\n## قسم\n\n{body}\n", language="ar", **parts)
    return ["".join(letter.text for letter in line) for line in body_lines(press.print(arabic))]


def test_an_english_quotation_keeps_its_marks_and_the_full_stop_ends_the_arabic_sentence(press):
    lines = lines_of(press, "> [!SAY]\n> - قل “I do not consent to your entry”. لا أوافق.")
    (line,) = (line for line in lines if "entry" in line)
    assert ".“Idonotconsenttoyourentry”" in line
    assert line.index("قفاوأ") < line.index(".“")  # what is read later stands further left


def test_a_question_in_english_keeps_its_question_mark(press):
    (line,) = (line for line in lines_of(press, "اسأل: “Am I free to leave?” ثم اذهب.") if "leave" in line)
    assert "“AmIfreetoleave?”" in line


def test_a_quotation_that_is_broken_opens_on_the_left_and_closes_on_the_right(press):
    words = "Do you have a warrant signed by a judge with my name and my address and a court on it"
    first, second = (line for line in lines_of(press, f"قل: “{words}”. نعم.") if "court" in line or "Doyou" in line)
    assert "“Doyouhave" in first
    assert first.index("“") < first.index("Do")
    assert second.endswith("onit”")
    assert second.startswith(".معن.")


@pytest.mark.parametrize("quoted", ["“كلام عربي”", "“كلمة word عربية”"])
def test_an_arabic_quotation_runs_from_right_to_left(press, quoted):
    (line,) = (line for line in lines_of(press, f"قال {quoted} نعم.") if "لاق" in line)
    assert line.endswith("“لاق")
    assert line.startswith(".معن”")


def test_a_citation_follows_the_full_stop_after_an_english_word(press):
    lines = lines_of(press, "النموذج I-205.[^a]", references=(Reference("a", "A source", "https://example.org/a/"),))
    assert any(line.endswith(".I-205جذومنلا") and "1" in line for line in lines)
    assert any("https://example.org/a/" in line for line in lines)


def test_digits_of_a_phone_number_are_never_turned_around(press):
    lines = lines_of(press, "اتصل بالرقم [tel:line] الآن.", numbers=NUMBERS)
    assert sum("1-800-555-0100" in line for line in lines) == 2


@pytest.mark.parametrize("name", ["Clinic of 3 Rivers", "عيادة النهر"])
def test_a_clinics_phone_and_address_read_from_left_to_right(press, name):
    clinic = ClinicDetails(name, "1-800-555-0100 ext. 22", "1200 North Street, Suite 4B")
    arabic = readable("# عنوان\n\nملخص.\n", language="ar")
    printed = body_lines(press.print(arabic, clinic=clinic), edges=True)
    lines = ["".join(letter.text for letter in line) for line in printed]
    assert sum("1-800-555-0100ext.22" in line for line in lines) == 2
    assert sum("1200NorthStreet,Suite4B" in line for line in lines) == 1


def test_no_sign_in_a_text_can_turn_around_what_follows_it(press):
    clinic = ClinicDetails("Clinic \u202e", "555-0100")
    origin = Source("Alert \u202e", "Network \u202d")
    document = readable("# T \u202e\n\nCall\u202b \u202e555-0199.\n\n## S\n\nX.\n", origin=origin)
    lines = ["".join(letter.text for letter in line) for line in body_lines(press.print(document, clinic=clinic))]
    assert "Clinic555-0100" in lines
    assert "Call555-0199." in lines
    assert "Source:Alert(Network)" in lines
