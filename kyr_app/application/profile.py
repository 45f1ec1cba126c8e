"""What whoever installed the reader set for everybody: profile.toml beside the program or of the system.

The folder clinic/ beside a profile holds the clinic's own pages.

A profile gives defaults; what a person chose in the window goes before it. A bad one is told and ignored.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from gettext import gettext
from pathlib import Path

import msgspec

from kyr_app.application.recipe_file import read_logo
from kyr_app.application.settings import ClinicSettings, Settings
from kyr_app.errors import ProfileError, RecipeError
from kyr_app.library.clinic_pages import CLINIC_FOLDER, ClinicPages
from kyr_app.library.content_files import ContentFiles
from kyr_app.model.handout import ClinicDetails, Paper

PROFILE_FILE = "profile.toml"


class _ProfileTable(msgspec.Struct, forbid_unknown_fields=True):
    organization: str = ""
    phone: str = ""
    address: str = ""
    logo: str = ""
    language: str = ""
    paper: Paper = Paper.LETTER


@dataclass(frozen=True, slots=True)
class Profile:
    """Whose machine it is, and the defaults of its readers."""

    clinic: ClinicDetails = field(default_factory=ClinicDetails)
    language: str = ""
    paper: Paper = Paper.LETTER
    pages: ClinicPages | None = None

    def settings(self) -> Settings:
        """Return the settings of a person who has chosen nothing yet."""
        clinic = ClinicSettings(self.clinic.name, self.clinic.phone, self.clinic.address)
        return replace(Settings(), language=self.language, paper=self.paper, clinic=clinic)


def read_profile(folders: Iterable[Path]) -> Profile:
    """Return the profile of the first folder that has one, else an empty one; raise ProfileError for a bad one."""
    for folder in folders:
        if (folder / PROFILE_FILE).exists() or (folder / PROFILE_FILE).is_symlink():
            return _read(folder / PROFILE_FILE)
        if (folder / CLINIC_FOLDER).is_dir():
            raise ProfileError(folder / PROFILE_FILE, _nameless())
    return Profile()


def _read(path: Path) -> Profile:
    files = ContentFiles(path.parent)
    table = files.table(path, _ProfileTable)
    if table is None:
        problem = files.problems[-1]
        raise ProfileError(path, f"{problem.where}: {problem.what}" if problem.where else problem.what)
    clinic = ClinicDetails(table.organization, table.phone, table.address, _logo(path, table.logo))
    folder = path.parent / CLINIC_FOLDER
    if folder.is_dir() and not clinic.name:
        raise ProfileError(path, _nameless())
    pages = ClinicPages(folder, clinic.name) if folder.is_dir() else None
    return Profile(clinic, table.language, table.paper, pages)


def _nameless() -> str:
    return gettext("The pages in {folder}/ are shown once the profile names their organization.").format(
        folder=CLINIC_FOLDER
    )


def _logo(path: Path, name: str) -> bytes | None:
    if not name:
        return None
    if Path(name).name != name:
        detail = gettext("The logo lies beside the profile and is named without a folder.")
        raise ProfileError(path, f"logo: {detail}")
    try:
        return read_logo(path.parent / name)
    except RecipeError as error:
        raise ProfileError(path, f"logo: {error.detail}") from error
