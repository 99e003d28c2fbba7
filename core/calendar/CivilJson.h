// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/CivilDate.h"
#include "core/json/Described.h"

/// Civil dates and times as members of described structs: "2026-10-01", "08:30", "2026-10-01T08:30", "MO".
/// Included wherever such a struct is declared, so that the codec's general form is never taken for them.
namespace redoubt {

template <>
[[nodiscard]] inline json::value toJson<calendar::CivilDate>(const calendar::CivilDate &value)
{
    return json::value(value.toString());
}
template <>
[[nodiscard]] inline Result<calendar::CivilDate> fromJson<calendar::CivilDate>(const json::value &value)
{
    REDOUBT_ASSIGN(const auto text, fromJson<std::string>(value));
    return calendar::CivilDate::parse(text);
}

template <>
[[nodiscard]] inline json::value toJson<calendar::TimeOfDay>(const calendar::TimeOfDay &value)
{
    return json::value(value.toString());
}
template <>
[[nodiscard]] inline Result<calendar::TimeOfDay> fromJson<calendar::TimeOfDay>(const json::value &value)
{
    REDOUBT_ASSIGN(const auto text, fromJson<std::string>(value));
    return calendar::TimeOfDay::parse(text);
}

template <>
[[nodiscard]] inline json::value toJson<calendar::CivilTime>(const calendar::CivilTime &value)
{
    return json::value(value.toString());
}
template <>
[[nodiscard]] inline Result<calendar::CivilTime> fromJson<calendar::CivilTime>(const json::value &value)
{
    REDOUBT_ASSIGN(const auto text, fromJson<std::string>(value));
    return calendar::CivilTime::parse(text);
}

template <>
[[nodiscard]] inline json::value toJson<calendar::Weekday>(const calendar::Weekday &value)
{
    const auto text = calendar::abbreviation(value);
    return json::value(json::string_view(text.data(), text.size()));
}
template <>
[[nodiscard]] inline Result<calendar::Weekday> fromJson<calendar::Weekday>(const json::value &value)
{
    REDOUBT_ASSIGN(const auto text, fromJson<std::string>(value));
    return calendar::weekdayFromAbbreviation(text);
}

} // namespace redoubt
