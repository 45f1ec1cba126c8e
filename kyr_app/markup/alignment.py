"""Two translations of one text, matched block by block, for pages and screens that set them side by side.

Where a section's blocks are not the same kind by kind, the section is matched as a whole; where the sections differ,
so are the sections in question. No text is left out.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

from kyr_app.markup.typst import leads_in
from kyr_app.model.blocks import Block, Blocks, Callout, Heading, ItemList
from kyr_app.model.document import Section


@dataclass(frozen=True, slots=True)
class Row:
    """Blocks that stand beside each other. A single list item has its list's number; `follows` the item above it.

    `keep` holds a row to the page of the next one.
    """

    left: Blocks
    right: Blocks
    keep: bool = False
    number: int = 1
    follows: bool = False


@dataclass(frozen=True, slots=True)
class FramedRows:
    """Two callouts of one kind, with the rows inside them."""

    left: Callout
    right: Callout
    rows: "tuple[Row, ...]"


@dataclass(frozen=True, slots=True)
class SectionPair:
    """A section in both languages and its rows, or runs of sections that match no others, without any."""

    left: tuple[Section, ...]
    right: tuple[Section, ...]
    rows: tuple[Row | FramedRows, ...] = ()


def pair_sections(left: Sequence[Section], right: Sequence[Section]) -> tuple[SectionPair, ...]:
    """Match sections by their anchors, which are the original's in every language."""
    matcher = SequenceMatcher(None, [it.anchor for it in left], [it.anchor for it in right], autojunk=False)
    pairs: list[SectionPair] = []
    for kind, start, end, other_start, other_end in matcher.get_opcodes():
        ours, theirs = tuple(left[start:end]), tuple(right[other_start:other_end])
        if kind == "equal":
            pairs += (
                SectionPair((one,), (other,), pair_blocks(one.blocks, other.blocks))
                for one, other in zip(ours, theirs, strict=True)
            )
        else:
            pairs.append(SectionPair(ours, theirs))
    return tuple(pairs)


def pair_blocks(left: Blocks, right: Blocks) -> tuple[Row | FramedRows, ...]:
    """Match the blocks of a section one by one, or as one row where they are not the same kind by kind."""
    if [_shape(block) for block in left] != [_shape(block) for block in right]:
        return (Row(left, right),) if left or right else ()
    rows: list[Row | FramedRows] = []
    for index, (one, other) in enumerate(zip(left, right, strict=True)):
        following = left[index + 1] if index + 1 < len(left) else None
        match one, other:
            case Callout(), Callout():
                rows.append(FramedRows(one, other, _plain_rows(one.blocks, other.blocks)))
            case _:
                rows += _rows_of(one, other, following)
    return tuple(rows)


def _plain_rows(left: Blocks, right: Blocks) -> tuple[Row, ...]:
    return tuple(
        row
        for one, other, following in zip_longest(left, right, left[1:])
        if one is not None and other is not None
        for row in _rows_of(one, other, following)
    )


def _rows_of(left: Block, right: Block, following: Block | None) -> list[Row]:
    match left, right:
        case ItemList(items, numbered), ItemList(other_items):
            return [
                Row((ItemList((one,), numbered),), (ItemList((other,), numbered),), number=number, follows=number > 1)
                for number, (one, other) in enumerate(zip(items, other_items, strict=True), 1)
            ]
        case _:
            return [Row((left,), (right,), keep=isinstance(left, Heading) or leads_in(left, following))]


def _shape(block: Block) -> tuple[object, ...]:
    """Return what two blocks must share to stand in one row."""
    match block:
        case ItemList(items, numbered):
            return (ItemList, numbered, len(items))
        case Callout(kind, blocks):
            return (Callout, kind, *map(_shape, blocks))
        case _:
            return (type(block),)
