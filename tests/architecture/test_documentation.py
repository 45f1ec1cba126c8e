import re
import tomllib
from pathlib import Path

import pytest

from kyr_app import __version__

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)")
MODULE = re.compile(r"`((?:kyr_app|resources|tests|content|packaging|benchmarks)/[\w./-]+\.\w+)`")


def name(path):
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_and_file_names_in_the_documentation_exist(page):
    text = page.read_text(encoding="utf-8")
    missing = [target for target in LINK.findall(text) if not (page.parent / target).exists()]
    missing += [target for target in MODULE.findall(text) if not (ROOT / target).exists()]
    assert missing == []


def test_the_changelog_starts_with_this_version():
    versions = re.findall(r"^## \[([^\]]+)\]", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert next(version for version in versions if version != "Unreleased") == __version__


def test_every_decision_is_numbered_in_a_row():
    numbers = [int(path.name[:4]) for path in sorted((ROOT / "docs" / "decisions").glob("*.md"))]
    assert numbers == list(range(1, len(numbers) + 1))


def test_lock_files_name_no_index():
    for file in ("requirements.txt", "requirements-dev.txt"):
        text = (ROOT / file).read_text(encoding="utf-8")
        assert "://" not in text
        assert "--index-url" not in text


def test_every_dependency_is_locked_with_a_hash():
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    locked = (ROOT / "requirements.txt").read_text(encoding="utf-8").lower()
    for requirement in wanted:
        package = re.split(r"[<>=]", requirement)[0].lower()
        assert re.search(rf"^{re.escape(package)}==[^\n]*\\\n\s+--hash=sha256:", locked, re.MULTILINE), package
