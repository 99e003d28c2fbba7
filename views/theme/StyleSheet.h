// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace redoubt::views {

struct Tokens;

/// The application's style sheet: shapes and sizes of standard widgets, every colour a token by name.
[[nodiscard]] QString styleSheet(const Tokens &tokens);

} // namespace redoubt::views
