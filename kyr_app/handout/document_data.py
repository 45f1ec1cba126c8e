"""One part of a handout as the data that every layout's template is handed, in the document's own words.

What each key is for stands at the head of resources/handout/standing.typ.
"""

from collections.abc import Mapping

from kyr_app.handout.end_matter import phones_data, sources_data
from kyr_app.handout.fonts import FontShelf
from kyr_app.handout.parts import Part, heading_of
from kyr_app.markup.end_matter import citation_numbers, origin_line
from kyr_app.markup.typst import SECTION_LEVEL, TITLE_LEVEL, PaperContext, blocks_to_typst, spans_to_typst
from kyr_app.markup.typst_values import Code, Value
from kyr_app.model.document import Section
from kyr_app.model.legal_status import LegalState
from kyr_app.model.readable_document import ReadableDocument


def document_data(
    part: Part, fonts: FontShelf, labels: Mapping[tuple[str, str | None], str], code: str | None
) -> Mapping[str, Value]:
    """Return everything that is printed of `part`. `code` is the file of its source's QR code, if it has one."""
    context = paper_context(part, labels, citation_numbers(part.readable.text))
    return {
        **head_data(part, fonts, context),
        "sections": [section_data(section, part, context) for section in part.text.sections],
        "phones": phones_data(part),
        "sources": sources_data(part, code),
    }


def head_data(part: Part, fonts: FontShelf, context: PaperContext) -> Mapping[str, Value]:
    """Return all that stands above the sections of `part` and at the edges of its pages."""
    readable = part.readable
    return {
        "label": part.label,
        "starts_copy": part.starts_copy,
        "title": part.text.title,
        "kind": readable.phrases.kinds[readable.document.kind],
        **voice_data(readable, fonts),
        "status": status_data(part),
        "standing": _standing(part),
        "notices": _notices(part),
        "summary": Code(f"summary({spans_to_typst(part.text.summary.spans, context)})"),
    }


def voice_data(readable: ReadableDocument, fonts: FontShelf) -> Mapping[str, Value]:
    """Return the language of a text, and what its letters are set in."""
    typeface = fonts.for_language(readable.language)
    return {
        "language": readable.phrases.name,
        "lang": typeface.language,
        "region": typeface.region,
        "fonts": fonts.families_for(readable.language),
        "direction": Code(readable.phrases.direction),
        "scale": Code(str(typeface.scale)),
        "depth": Code(str(typeface.depth)),
    }


def section_data(section: Section, part: Part, context: PaperContext) -> Mapping[str, Value]:
    """Return one section with its heading, its label and the notice that its original has changed, if it has."""
    readable = part.readable
    outdated = section.anchor in readable.translation.outdated_sections
    heading = heading_of(section)
    level_above = SECTION_LEVEL if heading else TITLE_LEVEL
    return {
        "label": part.label_of(section.anchor) if section.anchor else None,
        "heading": heading,
        "outdated": readable.phrases.page.outdated_section if outdated else None,
        "blocks": Code(blocks_to_typst(section.blocks, context, level_above)),
    }


def paper_context(part: Part, labels: Mapping[tuple[str, str | None], str], numbers: Mapping[str, int]) -> PaperContext:
    """Return what the blocks of `part` point at: labels, and the numbers that its references are cited by."""
    readable = part.readable
    return PaperContext(readable.phrases, readable.document.id, readable.digits, numbers, labels)


def status_data(part: Part) -> Value:
    """Return the state of the law as its band and the running head say it."""
    document, phrases, notices = part.readable.document, part.readable.phrases, part.readable.notices
    state, since = notices.state, document.status.since
    label = phrases.states[state].upper()
    if since is not None and state not in (LegalState.IN_FORCE, LegalState.POSITION):
        label = phrases.page.since.format(state=label, date=phrases.date(since, short=True))
    return {"state": state, "label": label, "banner": notices.banner, "note": notices.note}


def _standing(part: Part) -> Value:
    document, words, notices = part.readable.document, part.readable.phrases.page, part.readable.notices
    return {
        "not_advice": words.not_advice,
        "facts_as_of": notices.facts_as_of,
        "first_published": notices.first_published,
        "review": notices.review,
        "translation": notices.translation,
        "source": origin_line(part.readable),
        "edition": f"{document.id} · {part.readable.language} · {document.version}",
        "page_of": words.page_of,
    }


def _notices(part: Part) -> Value:
    notices = part.readable.notices
    urgent = [text for text in (notices.facts_are_old, notices.clock_is_wrong) if text]
    return {"urgent": urgent, "plain": [text for text in (notices.translation, *part.only_in) if text]}
