"""Who hands the paper out, as data for the templates, cut to what leaves the standing text its room."""

import textwrap
from collections.abc import Mapping
from gettext import gettext

from kyr_app.errors import HandoutError
from kyr_app.handout.pictures import picture_text, png_size
from kyr_app.markup.typst_values import Value
from kyr_app.model.handout import ClinicDetails

_LOGO = "clinic/logo.svg"
# Characters and lines of a clinic's details: more of them would push the title off its page.
_LONGEST_NAME, _LONGEST_PHONE, _LONGEST_LINE, _MOST_LINES = 90, 30, 60, 4
_LARGEST_LOGO = 4_000  # pixels; handouts.md


def clinic_data(clinic: ClinicDetails) -> Value:
    """Return the details, and name and phone as one line."""
    name, phone = _cut(clinic.name, _LONGEST_NAME), _cut(clinic.phone, _LONGEST_PHONE)
    return {
        "name": name,
        "phone": phone,
        "address": _lines(clinic.address)[:_MOST_LINES],
        "logo": None if clinic.logo is None else _LOGO,
        "line": " · ".join(filter(None, (name, phone))),
    }


def clinic_pictures(clinic: ClinicDetails) -> Mapping[str, bytes]:
    """Return the logo by the name that the data has for it; raise HandoutError where it is no PNG or far too large."""
    if clinic.logo is None:
        return {}
    if max(png_size(clinic.logo)) > _LARGEST_LOGO:
        raise HandoutError(gettext("the logo is larger than {pixels} pixels").format(pixels=_LARGEST_LOGO))
    return {_LOGO: picture_text(clinic.logo)}


def _lines(address: str) -> list[str]:
    """Return an address in lines that none of its words is cut from."""
    return [
        part
        for line in address.splitlines()
        for part in textwrap.wrap(" ".join(line.split()), _LONGEST_LINE, break_on_hyphens=False)
    ]


def _cut(text: str, longest: int) -> str:
    text = " ".join(text.split())
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
