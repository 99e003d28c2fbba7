// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/ExitCode.h"

#include <string_view>

namespace redoubt::cli {

/// Tells the user on standard error what is wrong, as a sentence, and gives @p code back to end with.
[[nodiscard]] ExitCode complain(ExitCode code, std::string_view sentence);
/// Something worth knowing that does not stop the work, on standard error.
void remark(std::string_view sentence);

} // namespace redoubt::cli
