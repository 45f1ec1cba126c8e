"""The language in which command line and errors speak: English as in the source, or a catalog of gettext's.

Everybody asks the standard library's `gettext.gettext`, click included. Left alone it looks into LANGUAGE, LC_ALL and
their like at every call; neither a window that switches its language nor a system without these variables can speak
through it then. `speak` therefore replaces `gettext.translation`, the one function through which gettext reaches a
catalog, for the reader's own messages: no environment variable changes under Qt's eyes, no file is looked for at each
sentence, and a switch is one assignment, so that another thread speaks the old language or the new one.
"""

import gettext
import locale
import struct
from collections.abc import Mapping
from pathlib import Path
from typing import Any

LANGUAGES = ("en", "es")
_ENGLISH = LANGUAGES[0]
_DOMAIN = "kyr"
_NO_LANGUAGE = ("C", "POSIX")
_of_other_programs = gettext.translation


def speak(language: str, folder: Path) -> None:
    """Let gettext speak `language` from now on, by the catalogs in `folder`; English where there is none of it."""
    spoken = _catalog(_plain(language), folder)

    def translation(domain: str, *arguments: Any, **options: Any) -> gettext.NullTranslations:  # noqa: ANN401 - handed on
        return spoken if domain == _DOMAIN else _of_other_programs(domain, *arguments, **options)

    gettext.textdomain(_DOMAIN)
    vars(gettext)["translation"] = translation


def language_of_catalog() -> str:
    """Return the language of the catalog that gettext speaks by; empty where it speaks as the source is written."""
    return gettext.translation(_DOMAIN, fallback=True).info().get("language", "")


def system_language(environment: Mapping[str, str]) -> str:
    """Return the language of LANGUAGES that this system asks for; English where it asks for none of them.

    POSIX looks at LC_ALL, LC_MESSAGES and LANG in this order; GNU's LANGUAGE, a list, goes before them unless they say
    C. Where nothing is set, as on Windows, the system is asked.
    """
    chosen = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    if chosen in _NO_LANGUAGE:
        return _ENGLISH
    wanted = environment.get("LANGUAGE") or chosen or locale.getlocale()[0] or ""
    return next((plain for each in wanted.split(":") if (plain := _plain(each)) in LANGUAGES), _ENGLISH)


def _plain(language: str) -> str:
    """Return `es` for es, es_MX.UTF-8, es-419 and for Windows' Spanish_Mexico."""
    word = language.replace("-", "_").partition(".")[0].partition("@")[0].partition("_")[0].lower()
    return {"spanish": "es", "english": "en"}.get(word, word)


def _catalog(language: str, folder: Path) -> gettext.NullTranslations:
    """Return the messages of a language, or none: a damaged catalog must not keep anybody from reading."""
    file = folder / language / "LC_MESSAGES" / f"{_DOMAIN}.mo"
    if language not in LANGUAGES or not file.is_file():
        return gettext.NullTranslations()
    try:
        with file.open("rb") as data:
            return gettext.GNUTranslations(data)
    except (OSError, ValueError, LookupError, struct.error):
        return gettext.NullTranslations()
