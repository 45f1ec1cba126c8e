#!/usr/bin/env python3
"""Build the program: dist/kyr-reader, a folder that needs neither Python nor Qt. `make build` runs this.

Usage: build_program.py [--content FOLDER] [--profile FILE] [--output FOLDER]

Run by a Python that has requirements-build.txt installed. On Linux, binutils and patchelf must be there.
"""

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from frozen.bill_of_materials import write_bill  # noqa: E402 - the line above finds it
from frozen.elf import elf_files, forget_builder, missing_libraries, remove_links, remove_unneeded  # noqa: E402 - the same
from frozen.font_files import write_fonts  # noqa: E402 - the same
from frozen.icons import icns, ico  # noqa: E402 - the same
from frozen.inventory import SystemPackage, shipped_packages, system_packages  # noqa: E402 - the same
from frozen.library import compile_content, errors_in, letters_in  # noqa: E402 - the same
from frozen.licenses import write_licenses  # noqa: E402 - the same
from frozen.version_resource import PROGRAMS, version_resource  # noqa: E402 - the same

from kyr_app.environment.shipped_files import ShippedFiles  # noqa: E402 - the same

NAME = "kyr-reader"
ICON = ROOT / "packaging" / "linux" / "icon.svg"


def main() -> None:
    """Build, finish and try the program; stop with a sentence where something is wrong."""
    arguments = _arguments()
    work = ROOT / "build"
    program = arguments.output / NAME
    for folder in (work, program):
        shutil.rmtree(folder, ignore_errors=True)
    work.mkdir()
    _prepare(arguments.content, work)
    _run_pyinstaller(work, arguments.output)
    libraries = _finish(program) if sys.platform == "linux" else ()
    if arguments.profile:
        _add_profile(arguments.profile, program)
    packages = shipped_packages(ROOT / "requirements.txt")
    write_licenses(ROOT, packages, libraries, program / "licenses")
    write_bill(ROOT, packages, libraries, program / "sbom.cdx.json")
    ShippedFiles(program).write()
    _refuse_traces(program)
    subprocess.run([program / "kyr", "self-test"], check=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Build the program.")
    parser.add_argument("--content", type=Path, default=ROOT / "content", help="the content folder to compile")
    parser.add_argument("--profile", type=Path, help="a profile.toml to ship; its logo lies beside it")
    parser.add_argument("--output", type=Path, default=ROOT / "dist", help="where the folder kyr-reader is made")
    return parser.parse_args()


def _prepare(content: Path, work: Path) -> None:
    """Put what build.spec collects into `work`."""
    problems = errors_in(content, ROOT / "resources")
    if problems:
        told = "\n".join(f"  {each.file} {each.where}: {each.what}" for each in problems)
        sys.exit(f"The content has errors; no program is built of it:\n{told}")
    compile_content(content, work / "library")
    shutil.copytree(content, work / "content", ignore=shutil.ignore_patterns(".*"))
    write_fonts(letters_in(work / "library"), work / "fonts")
    (work / "reader.ico").write_bytes(ico(ICON))
    (work / "reader.icns").write_bytes(icns(ICON))
    for name in PROGRAMS:
        (work / f"{name}-version.txt").write_text(version_resource(name), encoding="utf-8")


def _run_pyinstaller(work: Path, output: Path) -> None:
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    command += ["--distpath", str(output), "--workpath", str(work / "pyinstaller"), str(ROOT / "build.spec")]
    # One seed and one time for all builds: without them the same source would give other bytes each time.
    fixed = {"PYTHONHASHSEED": "1", "SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH", "1767225600")}
    subprocess.run(command, check=True, env={**os.environ, **fixed, "KYR_BUILD_FOLDER": str(work)})


def _finish(program: Path) -> tuple[SystemPackage, ...]:
    """Make the folder stand alone on any Linux; return the Debian packages that libraries were taken from."""
    inside = program / "_internal"
    remove_links(inside)
    remove_unneeded(inside)
    if sys.base_prefix != "/usr":
        forget_builder(inside, sys.base_prefix)
    missing = missing_libraries(inside)
    if missing:
        told = ", ".join(f"{name} (for {file})" for name, file in sorted(missing.items()))
        sys.exit(f"These libraries are neither inside the program nor of every Linux: {told}")
    places = [Path("/usr/lib/x86_64-linux-gnu"), Path("/lib/x86_64-linux-gnu"), Path("/usr/lib/aarch64-linux-gnu")]
    names = {file.name for file in elf_files(inside) if file.parent == inside and "python" not in file.name}
    return system_packages((place / name).resolve() for name in names for place in places if (place / name).exists())


def _add_profile(profile: Path, program: Path) -> None:
    shutil.copyfile(profile, program / "profile.toml")
    for picture in profile.parent.glob("*.png"):
        shutil.copyfile(picture, program / picture.name)


def _refuse_traces(program: Path) -> None:
    """Stop where a file names the checkout or the Python that built it."""
    traces = [f"{folder}/".encode() for folder in (ROOT, sys.prefix, sys.base_prefix) if folder != "/usr"]
    for file in program.rglob("*"):
        if file.is_file() and any(trace in file.read_bytes() for trace in traces):
            sys.exit(f"{file.relative_to(program)} names a folder of this machine.")


if __name__ == "__main__":
    main()
