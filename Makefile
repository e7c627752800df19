# Two commands matter: `make run` and `make test`. The others are for those who build on.
PRESET ?= release
BUILD = build/$(PRESET)

.PHONY: run test browser browser-packages eval bench fuzz format tidy accept wipe build packages configure hooks

run: build
	$(BUILD)/headwater run

test: build
	cmake --build $(BUILD) --target tests
	ctest --test-dir $(BUILD) --output-on-failure

# The portal in a browser: Debian's chromium, Playwright and axe-core from npm. Screenshots: build/browser
browser: build browser-packages
	tests/browser/run $(BUILD)/headwater

browser-packages:
	@tools/install_packages browser || true

build: configure
	cmake --build $(BUILD) --target headwater

configure: packages
	@cmake --preset $(PRESET) >$(PRESET)-configure.log 2>&1 && rm $(PRESET)-configure.log || { cat $(PRESET)-configure.log; exit 1; }

packages:
	@tools/install_packages build

eval: build
	@tools/install_packages check
	cmake --build $(BUILD) --target headwater_eval
	$(BUILD)/eval/headwater_eval $(ARGS)

bench: build
	@tools/install_packages check
	cmake --build $(BUILD) --target headwater_bench
	$(BUILD)/bench/headwater_bench $(ARGS)

fuzz:
	@tools/install_packages check
	fuzz/run_all $(or $(SECONDS_EACH),30)

format:
	@tools/install_packages check
	git ls-files '*.cpp' '*.hpp' | xargs clang-format-19 -i

tidy:
	@tools/install_packages check
	tools/run_tidy

accept: build
	HEADWATER_ACCEPT=1 ctest --test-dir $(BUILD) -R sessions

hooks:
	ln -sf ../../tools/hooks/pre-commit .git/hooks/pre-commit

# Forgets everything that was read: the store of `make run`.
wipe:
	rm -rf data
