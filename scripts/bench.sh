#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Measures every row of the speed table (bench/README.md says which and how), beside limits and peers in the same run, and ends with a
# table of medians, ratios and verdicts. What is not there to compare with is said, not passed over.
#
#   scripts/bench.sh [changes|snapshot|burst|door|uploads|pouch|console|duty|parts]...      without words: all
#
# REDOUBT_BENCH_BUILD    a build folder with the bench programs, instead of building them with preset bench
# REDOUBT_BENCH_RESULTS  where figures.tsv and results.md go (build/bench/results)
# REDOUBT_LIMITS         the folder with limits and peers (../shared/limits)
set -euo pipefail
cd "$(dirname "$0")/.."

build="${REDOUBT_BENCH_BUILD:-build}"
results="${REDOUBT_BENCH_RESULTS:-build/bench/results}"
limits="$(realpath -m "${REDOUBT_LIMITS:-../shared/limits}")"
peers="$PWD/build/bench/peers"
if [ -z "${REDOUBT_BENCH_BUILD:-}" ]; then
    cmake --preset bench >/dev/null
    ninja -C "$build" -j "${REDOUBT_JOBS:-$(nproc)}" redoubt_bench_programs
fi

wanted=" ${*:-changes snapshot burst door uploads pouch console duty parts} "
mkdir -p "$results" "$peers"
figures="$results/figures.tsv"
: >"$figures"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
started=() # process ids of the part under way; nothing else is ended
end_started() {
    for pid in "${started[@]}"; do
        kill "$pid" 2>/dev/null || true
    done
}

# --- small words ---

has() { [[ "$wanted" == *" $1 "* ]]; }
figure() { # NAME VALUE UNIT
    printf '%s\t%s\t%s\t%s\n' "$1" "$2" "$3" "$(cut -d' ' -f1 /proc/loadavg)" | tee -a "$figures"
}
missing() { # NAME WHY: a figure that this run cannot have
    printf '%s\tmissing\t%s\t-\n' "$1" "$2" | tee -a "$figures"
}
paths() { # PART
    "$build/bench/redoubt_bench_paths" "$work/$1" "$build/redoubt-server" "$1" | tee -a "$figures"
}
# Google Benchmark's csv (name,iterations,real_time,cpu_time,time_unit,…), whatever its unit, as figures in milliseconds.
in_ms() {
    awk -F, '/^"/ { gsub(/"/, "", $1); to = $5 == "ns" ? 1e-6 : $5 == "us" ? 1e-3 : $5 == "s" ? 1e3 : 1
                    printf "%s\t%s\tms\t%s\n%s_cpu\t%s\tms of CPU\t%s\n", $1, $3 * to, load, $1, $4 * to, load }' \
        load="$(cut -d' ' -f1 /proc/loadavg)" | tee -a "$figures"
}
have_limits() { [ -d "$limits/src" ]; }
no_limits="there is no folder with limits and peers ($(basename "$(dirname "$limits")")/$(basename "$limits"))"

figure load_before "$(cut -d' ' -f1 /proc/loadavg)" "of the machine, before anything was measured"

# --- the parts ---

sqlite_limit() { # the same rows into SQLite alone: what durable batches can come to here
    have_limits || { missing limit_ledger_500 "$no_limits"; return; }
    gcc -O2 -o "$work/sqlite_bench" "$limits/src/sqlite_bench.c" -lsqlite3
    mkdir -p "$work/db"
    for _ in 1 2 3; do
        figure limit_ledger_500 "$("$work/sqlite_bench" ledger FULL 200000 500 "$work/db" | cut -f1)" "rows/s, SQLite FULL in batches of 500"
    done
}

measure_changes() {
    paths changes
    sqlite_limit
}

measure_snapshot() {
    paths snapshot
    rm -rf "$work/snapshot"
}

# With 2 ms added to every fsync, as an ordinary disk has; then as the disk here is, for the time that one change takes in a burst.
measure_burst() {
    if have_limits; then
        gcc -O2 -shared -fPIC -o "$work/slowsync.so" "$limits/src/slowsync.c" -ldl
        LD_PRELOAD="$work/slowsync.so" "$build/bench/redoubt_bench_paths" "$work/slow" "$build/redoubt-server" burst | sed 's/^/slow_/' | tee -a "$figures"
    else
        missing slow_consoles_64 "$no_limits"
    fi
    paths burst
}

# nginx as limits/bench.sh sets it up: one worker, TLS 1.3, the same wrk.
start_nginx() {
    mkdir -p "$peers/tls/www" "$peers/tls/logs" "$peers/tls/tmp"
    sed "s#@D@#$peers#g" "$limits/src/nginx.conf.in" >"$peers/tls/nginx.conf"
    [ "$(id -u)" -eq 0 ] || sed -i 's/user root;//' "$peers/tls/nginx.conf"
    head -c 1024 /dev/urandom >"$peers/tls/www/1k"
    for kind in "ec -pkeyopt ec_paramgen_curve:P-256" "rsa:2048"; do
        # shellcheck disable=SC2086 # two words on purpose
        openssl req -x509 -newkey $kind -nodes -keyout "$peers/tls/${kind%%[: ]*}.key" -out "$peers/tls/${kind%%[: ]*}.crt" \
            -days 30 -subj /CN=localhost 2>/dev/null
    done
    PATH="$PATH:/usr/sbin" nginx -c "$peers/tls/nginx.conf" 2>"$peers/tls/stderr" &
    nginx_pid=$!
    started+=("$nginx_pid")
    for _ in $(seq 50); do
        nginx_worker="$(pgrep -P "$nginx_pid" | head -1)" && [ -n "$nginx_worker" ] && return 0
        sleep 0.1
    done
    return 1
}
stop_nginx() {
    kill "$nginx_pid" 2>/dev/null || true
    wait "$nginx_pid" 2>/dev/null || true
}

wrk_rate() { # ARGUMENTS…: requests a second; fails when an answer was not 2xx
    local out
    out="$(wrk -t1 -c32 -d3s "$@")"
    if grep -q 'Non-2xx' <<<"$out"; then
        echo "bench: answers that were errors: $out" >&2
        return 1
    fi
    awk '/Requests\/sec/ { print int($2) }' <<<"$out"
}

# Live sockets first, in the same program; then it stands there as the server that wrk asks, in turns with nginx.
measure_door() {
    coproc DOOR { exec "$build/bench/redoubt_bench_paths" "$work/door" "$build/redoubt-server" door; }
    # shellcheck disable=SC2153 # set by coproc
    local door_pid=$DOOR_PID door_in=${DOOR[1]} line
    started+=("$door_pid")
    while IFS= read -r line <&"${DOOR[0]}"; do
        [ "$line" = ready ] && break
        printf '%s\n' "$line" | tee -a "$figures"
    done
    [ "${line:-}" = ready ] || { echo "bench: the server for wrk did not come up" >&2; return 1; }
    local url peer=yes
    url="$(cat "$work/door/address")"
    if ! command -v wrk >/dev/null; then
        missing up_to_date_pull "wrk is not installed"
    else
        if ! have_limits || ! start_nginx; then
            peer=no
            missing nginx_1k "$(have_limits && echo "nginx did not start" || echo "$no_limits")"
            missing nginx_idle "$(have_limits && echo "nginx did not start" || echo "$no_limits")"
        fi
        for _ in 1 2 3 4 5; do
            [ $peer = no ] || figure nginx_1k "$(wrk_rate https://127.0.0.1:15443/1k)" "requests/s, 1 KiB, one worker, 32 connections"
            figure up_to_date_pull "$(wrk_rate -s "$work/door/pull.lua" "$url")" "pulls/s, 32 connections, 32 sessions"
        done
        if [ $peer = yes ]; then
            stop_nginx
            if start_nginx; then
                figure nginx_idle "$(python3 "$limits/src/tlsmem.py" 15443 1000 "$nginx_worker")" "KiB, RSS of an idle TLS connection"
                stop_nginx
            fi
        fi
    fi
    eval "exec ${door_in}>&-"
    wait "$door_pid"
}

pouch_packages() {
    [ -d "$peers/npm/node_modules/express-pouchdb" ] && return 0
    command -v npm >/dev/null || return 1
    mkdir -p "$peers/npm"
    (cd "$peers/npm" && npm init -y && npm install --no-audit --no-fund pouchdb@9.0.0 express-pouchdb@4.2.0 express@4) >"$peers/npm.log" 2>&1
}

measure_pouch() {
    local why=
    have_limits || why="$no_limits"
    [ -n "$why" ] || pouch_packages || why="npm cannot install pouchdb (${peers#"$PWD/"}/npm.log)"
    if [ -n "$why" ]; then
        missing pouch_push "$why"
        missing pouch_pull "$why"
        return
    fi
    rm -rf "$peers/db"
    mkdir -p "$peers/db/server" "$peers/db/client"
    LIMITS_WORK="$peers" node "$limits/src/pouch_server.js" 15984 "$peers/db/server" >"$peers/pouch.log" 2>&1 &
    local server=$!
    started+=("$server")
    for _ in $(seq 100); do
        grep -q ready "$peers/pouch.log" && break
        sleep 0.1
    done
    LIMITS_WORK="$peers" node "$limits/src/pouch_client.js" 15984 "$peers/db/client" 3 10000 500 2>/dev/null | while read -r push pull _; do
        figure pouch_push "$push" "docs/s, PouchDB, batches of 500"
        figure pouch_pull "$pull" "docs/s, PouchDB, batches of 500"
    done
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
    rm -rf "$peers/db"
}

# The commander's cache of a drill of 100,000 score entries; an empty window and the console in turns.
measure_console() {
    if [ ! -x "$build/bench/redoubt_bench_console" ]; then
        missing console_usable "built without Qt"
        return
    fi
    paths drill
    # Both on the same platform: X as on a desktop, without a screen; where there is no Xvfb, Qt's offscreen one.
    local display=(env QT_QPA_PLATFORM=offscreen)
    if command -v xvfb-run >/dev/null; then
        display=(xvfb-run -a -s "-screen 0 1920x1080x24" env QT_QPA_PLATFORM=xcb)
    fi
    mkdir -m 700 "$work/runtime"
    # shellcheck disable=SC2016 # expanded by the inner shell
    XDG_RUNTIME_DIR="$work/runtime" "${display[@]}" bash -c 'for _ in 1 2 3 4 5 6 7; do "$1" && "$2" "$3" bench-commander Bench-2026-only-here; done' \
        bench "$build/bench/redoubt_bench_window" "$build/bench/redoubt_bench_console" "$work/drill/commander" | tee -a "$figures"
    rm -rf "$work/drill"
}

measure_uploads() {
    if [ ! -x "$build/bench/redoubt_bench_uploads" ]; then
        missing upload_end_told "built without Qt"
        return
    fi
    "$build/bench/redoubt_bench_uploads" | tee -a "$figures"
}

# A city of 56 counties, a commander of 4,000 units, a month of 60 people.
measure_duty() {
    if [ ! -x "$build/bench/redoubt_bench_report" ]; then
        missing zero_report_seen "built without Qt"
        missing commander_of_4000_signed_in "built without Qt"
        missing peopleScrolled "built without Qt"
        return
    fi
    QT_QPA_PLATFORM=offscreen "$build/bench/redoubt_bench_report" | tee -a "$figures"
    "$build/bench/redoubt_bench_streams" | tee -a "$figures"
    for _ in 1 2 3; do
        QT_QPA_PLATFORM=offscreen "$build/bench/redoubt_bench_month" --benchmark_format=csv 2>/dev/null | in_ms
    done
}

measure_parts() {
    for program in feed roster search standings store; do
        "$build/bench/redoubt_bench_$program" --benchmark_min_time=0.2 --benchmark_format=csv 2>/dev/null >"$work/$program.csv"
        # name,iterations,real_time,cpu_time,time_unit,bytes_per_second,items_per_second,…
        awk -F, '/^"/ { gsub(/"/, "", $1); printf "part_%s\t%s\t%s wall, %s cpu\t%s\n", $1, $3, $5, $4, load }' \
            load="$(cut -d' ' -f1 /proc/loadavg)" "$work/$program.csv" | tee -a "$figures"
    done
    for _ in 1 2 3; do
        for program in standings:'standingsFromScratch|oneMoreEntry' roster:yearOfSixtyPeople search:'find|scanAll'; do
            "$build/bench/redoubt_bench_${program%%:*}" --benchmark_filter="${program#*:}" --benchmark_format=csv 2>/dev/null
        done | in_ms
    done
}

# A part that fails is said, and the others are measured all the same. In the background, so that an error within ends it.
failed=()
for part in changes snapshot burst door uploads pouch console duty parts; do
    has "$part" || continue
    echo "== $part"
    (
        trap end_started EXIT
        "measure_$part"
    ) &
    wait $! || failed+=("$part")
done
python3 scripts/bench-report.py "$figures" "$results/results.md"
if [ ${#failed[@]} -gt 0 ]; then
    echo "bench: these parts did not come to their end: ${failed[*]}" >&2
    exit 1
fi
