"""One sentence for each error: what happened and what to do. The only place where errors become words."""

from gettext import gettext

from kyr_app.errors import (
    DocumentUnreadableError,
    HandoutError,
    LibraryBrokenError,
    LibraryDamagedError,
    LibraryNotFoundError,
    OutputError,
    ProfileError,
    ProgramDamagedError,
    ReaderError,
    RecipeError,
    SettingsError,
    TranslationNotMarkedError,
    UnknownDocumentError,
    UnknownSectionError,
)


def error_text(error: ReaderError) -> str:  # noqa: C901, PLR0912 - one case an error
    """Return a sentence a volunteer understands, in the language spoken; names in braces are data of the error."""
    match error:
        case LibraryNotFoundError():
            text = gettext("There is no library in {folder}: a content folder holds a file library.toml.")
        case LibraryBrokenError(where=""):
            text = gettext("The library cannot be opened. {file}: {what}")
        case LibraryBrokenError():
            text = gettext("The library cannot be opened. {file}, {where}: {what}")
        case LibraryDamagedError():
            text = gettext("The library in {folder} is damaged ({detail}). Install the reader again.")
        case UnknownDocumentError(document_id=document_id, similar=similar):
            return _unknown_document(document_id, similar)
        case UnknownSectionError(document_id=document_id, anchor=anchor, known=known):
            text = gettext("The document “{id}” has no section “{anchor}”. It has: {known}.")
            return text.format(id=document_id, anchor=anchor, known=", ".join(known))
        case DocumentUnreadableError():
            text = gettext(
                "The text of “{document_id}” ({language}) cannot be read. Start the reader again, or reinstall it."
            )
        case RecipeError():
            text = gettext("{file} cannot be used: {detail}")
        case HandoutError():
            text = gettext("The handout could not be made: {detail}")
        case TranslationNotMarkedError():
            text = gettext("{file} was left as it is. {detail}")
        case OutputError():
            text = gettext("{path} cannot be written: {reason}. Choose another place.")
        case SettingsError():
            text = gettext("The settings in {file} could not be read. Kept as {kept_as.name}; the usual ones are used.")
        case ProfileError():
            text = gettext("The profile {file} is not used. {detail}")
        case ProgramDamagedError(files=files):
            return _damaged_program(files)
        case _:
            return gettext("Something went wrong ({name}).").format(name=type(error).__name__)
    return text.format(**vars(error))


def _unknown_document(document_id: str, similar: tuple[str, ...]) -> str:
    match similar:
        case ():
            text = gettext("There is no document “{id}”. “kyr list” shows all of them.")
        case (_one,):
            text = gettext("There is no document “{id}”. Did you mean {similar}?")
        case _:
            text = gettext("There is no document “{id}”. Did you mean one of these: {similar}?")
    return text.format(id=document_id, similar=", ".join(similar))


def _damaged_program(files: tuple[str, ...]) -> str:
    more = len(files) - 1
    if more:
        text = gettext(
            "The program is damaged ({file} and {number} more). Some things will not work; install the reader again."
        )
    else:
        text = gettext("The program is damaged ({file}). Some things will not work; install the reader again.")
    return text.format(file=files[0], number=more)
