#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds with warnings as errors, runs every test through CTest and ends with a summary of a few lines.
# What is given is passed on to ctest, e.g. `scripts/test.sh -R core`.
#
# Where nothing has changed since a run that was green to its end (no source, no installed package, nothing in ../shared), the
# tests are not run again, and that is said. REDOUBT_AGAIN=1 runs them all the same.
set -uo pipefail
cd "$(dirname "$0")/.." || exit

# All that a result rests on, in one line; nothing where that cannot be told.
inputs() {
    git rev-parse --is-inside-work-tree >/dev/null 2>&1 || return 0
    {
        git ls-files -z --cached --others --exclude-standard | xargs -0 -r sha256sum 2>&1
        dpkg-query -W 2>&1
        [ ! -d ../shared ] || find ../shared -type f -printf '%p %s %T@\n' | sort
        env | grep '^REDOUBT_' | grep -v '^REDOUBT_AGAIN=' | sort
    } | sha256sum | cut -d' ' -f1
}
# Before the build: what changes while it or the tests run is found changed the next time.
now="$([ $# -gt 0 ] || inputs)"
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

green=build/Testing/green
if [ -n "$now" ] && [ -z "${REDOUBT_AGAIN:-}" ] && [ "$now" = "$(cat "$green" 2>/dev/null)" ]; then
    echo "== Redoubt: nothing has changed since every test was green ($(date -r "$green" '+%F %T')); REDOUBT_AGAIN=1 make test runs them again"
    exit 0
fi
rm -f "$green"

ctest --test-dir build --output-on-failure -j "$jobs" --timeout 900 "$@"
status=$?

log=build/Testing/Temporary/LastTest.log
count() { grep -c "$1" "$log" 2>/dev/null || true; }
echo
echo "== Redoubt: build $((built - started)) s, tests $((SECONDS - built)) s"
echo "   passed $(count '^Test Passed\.'), failed $(count '^Test Failed\.\|^Test timed out'), skipped $(count '^Test Skipped')"
if [ $status -eq 0 ]; then
    echo "   all green"
    [ -z "$now" ] || echo "$now" >"$green"
else
    echo "   FAILED: see build/Testing/Temporary/LastTestsFailed.log"
fi
exit $status
