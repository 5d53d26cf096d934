# make demo            the sample school, imported and printed into out/
# make demo CLASSES=4  a small one
# make test            every check, as CI runs them
# make soak            20,000 random tables at full sizes, with an optimised build (TABLES=500 for fewer)
# make stops           volumes of a year killed at 50 moments, each time run again: the same bytes; certify at 100; codes of all modes
# make golden          golden files of every report and variant, recorded again
# make docs            pictures and examples of docs/ru, made again from the samples
# make man             the manual page
# make bench           speed, as ratios measured in one run

CLASSES ?= 40
PUPILS ?= 27
PERIOD ?= 1 триместр
TABLES ?= 20000
VEDOMOST = .build/release/vedomost

.PHONY: demo test build lint soak stops golden docs man samples completions bench clean

demo:
	@.ci/install run
	@echo "Собирается программа (в первый раз несколько минут)…"
	@swift build -c release --product vedomost 2>&1 | grep -vE 'prohibited flag|^\[|^$$' || test -x $(VEDOMOST)
	@rm -rf out && mkdir -p out
	@$(VEDOMOST) sample --out out/school --classes $(CLASSES) --pupils $(PUPILS)
	@$(VEDOMOST) import out/school --store out/journal.sqlite
	@$(VEDOMOST) print all --period "$(PERIOD)" --store out/journal.sqlite --out out/print --format pdf,json --book class
	@echo "Готово: откройте out/print/index.html"

build:
	@.ci/install run
	@swift build -c release --product vedomost

lint:
	@swift format lint --strict -r Package.swift Sources Tests && echo "lint: 0 faults"

test: lint
	@.ci/install test
	@swift build -c release --product vedomost
	@swift test
	@python3 Tests/Tool/run.py --program $(VEDOMOST)
	@python3 -m unittest discover -s Tests/Model
	@python3 Tests/Model/compare.py --program $(VEDOMOST) --seeds 200 --jobs 2
	@python3 Tests/Model/settings.py --program $(VEDOMOST) --seeds 3 --jobs 2
	@python3 Tests/Model/checks.py --program $(VEDOMOST) --seeds 10
	@python3 Tests/Printed/check.py --program $(VEDOMOST) --jobs 2
	@python3 Tests/Printed/volume.py --program $(VEDOMOST)
	@python3 Tests/samples.py --program $(VEDOMOST) --pdfua .build/pdfua/bin/pdfua

# sizes up to 400 columns × 300 rows; a build of its own, so that `make test` finds its own again
soak:
	@.ci/install run
	@VEDOMOST_TABLES=$(TABLES) VEDOMOST_CELLS=120000 nice -n 19 swift test -c release -Xswiftc -enable-testing \
		--scratch-path .build-soak --filter LayoutTests.RandomTableTests

stops:
	@.ci/install test
	@swift build -c release --product vedomost
	@VEDOMOST_STOPS=50 python3 Tests/Tool/run.py --program $(VEDOMOST) test_year.Year.test_stops
	@TRIAL_STOPS=100 TRIAL_FULL=1 python3 Tests/Tool/run.py --program $(VEDOMOST) test_register_stops test_paper

# recording fails once, on purpose; the second run must not
golden:
	@.ci/install run
	@rm -rf .build/golden
	@-RECORD=all swift test --filter PressTests.GoldenTests
	@swift test --filter PressTests.GoldenTests

docs:
	@.ci/install test
	@swift build -c release --product vedomost
	@python3 docs/pictures.py --program $(VEDOMOST)

man:
	@swift build -c release --product vedomost
	@python3 docs/manual.py --program $(VEDOMOST) > .build/vedomost.1

samples:
	@swift build -c release --product vedomost
	@python3 Tests/samples.py --program $(VEDOMOST) --write

# shell completions, for /usr/share/bash-completion/completions, zsh/site-functions, fish/vendor_completions.d
completions:
	@swift build -c release --product vedomost
	@mkdir -p .build/completions
	@$(VEDOMOST) --generate-completion-script=bash > .build/completions/vedomost
	@$(VEDOMOST) --generate-completion-script=zsh > .build/completions/_vedomost
	@$(VEDOMOST) --generate-completion-script=fish > .build/completions/vedomost.fish

bench:
	@.ci/install test
	@swift build -c release
	@Benchmarks/run

clean:
	@rm -rf out .build
