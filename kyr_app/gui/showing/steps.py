"""A document cut into steps for showing: what it is, what to say and do, then its sections. No word is left out.

How a step is written and how large its letters are is decided elsewhere.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from kyr_app.markup.end_matter import called_numbers
from kyr_app.model.blocks import Block, Blocks, Callout, CalloutKind, Heading, Paragraph, Text
from kyr_app.model.readable_document import ReadableDocument, number_line

_FIRST = (CalloutKind.SAY, CalloutKind.DO)
_CAUTIONS = (CalloutKind.WARNING, CalloutKind.DONT)


@dataclass(frozen=True, slots=True)
class Step:
    """What is shown at a time: a heading, blocks, and words to say or things to do below them.

    `anchor` is that of the section it is part of.
    """

    heading: str
    blocks: Blocks
    callout: Callout | None = None
    anchor: str = ""


def steps_of(readable: ReadableDocument) -> tuple[Step, ...]:
    """Return title and summary, then the callouts that say and do, then what else each section holds, then numbers.

    What stands right before a callout goes with it: “Say this only if it is true” is never parted from the words.
    """
    text, callouts, rest = readable.text, [], []
    for section in text.sections:
        taken: set[int] = set()
        for start, at, callout in _callouts_to_begin_with(section.blocks):
            callouts.append(Step(section.heading, section.blocks[start:at], callout, section.anchor))
            taken.update(range(start, at + 1))
        left = tuple(block for at, block in enumerate(section.blocks) if at not in taken)
        if left or not section.blocks:
            rest.append(Step(section.heading, left, anchor=section.anchor))
    return (Step(text.title, (text.summary,)), *callouts, *rest, *_numbers(readable))


def _callouts_to_begin_with(blocks: Blocks) -> Iterator[tuple[int, int, Callout]]:
    """Yield each callout that says or does: where what belongs to it starts, where it stands itself, and what it is."""
    free = 0
    for at, block in enumerate(blocks):
        if isinstance(block, Callout) and block.kind in _FIRST:
            start = at
            if start > free and _leads_in(blocks[start - 1]):
                start -= 1
            if start > free and isinstance(blocks[start - 1], Heading):
                start -= 1
            yield start, at, block
            free = at + 1


def _leads_in(block: Block) -> bool:
    match block:
        case Paragraph():
            return True
        case Callout(kind):
            return kind in _CAUTIONS
        case _:
            return False


def _numbers(readable: ReadableDocument) -> Iterator[Step]:
    lines = [number_line(number, readable.language, readable.phrases) for number in called_numbers(readable)]
    if lines:
        yield Step(readable.phrases.page.phone_numbers, tuple(Paragraph((Text(line),)) for line in lines))
