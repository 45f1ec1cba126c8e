from pathlib import Path

import pytest

from kyr_app.library.checks import check_library
from kyr_app.library.loader import load_all
from kyr_app.model.legal_status import LegalState

CONTENT = Path(__file__).resolve().parents[2] / "content"
LIBRARY = load_all(CONTENT)
CUSTOMER_DOCUMENTS = {
    "descheduling-not-rescheduling": LegalState.CHANGED,
    "vote-recommendations-hr-5717-hr-7909": LegalState.HISTORICAL,
    "keeping-families-together": LegalState.ENDED,
    "immigrants-deserve-a-second-chance": LegalState.POSITION,
    "admin-platform-policy-memo": LegalState.HISTORICAL,
    "platform-for-immigrant-justice": LegalState.HISTORICAL,
    "second-chance-for-all": LegalState.POSITION,
    "how-did-we-get-here": LegalState.HISTORICAL,
    "dhs-enforcement-priorities": LegalState.ENDED,
    "strategic-plan-2020-2024": LegalState.HISTORICAL,
}


def test_the_library_has_no_problem():
    assert check_library(LIBRARY) == ()


@pytest.mark.parametrize(("document_id", "state"), CUSTOMER_DOCUMENTS.items())
def test_the_customer_s_documents_are_there_with_the_status_that_the_facts_give(document_id, state):
    document = LIBRARY.catalog.documents[document_id]
    assert document.status.state is state
    assert document.source is not None
    assert {"en", "es"} <= set(document.translations)


@pytest.mark.parametrize("document_id", LIBRARY.catalog.documents)
def test_every_document_says_where_its_facts_come_from(document_id):
    assert LIBRARY.catalog.documents[document_id].references


def test_the_government_line_for_reporting_immigrants_is_not_listed():
    numbers = {listed.number.replace("-", "") for listed in LIBRARY.catalog.phone_numbers.values()}
    assert not any("8663472423" in number for number in numbers)


def test_no_machine_translation_claims_to_be_reviewed():
    for document in LIBRARY.catalog.documents.values():
        for translation in document.translations.values():
            assert not (translation.is_by_machine and document.review_in(translation.language))


def test_one_source_has_one_strength_everywhere():
    strengths = {}
    for document in LIBRARY.catalog.documents.values():
        for reference in document.references:
            if reference.url:
                strengths.setdefault(reference.url, {}).setdefault(reference.strength, []).append(document.id)
    assert [found for found in strengths.values() if len(found) > 1] == []


@pytest.mark.parametrize("ready", LIBRARY.catalog.handout_sets, ids=lambda ready: ready.id)
def test_names_of_ready_made_handouts_fit_their_rows_in_every_language(ready):
    for names, longest in ((ready.title, 24), (ready.line, 40)):
        assert set(names) == set(LIBRARY.catalog.phrases)
        assert {language: name for language, name in names.items() if len(name) > longest} == {}
