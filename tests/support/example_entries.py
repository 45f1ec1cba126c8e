"""A handful of index entries in English, Spanish, Chinese and Arabic: six documents, one of them ended; and many."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kyr_app.model.document import Kind
from kyr_app.model.legal_status import LegalState
from kyr_app.model.synonyms import Synonyms
from kyr_app.search.index_writer import IndexEntry, write_index

Section = tuple[str, str, str]


def example_entries() -> list[IndexEntry]:
    """Return the entries of the six documents."""
    door = _Document("ice-at-the-door", Kind.GUIDE, ("home",), LegalState.CHANGING)
    card = _Document("rights-card", Kind.CARD, ("home", "card"))
    lawyer = _Document("find-a-lawyer", Kind.GUIDE, ("help",))
    how = _Document("how-did-we-get-here", Kind.EXPLAINER, ("history",))
    families = _Document("keeping-families-together", Kind.ALERT, ("family",), LegalState.ENDED)
    plan = _Document("family-plan", Kind.GUIDE, ("family",))
    return [
        *door.entries("en", "ICE at the door", "Keep the door closed unless a judge signed the warrant.", _DOOR),
        *door.entries("es", "ICE en la puerta", "No abra la puerta sin una orden firmada por un juez.", _PUERTA),
        *door.entries("zh-Hans", "移民局敲门怎么办", "不要开门。", _DOOR_IN_CHINESE),
        *card.entries("en", "Rights card", "A card to hand to an officer.", _CARD),
        *lawyer.entries("en", "Find a lawyer", "How to find free help.", _LAWYER),
        *lawyer.entries("es", "Buscar un abogado", "Ayuda gratis.", _ABOGADO),
        *how.entries("en", "“How Did We Get Here?”", "Videos.", _HOW),
        *families.entries("en", "Keeping Families Together", "A parole program for spouses. It ended.", _FAMILIES),
        *plan.entries("en", "Family plan", "Prepare for the worst.", _PLAN),
        *plan.entries("ar", "خطة الأسرة", "استعدوا للأسوأ.", _PLAN_IN_ARABIC),
    ]


def many_entries(documents: int, sections: int = 8) -> Iterator[IndexEntry]:
    """Yield a made-up library in English and Spanish whose sections repeat the example's sentences in turn."""
    for number in range(documents):
        for language, texts in (("en", _DOOR + _CARD + _LAWYER + _FAMILIES), ("es", _PUERTA + _ABOGADO)):
            chosen = [
                (f"part-{index}", heading, f"{body} {number} {index}")
                for index, (_, heading, body) in enumerate(texts[(number + i) % len(texts)] for i in range(sections))
            ]
            title = f"{texts[number % len(texts)][1]} {number}"
            document = _Document(f"document-{number}", Kind.GUIDE, ("home",))
            yield from document.entries(language, title, "Summary.", chosen)


def write_example_index(
    folder: Path, entries: Sequence[IndexEntry] | None = None, synonyms: Synonyms | None = None
) -> Path:
    """Write the entries, those of the example unless told otherwise, and return the folder."""
    folder.mkdir()
    for _ in write_index(folder, example_entries() if entries is None else entries, synonyms):
        pass
    return folder


def entry(document_id: str, title: str, body: str = "", **changes: object) -> IndexEntry:
    """Return one English title-and-summary entry of a guide in force, with changes."""
    values: dict[str, object] = {
        "document_id": document_id,
        "language": "en",
        "kind": Kind.GUIDE,
        "topics": (),
        "state": LegalState.IN_FORCE,
        "title": title,
        "anchor": "",
        "heading": "",
        "body": body,
        "order": 0,
    }
    return IndexEntry(**(values | changes))


@dataclass(frozen=True)
class _Document:
    document_id: str
    kind: Kind
    topics: tuple[str, ...]
    state: LegalState = LegalState.IN_FORCE

    def entries(self, language: str, title: str, summary: str, sections: Sequence[Section]) -> Iterator[IndexEntry]:
        for order, (anchor, heading, body) in enumerate([("", "", summary), *sections]):
            yield IndexEntry(
                self.document_id, language, self.kind, self.topics, self.state, title, anchor, heading, body, order
            )


_DOOR = [
    (
        "show-the-warrant",
        "Ask for the warrant",
        """Say: slide the warrant under the door.
A warrant signed by a judge has the name of a court at the top. An administrative warrant is Form I-200 or Form I-205.
An immigration officer signed it, not a judge. It does not let officers in unless somebody inside agrees.""",
    ),
    ("if-they-come-in", "If they come in anyway", "Do not fight. Say that you do not consent. Don’t run."),
]
_PUERTA = [
    (
        "show-the-warrant",
        "Pida la orden",
        """Pida que pasen la orden por debajo de la puerta.
Una orden firmada por un juez tiene el nombre de un tribunal. La orden administrativa es el formulario I-205.
Después de la detención, pida un abogado.""",
    ),
    ("if-they-come-in", "Si entran de todos modos", "No se resista. Diga que no da permiso."),
]
_DOOR_IN_CHINESE = [("show-the-warrant", "法官的搜查令", "请他们出示法官的搜查令。")]
_CARD = [("front", "Front", "I wish to stay silent. I do not consent to your entry. I want to talk to a lawyer.")]
_LAWYER = [
    ("free-help", "Free help", "Nonprofit lawyers help people in immigration court. Ask for an accredited person."),
    ("false-help", "False help", "A notary is not a lawyer. The deal called 287(g) needs a real lawyer."),
]
_ABOGADO = [
    ("free-help", "Ayuda gratis", "Los abogados sin fines de lucro ayudan en el tribunal de inmigración."),
    ("false-help", "Ayuda falsa", "Un notario no es un abogado. Las identificaciones falsas son un peligro."),
]
_HOW = [("parts", "The parts", "Part one is about the bill H.R. 7909. Part two is about prisons.")]
_FAMILIES = [
    ("what-it-was", "What it was", "The program let spouses of citizens ask for parole in place."),
    ("what-happened", "What happened", "A court in Texas ended it. Nobody can apply. Families can ask a lawyer."),
]
_PLAN = [("papers", "Papers", "Choose who cares for your children. Keep your family’s papers together.")]
_PLAN_IN_ARABIC = [("papers", "الأوراق", "اختاروا من يرعى أطفالكم. احتفظوا بأوراق المحامي.")]
