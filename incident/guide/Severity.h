// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <boost/describe.hpp>

#include <array>
#include <string_view>

namespace redoubt::incident {

/// 级别: how grave an incident is, rising. The four levels are those of the national regime; packs fill them with limits.
enum class Severity {
    Ordinary,     ///< 一般: what reaches no limit
    Considerable, ///< 较大
    Major,        ///< 重大
    Gravest,      ///< 特别重大
};
BOOST_DESCRIBE_ENUM(Severity, Ordinary, Considerable, Major, Gravest)

inline constexpr std::array severities{Severity::Ordinary, Severity::Considerable, Severity::Major, Severity::Gravest};

/// As the regulation calls it: 一般, 较大, 重大, 特别重大.
[[nodiscard]] std::string_view lawName(Severity severity);
/// Of either name, the regulation's or the wire's ("major"). Fails with Malformed.
[[nodiscard]] Result<Severity> severityNamed(std::string_view name);

} // namespace redoubt::incident
