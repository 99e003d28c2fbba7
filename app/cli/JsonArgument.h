// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/ExitCode.h"
#include "core/Result.h"
#include "core/json/Json.h"

#include <string>

namespace redoubt::cli {

/// JSON as it is given to an option: written out ("{…}" or "[…]"), or the name of a file that holds it, or - for standard input.
/// Fails as parseJson, readWholeInput and app::typedJson do.
[[nodiscard]] Result<json::value> jsonArgument(const std::string &argument, const JsonLimits &limits);

/// Complains about @p error, which came of @p argument of @p option, and says how to end.
[[nodiscard]] ExitCode complainOfArgument(const std::string &option, const std::string &argument, const Error &error);

} // namespace redoubt::cli
