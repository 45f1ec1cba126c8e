"""From a recipe and its documents to the finished PDF of any layout."""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from gettext import gettext

from kyr_app.errors import FaceTooLongError, HandoutError
from kyr_app.handout.card_composer import CardComposer
from kyr_app.handout.clinic_glyphs import ClinicGlyphs
from kyr_app.handout.composer import HandoutComposer
from kyr_app.handout.faces import face_count, faces_alone, refuse_unfit_card
from kyr_app.handout.handout_source import HandoutSource
from kyr_app.handout.imposition import Run, booklet_sheets, half_sheets, printing_run
from kyr_app.handout.layout_limits import refuse_unfit
from kyr_app.handout.page_images import PdfPages
from kyr_app.handout.parts import Part, parts_of
from kyr_app.handout.print_file import print_file
from kyr_app.handout.sheet_composer import SheetComposer
from kyr_app.handout.sheet_words import Voice
from kyr_app.handout.spills import content_pages, ends_short
from kyr_app.handout.typesetter import Typesetter
from kyr_app.model.handout import HandoutRecipe, Layout, Sides
from kyr_app.model.readable_document import ReadableDocument

_MOST_PAGES = 1_000  # more of them take more than the memory of an old laptop
_TOO_MUCH_TEXT = re.compile(r"too much text: part-(\d+)")  # what cards.typ and sign.typ say


@dataclass(frozen=True, slots=True)
class PrintJob:
    """Everything that goes onto paper.

    `documents` are the recipe's items in order, each in all its languages. `voices` are what sheets speak. `originals`
    are the documents as an officer reads them, by id: cards and signs need them. `images` go by `picture_path`.
    """

    recipe: HandoutRecipe
    documents: Sequence[ReadableDocument]
    voices: Sequence[Voice]
    originals: Mapping[str, ReadableDocument] = field(default_factory=dict)
    images: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PrintedHandout:
    """A finished PDF and what application/make_handout.py tells of it; `turn` is the page with the instruction."""

    pdf: bytes
    pages: int
    sheets: int
    turn: int | None = None
    spills: bool = False


class HandoutPress:
    """Prints what `composer` and the composers of cards and sheets compose."""

    def __init__(self, composer: HandoutComposer, typesetter: Typesetter) -> None:
        self._composer = composer
        self._cards = CardComposer(composer.templates, composer.fonts)
        self._sheets = SheetComposer(composer.templates, composer.fonts)
        self._glyphs = ClinicGlyphs(composer.fonts)
        self._typesetter = typesetter

    def print(self, job: PrintJob) -> PrintedHandout:
        """Return the PDF; raise UnknownSectionError, and HandoutError for what cannot be printed in this layout."""
        refuse_unfit(job.recipe)
        self._glyphs.refuse_unprintable(job.recipe.clinic)
        match job.recipe.layout:
            case Layout.CARDS:
                return self._card_sheets(job)
            case Layout.SIGN:
                return self._signs(job)
            case Layout.HALF_SHEET | Layout.BOOKLET:
                return self._sheets_of_half_pages(job)
            case _:
                return self._pages(job)

    def _pages(self, job: PrintJob) -> PrintedHandout:
        once = _once(job)
        pdf = self._flow(once, accessible=True)
        spills = self._spills(once, pdf, accessible=True)
        if job.recipe.copies > 1:
            _refuse_too_many(_page_count(pdf) * job.recipe.copies)
            pdf = self._flow(job, accessible=True)
        pages = _page_count(pdf)
        sheets = pages if job.recipe.sides is Sides.ONE_SIDED else (pages + 1) // 2
        return PrintedHandout(pdf, pages, sheets, spills=spills)

    def _sheets_of_half_pages(self, job: PrintJob) -> PrintedHandout:
        recipe = job.recipe
        is_booklet = recipe.layout is Layout.BOOKLET
        documents = job.documents if is_booklet else [faces_alone(readable) for readable in job.documents]
        once = replace(_once(job), documents=documents)
        half_pages = self._flow(once, accessible=False)
        if is_booklet:
            right_to_left = not documents[0].phrases.is_rightward
            sheets = booklet_sheets(_page_count(half_pages), right_to_left=right_to_left)
        else:
            sheets = half_sheets(_page_count(half_pages), recipe.sides)
        has_backs = any(sheet.back for sheet in sheets)
        run = printing_run(len(sheets), recipe.sides, has_backs=has_backs, on_long_edge=True, copies=recipe.copies)
        source = self._sheets.compose(
            half_pages, sheets, run, layout=recipe.layout, paper=recipe.paper, voices=job.voices
        )
        spills = not is_booklet and self._spills(once, half_pages, accessible=False)
        return self._imposed(source, run, {}, spills=spills)

    def _card_sheets(self, job: PrintJob) -> PrintedHandout:
        recipe, parts = job.recipe, _cards_in(job)
        has_backs = recipe.sides is not Sides.ONE_SIDED and any(face_count(part) > 1 for part in parts)
        run = printing_run(len(parts), recipe.sides, has_backs=has_backs, on_long_edge=False, copies=recipe.copies)
        with _naming(parts):
            return self._imposed(self._cards.sheets(recipe, parts, job.originals, run, job.voices), run, job.images)

    def _signs(self, job: PrintJob) -> PrintedHandout:
        parts = _cards_in(job)
        _refuse_too_many(sum(map(face_count, parts)) * job.recipe.copies)
        with _naming(parts):
            pdf = self._typesetter.typeset(self._cards.signs(job.recipe, parts, job.originals), images=job.images)
        pages = _page_count(pdf)
        return PrintedHandout(pdf, pages, sheets=pages)

    def _imposed(
        self, source: HandoutSource, run: Run, images: Mapping[str, bytes], *, spills: bool = False
    ) -> PrintedHandout:
        sides = self._typesetter.typeset(source, images=images, accessible=False)
        pages = run.pages()
        return PrintedHandout(print_file(sides, run.sides, pages), len(pages), run.sheets, run.turn, spills)

    def _flow(self, job: PrintJob, *, accessible: bool) -> bytes:
        source = self._composer.compose(job.recipe, job.documents)
        return self._typesetter.typeset(source, images=job.images, accessible=accessible)

    def _spills(self, job: PrintJob, pdf: bytes, *, accessible: bool) -> bool:
        """Whether a document ends on a line or two that a second, closer setting takes back."""
        if job.recipe.fit:
            return False
        with PdfPages(pdf) as pages:
            if not ends_short(pages):
                return False
            loose = content_pages(pages)
        closer = self._flow(replace(job, recipe=replace(job.recipe, fit=True)), accessible=accessible)
        with PdfPages(closer) as pages:
            return content_pages(pages) < loose


def _once(job: PrintJob) -> PrintJob:
    return replace(job, recipe=replace(job.recipe, copies=1))


def _refuse_too_many(pages: int) -> None:
    if pages > _MOST_PAGES:
        detail = gettext("it would have {pages} pages, and {most} are the most; take fewer copies or documents.")
        raise HandoutError(detail.format(pages=f"{pages:,}", most=f"{_MOST_PAGES:,}"))


def _cards_in(job: PrintJob) -> tuple[Part, ...]:
    parts = parts_of(job.recipe, job.documents)
    for part in parts:
        refuse_unfit_card(part, job.recipe.layout)
    return parts


@contextmanager
def _naming(parts: Sequence[Part]) -> Iterator[None]:
    """Name the card where a template says that it has too much text."""
    try:
        yield
    except HandoutError as error:
        told = _TOO_MUCH_TEXT.search(error.detail)
        if told is None:
            raise
        readable = parts[int(told[1])].readable
        named = f"“{readable.text.title}” ({readable.document.id}, {readable.language})"
        detail = gettext("{card} has more text than fits; choose pages or half-sheet for it.").format(card=named)
        raise FaceTooLongError(detail) from error


def _page_count(pdf: bytes) -> int:
    with PdfPages(pdf) as pages:
        return pages.page_count
