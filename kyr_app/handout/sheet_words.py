"""What an imposed sheet says at its edge, and the page that tells how to turn a stack, each in one or two languages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kyr_app.handout.fonts import FontShelf
from kyr_app.handout.imposition import Run
from kyr_app.markup.typst_values import Code, Value
from kyr_app.model.handout import Sides
from kyr_app.model.phrases import Phrases, SheetWords


@dataclass(frozen=True, slots=True)
class Voice:
    """A language that a sheet speaks: its code and its phrases."""

    language: str
    phrases: Phrases


def voices_data(voices: Sequence[Voice], run: Run, finish: Sequence[str], fonts: FontShelf) -> Value:
    """Return the words of each voice. `finish` names what is done with the sheets: keys of SheetWords."""
    return [_voice_data(voice, run, finish, fonts) for voice in voices]


def _voice_data(voice: Voice, run: Run, finish: Sequence[str], fonts: FontShelf) -> Mapping[str, Value]:
    words = voice.phrases.sheet
    typeface = fonts.for_language(voice.language)
    sheets = 1 + max(side.number for side in run.order)
    return {
        "lang": typeface.language,
        "region": typeface.region,
        "fonts": fonts.families_for(voice.language),
        "direction": Code(voice.phrases.direction),
        "scale": Code(str(typeface.scale)),
        "full_size": words.full_size,
        "inch": words.inch,
        "sides": _sides(words, run.sides),
        "finish": ", ".join(getattr(words, key) for key in finish),
        "for_paper": words.for_paper,
        "numbers": [words.sheet_of.format(sheet=number, sheets=sheets) for number in range(1, sheets + 1)],
        "has_backs": run.sides is not Sides.ONE_SIDED,
        "front": words.front,
        "back": words.back,
        "turn": _turn(words, run),
    }


def _sides(words: SheetWords, sides: Sides) -> str:
    return {
        Sides.ONE_SIDED: words.one_sided,
        Sides.LONG_EDGE: words.long_edge,
        Sides.SHORT_EDGE: words.short_edge,
        Sides.TWO_PASS: words.by_hand,
    }[sides]


def _turn(words: SheetWords, run: Run) -> Value:
    if run.turn is None:
        return None
    first, last = run.turn + 2, len(run.order) + 1  # counted from 1, after the page that says so
    pages = str(last) if first == last else f"{first}–{last}"
    return {
        "title": words.turn_title,
        "steps": [words.turn_take, words.turn_place, words.turn_print.format(pages=pages)],
        "notes": [words.turn_assumed, words.turn_other, words.turn_try],
    }
