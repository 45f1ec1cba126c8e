"""Sentences about what to know before a handout is given away: counted, text by text, and before printing."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from kyr_app.gui.ports import Concern
from kyr_app.handout.checks import HandoutConcern


def summary(concerns: Sequence[Concern]) -> tuple[str, ...]:
    """Return one sentence for each kind of concern, gravest first, with how many texts it is about."""
    counts = {kind: len([c for c in concerns if c.concern == kind]) for kind in HandoutConcern}
    return tuple(_counted(kind, count) for kind, count in counts.items() if count)


def reasons(concerns: Iterable[Concern]) -> list[str]:
    """Return a sentence about each text that nothing may be printed of before a person says yes."""
    return [f"“{c.title}”: {explained(c)}" for c in concerns if c.asks_first]


def explained(concern: Concern) -> str:
    """Return what the concern is about one text."""
    return {
        HandoutConcern.ENDED: _tr("What this describes has ended. Nobody can rely on it."),
        HandoutConcern.HISTORICAL: _tr("This describes the past. Nobody can rely on it."),
        HandoutConcern.FACTS_ARE_OLD: _tr("Its facts are past their date. Ask before you rely on them."),
        HandoutConcern.CLOCK_IS_WRONG: _tr("This computer’s clock is wrong, so nobody can say how old its facts are."),
        HandoutConcern.MACHINE_TRANSLATION: _tr("A machine translated it, and no person has checked it yet."),
        HandoutConcern.OTHER_LANGUAGE: _tr("It is not written in a language you chose; another one is printed."),
        HandoutConcern.OUTDATED_SECTIONS: _tr("The original has changed since it was translated."),
        HandoutConcern.NOT_REVIEWED: _tr("No lawyer has reviewed it yet."),
    }[HandoutConcern(concern.concern)]


def _counted(kind: HandoutConcern, count: int) -> str:
    one, many = {
        HandoutConcern.ENDED: (_tr("1 text describes what has ended"), _tr("{} texts describe what has ended")),
        HandoutConcern.HISTORICAL: (_tr("1 text describes the past"), _tr("{} texts describe the past")),
        HandoutConcern.FACTS_ARE_OLD: (
            _tr("the facts of 1 text are past their date"),
            _tr("the facts of {} texts are past their date"),
        ),
        HandoutConcern.CLOCK_IS_WRONG: (_tr("this computer’s clock is wrong"),) * 2,
        HandoutConcern.MACHINE_TRANSLATION: (
            _tr("1 machine translation nobody has checked"),
            _tr("{} machine translations nobody has checked"),
        ),
        HandoutConcern.OTHER_LANGUAGE: (
            _tr("1 text is not in the language chosen"),
            _tr("{} texts are not in the languages chosen"),
        ),
        HandoutConcern.OUTDATED_SECTIONS: (
            _tr("1 translation is behind its original"),
            _tr("{} translations are behind their originals"),
        ),
        HandoutConcern.NOT_REVIEWED: (
            _tr("1 text no lawyer has reviewed"),
            _tr("{} texts no lawyer has reviewed"),
        ),
    }[kind]
    return one if count == 1 else many.format(count)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Handouts", text)
