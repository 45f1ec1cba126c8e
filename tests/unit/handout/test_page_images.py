import threading

import pytest

from kyr_app.errors import HandoutError
from kyr_app.handout.page_images import PdfPages
from kyr_app.model.handout import Paper
from tests.support.handouts import readable


@pytest.fixture(scope="module")
def pdf(press):
    return press.print(readable(), readable(document_id="other"), paper=Paper.LETTER)


def test_pages_have_a_count_and_a_size(pdf):
    with PdfPages(pdf) as pages:
        assert pages.page_count == 2
        assert pages.size_in_points(1) == pytest.approx((612, 792))


def test_a_page_is_drawn_in_color_as_four_bytes_a_pixel_on_white(pdf):
    with PdfPages(pdf) as pages:
        image = pages.draw(0, 72)
    assert (image.width, image.height, image.gray) == (612, 792, False)
    assert image.bytes_per_line >= 4 * image.width
    assert len(image.pixels) == image.bytes_per_line * image.height
    assert image.pixels[:3] == b"\xff\xff\xff"
    assert b"\x00\x00\x00" in image.pixels


def test_a_gray_page_has_one_byte_a_pixel(pdf):
    with PdfPages(pdf) as pages:
        image = pages.draw(0, 150, gray=True)
    assert (image.width, image.height, image.gray) == (1275, 1650, True)
    assert image.width <= image.bytes_per_line < image.width + 4
    assert len(image.pixels) == image.bytes_per_line * image.height
    assert {0, 255} <= set(image.pixels)


def test_what_is_no_pdf_is_refused():
    with pytest.raises(HandoutError):
        PdfPages(b"%PDF-nothing")


def test_closing_twice_does_nothing(pdf):
    pages = PdfPages(pdf)
    pages.close()
    pages.close()


def test_threads_draw_the_same_pages_from_documents_of_their_own(pdf):
    drawn = {}

    def work(number):
        with PdfPages(pdf) as pages:
            drawn[number] = [pages.draw(page, 40) for page in range(pages.page_count)]

    threads = [threading.Thread(target=work, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(drawn) == 6
    assert all(pages == drawn[0] for pages in drawn.values())
