// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/Csv.h"

#include "app/commandline/PlainText.h"

#include <algorithm>
#include <array>

namespace redoubt::app {

namespace {
constexpr std::array<std::string_view, 10> Beginnings{"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"};
} // namespace

std::string csvText(std::string_view text)
{
    const bool isGuarded = std::any_of(Beginnings.begin(), Beginnings.end(), [text](std::string_view with) { return text.starts_with(with); });
    const auto plain = (isGuarded ? "'" : "") + plainText(text);
    if (!isGuarded && plain.find_first_of(",\"") == std::string::npos)
        return plain;
    std::string quoted = "\"";
    for (const char c : plain) {
        quoted += c;
        if (c == '"')
            quoted += c;
    }
    return quoted + '"';
}

} // namespace redoubt::app
