# `make demo` shows Synopse at work, `make test` checks all of it. Each sets up what it needs.
.DEFAULT_GOAL := help
PYTHON ?= python3
BIN := .venv/bin
LOCK := uv pip compile pyproject.toml --universal --generate-hashes --no-header --no-annotate --quiet
EXAMPLES := examples/reports

.PHONY: help setup demo test check benchmark lock clean

help: ## what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: .venv/ready ## a virtual environment with what Synopse needs, as locked

.venv/ready: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "synopse needs Python 3.11 or newer – call make with PYTHON=python3.12, say"; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

.venv/ready-to-test: .venv/ready requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

demo: setup ## run the main job on the bundled examples
	$(BIN)/synopse brief $(EXAMPLES) --out demo
	@echo
	@echo "Now open demo/synopse.html in a browser."

test: .venv/ready-to-test ## everything: style, architecture, types, unit, golden, property, browser, floors, docs
	$(BIN)/python tests/browser/ensure_browser.py
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports
	$(BIN)/mypy
	$(BIN)/python -m pytest

benchmark: setup ## seconds and peak memory by stage and for the whole way
	$(BIN)/python benchmarks/whole_way.py

lock: ## write the lock files anew from pyproject.toml (needs uv)
	$(LOCK) --group build -o requirements.lock
	$(LOCK) --group build --group dev -o requirements-dev.lock

clean: ## remove everything that was made
	rm -rf .venv demo build dist .pytest_cache .ruff_cache .mypy_cache .hypothesis
