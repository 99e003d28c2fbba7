// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zones/PosixRule.h"

#include <algorithm>

namespace redoubt::zones {

namespace {

bool take(std::string_view &text, char expected)
{
    if (text.empty() || text.front() != expected)
        return false;
    text.remove_prefix(1);
    return true;
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Up to three digits, at most @p most; -1 for anything else.
int takeNumber(std::string_view &text, int most)
{
    int number = 0;
    std::size_t digits = 0;
    while (digits < text.size() && isDigit(text[digits]) && digits < 3)
        number = number * 10 + (text[digits++] - '0');
    text.remove_prefix(digits);
    return digits > 0 && number <= most ? number : -1;
}

/// [+-]hh[:mm[:ss]], in seconds.
std::optional<int> takeTime(std::string_view &text, int mostHours)
{
    const bool isMinus = take(text, '-');
    if (!isMinus)
        take(text, '+');
    const int hours = takeNumber(text, mostHours);
    if (hours < 0)
        return std::nullopt;
    int seconds = hours * 3'600;
    for (const int unit : {60, 1}) {
        if (!take(text, ':'))
            break;
        const int part = takeNumber(text, 59);
        if (part < 0)
            return std::nullopt;
        seconds += part * unit;
    }
    return isMinus ? -seconds : seconds;
}

/// Letters, or anything in angle brackets; at least three characters.
bool takeName(std::string_view &text)
{
    std::size_t size = 0;
    if (take(text, '<')) {
        size = text.find('>');
        if (size == std::string_view::npos)
            return false;
        text.remove_prefix(size + 1);
    } else {
        const auto isLetter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
        size = static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), isLetter) - text.begin());
        text.remove_prefix(size);
    }
    return size >= 3;
}

} // namespace

std::optional<PosixRule::Day> PosixRule::readDay(std::string_view &text)
{
    Day day;
    if (!take(text, ',') || !take(text, 'M'))
        return std::nullopt;
    day.month = takeNumber(text, 12);
    day.week = take(text, '.') ? takeNumber(text, 5) : -1;
    day.weekday = take(text, '.') ? takeNumber(text, 6) : -1;
    if (day.month < 1 || day.week < 1 || day.weekday < 0)
        return std::nullopt;
    if (take(text, '/')) {
        const auto time = takeTime(text, 167);
        if (!time)
            return std::nullopt;
        day.second = *time;
    }
    return day;
}

Result<PosixRule> PosixRule::parse(std::string_view text)
{
    const auto wrong = [&] { return fail(ErrorCode::Malformed, "not a rule of POSIX's notation with months, weeks and weekdays"); };
    PosixRule rule;
    if (!takeName(text))
        return wrong();
    const auto offset = takeTime(text, 24);
    if (!offset)
        return wrong();
    rule.m_offset = -*offset; // POSIX counts westwards
    if (text.empty())
        return rule;
    Summer summer;
    if (!takeName(text))
        return wrong();
    summer.offset = rule.m_offset + 3'600;
    if (!text.empty() && text.front() != ',') {
        const auto own = takeTime(text, 24);
        if (!own)
            return wrong();
        summer.offset = -*own;
    }
    const auto begins = readDay(text);
    const auto ends = begins ? readDay(text) : std::nullopt;
    if (!ends || !text.empty())
        return wrong();
    summer.begins = *begins;
    summer.ends = *ends;
    rule.m_summer = summer;
    return rule;
}

std::int64_t PosixRule::secondOf(const Day &day, int year)
{
    using calendar::CivilDate;
    // Sunday is the seventh day of ours.
    const auto wanted = (day.weekday + 6) % 7;
    const auto firstOf = [&](CivilDate date) { return date + (wanted - static_cast<int>(date.weekday()) + 7) % 7; };
    auto date = firstOf(CivilDate::clamped(year, day.month, 1)) + 7 * (day.week - 1);
    if (date >= CivilDate::clamped(year, day.month + 1, 1))
        date = date - 7;
    return std::int64_t{date.daysSince1970()} * 86'400 + day.second;
}

std::vector<PosixRule::Change> PosixRule::changesBetween(std::int64_t from, std::int64_t until) const
{
    std::vector<Change> changes;
    if (!m_summer)
        return changes;
    const auto yearOf = [](std::int64_t second) { return calendar::CivilTime::fromSeconds(second).date.year(); };
    for (int year = yearOf(from) - 1; year <= yearOf(until) + 1; ++year) {
        changes.push_back({secondOf(m_summer->begins, year) - m_offset, m_summer->offset});
        changes.push_back({secondOf(m_summer->ends, year) - m_summer->offset, m_offset});
    }
    std::erase_if(changes, [&](const Change &change) { return change.second <= from || change.second >= until; });
    std::sort(changes.begin(), changes.end(), [](const Change &a, const Change &b) { return a.second < b.second; });
    return changes;
}

} // namespace redoubt::zones
