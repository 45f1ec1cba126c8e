"""Writes the library's English texts as HTML, for a peer that reads ZIM files: `make_peer_library.py FOLDER`."""

import html
import sys
import tempfile
from datetime import date
from pathlib import Path

from kyr_app.application.open_library import OpenLibrary
from kyr_app.application.read_document import DocumentReader
from kyr_app.bootstrap import Program, StartOptions
from kyr_app.markup.html import document_page


def main() -> None:
    target = Path(sys.argv[1])
    target.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as state:
        program = Program(StartOptions(data_dir=Path(state), on=date(2026, 11, 24)))
        *_, library = program.open_library()
        assert isinstance(library, OpenLibrary)
        write_pages(program.services(library).reader, target)
        library.close()


def write_pages(reader: DocumentReader, target: Path) -> None:
    links = []
    for document_id in reader.catalog.documents:
        readable = reader.open(document_id, "en")
        (target / f"{document_id}.html").write_text(document_page(readable), encoding="utf-8")
        links.append(f'<p><a href="{document_id}.html">{html.escape(readable.text.title)}</a></p>')
    (target / "index.html").write_text(f"<html><body>{''.join(links)}</body></html>", encoding="utf-8")


if __name__ == "__main__":
    main()
