# SPDX-License-Identifier: GPL-3.0-or-later
# The commands a person types. The build itself is CMake's: see CMakePresets.json.
.PHONY: help deps run build test package bench screens soak hostile coverage format lint clean
SHELL := /bin/bash
JOBS ?= $(shell nproc)

help:
	@echo 'make run      install what is missing, build, start a server with demo data and open the console'
	@echo 'make test     install what is missing, build with warnings as errors, run every test'
	@echo 'make build    the programs, under build/'
	@echo 'make package  Debian packages of console, server and tool, under build/packages/'
	@echo 'make bench    speeds as ratios to limits and peers measured in the same run'
	@echo 'make screens  pictures of every page, role and state, under build/screens/'
	@echo 'make soak     the long runs: simulation, kill -9, fuzzing'
	@echo 'make hostile  what the server holds at most of 4,000 connections that ask and never read'
	@echo 'make coverage which lines the tests without windows run, by folder and line'
	@echo 'make format   clang-format over the sources'
	@echo 'make lint     clang-format check, clang-tidy, codespell, shellcheck'

deps:
	@scripts/install-deps.sh

build: deps
	cmake --preset ci
	ninja -C build -j $(JOBS)

test: deps
	@REDOUBT_JOBS=$(JOBS) scripts/test.sh

run: build
	@scripts/run-demo.sh

screens: build
	@scripts/screens.sh build/screens

package: build
	cpack --config build/CPackConfig.cmake
	@ls -1 build/packages/*.deb

bench:
	@scripts/install-deps.sh build test bench
	@scripts/bench.sh

soak: build
	@scripts/soak.sh

hostile: build
	@build/tests/redoubt_hostile_peers build/redoubt-server 4000

coverage:
	@scripts/install-deps.sh build test coverage
	@REDOUBT_JOBS=$(JOBS) scripts/coverage.sh

format:
	@scripts/format.sh

lint: deps
	@scripts/lint.sh

clean:
	rm -rf build
