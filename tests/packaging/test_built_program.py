import json
import re
import shutil
import subprocess
import tomllib
from importlib.metadata import distribution
from pathlib import Path

import pytest
from frozen.elf import OF_THE_SYSTEM, needed_by, without_folder
from frozen.icons import icns, ico, png
from frozen.inventory import NOT_SHIPPED, license_files, shipped_packages
from frozen.left_out import FILES_KEPT, FILES_LEFT_OUT, MODULES_LEFT_OUT, is_left_out
from frozen.library import errors_in, letters_in
from frozen.version_resource import PROGRAMS, version_resource

from kyr_app import __version__
from tests.support.example_library import write_example_library

ROOT = Path(__file__).resolve().parents[2]
ICON = ROOT / "packaging" / "linux" / "icon.svg"


@pytest.mark.parametrize("reasons", [FILES_KEPT, FILES_LEFT_OUT, MODULES_LEFT_OUT])
def test_everything_that_is_left_out_has_a_reason(reasons):
    assert all(reason.strip() for reason in reasons.values())


@pytest.mark.parametrize(
    "path",
    [
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/plugins/imageformats/qjpeg.dll",
        "PySide6\\plugins\\platforms\\qminimal.dll",
        "PySide6/Qt/lib/libQt6Network.so.6",
        "PySide6/Qt6Qml.dll",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6\\translations\\qt_es.qm",
        "resources/translations/window.es.ts",
    ],
)
def test_unused_parts_of_qt_stay_out_on_every_system(path):
    assert is_left_out(path)


@pytest.mark.parametrize(
    "path",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        "PySide6/Qt/plugins/imageformats/libqsvg.so",
        "PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so",
        "PySide6/Qt/lib/libQt6Widgets.so.6",
        "PySide6/Qt6PrintSupport.dll",
        "resources/icons/search.svg",
        "library/catalog.json",
        "PySide6/Qt/translations/qtbase_es.qm",
        "PySide6\\translations\\qtbase_es.qm",
        "resources/translations/window.es.qm",
    ],
)
def test_what_the_reader_uses_comes_along(path):
    assert not is_left_out(path)


def test_a_folder_of_the_builder_is_forgotten_and_nothing_moves():
    data = b"\0/home/me/python/versions/3.11.7/lib\0tail"
    forgotten = without_folder(data, "/home/me/python/versions")
    assert b"/home" not in forgotten
    assert len(forgotten) == len(data)
    assert forgotten.endswith(b"/3.11.7/lib\0tail")


def test_the_needs_of_a_library_are_read():
    if shutil.which("readelf") is None:
        pytest.skip("needs binutils")
    needed = needed_by(Path(shutil.which("readelf")))
    assert any(OF_THE_SYSTEM.fullmatch(name) for name in needed)


def test_the_icon_is_drawn_for_each_system():
    assert png(ICON, 48).startswith(b"\x89PNG")
    assert ico(ICON)[:6] == b"\0\0\1\0\7\0"
    assert icns(ICON)[:4] == b"icns"
    assert int.from_bytes(icns(ICON)[4:8], "big") == len(icns(ICON))


def test_every_package_that_is_shipped_has_a_license_text():
    qt = {"pyside6_essentials", "shiboken6"}  # packaging/licenses has theirs
    packages = shipped_packages(ROOT / "requirements.txt")
    assert not {each.name.lower() for each in packages} & NOT_SHIPPED
    without = {each.name for each in packages if not license_files(each)}
    assert {name.lower().replace("-", "_") for name in without} == qt


def test_a_license_file_is_found_whatever_its_folder():
    assert [file.name for file in license_files(distribution("whoosh3"))] == ["LICENSE.txt"]


def test_a_library_with_errors_is_not_built(tmp_path):
    content = write_example_library(tmp_path / "content")
    assert errors_in(content, ROOT / "resources") == ()
    (content / "guides" / "call-for-help" / "document.toml").write_text("kind = 1", encoding="utf-8")
    files = {problem.file for problem in errors_in(content, ROOT / "resources")}
    assert "guides/call-for-help/document.toml" in files


def test_letters_are_those_of_texts_and_catalog(tmp_path):
    (tmp_path / "a.md").write_text("权利", encoding="utf-8")
    (tmp_path / "b.json").write_text(json.dumps("권리", ensure_ascii=False), encoding="utf-8")
    (tmp_path / "c.seg").write_bytes(b"\xff")
    assert letters_in(tmp_path) == frozenset('权利권리"')


def test_the_details_that_windows_shows_name_this_version():
    for name in PROGRAMS:
        assert f"'ProductVersion', '{__version__}'" in version_resource(name)


def test_the_menu_entry_is_valid():
    if shutil.which("desktop-file-validate") is None:
        pytest.skip("needs desktop-file-utils")
    file = ROOT / "packaging" / "linux" / "io.github.kyr_reader.Reader.desktop"
    done = subprocess.run(["desktop-file-validate", file], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def test_appstream_accepts_the_metadata(tmp_path):
    if shutil.which("appstreamcli") is None:
        pytest.skip("needs appstream")
    source = ROOT / "packaging" / "linux" / "io.github.kyr_reader.Reader.metainfo.xml"
    file = tmp_path / source.name
    text = source.read_text(encoding="utf-8").replace("@VERSION@", __version__).replace("@DATE@", "2026-07-04")
    file.write_text(text, encoding="utf-8")
    command = ["appstreamcli", "validate", "--no-net", "--pedantic", file]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_every_override_of_lintian_has_its_reason():
    lines = (ROOT / "packaging" / "deb" / "lintian-overrides").read_text(encoding="utf-8").splitlines()
    for above, line in zip(["", *lines], lines, strict=False):
        if not line.startswith("#"):
            assert above.startswith("#"), line


def test_workflows_call_targets_that_exist():
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    called = set()
    for workflow in (ROOT / ".github" / "workflows").glob("*.yml"):
        called |= set(re.findall(r"\bmake ([a-z-]+)", workflow.read_text(encoding="utf-8")))
    assert called
    assert called <= targets


def test_what_builds_the_program_is_locked_with_the_versions_of_the_program():
    def versions(name):
        text = (ROOT / name).read_text(encoding="utf-8")
        return dict(re.findall(r"^([a-z0-9._-]+)==([^\s;]+)", text, re.MULTILINE))

    assert "://" not in (ROOT / "requirements-build.txt").read_text(encoding="utf-8")
    program, build = versions("requirements.txt"), versions("requirements-build.txt")
    assert {name: build.get(name) for name in program} == program
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["dependency-groups"]["build"]
    assert {re.split(r"[<>=]", each)[0] for each in wanted} <= set(build)
