#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Starts the demo's server on loopback and opens the console as the demo's coordinator; the server ends with the console.
# Without a display every page is saved as a picture instead.
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
# Pictures show a drill that is under way, not yesterday's, and leave the demo that people work in alone.
fresh=
if [ -n "$screens" ]; then
    fresh="$(mktemp -d)"
    demo="$fresh/demo"
fi

started="$(mktemp)"
server=
end() {
    if [ -n "$server" ]; then
        kill -TERM "$server" 2>/dev/null || true
        wait "$server" 2>/dev/null || true
    fi
    rm -rf "$started" ${fresh:+"$fresh"}
}
trap end EXIT
trap 'exit 130' INT TERM

"$programs/redoubt-cli" demo --dir "$demo" --serve >"$started" &
server=$!
until grep -q '^address' "$started"; do
    if ! kill -0 "$server" 2>/dev/null; then
        wait "$server" || status=$?
        server=
        exit "${status:-1}"
    fi
    sleep 0.2
done
cat "$started"

open=("$programs/redoubt" --data "$demo/consoles" --profile "$account"
    --enrol "$demo/tickets/$account.json" --credentials "$demo/credentials/$account.json")
if [ -z "$screens" ]; then
    "${open[@]}"
    exit
fi
mkdir -p "$screens"
if [ -n "${DISPLAY:-}" ]; then
    "${open[@]}" --screens "$screens"
else
    # With a size of 24 bits: without it some colours are rounded.
    QT_QPA_PLATFORM=xcb xvfb-run --auto-servernum --server-args='-screen 0 1920x1080x24' "${open[@]}" --screens "$screens"
fi
echo "Saved $(find "$screens" -name '*.png' | wc -l) pictures in $screens"
