"""A tiny complete content folder in English and Spanish without a problem: three documents, one of them ended."""

import shutil
from pathlib import Path

from kyr_app.library.translations import made_from
from kyr_app.markup.parser import parse_document

RELEASED = "2026-07-10"
DOCUMENTS = ("old-program", "call-for-help", "knock-at-the-door")

_PHRASES = Path(__file__).resolve().parents[2] / "content" / "phrases"

_LIBRARY = f"""\
id = "example"
publisher = "Example Clinic"
version = "1"
released = {RELEASED}
default_language = "en"
[title]
en = "Example library"
es = "Biblioteca de ejemplo"
"""
_TOPICS = """\
[family]
en = "Home and family"
es = "Hogar y familia"
[help]
en = "Finding help"
es = "Buscar ayuda"
"""
_SITUATIONS = """\
[[situations]]
id = "knock"
urgent = true
documents = ["knock-at-the-door", "call-for-help"]
[situations.title]
en = "Someone knocks"
es = "Alguien toca"
[situations.line]
en = "Do not open yet."
es = "No abra todavía."
"""
_NUMBERS = """\
[help-line]
number = "1-800-555-0100"
languages = ["en", "es"]
source = "Example Clinic (2026)"
confirmed_on = 2026-07-04
[help-line.name]
en = "Help line"
es = "Línea de ayuda"
[help-line.hours]
en = "Day and night"
es = "De día y de noche"
"""


def write_example_library(root: Path) -> Path:
    """Write the content folder `root`, which does not exist yet, and return it."""
    root.mkdir(parents=True)
    tables = {"library": _LIBRARY, "topics": _TOPICS, "situations": _SITUATIONS, "phone-numbers": _NUMBERS}
    for name, text in tables.items():
        (root / f"{name}.toml").write_text(text, encoding="utf-8")
    (root / "phrases").mkdir()
    for language in ("en", "es"):
        shutil.copyfile(_PHRASES / f"{language}.toml", root / "phrases" / f"{language}.toml")
    _write_document(root / "alerts" / "old-program", _OLD_PROGRAM, {"en": _OLD_PROGRAM_EN})
    _write_document(root / "guides" / "knock-at-the-door", _KNOCK, {"en": _KNOCK_EN, "es": _KNOCK_ES})
    _write_document(root / "guides" / "call-for-help", _HELP, {"en": _HELP_EN, "es": _HELP_ES})
    return root


def _write_document(folder: Path, table: str, texts: dict[str, str]) -> None:
    folder.mkdir(parents=True)
    original = parse_document(texts["en"]).text
    assert original is not None
    for language, text in texts.items():
        (folder / f"{language}.md").write_text(text, encoding="utf-8")
        if language != "en":
            table += f'\n[translations.{language}]\nmade_from = "{made_from(original)}"\nby = "machine"\n'
    (folder / "document.toml").write_text(table, encoding="utf-8")


_OLD_PROGRAM = """\
kind = "alert"
topics = ["family"]
first_published = "2024-08"
as_of = 2026-07-04
check_by = 2027-01-04

[status]
state = "ended"
since = 2024-11-07
[status.note]
en = "A court struck this program down. Nobody can apply."
es = "Una corte anuló este programa. Nadie puede solicitarlo."

[source]
title = "Alert: the old program"
publisher = "Example Network"
url = "https://example.org/old-program"

[[references]]
id = "ruling"
title = "Example v. Example (November 7, 2024)"
url = "https://example.org/ruling"
"""
_OLD_PROGRAM_EN = """\
# The parole program that ended

A court ended this parole program in November 2024. Nobody can apply now.

## What it was

Some spouses could ask to stay.[^ruling]

> [!CHANGED 2024-11-07]
> The court struck it down.

## What to do

Talk to somebody you trust: see [Call for help](doc:call-for-help#who-answers).
"""

_KNOCK = """\
kind = "guide"
topics = ["family", "help"]
as_of = 2026-07-04
check_by = 2027-01-04
reviews = [{ lang = "en", name = "Ana Example", role = "attorney", on = 2026-07-05 }]

[status]
state = "in-force"
[status.note]
en = "The rules about warrants still apply."
es = "Las reglas sobre las órdenes siguen vigentes."

[[references]]
id = "warrants"
title = "Example Center, on warrants (2026)"
url = "https://example.org/warrants"

[[references]]
id = "advice"
title = "Advice that many give (undated)"
strength = "unverified"
"""
_KNOCK_EN = """\
# A knock at the door

Keep the door closed. Ask to see a warrant that a judge has signed.

## What to say

> [!SAY]
> “I do not consent to a search.”

Say it through the door.[^warrants]

## What to do

- Stay calm.
- Ask for the **warrant**.[^advice]
- Call [tel:help-line], or read [Call for help](doc:call-for-help).
"""
_KNOCK_ES = """\
# Tocan a la puerta

No abra la puerta. Pida ver una orden firmada por un juez.

## Qué decir

> [!SAY]
> “I do not consent to a search.”

Dígalo a través de la puerta.[^warrants]

## Qué hacer

- Mantenga la calma.
- Pida la **orden**.[^advice]
- Llame al [tel:help-line], o lea [Pida ayuda](doc:call-for-help).
"""

_HELP = """\
kind = "guide"
topics = ["help"]
as_of = 2026-07-04
check_by = 2026-12-01

[status]
state = "changing"
since = "2026-06"
[status.note]
en = "The hours may change soon."
es = "El horario puede cambiar pronto."
"""
_HELP_EN = """\
# Call for help

One number answers day and night.

## Who answers

Volunteers of the clinic answer at [tel:help-line]. They speak Spanish too.
"""
_HELP_ES = """\
# Pida ayuda

Un número contesta de día y de noche.

## Quién contesta

Las personas voluntarias de la clínica contestan en el [tel:help-line]. También hablan español.
"""
