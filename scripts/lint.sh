#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Everything that reads the sources without running them. Fails when any of them has something to say.
set -uo pipefail
cd "$(dirname "$0")/.." || exit
status=0
step() {
    echo "lint: $1"
    shift
    "$@" || status=1
}

step 'spelling' codespell --skip '*.ts,*.svg,LICENSE,./build*,./.git' --ignore-words-list=ro,te,nd,inout,ans,ue,inflight,pullrequest,uptodate,positionof,corect,ot,fo
mapfile -t shell < <(git ls-files | while read -r file; do
    if [[ $file == *.sh ]] || { [ -f "$file" ] && head -c 20 "$file" | grep -q '^#!.*\(bash\|/sh\)'; }; then echo "$file"; fi
done)
step 'shell scripts' shellcheck "${shell[@]}"
if [ -f .clang-format ]; then
    step 'format' scripts/format.sh --check
fi
cmake --preset dev >/dev/null
# Generated headers must exist before clang-tidy can read who includes them.
mapfile -t generated < <(ninja -C build/dev -t targets all | sed -n 's/^\([^/]*_autogen\): .*/\1/p')
ninja -C build/dev -j "$(nproc)" "${generated[@]}" >/dev/null || status=1
# shellcheck disable=SC2317 # called through step
tidy() {
    git ls-files '*.cpp' | grep -v '^tests/' | while read -r file; do
        if grep -q "/$file\"" build/dev/compile_commands.json; then printf '%s\0' "$file"; fi
    done | xargs -0 -r -n 4 -P "$(nproc)" clang-tidy --quiet -p build/dev --extra-arg=-Wno-unknown-warning-option \
        --extra-arg=-Wno-ignored-optimization-argument --warnings-as-errors='*'
}
step 'clang-tidy' tidy
exit $status
