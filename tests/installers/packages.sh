#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Packs what is built and looks into the packages: what lies where, what they ask for, whether the desktop would take it.
#
#   tests/installers/packages.sh BUILD_FOLDER
# shellcheck disable=SC2317 # the functions below are called through check
set -euo pipefail
build="$1"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
failed=0
check() { # SENTENCE COMMAND...
    local sentence="$1"
    shift
    if "$@" >"$work/said" 2>&1; then
        echo "ok: $sentence"
    else
        echo "NOT OK: $sentence"
        sed 's/^/    /' "$work/said"
        failed=1
    fi
}

if ! cpack --config "$build/CPackConfig.cmake" -B "$work/packages" -D CPACK_OUTPUT_FILE_PREFIX="$work/packages" >"$work/cpack.log" 2>&1; then
    cat "$work/cpack.log"
    exit 1
fi

holds() { # PACKAGE PATH MODE
    dpkg-deb --contents "$work/packages/$1"_*.deb | awk -v path=".$2" -v mode="$3" '$6 == path && $1 == mode { found = 1 } END { exit !found }'
}
field() { dpkg-deb --field "$work/packages/$1"_*.deb "$2"; }
needs() { field "$1" Depends | grep -q "$2"; }
needsNot() { ! field "$1" Depends | grep -q "$2"; }
files() { dpkg-deb --contents "$work/packages/$1"_*.deb | awk '$1 !~ /^d/ { print $6 }' | sort; }
apart() { [ -z "$(comm -12 <(files "$1") <(files "$2"))" ]; }

check 'the console is a program of its own' holds redoubt /usr/bin/redoubt -rwxr-xr-x
check 'the console has an entry in the menu' holds redoubt /usr/share/applications/redoubt.desktop -rw-r--r--
check 'the console has an icon' holds redoubt /usr/share/icons/hicolor/scalable/apps/redoubt.svg -rw-r--r--
check 'the console asks for Qt' needs redoubt libqt6widgets6
check 'the console asks for Chinese letters' needs redoubt fonts-noto-cjk
check "the console asks for Qt's own words in Chinese" needs redoubt qt6-translations-l10n
check 'the server has its unit' holds redoubt-server /usr/lib/systemd/system/redoubt-server.service -rw-r--r--
check 'the server asks for no Qt' needsNot redoubt-server libqt6
check 'the tool for ledgers asks for no Qt' needsNot redoubt-cli libqt6
check 'console and server share no file' apart redoubt redoubt-server
check 'server and tool share no file' apart redoubt-server redoubt-cli
for package in redoubt redoubt-server redoubt-cli; do
    check "$package names its licence" holds "$package" "/usr/share/doc/$package/copyright" -rw-r--r--
    check "$package is built for this machine" test "$(field "$package" Architecture)" = "$(dpkg --print-architecture)"
done

for name in redoubt-server redoubt; do
    mkdir -p "$work/$name"
    dpkg-deb --raw-extract "$work/packages/$name"_*.deb "$work/$name/"
done
check 'the script after the installation is a shell script' sh -n "$work/redoubt-server/DEBIAN/postinst"
check 'the script before the removal is a shell script' sh -n "$work/redoubt-server/DEBIAN/prerm"
check 'the packed server runs and knows its settings' "$work/redoubt-server/usr/bin/redoubt-server" settings
check 'the packed console answers' "$work/redoubt/usr/bin/redoubt" --help
check 'the unit starts what is packed' grep -q '^ExecStart=/usr/bin/redoubt-server serve' "$work/redoubt-server/usr/lib/systemd/system/redoubt-server.service"
check 'the unit forbids core dumps' grep -q '^LimitCORE=0$' "$work/redoubt-server/usr/lib/systemd/system/redoubt-server.service"
check 'a snippet for logrotate lies beside' holds redoubt-server /usr/share/redoubt-server/logrotate -rw-r--r--
check 'the snippet has the log opened anew' grep -q 'systemctl reload redoubt-server.service' "$work/redoubt-server/usr/share/redoubt-server/logrotate"
check 'the menu entry is valid' desktop-file-validate "$work/redoubt/usr/share/applications/redoubt.desktop"
check 'the description for software centres is valid' appstreamcli validate --no-net --no-color "$work/redoubt/usr/share/metainfo/redoubt.metainfo.xml"
exit $failed
