"""How fast search is, and how it grows: `python -m benchmarks.search_speed [DOCUMENTS ...]`.

The table has the shipped library and made-up ones of so many documents (made_up_library.py): 50, 500 and 5,000, which
takes five minutes, unless told otherwise. Each library is compiled by one process and searched by another, so that
memory is that of a process that did nothing else.

Whole queries: those of typed_queries.py at the start of a session, each asked once and nothing typed before. Key
presses: after that, every beginning of every query in turn. Both ask for as many rows as the window does.
"""

import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from benchmarks.made_up_library import make_library
from benchmarks.typed_queries import QUERIES
from kyr_app.application.compile_library import INDEX_FOLDER, compile_library
from kyr_app.application.open_library import LibraryOpener, OpenLibrary
from kyr_app.model.query import SearchQuery

SIZES = (50, 500, 5000)
ROOT = Path(__file__).resolve().parents[1]
ROWS = 10  # as many as the window asks for
Figures = dict[str, float]
TABLE = {
    "entries": "sections, titles and summaries",
    "key p50": "key press to results, p50, ms",
    "key p95": "  p95",
    "key max": "  slowest",
    "whole p50": "whole query, nothing typed before, p50, ms",
    "whole p95": "  p95",
    "whole max": "  slowest",
    "excerpts ms": f"  of it the excerpts of {ROWS} rows, p50",
    "first unknown ms": "first unknown word of a session, ms",
    "open ms": "opening the compiled library, ms",
    "compile s": "compiling it, s",
    "index s": "  of it the index",
    "compile MiB": "  peak memory, MiB",
    "index MB": "index on disk, MB",
    "bare MiB": "memory before opening, MiB",
    "open MiB": "  once open",
    "steady MiB": "  after all queries",
    "peak MiB": "  peak",
}


def main() -> None:
    sizes = [int(size) for size in sys.argv[1:]] or SIZES
    columns = {}
    with tempfile.TemporaryDirectory() as scratch:
        columns["shipped"] = _measured(ROOT / "content", Path(scratch) / "shipped")
        for size in sizes:
            content = Path(scratch) / f"content-{size}"
            make_library(content, size)
            columns[f"{size:,}"] = _measured(content, Path(scratch) / f"library-{size}")
    print(f"{'':48}" + "".join(f"{name:>10}" for name in columns))
    for key, title in TABLE.items():
        print(f"{title:48}" + "".join(f"{figures[key]:10,.1f}" for figures in columns.values()))


def compile_figures(content: Path, target: Path) -> Figures:
    """Compile a content folder."""
    began = time.perf_counter()
    half = began
    for step in compile_library(content, target):
        if 2 * step.done <= step.total:
            half = time.perf_counter()
    ended = time.perf_counter()
    index = target / INDEX_FOLDER
    return {
        "compile s": ended - began,
        "index s": ended - half,
        "compile MiB": _peak(),
        "index MB": sum(file.stat().st_size for file in index.iterdir()) / 1e6,
        "entries": json.loads((index / "entries.json").read_text())["entry_count"],
    }


def search_figures(folder: Path) -> Figures:
    """Open a compiled library and search it."""
    bare = _memory()
    library = opened(folder)
    open_memory = _memory()
    search = library.searcher.search
    whole = _times(lambda pair: search(SearchQuery(*pair, limit=ROWS)), QUERIES)
    presses = [(words[:end], language) for words, language in QUERIES for end in range(1, len(words) + 1)]
    keys = _times(lambda pair: search(SearchQuery(*pair, limit=ROWS)), presses)
    steady = _memory()
    with_rows = [_best_of_three(search, SearchQuery(*pair, limit=ROWS)) for pair in QUERIES]
    without = [_best_of_three(search, SearchQuery(*pair, limit=0)) for pair in QUERIES]
    library.close()
    openings = _times(lambda _: opened(folder).close(), range(9))
    return {
        "open ms": statistics.median(openings),
        "first unknown ms": _first_unknown_word(folder),
        **_spread("key", keys),
        **_spread("whole", whole),
        "excerpts ms": statistics.median(a - b for a, b in zip(with_rows, without, strict=True)),
        "bare MiB": bare,
        "open MiB": open_memory,
        "steady MiB": steady,
        "peak MiB": _peak(),
    }


def opened(folder: Path) -> OpenLibrary:
    """Open a compiled library as an installed one."""
    *_, library = LibraryOpener(installed=folder, content=folder, code=folder, cache=folder).open()
    assert isinstance(library, OpenLibrary)
    return library


def _first_unknown_word(folder: Path) -> float:
    times = []
    for _ in range(3):
        library = opened(folder)
        library.searcher.search(SearchQuery("signed "))
        times += _times(lambda words, found=library: found.searcher.search(SearchQuery(words)), ["signed warent "])
        library.close()
    return statistics.median(times)


def _measured(content: Path, target: Path) -> Figures:
    compiled = _in_its_own_process("compile_figures", content, target)
    return compiled | _in_its_own_process("search_figures", target)


def _in_its_own_process(name: str, *paths: Path) -> Figures:
    code = (
        "import json, sys; from pathlib import Path; from benchmarks import search_speed as s;"
        f"print(json.dumps(s.{name}(*map(Path, sys.argv[1:]))))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, paths)], cwd=ROOT, check=True, capture_output=True, text=True
    )
    figures: Figures = json.loads(done.stdout)
    return figures


def _times(work: Callable[..., object], arguments: Iterable[object]) -> list[float]:
    times = []
    for argument in arguments:
        began = time.perf_counter()
        work(argument)
        times.append((time.perf_counter() - began) * 1000)
    return times


def _best_of_three(search: Callable[[SearchQuery], object], query: SearchQuery) -> float:
    return min(_times(search, [query] * 3))


def _spread(name: str, times: list[float]) -> Figures:
    return {
        f"{name} p50": statistics.median(times),
        f"{name} p95": statistics.quantiles(times, n=20)[-1],
        f"{name} max": max(times),
    }


def _memory() -> float:
    """Return the resident memory of this process in MiB."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 2**20


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
