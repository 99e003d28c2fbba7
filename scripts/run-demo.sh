#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Starts the demo's server on loopback and opens the console as the demo's coordinator; the server ends with the console.
# Without a display pictures are saved instead.
#
#   scripts/run-demo.sh [ACCOUNT]          another person of the demo, e.g. demo-judge, demo-commander, demo-red03
#   scripts/run-demo.sh --screens FOLDER   the pictures, whether there is a display or not
#
# REDOUBT_DEMO_DIR: where the demo lives (build/demo). One that was made before is used again, with what was done in it;
# remove the folder for a fresh one, whose times lie around now.
set -euo pipefail
cd "$(dirname "$0")/.."

programs="$PWD/build"
demo="${REDOUBT_DEMO_DIR:-$programs/demo}"
screens=
account="demo-coordinator"
if [ "${1:-}" = --screens ]; then
    screens="${2:?a folder for the pictures}"
elif [ $# -gt 0 ]; then
    account="$1"
fi
if [ -z "$screens" ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    echo "There is no display: every page is saved as a picture under build/screens/ instead."
    screens="$programs/screens"
fi
own="$(mktemp -d)"
# Pictures show a drill that is under way, not yesterday's, and leave the demo that people work in alone.
[ -z "$screens" ] || demo="$own/demo"
# Qt wants a folder of its own for sockets, and says so on every start where a machine gives none.
if [ ! -d "${XDG_RUNTIME_DIR:-}" ]; then
    mkdir -m 700 "$own/runtime"
    export XDG_RUNTIME_DIR="$own/runtime"
fi

server=
display=
# shellcheck disable=SC2317 # called by the trap too
stop() {
    [ -n "$1" ] || return 0
    kill -TERM "$1" 2>/dev/null || true
    wait "$1" 2>/dev/null || true
}
# shellcheck disable=SC2317 # called by the trap
end() {
    stop "$server"
    stop "$display"
    rm -rf "$own"
}
trap end EXIT
trap 'exit 130' INT TERM

serve() {
    "$programs/redoubt-cli" demo --dir "$demo" --serve >"$own/served" &
    server=$!
    until grep -q '^address' "$own/served"; do
        if ! kill -0 "$server" 2>/dev/null; then
            wait "$server" || status=$?
            server=
            exit "${status:-1}"
        fi
        sleep 0.2
    done
}

console() {
    "$programs/redoubt" --data "$demo/consoles" --profile "$1" --enrol "$demo/tickets/$1.json" --credentials "$demo/credentials/$1.json" "${@:2}"
}

serve
cat "$own/served"
if [ -z "$screens" ]; then
    console "$account"
    exit
fi

mkdir -p "$screens"
if [ -z "${DISPLAY:-}" ]; then
    # With a depth of 24 bits: without it some colours are rounded.
    Xvfb -displayfd 1 -screen 0 1920x1080x24 -nolisten tcp >"$own/display" 2>/dev/null &
    display=$!
    until [ -s "$own/display" ]; do
        kill -0 "$display" || { echo "Xvfb does not start." >&2; exit 1; }
        sleep 0.1
    done
    DISPLAY=":$(tr -d '[:space:]' <"$own/display")"
    export DISPLAY QT_QPA_PLATFORM=xcb
fi

# The stories in an order in which each finds what it needs; app/console/screens/Stories.h and the stories of each area say what they tell.
failed=0
tell() { console "$1" --screens "$screens${2:+/$2}" --story "${@:3}" || failed=1; }

# Claims by their titles, see app/console/areas/exercise/stories/StoriesOfFiles.cpp and app/demo/exercise/DemoScript.cpp.
first_batch="数据共享交换平台控制权限，纳管 150 个节点（第 1 批）"
second_batch="数据共享交换平台控制权限，纳管 150 个节点（第 2 批）"
longest_wait="统一身份认证管理后台"
kept_claim="全民健康平台数据库 DBA 权限"
late_claim="运维堡垒机弱口令，取得普通用户权限"

tell demo-coordinator ""         pages
tell demo-coordinator ""         settle
tell demo-red01       files      files
tell demo-officer      duty       pages
tell demo-chief       chief      role
tell demo-judge       judge      role
tell demo-commander   commander  role
tell demo-red03       red        role
tell demo-blue        blue       role
tell demo-chief       files      fetch
tell demo-red01       refused    refused
tell demo-judge       kept       written --claim "$kept_claim"
tell demo-chief       kept       returned --claim "$kept_claim"
tell demo-judge       kept       kept --claim "$kept_claim"
tell demo-judge2      entry      entry
stop "$server"
server=
tell demo-judge       together    apart --claim "$first_batch"
tell demo-chief       together    apart --claim "$second_batch"
tell demo-judge       offline     offline
tell demo-red03       offline-red offline
tell demo-red01       stopped-red late
serve
# Before the judge's ruling is known, the claim is returned and added to.
tell demo-chief       together   returned --claim "$longest_wait"
tell demo-red02       together   added    --claim "$longest_wait"
tell demo-judge       together   together --claim "$longest_wait"
tell demo-red02       together   changed  --claim "$longest_wait"
tell demo-coordinator frozen     frozen --dismiss "红03-队员1"
tell demo-red03       quarantine quarantine
tell demo-coordinator stopped    stopped
tell demo-red01       stopped-red   state --claim "$late_claim"
tell demo-blue        stopped-blue  state
tell demo-judge       stopped-judge state --claim "$late_claim"
tell demo-commander   stopped-commander state
tell demo-coordinator ended      ended
tell demo-red01       ended-red  state
tell demo-coordinator plans      plans
echo "Saved $(find "$screens" -name '*.png' | wc -l) pictures in $screens"
exit "$failed"
