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

step 'spelling' codespell --skip '*.ts,*.svg,LICENSE,./build*,./.git' --ignore-words-list=ro,te,nd,inout,ans,ue,inflight,atleast,verfiy,pullrequest,uptodate,positionof,corect,ot,fo,shouldbe,openin,inforce,upto,shure,lenght,requird,versoin
mapfile -t shell < <(git ls-files | while read -r file; do
    if [[ $file == *.sh ]] || { [ -f "$file" ] && head -c 20 "$file" | grep -q '^#!.*\(bash\|/sh\)'; }; then echo "$file"; fi
done)
step 'shell scripts' shellcheck "${shell[@]}"
if [ -f .clang-format ]; then
    step 'format' scripts/format.sh --check
fi
cmake --preset lint >/dev/null
# moc's headers and clang's own precompiled ones must exist before clang-tidy can read who includes them. They are made by
# their commands: through ninja they would wait for every library that is linked.
find build/lint -path '*/tests/*' -prune -o -name AutogenInfo.json -print0 |
    xargs -0 -r -I '{}' -P "$(nproc)" cmake -E cmake_autogen '{}' RelWithDebInfo || status=1
sed -n -e '/\/tests\//d' -e '/^  "command": ".*cmake_pch.hxx.cxx",$/{s/^[^:]*: "//;s/",$//;s/\\\(.\)/\1/g;p}' build/lint/compile_commands.json |
    (cd build/lint && xargs -r -d '\n' -n 1 -P "$(nproc)" bash -c) || status=1
# In batches, as make builds: read one by one, the headers of Qt and Beast are most of two hours.
# shellcheck disable=SC2317 # called through step
tidy() {
    sed -n 's/^  "file": "\(.*\)",\{0,1\}$/\1/p' build/lint/compile_commands.json |
        grep -v -e '/tests/' -e '/redoubt_server_planted' -e 'cmake_pch' -e '/mocs_compilation' -e '/qrc_' -e '/resources/' | sort -u |
        xargs -r -d '\n' -n 1 -P "$(nproc)" clang-tidy --quiet -p build/lint --extra-arg=-Wno-unknown-warning-option \
            --warnings-as-errors='*'
}
step 'clang-tidy' tidy
exit $status
