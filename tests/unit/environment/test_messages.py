import gettext
import io
import locale
import threading

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from kyr_app.environment.messages import speak, system_language


@pytest.fixture
def folder(tmp_path):
    """Catalogs of Spanish, and of French, which the reader does not speak."""
    for language, word in (("es", "puerta"), ("fr", "porte")):
        catalog = Catalog(language)
        catalog.add("door", word)
        catalog.add(("{number} door", "{number} doors"), ("{number} puerta", "{number} puertas"))
        catalog_folder = tmp_path / language / "LC_MESSAGES"
        catalog_folder.mkdir(parents=True)
        data = io.BytesIO()
        write_mo(data, catalog)
        (catalog_folder / "kyr.mo").write_bytes(data.getvalue())
    yield tmp_path
    speak("en", tmp_path)


@pytest.mark.parametrize("language", ["es", "es_MX", "es-419", "es_MX.UTF-8", "Spanish_Mexico", "ES"])
def test_spanish_is_spoken_whatever_country_it_is_for(folder, language):
    speak(language, folder)
    assert gettext.gettext("door") == "puerta"
    assert gettext.ngettext("{number} door", "{number} doors", 1) == "{number} puerta"
    assert gettext.ngettext("{number} door", "{number} doors", 2) == "{number} puertas"


@pytest.mark.parametrize("language", ["en", "en_US", "fr", "", "..", "../es", "es/../es"])
def test_everything_else_is_english(folder, language):
    speak("es", folder)
    speak(language, folder)
    assert gettext.gettext("door") == "door"
    assert gettext.ngettext("{number} door", "{number} doors", 2) == "{number} doors"


def test_what_has_no_translation_stays_english(folder):
    speak("es", folder)
    assert gettext.gettext("window") == "window"


def test_a_switch_reaches_those_who_imported_gettext_before(folder):
    ask = gettext.gettext
    speak("es", folder)
    assert ask("door") == "puerta"
    speak("en", folder)
    assert ask("door") == "door"


def test_the_environment_has_no_say_once_a_language_is_chosen(folder, monkeypatch):
    speak("es", folder)
    for name in ("LANGUAGE", "LC_ALL", "LANG"):
        monkeypatch.setenv(name, "en_US.UTF-8")
    assert gettext.gettext("door") == "puerta"


def test_other_programs_in_this_process_keep_their_catalogs(folder):
    speak("es", folder)
    assert gettext.translation("kyr-of-somebody-else", folder, ["es"], fallback=True).gettext("door") == "door"
    with pytest.raises(FileNotFoundError):
        gettext.translation("kyr-of-somebody-else", folder, ["es"])


@pytest.mark.parametrize("damage", [b"", b"no catalog", b"\xde\x12\x04\x95", b"\xde\x12\x04\x95" + b"\xff" * 40])
def test_a_damaged_catalog_leaves_english(folder, damage):
    (folder / "es" / "LC_MESSAGES" / "kyr.mo").write_bytes(damage)
    speak("es", folder)
    assert gettext.gettext("door") == "door"


def test_another_thread_speaks_one_language_or_the_other_and_never_fails(folder):
    heard, stop = set(), threading.Event()

    def listen():
        while not stop.is_set():
            heard.add(gettext.gettext("door"))

    thread = threading.Thread(target=listen)
    thread.start()
    for _ in range(200):
        speak("es", folder)
        speak("en", folder)
    stop.set()
    thread.join()
    assert heard <= {"door", "puerta"}


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "es_MX.UTF-8"}, "es"),
        ({"LANG": "es"}, "es"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "es_GT.UTF-8"}, "es"),
        ({"LC_MESSAGES": "es_GT.UTF-8", "LC_ALL": "en_US.UTF-8"}, "en"),
        ({"LC_ALL": "", "LC_MESSAGES": "", "LANG": "es_SV"}, "es"),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "es"}, "es"),
        ({"LANG": "es_MX.UTF-8", "LANGUAGE": "en"}, "en"),
        ({"LANG": "es_MX.UTF-8", "LANGUAGE": "ht:es_HN:en"}, "es"),
        ({"LANG": "es_MX.UTF-8", "LANGUAGE": ""}, "es"),
        ({"LANGUAGE": "es"}, "es"),
        ({"LC_ALL": "C", "LANGUAGE": "es", "LANG": "es_MX.UTF-8"}, "en"),
        ({"LC_ALL": "POSIX", "LANG": "es_MX.UTF-8"}, "en"),
        ({"LC_ALL": "C.UTF-8", "LANGUAGE": "es"}, "es"),
        ({"LANG": "es_MX@latin"}, "es"),
    ],
)
def test_the_systems_language_is_read_as_posix_and_gnu_do(environment, language):
    assert system_language(environment) == language


@pytest.mark.parametrize(
    ("known", "language"), [("Spanish_Mexico", "es"), ("es_US", "es"), ("English_United States", "en"), (None, "en")]
)
def test_a_system_without_these_variables_is_asked_itself(known, language, monkeypatch):
    monkeypatch.setattr(locale, "getlocale", lambda: (known, "UTF-8"))
    assert system_language({}) == language
