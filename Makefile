# Everything a contributor does, one word each; `make` alone lists the words.

.DEFAULT_GOAL := help
.PHONY: help run test fix bench snapshots pictures messages lock clean

PYTHON := .venv/bin/python
UV := $(shell command -v uv 2>/dev/null)

# Says something, unless make was asked to be silent.
say := $(if $(findstring s,$(firstword -$(MAKEFLAGS))),: ,echo )
recent := -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1

ifneq ($(UV),)
install := uv pip install --quiet --python $(PYTHON)
environment = $(PYTHON) $(recent) || { rm -rf .venv && uv venv --quiet --python '>=3.11' .venv; }
else
install := $(PYTHON) -m pip install --quiet --disable-pip-version-check
environment = { $(PYTHON) $(recent) && $(PYTHON) -m pip --version >/dev/null 2>&1; } || { \
	for python in python3.13 python3.12 python3.11 python3 python; do \
		if "$$python" $(recent); then exec "$$python" -m venv --clear .venv; fi; \
	done; \
	echo 'Communiqué needs Python 3.11 or newer, and none was found on the PATH.' >&2; \
	exit 1; }
endif

compile := uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock'

help: ## say what the words do
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' Makefile

run: .venv/ready-to-run ## open the explorer on the embedded data
	@$(PYTHON) -m tui

test: .venv/ready-to-test ## check everything that CI checks
	$(PYTHON) -m ruff format --check
	$(PYTHON) -m ruff check
	$(PYTHON) -m mypy
	.venv/bin/lint-imports
	.venv/bin/communique check
	PYTHONDONTWRITEBYTECODE= $(PYTHON) -m pytest -n 3

fix: .venv/ready-to-test ## format the code and mend what can be mended
	$(PYTHON) -m ruff format
	$(PYTHON) -m ruff check --fix

bench: .venv/ready-to-test ## measure a million made deals (takes long at first; ROWS=20000 tries it)
	@$(PYTHON) -m tests.bench $(if $(ROWS),--rows $(ROWS))

snapshots: .venv/ready-to-test ## accept the screens as they are now drawn
	$(PYTHON) -m pytest tests/app --snapshot-update

pictures: .venv/ready-to-test ## draw the pictures of the README again
	$(PYTHON) -m tests.pictures

messages: .venv/ready-to-test ## take the messages for translators from the code again
	@$(PYTHON) -m tests.messages

lock: ## choose the newest allowed versions again (needs uv)
	@command -v uv >/dev/null || { echo 'make lock needs uv on the PATH.' >&2; exit 1; }
	$(compile) pyproject.toml --output-file requirements.lock
	$(compile) pyproject.toml --group dev --constraints requirements.lock --output-file tests/requirements.lock

clean: ## remove everything that was made here
	rm -rf .venv .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache build dist
	find tui tests -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/ready-to-run: requirements.lock
	@$(say)'Making .venv, with what the explorer needs ...'
	@$(environment)
	@$(install) --require-hashes --requirement requirements.lock
	@touch $@

.venv/ready-to-test: .venv/ready-to-run tests/requirements.lock pyproject.toml
	@$(say)'Adding what the tests need ...'
	@$(install) --require-hashes --requirement tests/requirements.lock
	@$(install) --no-deps --no-build-isolation --editable .
	@touch $@
