"""Where the library's facts come from: as of when, what nobody has reviewed, and how an organization changes that."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kyr_app.gui.controls.dialog import Dialog
from kyr_app.gui.controls.plain_label import plain_label
from kyr_app.gui.look import Look
from kyr_app.gui.window_language import spoken_language
from kyr_app.model.catalog import Catalog


class LibraryDialog(Dialog):
    """Tells of the library that is open; every number is counted in it."""

    def __init__(self, catalog: Catalog, language: str, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.setWindowTitle(self.tr("About this library"))
        body = QWidget(self)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, look.px(10), 0)
        layout.setSpacing(look.px(8))
        for title, text in self._sections(catalog, language):
            layout.addWidget(plain_label(title, "section"))
            layout.addWidget(plain_label(text))
        layout.addStretch(1)
        self.set_body(body)
        self.take_room(600, 560)
        self.read_from_top()

    def _sections(self, catalog: Catalog, language: str) -> tuple[tuple[str, str], ...]:
        return (
            (catalog.named(catalog.library.title, language), self._edition(catalog)),
            (self.tr("Where the facts come from"), self._facts(catalog)),
            (self.tr("What nobody has checked yet"), self._unchecked(catalog)),
            (self.tr("Add your review"), self._review()),
            (self.tr("Replace a text, or add a language"), self._change()),
        )

    def _edition(self, catalog: Catalog) -> str:
        released = catalog.phrases_for(spoken_language()).date(catalog.library.released)
        return self.tr("Version {0} by {1}, released {2}. {3} documents in {4} languages.").format(
            catalog.library.version,
            catalog.library.publisher,
            released,
            len(catalog.documents),
            len(catalog.languages()),
        )

    def _facts(self, catalog: Catalog) -> str:
        days = [document.as_of for document in catalog.documents.values()]
        phrases = catalog.phrases_for(spoken_language())
        span = " – ".join(dict.fromkeys(phrases.date(day) for day in (min(days), max(days)))) if days else ""
        sources = sum(len(document.references) for document in catalog.documents.values())
        return self.tr(
            "The facts are as of {0}. Nothing later is known to this library. {1} references stand at the ends of the "
            "documents; a weak one, or a fact without a source, is marked there and on paper."
        ).format(span, sources)

    def _unchecked(self, catalog: Catalog) -> str:
        documents = catalog.documents.values()
        texts = [(document, translation) for document in documents for translation in document.translations.values()]
        unreviewed = sum(document.review_in(text.language) is None for document, text in texts)
        machine = sum(text.is_by_machine for _, text in texts)
        return self.tr(
            "{0} of {1} texts have not been reviewed by a lawyer. {2} were translated by a machine, and no person has "
            "checked them yet. Each says so at its top and on paper."
        ).format(unreviewed, len(texts), machine)

    def _review(self) -> str:
        return self.tr(
            "1. Read the document in one language.\n"
            "2. In its folder, open document.toml and add to reviews: the language, your name, your role, the day.\n"
            "3. If you checked a machine translation, put your name in its “by” as well.\n"
            "4. Run “kyr check”, and build the reader again. It then shows your name in place of the notice."
        )

    def _change(self) -> str:
        return self.tr(
            "1. Copy the content folder of the reader’s sources.\n"
            "2. Edit a language’s .md file, or add one beside it; add phrases for a new language.\n"
            "3. Bring the dates and references in document.toml up to date.\n"
            "4. Run “kyr check YOUR_FOLDER”. It names every mistake and every translation that is behind.\n"
            "5. Run “kyr build YOUR_FOLDER -o NEW_FOLDER”, or start the reader with “--library YOUR_FOLDER”.\n"
            "docs/content.md in the sources has all of it, step by step."
        )
