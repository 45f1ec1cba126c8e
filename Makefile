# The one recipe file: people, hooks and CI call these targets. `make help` lists them.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
TO_RUN := $(VENV)/ready-to-run
TO_TEST := $(VENV)/ready-to-test

.DEFAULT_GOAL := help
.PHONY: help setup run test lint types contracts unit bench screenshots lock clean

help: ## List the targets
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | sort | column -t -s "$$(printf '\t')"

setup: $(TO_TEST) ## Make the virtual environment, with the commands kyr and kyr-reader in .venv/bin

$(TO_RUN): requirements.txt packaging/system-packages.sh
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "The reader needs Python 3.11 or later.")'
	@sh packaging/system-packages.sh run
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(TO_TEST): $(TO_RUN) requirements-dev.txt pyproject.toml
	@sh packaging/system-packages.sh test
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-index --no-deps --no-build-isolation -e .
	@$(BIN)/python -m compileall -q kyr_app
	@touch $@

run: $(TO_RUN) ## Open the reader on this checkout's library
	@$(BIN)/python -m compileall -q kyr_app # also where PYTHONDONTWRITEBYTECODE is set: it halves the start
	$(BIN)/python -m kyr_app $(ARGS)

test: setup lint types contracts unit ## Everything that must hold before a change lands

lint: setup ## Style and banned imports
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: setup ## Types
	$(BIN)/mypy

contracts: setup ## Layers and owners of dependencies
	$(BIN)/lint-imports

unit: setup ## Tests
	$(BIN)/python -m pytest

bench: setup ## Measure start, search, opening, compiling and printing
	$(BIN)/python -m pytest benchmarks -o python_files='bench_*.py' --benchmark-columns=min,median,max,rounds

screenshots: setup ## Make the pictures of README and docs
	$(BIN)/python packaging/screenshots.py

lock: setup ## Write the hash-pinned requirements anew
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header \
		--python-version 3.11 pyproject.toml -o requirements.txt
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header \
		--python-version 3.11 pyproject.toml --group dev -o requirements-dev.txt

clean: ## Remove what the targets made
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache .benchmarks
