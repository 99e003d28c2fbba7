#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Formats every C++ source; with --check it only says what would change and fails.
set -euo pipefail
cd "$(dirname "$0")/.."
mode=(-i)
if [ "${1:-}" = --check ]; then
    mode=(--dry-run --Werror)
fi
git ls-files -z '*.cpp' '*.h' | xargs -0 -r -n 40 -P "$(nproc)" clang-format "${mode[@]}"
