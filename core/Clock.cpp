// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Clock.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>

namespace redoubt {

using namespace std::chrono;

Instant SystemClock::now() const { return {duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()}; }

std::string toRfc3339(Instant instant)
{
    const sys_time<milliseconds> time{milliseconds{instant.ms}};
    const auto day = floor<days>(time);
    const year_month_day date{day};
    const hh_mm_ss clock{time - day};
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()), static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                  static_cast<int>(clock.seconds().count()), static_cast<int>(clock.subseconds().count()));
    return text.data();
}

namespace {
/// Takes exactly @p digits decimal digits off the front of @p text, or returns -1.
int takeNumber(std::string_view &text, std::size_t digits)
{
    if (text.size() < digits)
        return -1;
    int value = 0;
    for (std::size_t i = 0; i < digits; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    text.remove_prefix(digits);
    return value;
}

bool takeChar(std::string_view &text, char expected)
{
    if (text.empty() || text.front() != expected)
        return false;
    text.remove_prefix(1);
    return true;
}
} // namespace

Result<Instant> instantFromRfc3339(std::string_view text)
{
    const auto malformed = [] { return fail(ErrorCode::Malformed, "not an RFC 3339 time"); };
    const int y = takeNumber(text, 4);
    if (y < 0 || !takeChar(text, '-'))
        return malformed();
    const int mo = takeNumber(text, 2);
    if (!takeChar(text, '-'))
        return malformed();
    const int d = takeNumber(text, 2);
    if (!takeChar(text, 'T'))
        return malformed();
    const int h = takeNumber(text, 2);
    if (!takeChar(text, ':'))
        return malformed();
    const int mi = takeNumber(text, 2);
    if (!takeChar(text, ':'))
        return malformed();
    const int s = takeNumber(text, 2);
    int fraction = 0;
    if (takeChar(text, '.')) {
        int scale = 100;
        bool any = false;
        while (!text.empty() && text.front() >= '0' && text.front() <= '9') {
            fraction += (text.front() - '0') * scale;
            scale /= 10;
            any = true;
            text.remove_prefix(1);
        }
        if (!any)
            return malformed();
    }
    int offsetMinutes = 0;
    if (!takeChar(text, 'Z')) {
        const bool west = !text.empty() && text.front() == '-';
        if (!takeChar(text, '+') && !takeChar(text, '-'))
            return malformed();
        const int oh = takeNumber(text, 2);
        const bool colon = takeChar(text, ':');
        const int om = takeNumber(text, 2);
        if (oh < 0 || oh > 23 || !colon || om < 0 || om > 59)
            return malformed();
        offsetMinutes = (oh * 60 + om) * (west ? -1 : 1);
    }
    const year_month_day date{year{y}, month{static_cast<unsigned>(mo)}, day{static_cast<unsigned>(d)}};
    if (!text.empty() || mo < 0 || d < 0 || !date.ok() || h < 0 || h > 23 || mi < 0 || mi > 59 || s < 0 || s > 60)
        return malformed();
    const auto time = sys_days{date} + hours{h} + minutes{mi - offsetMinutes} + seconds{s} + milliseconds{fraction};
    return Instant{duration_cast<milliseconds>(time.time_since_epoch()).count()};
}

} // namespace redoubt
