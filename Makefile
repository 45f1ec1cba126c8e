# The one recipe file: people, hooks and CI call these targets. `make help` lists them.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
TO_RUN := $(VENV)/ready-to-run
TO_TEST := $(VENV)/ready-to-test
BUILD_VENV := .venv-build
BUILD_PYTHON := $(BUILD_VENV)/$(if $(filter Windows_NT,$(OS)),Scripts,bin)/python
TO_BUILD := $(BUILD_VENV)/ready-to-build
CONTENT ?= content
TRANSLATIONS := resources/translations

.DEFAULT_GOAL := help
.PHONY: help setup run test lint types contracts unit bench screenshots translations build installer test-installer lock clean

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

translations: setup ## Take new sentences into the files that translators fill, and compile those
	$(BIN)/pyside6-lupdate -silent -locations none -no-obsolete -extensions py kyr_app/gui -ts $(TRANSLATIONS)/window.es.ts
	$(BIN)/pyside6-lrelease -silent $(TRANSLATIONS)/window.es.ts $(TRANSLATIONS)/dialogs.es.ts
	$(BIN)/python packaging/messages_of_the_program.py

$(TO_BUILD): requirements-build.txt packaging/system-packages.sh
	@sh packaging/system-packages.sh build
	$(PYTHON) -m venv $(BUILD_VENV)
	$(BUILD_PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-build.txt
	@touch $@

build: $(TO_BUILD) ## Make dist/kyr-reader, which needs no Python; CONTENT=folder PROFILE=profile.toml for your own
	$(BUILD_PYTHON) packaging/build_program.py --content "$(CONTENT)" $(if $(PROFILE),--profile "$(PROFILE)")

installer: build ## Make this system's packages of dist/kyr-reader, with their sums
	$(BUILD_PYTHON) packaging/$(if $(filter Windows_NT,$(OS)),package_windows.py,$(if $(filter Darwin,$(shell uname)),package_macos.py,package_linux.py))

test-installer: ## Try the Linux packages of dist/ in a minimal Debian without network (as root)
	@sh packaging/system-packages.sh installer
	$(PYTHON) packaging/test_installer.py

lock: setup ## Write the hash-pinned requirements anew
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header \
		--python-version 3.11 pyproject.toml -o requirements.txt
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header \
		--python-version 3.11 pyproject.toml --group dev -o requirements-dev.txt
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header \
		--python-version 3.11 pyproject.toml --group build -c requirements.txt -o requirements-build.txt

clean: ## Remove what the targets made
	rm -rf $(VENV) $(BUILD_VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache .benchmarks
