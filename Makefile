# make test sets up what the tests need and runs them; make check is what CI runs.
PYTHON := .venv/bin/python
RUN := OMP_NUM_THREADS=1 PYTHONSAFEPATH= $(PYTHON) -m

.PHONY: test check format lint types layers bench setup

test: setup
	$(RUN) pytest

check: lint types layers test

setup:
	@./mutoscope --set-up dev

format: setup
	$(RUN) ruff format .
	$(RUN) ruff check --fix .

lint: setup
	$(RUN) ruff format --check .
	$(RUN) ruff check .

types: setup
	$(RUN) mypy

layers: setup
	.venv/bin/lint-imports

bench: setup
	@for file in bench/*.py; do echo "== $$file"; $(RUN) $$(echo $$file | sed 's|/|.|; s|\.py$$||') || exit 1; done
