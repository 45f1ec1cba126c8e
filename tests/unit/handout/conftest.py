import pytest

from tests.support.handouts import Press


@pytest.fixture(scope="session")
def press():
    press = Press()
    yield press
    press.typesetter.close()
