#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds preset bench and measures: the parts by Google Benchmark, the paths of the whole product through a server of its own,
# and, where ../shared/limits is there, SQLite's limit in the same run. Ends with a table of ratios.
# REDOUBT_BENCH_BUILD: a build folder that is there already, instead of preset bench.
set -euo pipefail
cd "$(dirname "$0")/.."

build="${REDOUBT_BENCH_BUILD:-build/bench}"
if [ -z "${REDOUBT_BENCH_BUILD:-}" ]; then
    cmake --preset bench >/dev/null
    ninja -C "$build" -j "${REDOUBT_JOBS:-$(nproc)}"
fi
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
results="$work/results.tsv"

paths() { # FOLDER PART
    "$build/bench/redoubt_bench_paths" "$work/$1" "$build/redoubt-server" "$2" | tee -a "$results"
}
limit() { # NAME VALUE UNIT
    printf '%s\t%s\t%s\n' "$1" "$2" "$3" | tee -a "$results"
}

echo "== paths"
paths paths paths

limits=../shared/limits/src
if [ -d "$limits" ]; then
    echo "== limits of the same run"
    mkdir "$work/db"
    gcc -O2 -o "$work/sqlite_bench" "$limits/sqlite_bench.c" -lsqlite3
    gcc -O2 -shared -fPIC -o "$work/slowsync.so" "$limits/slowsync.c" -ldl
    limit limit_ledger_500 "$("$work/sqlite_bench" ledger FULL 200000 500 "$work/db" | cut -f1)" "rows/s, SQLite FULL in batches of 500"
    limit limit_ledger_1 "$("$work/sqlite_bench" ledger FULL 5000 1 "$work/db" | cut -f1)" "rows/s, SQLite FULL one by one"
    echo "== with 2 ms an fsync"
    LD_PRELOAD="$work/slowsync.so" paths slow together
    limit limit_slow_ledger_1 "$(LD_PRELOAD="$work/slowsync.so" "$work/sqlite_bench" ledger FULL 500 1 "$work/db" | cut -f1)" "rows/s, SQLite FULL one by one, 2 ms an fsync"
else
    echo "no ../shared/limits here: neither SQLite's limit nor a slowed fsync is measured"
    paths together together
fi

echo "== parts"
for program in "$build"/bench/redoubt_bench_*; do
    case "$program" in
        *_paths) ;;
        *) "$program" --benchmark_min_time=0.2 2>/dev/null || true ;;
    esac
done

echo
echo "== against DESIGN §8"
awk -F'\t' '
    { value[$1] = $2 }
    function row(what, got, must) { printf "%-44s %14s   %s\n", what, got, must }
    function ratio(a, b) { return (a in value) && (b in value) && value[b] > 0 ? sprintf("%.2f", value[a] / value[b]) : "not measured" }
    END {
        row("push in batches of 500, changes/s", value["push_500"], "must 24,000")
        row("  to SQLite FULL in the same batches", ratio("push_500", "limit_ledger_500"), "")
        row("pull into the sealed cache, changes/s", value["pull_into_cache"], "must 22,000")
        row("pull without a cache, changes/s", value["pull_500_raw"], "")
        row("one durable change, ms p50", value["one_change_p50"], "must 2 fsync + 2")
        row("one durable change, ms p99", value["one_change_p99"], "aim 20")
        row("64 consoles to single commits", ratio("consoles_64", "single_commits"), "must 10")
        row("up-to-date pulls/s, one connection", value["up_to_date_pull_one_connection"], "")
        row("bytes a small change on the wire, zstd", value["wire_bytes_per_change"], "must 55")
        row("a newcomer until current, ms", value["newcomer_until_current"], "")
        print "Not measured here: PouchDB, nginx beside up-to-date pulls, snapshots of 100,000 records, memory of idle live connections."
    }' "$results"
