#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The long runs, in a build that `make build` has made: thousands of seeds of the simulation, hundreds of kills of the real programs,
# minutes of every fuzzer. What is given is passed on to ctest, e.g. `scripts/soak.sh -R kill`.
#
# REDOUBT_FUZZ_SECONDS: how long each fuzzer runs (120).
set -uo pipefail
cd "$(dirname "$0")/.." || exit

ctest --test-dir build -C soak -L soak --output-on-failure -j "${REDOUBT_JOBS:-2}" "$@"
status=$?
scripts/run-fuzzers.sh "${REDOUBT_FUZZ_SECONDS:-120}"
fuzzed=$?
# 77: there is no fuzzer to run here.
[ $fuzzed -eq 77 ] && fuzzed=0
exit $((status > fuzzed ? status : fuzzed))
