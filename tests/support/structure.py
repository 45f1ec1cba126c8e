"""A second opinion on tagged PDFs, beside pdfua: a walk through structure tree, fonts and content with pikepdf."""

import io
from collections.abc import Iterator
from itertools import pairwise

import pikepdf

_PARENTS = {"LI": {"L"}, "Lbl": {"LI", "Note", "TOCI"}, "LBody": {"LI"}, "TOCI": {"TOC"}}
_NO_LANGUAGE = "zxx"  # ISO 639-2; web addresses are in it
_SHOWN_TEXT = ("Tj", "TJ", "'", '"')


def structure_problems(pdf: bytes, languages: set[str]) -> list[str]:
    """Return what is wrong: title, languages, order of headings, parents, words for pictures, addresses of links."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        root = opened.Root
        problems = []
        if not str(opened.docinfo.get("/Title", "")) or not root.ViewerPreferences.DisplayDocTitle:
            problems.append("no title")
        if not root.MarkInfo.Marked:
            problems.append("not marked")
        found = [("Document", str(root.get("/Lang", "")), "", None), *_elements(root.StructTreeRoot.K, "")]
        told = {language.split("-")[0] for _, language, _, _ in found if language}
        if told - {_NO_LANGUAGE} != languages:
            problems.append(f"languages {sorted(told)}")
        return [*problems, *_heading_problems(found), *_element_problems(found)]


def font_problems(pdf: bytes) -> list[str]:
    """Return each font that is not embedded or cannot be read back, and whether a missing glyph is drawn."""
    problems = []
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        for item in opened.objects:
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor":
                if not {"/FontFile2", "/FontFile3"} & set(item.keys()):
                    problems.append(f"{item.FontName} is not embedded")
            elif isinstance(item, pikepdf.Dictionary) and item.get("/Subtype") == "/Type0" and "/ToUnicode" not in item:
                problems.append(f"{item.BaseFont} cannot be read back")
        for number, page in enumerate(opened.pages, 1):
            if any(
                glyphs[place : place + 2] == b"\0\0" for glyphs in _glyphs(page) for place in range(0, len(glyphs), 2)
            ):
                problems.append(f"a missing glyph on page {number}")
    return problems


def _elements(kids: pikepdf.Object, parent: str) -> Iterator[tuple[str, str, str, pikepdf.Object]]:
    """Yield (tag, language, parent's tag, element) in reading order."""
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            tag = str(kid.S).removeprefix("/")
            yield tag, str(kid.get("/Lang", "")), parent, kid
            if "/K" in kid:
                yield from _elements(kid.K, tag)


def _heading_problems(found: list[tuple[str, str, str, pikepdf.Object]]) -> Iterator[str]:
    levels = [int(tag[1:]) for tag, *_ in found if tag[0] == "H" and tag[1:].isdigit()]
    if levels[:1] != [1]:
        yield "the first heading is not the title"
    for above, level in pairwise(levels):
        if level > above + 1:
            yield f"a heading of level {level} follows one of level {above}"


def _element_problems(found: list[tuple[str, str, str, pikepdf.Object]]) -> Iterator[str]:
    for tag, _, parent, element in found:
        if parent not in _PARENTS.get(tag, {parent}):
            yield f"{tag} inside {parent}"
        if tag == "Figure" and not str(element.get("/Alt", "")).strip():
            yield "a picture without words"
        if tag == "Link" and not _points_to_a_link(element.K):
            yield "a link without its place"


def _points_to_a_link(kids: pikepdf.Object) -> bool:
    return any(
        isinstance(kid, pikepdf.Dictionary)
        and (kid.get("/Type") == "/OBJR" or ("/K" in kid and _points_to_a_link(kid.K)))
        for kid in (kids if isinstance(kids, pikepdf.Array) else [kids])
    )


def _glyphs(page: pikepdf.Page) -> Iterator[bytes]:
    for operands, operator in pikepdf.parse_content_stream(page):
        if str(operator) in _SHOWN_TEXT:
            for operand in operands:
                for piece in operand if isinstance(operand, pikepdf.Array) else [operand]:
                    if isinstance(piece, pikepdf.String):
                        yield bytes(piece)
