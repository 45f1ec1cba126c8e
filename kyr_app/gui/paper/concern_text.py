"""Sentences about what to know before a handout is given away: counted, text by text, and before printing."""

from collections.abc import Iterable, Sequence

from kyr_app.gui.controls.quoting import inside_quotes
from kyr_app.gui.ports import Concern
from kyr_app.gui.translation import tr
from kyr_app.handout.checks import HandoutConcern


def summary(concerns: Sequence[Concern]) -> tuple[str, ...]:
    """Return one sentence for each kind of concern, gravest first, with how many texts it is about."""
    counts = {kind: len([c for c in concerns if c.concern == kind]) for kind in HandoutConcern}
    return tuple(_counted(kind, count) for kind, count in counts.items() if count)


def reasons(concerns: Iterable[Concern]) -> list[str]:
    """Return a sentence about each text that nothing may be printed of before a person says yes."""
    return [f"“{inside_quotes(c.title)}”: {explained(c)}" for c in concerns if c.asks_first]


def explained(concern: Concern) -> str:
    """Return what the concern is about one text."""
    return {
        HandoutConcern.ENDED: tr("What this describes has ended. Nobody can rely on it."),
        HandoutConcern.HISTORICAL: tr("This describes the past. Nobody can rely on it."),
        HandoutConcern.FACTS_ARE_OLD: tr("Its facts are past their date. Ask before you rely on them."),
        HandoutConcern.CLOCK_IS_WRONG: tr("This computer’s clock is wrong, so nobody can say how old its facts are."),
        HandoutConcern.MACHINE_TRANSLATION: tr("A machine translated it, and no person has checked it yet."),
        HandoutConcern.OTHER_LANGUAGE: tr("It is not written in a language you chose; another one is printed."),
        HandoutConcern.OUTDATED_SECTIONS: tr("The original has changed since it was translated."),
        HandoutConcern.NOT_REVIEWED: tr("No lawyer has reviewed it yet."),
    }[HandoutConcern(concern.concern)]


def _counted(kind: HandoutConcern, count: int) -> str:
    one, many = {
        HandoutConcern.ENDED: (tr("1 text describes what has ended"), tr("{} texts describe what has ended")),
        HandoutConcern.HISTORICAL: (tr("1 text describes the past"), tr("{} texts describe the past")),
        HandoutConcern.FACTS_ARE_OLD: (
            tr("the facts of 1 text are past their date"),
            tr("the facts of {} texts are past their date"),
        ),
        HandoutConcern.CLOCK_IS_WRONG: (tr("this computer’s clock is wrong"),) * 2,
        HandoutConcern.MACHINE_TRANSLATION: (
            tr("1 machine translation nobody has checked"),
            tr("{} machine translations nobody has checked"),
        ),
        HandoutConcern.OTHER_LANGUAGE: (
            tr("1 text is not in the language chosen"),
            tr("{} texts are not in the languages chosen"),
        ),
        HandoutConcern.OUTDATED_SECTIONS: (
            tr("1 translation is behind its original"),
            tr("{} translations are behind their originals"),
        ),
        HandoutConcern.NOT_REVIEWED: (
            tr("1 text no lawyer has reviewed"),
            tr("{} texts no lawyer has reviewed"),
        ),
    }[kind]
    return one if count == 1 else many.format(count)
