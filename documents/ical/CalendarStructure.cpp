// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/ical/CalendarStructure.h"

#include <algorithm>
#include <string>
#include <vector>

namespace redoubt::documents {

namespace {

std::string upperCase(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](unsigned char c) { return static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c); });
    return result;
}

} // namespace

Result<void> checkCalendarStructure(std::string_view text)
{
    std::vector<std::string> open;
    std::size_t number = 0;
    bool any = false;
    const auto wrong = [&](const std::string &what) { return fail(ErrorCode::Malformed, "line " + std::to_string(number) + ' ' + what); };
    while (!text.empty()) {
        ++number;
        const auto end = text.find('\n');
        auto line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (!line.empty() && line.back() == '\r')
            line.remove_suffix(1);
        const auto upper = upperCase(line.substr(0, 64));
        if (upper.starts_with("BEGIN:")) {
            if (open.empty() && upper != "BEGIN:VCALENDAR")
                return wrong("is outside of a calendar");
            open.push_back(upper.substr(6));
            any = true;
        } else if (upper.starts_with("END:")) {
            if (open.empty() || open.back() != upper.substr(4))
                return wrong("ends what was not begun");
            open.pop_back();
        } else if (open.empty() && line.find_first_not_of(" \t") != std::string_view::npos) {
            return wrong("is outside of a calendar");
        }
    }
    if (!any)
        return fail(ErrorCode::Malformed, "no calendar (RFC 5545 begins with BEGIN:VCALENDAR)");
    if (!open.empty())
        return fail(ErrorCode::Malformed, "it ends within " + open.back() + ": a part is missing");
    return {};
}

} // namespace redoubt::documents
