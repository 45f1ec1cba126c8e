# The one recipe file: people, hooks and CI call these targets. `make help` lists them.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
CONTENT ?= content

.DEFAULT_GOAL := help
.PHONY: help setup run test lint types contracts unit bench screenshots lock clean

help: ## List the targets
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | sort | column -t -s "$$(printf '\t')"

setup: $(READY) ## Make the virtual environment and check the system packages that Qt needs

$(READY): requirements.txt requirements-dev.txt packaging/system-packages.sh
	@sh packaging/system-packages.sh run
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $(READY)

run: setup ## Open the reader on this checkout's library
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
	@sh packaging/system-packages.sh test
	$(BIN)/python -m pytest

bench: setup ## Measure start, search, opening, compiling and printing
	@sh packaging/system-packages.sh test
	$(BIN)/python -m pytest benchmarks -o python_files='bench_*.py' --benchmark-columns=min,median,max,rounds

screenshots: setup ## Make the pictures of README and docs
	@sh packaging/system-packages.sh test
	$(BIN)/python packaging/screenshots.py

lock: setup ## Write the hash-pinned requirements anew
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header \
		--python-version 3.11 pyproject.toml -o requirements.txt
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header \
		--python-version 3.11 pyproject.toml --group dev -o requirements-dev.txt

clean: ## Remove what the targets made
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache .benchmarks
