from kyr_app.handout.qr_code import qr_code


def test_an_address_becomes_a_picture_of_text():
    assert qr_code("https://example.org/alert").decode().startswith("<svg ")


def test_the_same_address_gives_the_same_picture():
    assert qr_code("https://example.org") == qr_code("https://example.org")


def test_an_address_too_long_for_a_code_gives_none():
    assert qr_code("https://example.org/" + "a" * 4000) is None
