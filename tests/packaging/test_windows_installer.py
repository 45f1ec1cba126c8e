"""wixl skips silently what it does not know: every element of the source must be found again in the MSI's tables."""

import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from package_windows import installer_source

ROOT = Path(__file__).resolve().parents[2]
NAMESPACE = "{http://schemas.microsoft.com/wix/2006/wi}"
ROOTS = {"HKCU": "1", "HKMU": "-1"}

pytestmark = pytest.mark.skipif(
    not (shutil.which("wixl") and shutil.which("msiinfo")), reason="needs wixl and msitools"
)


@pytest.fixture(scope="module")
def program(tmp_path_factory):
    """A stand-in for the built program: the same shape, two files."""
    folder = tmp_path_factory.mktemp("windows") / "kyr-reader"
    (folder / "_internal" / "resources").mkdir(parents=True)
    (folder / "kyr-reader.exe").write_bytes(b"window")
    (folder / "_internal" / "resources" / "a & b.svg").write_bytes(b"picture")
    (folder.parent / "reader.ico").write_bytes(b"icon")
    return folder


@pytest.fixture(scope="module")
def source(program):
    return ET.fromstring(installer_source(program, program.parent / "reader.ico"))  # noqa: S314 - our own source


@pytest.fixture(scope="module")
def made(program):
    msi = program.parent / "reader.msi"
    command = [sys.executable, str(ROOT / "packaging" / "package_windows.py"), "--program", str(program)]
    command += ["--icon", str(program.parent / "reader.ico"), "--output", str(msi)]
    return msi, subprocess.run(command, check=True, capture_output=True, text=True)


@pytest.fixture(scope="module")
def rows(made):
    """Return the rows of a table as dictionaries."""

    def rows_of(table):
        told = subprocess.run(["msiinfo", "export", str(made[0]), table], check=True, capture_output=True, text=True)
        names, _, _, *lines = told.stdout.replace("\r\n", "\n").rstrip("\n").split("\n")
        return [dict(zip(names.split("\t"), line.split("\t"), strict=True)) for line in lines]

    return rows_of


def elements(source, kind):
    return list(source.iter(NAMESPACE + kind))


def test_wixl_knows_every_attribute(made):
    assert made[1].stderr == ""


def test_no_element_is_of_a_kind_that_is_not_compared_here(source):
    compared = {"Wix", "Product", "Package", "MajorUpgrade", "Media", "Property", "Icon", "Directory", "Component"}
    compared |= {"File", "Shortcut", "RegistryValue", "Feature", "ComponentRef"}
    assert {element.tag.removeprefix(NAMESPACE) for element in source.iter()} == compared


def test_the_product_and_its_upgrades(source, rows):
    (product,) = elements(source, "Product")
    properties = {row["Property"]: row["Value"] for row in rows("Property")}
    wanted = {"ProductName": "Name", "ProductVersion": "Version", "UpgradeCode": "UpgradeCode"}
    assert {name: properties[name] for name in wanted} == {name: product.get(value) for name, value in wanted.items()}
    assert {row["ActionProperty"] for row in rows("Upgrade")} == {"WIX_UPGRADE_DETECTED", "WIX_DOWNGRADE_DETECTED"}
    (refusal,) = (row["Description"] for row in rows("LaunchCondition"))
    assert refusal == elements(source, "MajorUpgrade")[0].get("DowngradeErrorMessage")


def test_properties_decide_on_this_person_alone(source, rows):
    properties = {row["Property"]: row["Value"] for row in rows("Property")}
    for element in elements(source, "Property"):
        assert properties[element.get("Id")] == element.get("Value")
    assert (properties["ALLUSERS"], properties["MSIINSTALLPERUSER"]) == ("2", "1")


def test_folders_and_files(source, rows):
    folders = {row["Directory"]: row for row in rows("Directory")}
    for element in elements(source, "Directory"):
        assert element.get("Id") in folders
        if element.get("Name"):
            assert folders[element.get("Id")]["DefaultDir"].split("|")[-1] == element.get("Name")
    files = {row["File"]: row for row in rows("File")}
    assert len(files) == len(elements(source, "File")) == 2
    for element in elements(source, "File"):
        assert files[element.get("Id")]["FileName"].split("|")[-1] == element.get("Name")


def test_components_and_their_feature(source, rows):
    components = {row["Component"]: row["ComponentId"] for row in rows("Component")}
    assert components == {each.get("Id"): each.get("Guid") for each in elements(source, "Component")}
    (feature,) = elements(source, "Feature")
    wanted = {(feature.get("Id"), each.get("Id")) for each in elements(source, "ComponentRef")}
    assert {(row["Feature_"], row["Component_"]) for row in rows("FeatureComponents")} == wanted
    assert {component for _, component in wanted} == set(components)


def test_registry_rows_of_the_file_association(source, rows):
    wanted = {
        (ROOTS[each.get("Root")], each.get("Key"), each.get("Name", ""), each.get("Value"))
        for each in elements(source, "RegistryValue")
    }
    found = {(row["Root"], row["Key"], row["Name"], row["Value"].removeprefix("#")) for row in rows("Registry")}
    assert found == wanted


def test_the_menu_entry_and_the_icon(source, rows):
    (shortcut,) = elements(source, "Shortcut")
    (row,) = rows("Shortcut")
    assert (row["Name"].split("|")[-1], row["Target"]) == (shortcut.get("Name"), shortcut.get("Target"))
    assert row["Icon_"] == elements(source, "Icon")[0].get("Id")


def test_the_files_travel_in_the_msi(source, rows):
    (row,) = rows("Media")
    assert row["Cabinet"] == "#" + elements(source, "Media")[0].get("Cabinet")
