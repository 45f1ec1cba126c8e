"""What every benchmark starts from: the shipped library, compiled once into a folder of its own."""

import os

import pytest

from kyr_app.application.open_library import OpenLibrary
from kyr_app.bootstrap import Program, StartOptions

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # the start is measured on a screen of its own


@pytest.fixture(scope="session")
def services(tmp_path_factory):
    program = Program(StartOptions(data_dir=tmp_path_factory.mktemp("state")))
    *_, library = program.open_library()
    assert isinstance(library, OpenLibrary)
    yield program.services(library)
    library.close()
