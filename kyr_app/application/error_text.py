"""One sentence for each error: what happened and what to do. The only place where errors become words."""

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
    """Return a sentence a volunteer understands."""
    match error:
        case LibraryNotFoundError(folder=folder):
            return f"There is no library in {folder}: a content folder holds a file library.toml."
        case LibraryBrokenError(file=file, where=where, what=what):
            place = f"{file}, {where}" if where else file
            return f"The library cannot be opened. {place}: {what}"
        case LibraryDamagedError(folder=folder, detail=detail):
            return f"The library in {folder} is damaged ({detail}). Install the reader again."
        case UnknownDocumentError(document_id=document_id, similar=similar):
            hint = f" Did you mean {' or '.join(similar)}?" if similar else " “kyr list” shows all of them."
            return f"There is no document “{document_id}”.{hint}"
        case UnknownSectionError(document_id=document_id, anchor=anchor, known=known):
            return f"The document “{document_id}” has no section “{anchor}”. It has: {', '.join(known)}."
        case DocumentUnreadableError(document_id=document_id, language=language):
            return f"The text of “{document_id}” ({language}) cannot be read. Start the reader again, or reinstall it."
        case RecipeError(file=file, detail=detail):
            return f"{file} cannot be used: {detail}"
        case HandoutError(detail=detail):
            return f"The handout could not be made: {detail}"
        case TranslationNotMarkedError(file=file, detail=detail):
            return f"{file} was left as it is. {detail}"
        case OutputError(path=path, reason=reason):
            return f"{path} cannot be written: {reason}. Choose another place."
        case SettingsError(file=file, kept_as=kept_as):
            return f"The settings in {file} could not be read. Kept as {kept_as.name}; the usual ones are used."
        case ProfileError(file=file, detail=detail):
            return f"The profile {file} is not used. {detail}"
        case ProgramDamagedError(files=files):
            more = f" and {len(files) - 1} more" if len(files) > 1 else ""
            return f"The program is damaged ({files[0]}{more}). Some things will not work; install the reader again."
        case _:
            return f"Something went wrong ({type(error).__name__})."
