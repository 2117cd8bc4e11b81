# Everything a contributor runs. The environment, the build and its caches live in .build/; `src/` stays plain Python.
#
# The VM is built as a wheel and installed into the environment, compiled where there is a C compiler. Running with
# PYTHONPATH=src puts the plain sources in front of it: that is how both are tested in one environment.

# The first of these that is Python 3.11 or newer; `make test PYTHON=python3.12` chooses another.
PYTHON ?= $(shell for candidate in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$candidate -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$candidate; break; }; done)
PYVERSION := $(if $(PYTHON),$(shell $(PYTHON) -c 'import sys; print("%d.%d" % sys.version_info[:2])'))
VENV := .build/venv-$(PYVERSION)
RUN := $(VENV)/bin/python
PIP := $(RUN) -m pip --disable-pip-version-check -qq
# Attacks that exhaust limits are bound to seconds, so they depend on the machine: `make attacks` runs them.
SLOW := --ignore-glob=tests/attacks/test_*exhaustion.py
# Extra arguments for pytest: make test ARGS='-k generators'
ARGS ?=
# How long each of the two fuzzers runs: make fuzz FUZZ_SECONDS=600
FUZZ_SECONDS ?= 60

.DEFAULT_GOAL := help
.PHONY: help demo approvals test attacks build fuzz conformance public bench lint format docs docs-serve clean

help:  ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)
	@echo
	@echo "  PYTHON=python3.12 chooses the interpreter (here: $(PYTHON), $(PYVERSION)), ARGS=... is passed on,"
	@echo "  MONTY_VM_PLAIN=1 leaves the VM uncompiled."

demo: build  ## set up, build, and run the main example
	@$(RUN) examples/demo.py $(ARGS)

approvals: build  ## set up, build, and serve the page on which payments are approved
	@echo "http://127.0.0.1:8000 (Ctrl-C ends it)"
	@$(RUN) examples/approvals/app.py $(ARGS)

test: build  ## set up, build, and run the tests, compiled and plain
	@$(RUN) scripts/wheel.py --check
	@status=0; \
	if $(RUN) -c 'import sys, monty_vm; sys.exit(not monty_vm.COMPILED)'; then \
		echo; echo "==== Tests with the compiled VM (Python $(PYVERSION)) ===="; \
		$(RUN) -m pytest $(ARGS) $(SLOW) || status=$$?; \
	else \
		echo; echo "==== No compiled VM here: the tests run on plain Python only ===="; \
	fi; \
	echo; echo "==== Tests with the plain VM (Python $(PYVERSION)) ===="; \
	PYTHONPATH=src $(RUN) -m pytest $(ARGS) $(SLOW) || { plain=$$?; test $$status -ne 0 || status=$$plain; }; \
	exit $$status

attacks: build  ## the attacks that exhaust limits of time and memory (some minutes)
	@$(RUN) -m pytest $(ARGS) tests/attacks/test_exhaustion.py tests/attacks/test_file_exhaustion.py

fuzz: build $(VENV)/.installed-fuzz  ## hostile snapshots: at random (compiled), then guided by coverage (plain)
	@$(RUN) -m tests.fuzz --seconds $(FUZZ_SECONDS) $(ARGS)
	@PYTHONPATH=src $(RUN) -m tests.fuzz.guided .build/fuzz -artifact_prefix=.build/fuzz- -timeout=20 \
		-max_total_time=$(FUZZ_SECONDS)

conformance: build  ## compare the VM with CPython, per topic
	@$(RUN) -m tests.conformance $(ARGS)

public: build  ## run public tests and programs in the VM; rates may not fall
	@$(RUN) -m tests.public $(ARGS)

bench: build $(VENV)/.installed-bench  ## compare speed with CPython and pydantic-monty
	@$(RUN) -m benchmarks $(ARGS)

lint: build  ## ruff and mypy
	@$(RUN) -m ruff check .
	@$(RUN) -m ruff format --check .
	@$(RUN) -m mypy

format: $(VENV)/.installed-dev  ## apply ruff's fixes and formatting
	@$(RUN) -m ruff check --fix .
	@$(RUN) -m ruff format .

docs: build $(VENV)/.installed-docs  ## build the documentation into site/
	@NO_MKDOCS_2_WARNING=1 $(RUN) -m mkdocs build --strict

docs-serve: build $(VENV)/.installed-docs  ## show the documentation while it is edited
	@NO_MKDOCS_2_WARNING=1 $(RUN) -m mkdocs serve

build: $(VENV)/.installed-dev  ## build and install the package, if its sources changed
	@$(RUN) scripts/wheel.py

# One stamp per dependency group.
$(VENV)/.installed-%: pyproject.toml constraints.txt
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed; name it: make PYTHON=/path/to/python3.12"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "$(PYTHON) is Python $(PYVERSION); 3.11 or newer is needed"; exit 1; }
	@test -x $(RUN) || { echo "Creating $(VENV) with $(PYTHON)"; $(PYTHON) -m venv $(VENV); }
	@echo "Installing the '$*' dependencies into $(VENV)"
	@$(PIP) install --constraint constraints.txt pip
	@$(PIP) install --constraint constraints.txt --group $*
	@touch $@

clean:  ## remove the environments, the build and its caches
	@rm -rf .build site .pytest_cache .mypy_cache .ruff_cache .hypothesis .benchmarks src/*.egg-info
	@find src tests examples benchmarks scripts -name __pycache__ -prune -exec rm -rf {} + 2>/dev/null || true
