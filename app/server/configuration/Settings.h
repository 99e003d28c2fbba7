// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/configuration/Configuration.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace redoubt::app {

/// A whole number's bounds, both ends inclusive.
struct WholeNumber
{
    std::int64_t Configuration::*member;
    std::int64_t least;
    std::int64_t most;
};
struct TextSetting
{
    std::string Configuration::*member;
    std::vector<std::string_view> choices; ///< empty: any text of at most 1,024 bytes
};
using Target = std::variant<WholeNumber, TextSetting, bool Configuration::*, std::vector<std::string> Configuration::*>;

/// One setting: its key in the file, what it is for, and where its value goes. The one table behind file, environment and help.
struct Setting
{
    std::string_view key; ///< "listen.port"
    std::string_view help;
    Target target;

    /// REDOUBT_LISTEN_PORT
    [[nodiscard]] std::string variable() const;
};

[[nodiscard]] std::span<const Setting> allSettings();

using SettingValue = std::variant<std::int64_t, std::string, bool, std::vector<std::string>>;
/// Fails with InvalidArgument: another type, out of range, or none of the choices.
[[nodiscard]] Result<void> assign(Configuration &configuration, const Setting &setting, const SettingValue &value);

} // namespace redoubt::app
