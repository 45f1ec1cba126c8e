"""What Windows shows as the details of the two programs."""

from kyr_app import __version__

_TEMPLATE = """VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3f, flags=0x0, OS=0x40004, fileType=0x1,
                    subtype=0x0, date=(0, 0)),
  kids=[
    StringFileInfo([StringTable('040904B0', [
      StringStruct('CompanyName', 'Know Your Rights Reader'),
      StringStruct('FileDescription', {description!r}),
      StringStruct('FileVersion', {version!r}),
      StringStruct('InternalName', {name!r}),
      StringStruct('LegalCopyright', 'Apache-2.0; library: CC BY 4.0'),
      StringStruct('OriginalFilename', {file!r}),
      StringStruct('ProductName', 'Know Your Rights Reader'),
      StringStruct('ProductVersion', {version!r}),
    ])]),
    VarFileInfo([VarStruct('Translation', [0x0409, 1200])]),
  ],
)
"""

PROGRAMS = {"kyr-reader": "Know Your Rights Reader", "kyr": "Know Your Rights Reader, command line"}


def version_resource(name: str) -> str:
    """Return PyInstaller's description of the version resource of one program."""
    numbers = tuple(int(part) for part in __version__.split("."))
    return _TEMPLATE.format(
        numbers=(*numbers, *(0,) * (4 - len(numbers))),
        version=__version__,
        name=name,
        file=f"{name}.exe",
        description=PROGRAMS[name],
    )
