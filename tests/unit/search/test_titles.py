import pytest

from kyr_app.model.document import Kind
from kyr_app.model.legal_status import LegalState
from kyr_app.search.entry_table import ListedDocument
from kyr_app.search.languages import Language
from kyr_app.search.query_builder import QueryBuilder
from kyr_app.search.titles import Titles

LANGUAGES = [Language("en")]


def listed(document_id, title):
    return ListedDocument(document_id, Kind.GUIDE, (), LegalState.IN_FORCE, {"en": title}, {"en": title.lower()})


DOCUMENTS = [listed("find-a-lawyer", "Find a real lawyer"), listed("find-a-person", "How to find a person")]


@pytest.mark.parametrize("typed", ["find a lawyer ", "find lawyer ", "Lawyer find ", "find a real lawyer "])
def test_a_document_is_named_by_the_telling_words_of_its_title_or_id_in_any_order(typed):
    named = Titles(DOCUMENTS, LANGUAGES).named_by(QueryBuilder(LANGUAGES).build(typed))
    assert named.whole == {0}


@pytest.mark.parametrize("typed", ["find ", "lawyer ", "find a lawyer person ", ""])
def test_a_single_word_or_a_word_too_many_names_no_document(typed):
    named = Titles(DOCUMENTS, LANGUAGES).named_by(QueryBuilder(LANGUAGES).build(typed))
    assert named.whole == frozenset()


def test_two_words_that_begin_titles_name_them_as_begun():
    named = Titles(DOCUMENTS, LANGUAGES).named_by(QueryBuilder(LANGUAGES).build("find a"))
    assert named.begun == {0, 1}
