#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Saves a picture of every page of the console, signed in to a fresh demo: scripts/screens.sh FOLDER
set -euo pipefail
exec "$(dirname "$0")/run-demo.sh" --screens "${1:?a folder for the pictures}"
