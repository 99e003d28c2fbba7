// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/CivilDate.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace redoubt::zones {

/// The yearly change of clocks behind a zone's table, as the last line of its file says it in POSIX's notation with the extension of
/// RFC 8536 §3.3.1: "CST6CDT,M3.2.0,M11.1.0", "<-02>2<-01>,M3.5.0/-1,M10.5.0/0".
class PosixRule
{
public:
    struct Change
    {
        std::int64_t second = 0;        ///< since 1970, UTC
        std::int32_t offsetSeconds = 0; ///< east of UTC from then on
    };

    /// Fails with Malformed, also for days in the forms Jn and n, which no zone of the database uses.
    [[nodiscard]] static Result<PosixRule> parse(std::string_view text);

    /// Whether clocks are changed at all.
    [[nodiscard]] bool changes() const { return m_summer.has_value(); }
    /// The changes after @p from and before @p until, rising.
    [[nodiscard]] std::vector<Change> changesBetween(std::int64_t from, std::int64_t until) const;

private:
    /// The week-th (5: the last) weekday of a month, and a time that may lie on the days beside it.
    struct Day
    {
        int month = 1;
        int week = 1;
        int weekday = 0; ///< 0: Sunday
        int second = 7'200;
    };
    struct Summer
    {
        std::int32_t offset = 0;
        Day begins;
        Day ends;
    };
    [[nodiscard]] static std::int64_t secondOf(const Day &day, int year);
    [[nodiscard]] static std::optional<Day> readDay(std::string_view &text);

    std::int32_t m_offset = 0;
    std::optional<Summer> m_summer;
};

} // namespace redoubt::zones
