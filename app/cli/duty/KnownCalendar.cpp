// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/duty/KnownCalendar.h"

#include "app/cli/InputFile.h"
#include "resources/calendars/ShippedCalendars.h"

#include <set>

namespace redoubt::cli {

namespace {

constexpr std::uint64_t mostCalendarBytes = 256 * 1024;

Result<calendar::CalendarPack> readCalendarAt(const std::string &path)
{
    REDOUBT_ASSIGN(const auto text, readTypedInput(path, mostCalendarBytes));
    return calendar::readCalendarFile(text, "cn");
}

} // namespace

Result<calendar::Calendar> knownCalendar(const std::vector<std::string> &files)
{
    calendar::Calendar known;
    std::set<int> given;
    const auto named = [](const std::string &file, Error error) { return fail(error.code, file + ": " + error.detail); };
    for (const auto &file : files) {
        auto pack = readCalendarAt(file);
        if (!pack)
            return named(file, std::move(pack.error()));
        if (pack->scope == calendar::CalendarScope::Statutory)
            given.insert(pack->year);
        if (auto added = known.add(std::move(*pack)); !added)
            return named(file, std::move(added.error()));
    }
    for (const auto &shipped : resources::shippedCalendars()) {
        REDOUBT_ASSIGN(auto pack, calendar::loadCalendarPack(shipped.text));
        if (!given.contains(pack.year))
            REDOUBT_TRY(known.add(std::move(pack)));
    }
    return known;
}

} // namespace redoubt::cli
