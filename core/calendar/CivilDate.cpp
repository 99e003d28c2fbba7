// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/CivilDate.h"

#include <array>
#include <chrono>
#include <cstdio>

namespace redoubt::calendar {

namespace {

constexpr std::array<std::string_view, 7> weekdayNames{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};

std::chrono::year_month_day partsOf(CivilDate date)
{
    return std::chrono::year_month_day{std::chrono::sys_days{std::chrono::days{date.daysSince1970()}}};
}

CivilDate dateOf(std::chrono::year_month_day date)
{
    return CivilDate(static_cast<std::int32_t>(std::chrono::sys_days{date}.time_since_epoch().count()));
}

/// Reads text that is as long as @p pattern, in which 0 stands for a digit; each run of digits is a number of @p numbers.
bool readDigits(std::string_view text, std::string_view pattern, std::array<int, 6> &numbers)
{
    if (text.size() != pattern.size())
        return false;
    std::size_t number = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (pattern[i] != '0') {
            if (text[i] != pattern[i])
                return false;
            ++number;
            continue;
        }
        if (text[i] < '0' || text[i] > '9')
            return false;
        numbers[number] = numbers[number] * 10 + (text[i] - '0');
    }
    return true;
}

} // namespace

std::string_view abbreviation(Weekday weekday) { return weekdayNames[static_cast<std::size_t>(weekday)]; }

Result<Weekday> weekdayFromAbbreviation(std::string_view text)
{
    for (std::size_t i = 0; i < weekdayNames.size(); ++i) {
        if (weekdayNames[i] == text)
            return static_cast<Weekday>(i);
    }
    return fail(ErrorCode::Malformed, "'" + std::string(text) + "' is no weekday (MO, TU, WE, TH, FR, SA, SU)");
}

Result<CivilDate> CivilDate::parse(std::string_view text)
{
    std::array<int, 6> numbers{};
    if (!readDigits(text, "0000-00-00", numbers))
        return fail(ErrorCode::Malformed, "'" + std::string(text) + "' is no date (YYYY-MM-DD)");
    auto date = of(numbers[0], numbers[1], numbers[2]);
    if (!date)
        return fail(ErrorCode::Malformed, "'" + std::string(text) + "' is no day of the calendar");
    return date;
}

Result<CivilDate> CivilDate::of(int year, int month, int day)
{
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    if (month < 1 || day < 1 || !date.ok())
        return fail(ErrorCode::InvalidArgument, "no such day");
    return dateOf(date);
}

CivilDate CivilDate::clamped(int year, int month, int day)
{
    const auto first = std::chrono::year{year} / std::chrono::January / 1 + std::chrono::months{month - 1};
    const auto last = std::chrono::year_month_day{first.year() / first.month() / std::chrono::last};
    return dateOf(first.year() / first.month() / std::min(std::chrono::day{static_cast<unsigned>(day)}, last.day()));
}

std::string CivilDate::toString() const
{
    const auto date = partsOf(*this);
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()));
    return text.data();
}

int CivilDate::year() const { return static_cast<int>(partsOf(*this).year()); }
int CivilDate::month() const { return static_cast<int>(static_cast<unsigned>(partsOf(*this).month())); }
int CivilDate::day() const { return static_cast<int>(static_cast<unsigned>(partsOf(*this).day())); }

Weekday CivilDate::weekday() const
{
    // 1970-01-01 was a Thursday.
    const int index = (m_days % 7 + 7 + 3) % 7;
    return static_cast<Weekday>(index);
}

CivilDate CivilDate::monday() const { return *this - static_cast<std::int32_t>(weekday()); }

Result<TimeOfDay> TimeOfDay::parse(std::string_view text)
{
    std::array<int, 6> numbers{};
    if (!readDigits(text, "00:00", numbers) || numbers[0] > 23 || numbers[1] > 59)
        return fail(ErrorCode::Malformed, "'" + std::string(text) + "' is no time of day (HH:MM)");
    return TimeOfDay{numbers[0] * 60 + numbers[1]};
}

std::string TimeOfDay::toString() const
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%02d:%02d", static_cast<int>(minute / 60), static_cast<int>(minute % 60));
    return text.data();
}

Result<CivilTime> CivilTime::parse(std::string_view text)
{
    std::array<int, 6> numbers{};
    const auto wrong = [&] { return fail(ErrorCode::Malformed, "'" + std::string(text) + "' is no civil time (YYYY-MM-DDTHH:MM)"); };
    if (!readDigits(text, "0000-00-00T00:00", numbers)) {
        numbers = {};
        if (!readDigits(text, "0000-00-00T00:00:00", numbers))
            return wrong();
    }
    const auto date = CivilDate::of(numbers[0], numbers[1], numbers[2]);
    if (!date || numbers[3] > 23 || numbers[4] > 59 || numbers[5] > 59)
        return wrong();
    return CivilTime{*date, numbers[3] * 3600 + numbers[4] * 60 + numbers[5]};
}

std::string CivilTime::toString() const
{
    auto text = date.toString() + 'T' + TimeOfDay{second / 60}.toString();
    if (const int rest = second % 60; rest != 0)
        text += (rest < 10 ? ":0" : ":") + std::to_string(rest);
    return text;
}

CivilTime CivilTime::fromSeconds(std::int64_t seconds)
{
    const auto day = seconds / 86'400 - (seconds % 86'400 < 0 ? 1 : 0);
    return {CivilDate(static_cast<std::int32_t>(day)), static_cast<std::int32_t>(seconds - day * 86'400)};
}

} // namespace redoubt::calendar
