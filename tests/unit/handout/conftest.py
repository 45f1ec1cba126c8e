import pytest

from kyr_app.application.make_handout import HandoutMaker
from tests.support.handouts import Press
from tests.support.shipped_library import ShippedReader


@pytest.fixture(scope="session")
def press():
    press = Press()
    yield press
    press.typesetter.close()


@pytest.fixture(scope="session")
def shipped_library():
    """The library of this checkout."""
    return ShippedReader()


@pytest.fixture(scope="session")
def shipped_handouts(press, shipped_library):
    """Makes handouts from the library of this checkout."""
    return HandoutMaker(shipped_library, press.composer, press.typesetter)
