"""Is the right document first? `search_quality.py QUERIES.tsv [OFF_TOPIC.txt]` prints it for the shipped library.

The table has the columns query, lang, acceptable (ids, best first), style and status; a row marked `notice` needs a
first hit that carries a status notice. The same is measured for SQLite's FTS5 on the same texts. The second file has
a question a line that the library cannot answer.
"""

import csv
import re
import sqlite3
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kyr_app.application.compile_library import index_entries
from kyr_app.application.open_library import OpenLibrary
from kyr_app.bootstrap import Program, StartOptions
from kyr_app.library.loader import load_all
from kyr_app.model.legal_status import LegalState
from kyr_app.model.query import SearchQuery

CONTENT = Path(__file__).resolve().parents[1] / "content"
WORD = re.compile(r"\w+")

Find = Callable[[str, str], list[str]]


@dataclass(frozen=True)
class Row:
    query: str
    language: str
    acceptable: tuple[str, ...]
    style: str
    needs_notice: bool

    def rank(self, found: list[str]) -> int:
        """Return the place of the first acceptable document, from 1; 0 where there is none."""
        return next((place for place, document in enumerate(found, 1) if document in self.acceptable), 0)


def main() -> None:
    rows = read_rows(Path(sys.argv[1]))
    with tempfile.TemporaryDirectory() as state:
        program = Program(StartOptions(data_dir=Path(state), on=date(2026, 11, 24)))
        *_, library = program.open_library()
        assert isinstance(library, OpenLibrary)
        search = program.services(library).search

        def reader_finds(query: str, language: str) -> list[str]:
            return [hit.document_id for hit in search.search(SearchQuery(query, language)).hits]

        measure("The reader", rows, reader_finds, with_misses=True)
        measure("SQLite FTS5", rows, fts5())
        documents = library.catalog.documents
        for row in rows:
            first = reader_finds(row.query, row.language)[:1]
            if row.needs_notice and first and documents[first[0]].status.state is LegalState.IN_FORCE:
                print(f"no notice: {row.query!r} -> {first[0]}")
        for question in Path(sys.argv[2]).read_text().splitlines() if sys.argv[2:] else ():
            if found := reader_finds(question, "en"):
                print(f"answered: {question!r} -> {', '.join(found[:3])}")
        library.close()


def read_rows(path: Path) -> list[Row]:
    with path.open(newline="", encoding="utf-8") as lines:
        return [
            Row(
                row["query"],
                row["lang"],
                tuple(row["acceptable"].split(",")),
                row["style"],
                needs_notice=(row["status"] or "").strip() == "notice",
            )
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        ]


def fts5() -> Find:
    """Return a search of the library's sections with FTS5: any of the words, best section of each document."""
    base = sqlite3.connect(":memory:")
    columns = "id UNINDEXED, title, heading, body, tokenize='unicode61 remove_diacritics 2'"
    base.execute(f"create virtual table entries using fts5({columns})")
    entries = [(each.document_id, each.title, each.heading, each.body) for each in index_entries(load_all(CONTENT))]
    base.executemany("insert into entries values (?, ?, ?, ?)", entries)

    def find(query: str, _language: str) -> list[str]:
        words = " OR ".join(f'"{word}"' for word in WORD.findall(query))
        found = base.execute("select id from entries where entries match ? order by bm25(entries)", (words,))
        return list(dict.fromkeys(document for (document,) in found))

    return find


def measure(name: str, rows: list[Row], find: Find, *, with_misses: bool = False) -> None:
    groups: dict[str, list[int]] = defaultdict(list)
    misses = []
    for row in rows:
        found = find(row.query, row.language)
        rank = row.rank(found)
        for group in ("all", f"lang {row.language}", f"style {row.style}"):
            groups[group].append(rank)
        if rank != 1:
            misses.append(f"{rank or '-':>3}  [{row.language}] {row.query}  ->  {', '.join(found[:3]) or 'nothing'}")
    print(f"\n{name:20} {'n':>5} {'hit@1':>6} {'hit@3':>6} {'MRR':>6}")
    for group, ranks in sorted(groups.items()):
        print(f"{group:20} {len(ranks):5} {_share(ranks, 1):6.3f} {_share(ranks, 3):6.3f} {_mrr(ranks):6.3f}")
    if with_misses:
        print("\n".join(misses))


def _share(ranks: Iterable[int], limit: int) -> float:
    ranks = list(ranks)
    return sum(0 < rank <= limit for rank in ranks) / len(ranks)


def _mrr(ranks: Iterable[int]) -> float:
    ranks = list(ranks)
    return sum(1 / rank for rank in ranks if rank) / len(ranks)


if __name__ == "__main__":
    main()
