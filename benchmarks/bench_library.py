"""Compiling the library, opening it, and opening a document."""

import shutil
from pathlib import Path

from kyr_app.application.compile_library import compile_library
from kyr_app.bootstrap import Program, StartOptions

CONTENT = Path(__file__).resolve().parents[1] / "content"


def test_compile_the_shipped_library(benchmark, tmp_path):
    def compile_it():
        for _ in compile_library(CONTENT, tmp_path / "library"):
            pass

    benchmark.pedantic(compile_it, setup=lambda: shutil.rmtree(tmp_path / "library", ignore_errors=True), rounds=3)


def test_open_a_compiled_library(benchmark, tmp_path):

    def open_it():
        *_, library = Program(StartOptions(data_dir=tmp_path)).open_library()
        library.close()

    open_it()
    benchmark(open_it)


def test_open_a_document(benchmark, services):
    benchmark(services.reader.open, "ice-at-the-door", "es")
