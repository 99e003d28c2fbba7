// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <cstdint>
#include <string_view>

namespace redoubt::server {

/// The rule of core/text/PasswordRules.h as an answer. Fails with InvalidArgument; the detail names the rule, never the password.
[[nodiscard]] Result<void> checkPassword(std::string_view password, std::string_view signInName, std::int64_t minLength);

} // namespace redoubt::server
