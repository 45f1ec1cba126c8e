"""sbom.cdx.json beside the program: what is inside, in CycloneDX, as cyclonedx-bom sees the environment.

What only builds the program is taken out; Python, PyInstaller's starter and system libraries are put in.
"""

import json
import platform
import subprocess
import sys
from collections.abc import Iterable
from importlib.metadata import Distribution, version
from pathlib import Path
from typing import Any

from frozen.inventory import SystemPackage

from kyr_app import __version__


def write_bill(root: Path, packages: Iterable[Distribution], libraries: Iterable[SystemPackage], target: Path) -> None:
    """Write the bill of materials to `target`."""
    command = [sys.executable, "-m", "cyclonedx_py", "environment", "--output-reproducible", "--of", "JSON"]
    command += ["--pyproject", str(root / "pyproject.toml"), sys.executable]
    told = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    target.write_text(json.dumps(reduced(told, packages, libraries), indent=1, sort_keys=True) + "\n", encoding="utf-8")


def reduced(
    bill: dict[str, Any], packages: Iterable[Distribution], libraries: Iterable[SystemPackage]
) -> dict[str, Any]:
    """Return the bill with what is shipped, and nothing else."""
    shipped = {_plain(each.name) for each in packages}
    components = [part for part in bill["components"] if _plain(part["name"]) in shipped]
    if len(components) != len(shipped):
        missing = shipped - {_plain(part["name"]) for part in components}
        message = f"not in the environment: {', '.join(sorted(missing))}"
        raise ValueError(message)
    components += [
        _component("application", "Python", platform.python_version(), "PSF-2.0"),
        _component("application", "PyInstaller bootloader", version("pyinstaller"), "Apache-2.0"),
    ]
    for each in libraries:
        purl = f"pkg:deb/debian/{each.name}@{each.version}"
        components.append(
            {"type": "library", "name": each.name, "version": each.version, "bom-ref": purl, "purl": purl}
        )
    known = {part["bom-ref"] for part in components}
    own = bill["metadata"]["component"]
    own["version"] = __version__
    dependencies = [
        {"ref": entry["ref"], "dependsOn": sorted(set(entry.get("dependsOn", ())) & known)}
        for entry in bill.get("dependencies", ())
        if entry["ref"] in known or entry["ref"] == own["bom-ref"]
    ]
    return {**bill, "components": components, "dependencies": dependencies}


def _component(kind: str, name: str, number: str, license_id: str) -> dict[str, Any]:
    return {
        "type": kind,
        "name": name,
        "version": number,
        "bom-ref": f"{name}@{number}",
        "licenses": [{"license": {"id": license_id}}],
    }


def _plain(name: str) -> str:
    return name.lower().replace("_", "-").replace(".", "-")
