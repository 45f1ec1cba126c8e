"""The Typst templates, and the main file that hands one of them its data.

Every layout's template defines `vocabulary` (the functions that blocks call) and `handout` (the pages), which is handed
options, clinic and content.
"""

from collections.abc import Mapping
from gettext import gettext
from pathlib import Path

from kyr_app.errors import HandoutError
from kyr_app.handout.clinic_data import clinic_data, clinic_pictures
from kyr_app.handout.handout_source import MAIN, HandoutSource
from kyr_app.markup.typst import VOCABULARY
from kyr_app.markup.typst_values import Value, typst_value
from kyr_app.model.handout import ClinicDetails


class PageTemplates:
    """The templates in `folder`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def files(self) -> Mapping[str, bytes]:
        """Return every template by its name; raise HandoutError where one cannot be read."""
        try:
            return {file.name: file.read_bytes() for file in sorted(self._folder.glob("*.typ"))}
        except OSError as error:
            raise HandoutError(gettext("the page templates cannot be read")) from error

    def source(self, layout: str, options: Value, clinic: ClinicDetails, content: Value) -> HandoutSource:
        """Return the source that sets `content` by the template of `layout`."""
        main = (
            f"#import {typst_value(f'{layout}.typ')}: handout, vocabulary\n"
            f"#let options = {typst_value(options)}\n"
            f"#let ({', '.join(VOCABULARY)}) = vocabulary(options)\n"
            f"#handout(options, {typst_value(clinic_data(clinic))}, {typst_value(content)})\n"
        )
        return HandoutSource({MAIN: main.encode(), **self.files(), **clinic_pictures(clinic)})
