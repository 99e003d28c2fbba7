#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the fuzzers (clang, AddressSanitizer) and runs each of them for some seconds: as told, by preset fuzz; or 10, by preset
# fuzz-brief, which takes half as long to build.
# A fuzzer whose program has not changed since it last passed runs for one second, so that a second `make test` is short.
# What it finds stays in build/fuzz/corpus, a failing input in build/fuzz/findings. Exits with 77 where there is no clang.
#
#   scripts/run-fuzzers.sh [SECONDS [NAME...]]      e.g. scripts/run-fuzzers.sh 600 wire
set -euo pipefail
cd "$(dirname "$0")/.."

seconds="${1:-10}"
forced=$(($# > 0))
shift || true

if ! command -v clang++ >/dev/null; then
    echo "no clang++ here: fuzzers not run"
    exit 77
fi
preset=fuzz
[ "$forced" -eq 1 ] || preset=fuzz-brief
folder="build/$preset"
mkdir -p "$folder"
cmake --preset "$preset" >"$folder/configure.log" 2>&1 || {
    cat "$folder/configure.log"
    exit 1
}
ninja -C "$folder" -j "${REDOUBT_JOBS:-2}" redoubt_fuzzers

status=0
for program in "$folder"/fuzz/redoubt_fuzz_*; do
    name="${program##*/redoubt_fuzz_}"
    if [ $# -gt 0 ] && [[ " $* " != *" $name "* ]]; then
        continue
    fi
    corpus="build/fuzz/corpus/$name"
    findings="build/fuzz/findings/$name"
    mkdir -p "$corpus" "$findings"
    folders=("$corpus")
    for seeds in "tests/fuzz/seeds/$name" "$folder/fuzz/seeds/$name"; do
        [ -d "$seeds" ] && folders+=("$seeds")
    done

    passed="$folder/$name.passed"
    digest="$(sha256sum <"$program")"
    duration="$seconds"
    if [ "$forced" -eq 0 ] && [ -f "$passed" ] && [ "$(cat "$passed")" = "$digest" ]; then
        duration=1
    fi
    echo "== $name for $duration s"
    log="$folder/$name.log"
    if "$program" -max_total_time="$duration" -timeout=10 -rss_limit_mb=2048 -artifact_prefix="$findings/" -print_final_stats=1 \
        "${folders[@]}" >"$log" 2>&1; then
        grep -E 'number_of_executed_units|peak_rss' "$log" | sed 's/^stat::/   /' || true
        echo "$digest" >"$passed"
    else
        tail -n 60 "$log"
        echo "   FAILED: the input is in $findings"
        status=1
    fi
done
exit $status
