#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what Redoubt needs from Debian 12: only what is missing, and nothing at all when nothing is. `package:command` names a
# package that is wanted for that command alone: where the command is there, whoever brought it, the package is not installed
# (Debian's npm and pkg-config, for two, cannot stand beside those of others).
# As root, or through sudo. Groups can be named; without one all but coverage and bench are installed: gcovr and the peers of bench (nginx, Node) are of no use elsewhere.
#
#   scripts/install-deps.sh [build|test|lint|coverage|bench]...
set -euo pipefail

build=(
    cmake:cmake ninja-build:ninja ccache:ccache mold:mold g++:g++ pkg-config:pkg-config git:git
    qt6-base-dev libqt6opengl6-dev libxkbcommon-dev libgl-dev qt6-charts-dev qt6-svg-dev qt6-tools-dev
    qt6-tools-dev-tools qt6-l10n-tools
    libboost1.81-dev libboost-json1.81-dev libboost-url1.81-dev
    libsqlitecpp-dev libsqlite3-dev libssl-dev libargon2-dev libzstd-dev liblzma-dev
    libspdlog-dev libexpected-dev libcli11-dev libtomlplusplus-dev libicu-dev libhowardhinnant-date-dev tzdata libical-dev libzip-dev libpugixml-dev
    libpango1.0-dev libcairo2-dev
)
# The test suite reads openapi.yaml, draws Chinese text offscreen, reads Qt's own words in Chinese, speaks as the desktop's portal, runs the fuzz targets with clang, opens papers with other programs and packs packages.
tests=(
    libyaml-cpp-dev fonts-noto-cjk fonts-noto-core qt6-translations-l10n xvfb:Xvfb xauth:xauth procps:ps dbus-daemon:dbus-daemon
    clang libclang-rt-14-dev lld:ld.lld
    poppler-utils:pdftotext python3-openpyxl libreoffice-writer-nogui:soffice
    dpkg-dev:dpkg-shlibdeps file:file desktop-file-utils:desktop-file-validate appstream:appstreamcli
)
lint=(clang-format:clang-format clang-tidy:clang-tidy codespell:codespell shellcheck:shellcheck)
coverage=(gcovr:gcovr)
bench=(libbenchmark-dev nginx-light:nginx wrk:wrk nodejs:node npm:npm gcc:gcc libsqlite3-dev python3:python3 openssl:openssl)

wanted=()
if [ $# -eq 0 ]; then
    set -- build test lint
fi
for group in "$@"; do
    case "$group" in
        build) wanted+=("${build[@]}") ;;
        test) wanted+=("${tests[@]}") ;;
        lint) wanted+=("${lint[@]}") ;;
        coverage) wanted+=("${coverage[@]}") ;;
        bench) wanted+=("${bench[@]}") ;;
        *)
            echo "install-deps: no such group: $group (build, test, lint, coverage, bench)" >&2
            exit 2
            ;;
    esac
done

missing=()
installed=" $(dpkg-query -W -f='${db:Status-Abbrev} ${binary:Package}\n' | awk '$1 == "ii" { sub(/:.*/, "", $2); print $2 }' | tr '\n' ' ') "
is_command() { PATH="$PATH:/usr/sbin:/sbin" command -v "$1" >/dev/null; }
for entry in "${wanted[@]}"; do
    package="${entry%%:*}"
    case "$installed" in
        *" $package "*) ;;
        *)
            if [ "$package" = "$entry" ] || ! is_command "${entry#*:}"; then
                missing+=("$package")
            fi
            ;;
    esac
done
if [ ${#missing[@]} -eq 0 ]; then
    exit 0
fi

echo "install-deps: installing ${missing[*]}"
as_root=()
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "install-deps: run this as root, or install sudo; missing: ${missing[*]}" >&2
        exit 1
    fi
    as_root=(sudo)
fi
export DEBIAN_FRONTEND=noninteractive
# The lists may be fresh enough; only ask the mirrors again when they are not.
if ! "${as_root[@]}" apt-get install -y --no-install-recommends "${missing[@]}"; then
    "${as_root[@]}" apt-get update
    "${as_root[@]}" apt-get install -y --no-install-recommends "${missing[@]}"
fi
