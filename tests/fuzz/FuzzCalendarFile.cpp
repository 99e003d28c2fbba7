// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/ical/CalendarFile.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace redoubt;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto zone = calendar::TimeZone::utc();
    const auto knowsOne = [&](std::string_view name) -> Result<calendar::TimeZone> {
        if (name == "UTC")
            return zone;
        return fail(ErrorCode::NotFound);
    };
    const Instant from{1'790'000'000'000};
    const Instant to = from + 40ll * 86'400'000;
    const auto entries = documents::readCalendarFile({reinterpret_cast<const char *>(data), size}, zone, knowsOne, from, to);
    if (!entries)
        return 0;
    for (const auto &entry : *entries) {
        if (entry.start > entry.end || entry.start >= to || entry.end < from)
            std::abort();
    }
    // What is written of it can be read.
    if (!documents::readCalendarFile(documents::writeCalendarFile(*entries, "fuzz", from), zone, knowsOne, from, to))
        std::abort();
    return 0;
}
