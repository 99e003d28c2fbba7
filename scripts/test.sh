#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds with warnings as errors, runs every test through CTest and ends with a summary of a few lines.
# What is given is passed on to ctest, e.g. `scripts/test.sh -R core`.
set -uo pipefail
cd "$(dirname "$0")/.." || exit

jobs="${REDOUBT_JOBS:-$(nproc)}"
started=$SECONDS
cmake --preset ci >build-configure.log 2>&1 || {
    cat build-configure.log
    rm -f build-configure.log
    exit 1
}
rm -f build-configure.log
ninja -C build -j "$jobs" || exit 1
built=$SECONDS

ctest --test-dir build --output-on-failure -j "$jobs" --timeout 900 "$@"
status=$?

log=build/Testing/Temporary/LastTest.log
count() { grep -c "$1" "$log" 2>/dev/null || true; }
echo
echo "== Redoubt: build $((built - started)) s, tests $((SECONDS - built)) s"
echo "   passed $(count '^Test Passed\.'), failed $(count '^Test Failed\.\|^Test timed out'), skipped $(count '^Test Skipped')"
if [ $status -eq 0 ]; then
    echo "   all green"
else
    echo "   FAILED: see build/Testing/Temporary/LastTestsFailed.log"
fi
exit $status
