# SPDX-License-Identifier: GPL-3.0-or-later
# Two commands: "make run" opens the window, "make test" runs everything. Both install what is missing.
.DEFAULT_GOAL := help
BUILD ?= build
SANITIZED ?= build-sanitized

.PHONY: help packages build run test format bench clean

help:
	@echo "make run     build Qiyue and open its window; without a display, do the main job in it (build/demo)"
	@echo "make test    build and run every test and lint, twice: plain and with sanitizers"
	@echo "make bench   measure (tests/bench); make format: lay out the sources"

packages:
	@bash .ci/install

$(BUILD)/build.ninja: | packages
	meson setup $(BUILD)

build: packages $(BUILD)/build.ninja
	ninja -C $(BUILD)

run: build
	@bash data/demo/run.sh $(BUILD)

test: packages
	@bash tests/run-all.sh $(BUILD) $(SANITIZED)

bench: build
	@bash tests/bench/run.sh $(BUILD)

format:
	git ls-files -co --exclude-standard '*.c' '*.h' | xargs clang-format -i

clean:
	rm -rf $(BUILD) $(SANITIZED)
