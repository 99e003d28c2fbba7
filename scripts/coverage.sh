#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Which lines the tests without windows run: builds them instrumented, runs them, and ends with a table by folder.
# The pages with every line: build/coverage/report/index.html.
set -uo pipefail
cd "$(dirname "$0")/.." || exit

jobs="${REDOUBT_JOBS:-$(nproc)}"
build=build/coverage
cmake --preset coverage >/dev/null || exit 1
cmake --build --preset coverage -j "$jobs" || exit 1
find "$build" -name '*.gcda' -delete
ctest --preset coverage -j "$jobs"
status=$?

folders='core|feed|exercise|store|sync|server|app/link|app/drafts|app/kinds|app/ledger'
mkdir -p "$build/report"
# GCC counts some branches of inlined templates below nought (GCC bug 68080); gcovr would give up there.
gcovr --root . --object-directory "$build" --filter "($folders)/" -j "$jobs" --gcov-ignore-parse-errors \
    --json "$build/coverage.json" --html-details "$build/report/index.html" "$build" 2>"$build/gcovr.log" || {
    cat "$build/gcovr.log"
    exit 1
}
echo
echo 'Lines run by the tests:'
for folder in ${folders//|/ }; do
    gcovr --root . -a "$build/coverage.json" --filter "$folder/" --print-summary --output /dev/null 2>/dev/null |
        sed -n "s|^lines: \([0-9.]*%\) (\([0-9]*\) out of \([0-9]*\))|$folder \1 \2 of \3|p"
done | awk '{ printf "  %-12s %6s  (%s of %s)\n", $1, $2, $3, $5 }'
echo "Line by line: $build/report/index.html"
exit $status
