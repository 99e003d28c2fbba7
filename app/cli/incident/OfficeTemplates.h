// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/ExitCode.h"

#include <CLI/App.hpp>

namespace redoubt::cli {

/// `template inspect`: what stands in an office's docx or odt.
void addTemplate(CLI::App &app, ExitCode &exitCode);
/// `report check` and `report render`: whether a template can be used, and a paper made of it.
void addReport(CLI::App &app, ExitCode &exitCode);

} // namespace redoubt::cli
