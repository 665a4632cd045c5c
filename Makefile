# make run     build, and show what is found in the corpus
# make test    everything that is checked before a change is taken
# make bench   how fast it is
# make bench-archive   a web archive of 20,000 pages: throughput on one core and two, memory, gzip against FastWARC
# make test-crash      sixty runs killed at random moments, into every kind of store
# make test-spark   the Spark job on a cluster of two executors, one of which is killed, into Parquet and PostgreSQL
# make format  lay out the sources as `make test` wants them
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help setup test-setup build run format lint unit corpus schema databases readme test bench bench-archive test-crash test-spark clean

RELEASE := .build/release/report-extract
DEBUG := .build/debug/report-extract
DOCUMENTS := corpus/documents
ARTICLES := $(wildcard ../shared/gold/dev/articles.jsonl ../shared/gold/train/articles.jsonl)

help:
	@sed -n 's/^# //p' Makefile

setup:
	@Scripts/install-packages

test-setup:
	@Scripts/install-packages python3 python3-venv jq sqlite3 postgresql strace

build: setup
	swift build -c release --product report-extract

run: build
	@$(RELEASE) --format table $$(ls -d $(DOCUMENTS)/*/input.*)

format:
	swift format --in-place --recursive Sources Tests Package.swift

lint: test-setup
	swift format lint --strict --recursive Sources Tests Package.swift

# The tests run the binary itself, so it is built with them.
unit: test-setup
	swift build --build-tests
	Scripts/with-postgres swift test --skip-build --parallel

corpus: setup
	swift build --product report-extract
	$(DEBUG) corpus

schema: test-setup
	swift build --product report-extract
	@mkdir -p .build/check
	$(DEBUG) schema > .build/check/schema.json
	$(DEBUG) $$(ls -d $(DOCUMENTS)/*/input.*) > .build/check/records.ndjson
	Scripts/validate-records .build/check/schema.json .build/check/records.ndjson
	@if [ -x ../shared/tools/check-records ]; then ../shared/tools/check-records .build/check/records.ndjson; fi

# `make run` is a command of the README too.
databases: test-setup
	swift build --product report-extract
	Scripts/python Scripts/check-databases $(DEBUG) $$(ls -d $(DOCUMENTS)/*/input.*)

readme: test-setup
	@mkdir -p .build
	$(MAKE) --no-print-directory run > .build/run.txt
	Scripts/check-readme

# The unit tests come last: what they print is the summary.
test: lint readme corpus schema databases unit

bench: build
	@$(RELEASE) bench $(if $(ARTICLES),$(ARTICLES),$(DOCUMENTS)) --rounds 10
	@for script in Benchmarks/run-*; do if [ -x "$$script" ]; then "$$script"; fi; done

clean:
	rm -rf .build .venv

bench-archive: build
	Benchmarks/archive

test-crash: test-setup
	swift build --build-tests
	REPORT_EXTRACT_KILLS=60 Scripts/with-postgres swift test --skip-build --filter CrashTests

test-spark: test-setup
	@Scripts/install-packages libpostgresql-jdbc-java $$(command -v java >/dev/null || echo openjdk-17-jre-headless)
	swift build --product report-extract
	Scripts/with-postgres integrations/spark/python integrations/spark/test_extract.py $(DEBUG)
