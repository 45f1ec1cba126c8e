from kyr_app.model.document import Kind
from kyr_app.model.legal_status import LegalState
from kyr_app.model.query import SearchQuery
from kyr_app.search import filters
from kyr_app.search.entry_table import ListedDocument


def document(kind: Kind, state: LegalState, topics: tuple[str, ...], *languages: str) -> ListedDocument:
    return ListedDocument("id", kind, topics, state, dict.fromkeys(languages, "Title"), {})


GUIDE = document(Kind.GUIDE, LegalState.IN_FORCE, ("home", "help"), "en", "es")
CARD = document(Kind.CARD, LegalState.IN_FORCE, ("home",), "en")
ALERT = document(Kind.ALERT, LegalState.ENDED, ("family",), "en")


def test_each_filter_is_counted_as_if_it_were_not_set():
    query = SearchQuery("", kinds=frozenset({Kind.GUIDE}), states=frozenset({LegalState.IN_FORCE}))
    counts = filters.count([GUIDE, CARD, ALERT], query)
    assert counts.total == 1
    assert counts.kinds == {Kind.GUIDE: 1, Kind.CARD: 1}
    assert counts.topics == {"home": 1, "help": 1}
    assert counts.states == {LegalState.IN_FORCE: 1}


def test_a_document_passes_in_any_of_its_languages_and_topics():
    assert filters.passes(GUIDE, SearchQuery("", written_in=frozenset({"es", "ar"})))
    assert not filters.passes(CARD, SearchQuery("", written_in=frozenset({"es"})))
    assert filters.passes(GUIDE, SearchQuery("", topics=frozenset({"help", "family"})))
    assert not filters.passes(ALERT, SearchQuery("", topics=frozenset({"help"})))


def test_without_filters_everything_passes():
    assert filters.count([GUIDE, CARD, ALERT], SearchQuery("")).total == 3
