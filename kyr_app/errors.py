"""Every error the reader raises on purpose. Each carries data; application/error_text.py turns it into a sentence.

ReaderError
├── LibraryError                the library as a whole cannot be used
│   ├── LibraryNotFoundError    the folder is missing or holds no library.toml
│   ├── LibraryBrokenError      what every document needs (library.toml, phrases) is broken
│   └── LibraryDamagedError     a compiled library is incomplete or unreadable
├── UnknownDocumentError        no document has this id
├── UnknownSectionError         the document has no such section
├── DocumentUnreadableError     the document is listed but its text cannot be read
├── RecipeError                 a handout recipe or clinic file is wrong
├── HandoutError                the typesetter refused a handout
│   └── FaceTooLongError        a card has more text than it has room for
├── TranslationNotMarkedError   a translation cannot be marked as up to date
├── OutputError                 a file or folder cannot be written
├── SettingsError               the settings file cannot be read
├── ProfileError                the profile of this machine is wrong
└── ProgramDamagedError         files of the built program are missing or shortened
"""

from pathlib import Path


class ReaderError(Exception):
    """Anything the reader can explain in one sentence."""


class LibraryError(ReaderError):
    """The library as a whole cannot be used."""


class LibraryNotFoundError(LibraryError):
    """There is no library in this folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.folder = folder


class LibraryBrokenError(LibraryError):
    """A file that every document needs is broken."""

    def __init__(self, file: str, where: str, what: str) -> None:
        super().__init__(file, where, what)
        self.file = file
        self.where = where
        self.what = what


class LibraryDamagedError(LibraryError):
    """A compiled library is incomplete or unreadable."""

    def __init__(self, folder: Path, detail: str) -> None:
        super().__init__(folder, detail)
        self.folder = folder
        self.detail = detail


class UnknownDocumentError(ReaderError):
    """No document has this id; `similar` names ids that look like it."""

    def __init__(self, document_id: str, similar: tuple[str, ...] = ()) -> None:
        super().__init__(document_id, similar)
        self.document_id = document_id
        self.similar = similar


class UnknownSectionError(ReaderError):
    """The document has no section with this anchor."""

    def __init__(self, document_id: str, anchor: str, known: tuple[str, ...] = ()) -> None:
        super().__init__(document_id, anchor, known)
        self.document_id = document_id
        self.anchor = anchor
        self.known = known


class DocumentUnreadableError(ReaderError):
    """The document's file cannot be read any more."""

    def __init__(self, document_id: str, language: str) -> None:
        super().__init__(document_id, language)
        self.document_id = document_id
        self.language = language


class RecipeError(ReaderError):
    """A recipe or clinic file is wrong: the file and what is wrong in it."""

    def __init__(self, file: Path, detail: str) -> None:
        super().__init__(file, detail)
        self.file = file
        self.detail = detail


class HandoutError(ReaderError):
    """The typesetter refused a handout."""

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail


class FaceTooLongError(HandoutError):
    """A card has more text than it has room for."""


class TranslationNotMarkedError(ReaderError):
    """A translation cannot be marked as up to date: its document.toml, which stays as it was, and why."""

    def __init__(self, file: Path, detail: str) -> None:
        super().__init__(file, detail)
        self.file = file
        self.detail = detail


class OutputError(ReaderError):
    """A file or folder cannot be written."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason


class SettingsError(ReaderError):
    """The settings file cannot be read; it was set aside as `kept_as`."""

    def __init__(self, file: Path, kept_as: Path, detail: str) -> None:
        super().__init__(file, kept_as, detail)
        self.file = file
        self.kept_as = kept_as
        self.detail = detail


class ProfileError(ReaderError):
    """The profile of this machine is wrong: its file and what is wrong in it. The reader goes on without it."""

    def __init__(self, file: Path, detail: str) -> None:
        super().__init__(file, detail)
        self.file = file
        self.detail = detail


class ProgramDamagedError(ReaderError):
    """Files of the built program are missing or have another size than they were shipped with."""

    def __init__(self, files: tuple[str, ...]) -> None:
        super().__init__(files)
        self.files = files
