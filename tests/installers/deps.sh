#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# scripts/install-deps.sh on a machine of which only the commands and packages named here are known: what is there as a command is
# not asked of the packages, what is not is, and a package that is wanted for itself is asked for whatever commands there are.
set -euo pipefail
script="$(cd "$(dirname "$0")/../.." && pwd)/scripts/install-deps.sh"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin"

put() { # NAME: a command of that name; its words come from the input
    { echo '#!/bin/bash'; cat; } >"$work/bin/$1"
    chmod +x "$work/bin/$1"
}
for tool in bash awk tr cat; do
    ln -s "$(command -v "$tool")" "$work/bin/$tool"
done
put id <<<'echo 0'
put dpkg-query <<<'printf "ii  %s\n" libbenchmark-dev libsqlite3-dev:amd64'
put nginx <<<'exit 0' # it may be in /usr/sbin, which is looked at too
put apt-get <<<"echo \"\$*\" >>'$work/asked'"

# COMMAND…: what apt-get is asked to install where those commands are there
asked() {
    rm -f "$work/asked" "$work/bin/"{wrk,node,npm,gcc,python3,openssl}
    for name in "$@"; do
        put "$name" <<<'exit 0'
    done
    env -i PATH="$work/bin" "$work/bin/bash" "$script" bench >/dev/null
    [ ! -f "$work/asked" ] || sed 's/^install -y --no-install-recommends //' "$work/asked"
}
expect() { # WHAT EXPECTED GOT
    if [ "$2" != "$3" ]; then
        echo "deps: $1: expected '$2', got '$3'" >&2
        exit 1
    fi
}

expect 'everything is there' '' "$(asked wrk node npm gcc python3 openssl)"
expect 'a Node that brings its own npm' 'wrk' "$(asked node npm gcc python3 openssl)"
expect 'nothing is there' 'wrk nodejs npm gcc python3 openssl' "$(asked)"
put dpkg-query <<<'exit 0'
expect 'a library is no command' 'libbenchmark-dev libsqlite3-dev' "$(asked wrk node npm gcc python3 openssl)"
echo 'deps: ok'
