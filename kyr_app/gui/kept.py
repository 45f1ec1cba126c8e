"""What a reader made anew goes on with, as after another theme: places, handout, paper that is printed, a message."""

from dataclasses import dataclass

from kyr_app.gui.controls.message_bar import Message
from kyr_app.gui.navigation import NavigationHistory
from kyr_app.gui.paper.paper_desk import PaperDesk
from kyr_app.model.handout import HandoutRecipe
from kyr_app.model.query import SearchResults


@dataclass(frozen=True, slots=True)
class Kept:
    """Lives in memory alone, between two views."""

    history: NavigationHistory
    results: SearchResults | None
    handout: HandoutRecipe
    desk: PaperDesk
    message: Message | None
