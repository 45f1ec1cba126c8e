from kyr_app.model.document import Kind
from kyr_app.model.legal_status import LegalState
from kyr_app.model.query import SearchQuery
from kyr_app.search.entry_table import ListedDocument
from kyr_app.search.filters import Filters


def document(kind: Kind, state: LegalState, topics: tuple[str, ...], *languages: str) -> ListedDocument:
    return ListedDocument("id", kind, topics, state, dict.fromkeys(languages, "Title"), {})


GUIDE = document(Kind.GUIDE, LegalState.IN_FORCE, ("home", "help"), "en", "es")
CARD = document(Kind.CARD, LegalState.IN_FORCE, ("home",), "en")
ALERT = document(Kind.ALERT, LegalState.ENDED, ("family",), "en")


DOCUMENTS = (GUIDE, CARD, ALERT)
ALL = frozenset(range(len(DOCUMENTS)))


def count(query):
    return Filters(DOCUMENTS).count(ALL, query)


def passing(query):
    return [DOCUMENTS[number] for number in sorted(Filters(DOCUMENTS).passing(ALL, query))]


def test_each_filter_is_counted_as_if_it_were_not_set():
    query = SearchQuery("", kinds=frozenset({Kind.GUIDE}), states=frozenset({LegalState.IN_FORCE}))
    counts = count(query)
    assert counts.total == 1
    assert counts.kinds == {Kind.GUIDE: 1, Kind.CARD: 1}
    assert counts.topics == {"home": 1, "help": 1}
    assert counts.states == {LegalState.IN_FORCE: 1}


def test_a_document_passes_in_any_of_its_languages_and_topics():
    assert passing(SearchQuery("", written_in=frozenset({"es", "ar"}))) == [GUIDE]
    assert passing(SearchQuery("", topics=frozenset({"help", "family"}))) == [GUIDE, ALERT]


def test_every_filter_must_let_a_document_pass():
    assert passing(SearchQuery("", kinds=frozenset({Kind.GUIDE, Kind.ALERT}), topics=frozenset({"home"}))) == [GUIDE]
    assert passing(SearchQuery("", states=frozenset({LegalState.IN_FORCE}), written_in=frozenset({"en"}))) == [
        GUIDE,
        CARD,
    ]


def test_topics_are_counted_within_the_languages_and_kinds_that_are_set():
    query = SearchQuery("", kinds=frozenset({Kind.GUIDE}), written_in=frozenset({"es"}), topics=frozenset({"family"}))
    assert count(query).topics == {"home": 1, "help": 1}
    assert count(query).kinds == {}
    assert count(query).total == 0


def test_without_filters_everything_passes():
    assert count(SearchQuery("")).total == 3
