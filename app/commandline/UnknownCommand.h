// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace redoubt::app {

/// A word that stands where a command was asked for, as a sentence with the nearest command: "unknown command 'verfy'; did you mean
/// 'verify'?". None where every such word is one. @p arguments without the program's name.
///
/// CLI11 itself says only that a subcommand is required, and not which word it did not know.
[[nodiscard]] std::optional<std::string> unknownCommand(const CLI::App &app, const std::vector<std::string> &arguments);

/// The one of @p names that @p word was most likely meant for; none where no name is near.
[[nodiscard]] std::optional<std::string> nearestName(std::string_view word, const std::vector<std::string> &names);

} // namespace redoubt::app
