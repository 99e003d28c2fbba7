// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/TypedTime.h"

namespace redoubt::cli {

Result<Instant> typedInstant(const std::string &text, const calendar::TimeZone &zone)
{
    if (const auto instant = instantFromRfc3339(text))
        return *instant;
    // RFC 3339 wants seconds; people leave them out.
    if (text.size() > 16 && text[10] == 'T' && text[13] == ':' && text[16] != ':') {
        if (const auto instant = instantFromRfc3339(text.substr(0, 16) + ":00" + text.substr(16)))
            return *instant;
    }
    if (const auto time = calendar::CivilTime::parse(text))
        return zone.instant(*time);
    if (const auto date = calendar::CivilDate::parse(text))
        return zone.startOf(*date);
    return fail(ErrorCode::Malformed, "'" + text + "' is no time (such as 2026-10-01T08:30:00+08:00)");
}

} // namespace redoubt::cli
