// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/rosterfeed/FeedSheet.h"

#include "duty/roster/SheetNames.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace redoubt::rosterfeed {

namespace {
std::set<std::string> postNames(const duty::RosterPlan &plan)
{
    std::set<std::string> names;
    const auto add = [&](const std::vector<duty::Post> &posts) {
        for (const auto &post : posts)
            names.insert(duty::tidyCell(post.name.value_or(post.id)));
    };
    add(plan.posts);
    for (const auto &period : duty::orNone(plan.guarantees))
        add(duty::orNone(period.posts));
    return names;
}

/// The post that @p summary, tidied, begins with, and what follows it. The longest: 主班 is no 主班长. A name is parted from it by anything but a
/// letter that would go on with the word, or by nothing where the script knows no blanks.
std::optional<std::pair<std::string, std::string>> postAndNames(const std::string &summary, const std::set<std::string> &posts)
{
    std::optional<std::string> found;
    for (const auto &post : posts) {
        if (summary.starts_with(post) && (!found || post.size() > found->size()))
            found = post;
    }
    if (!found)
        return std::nullopt;
    auto rest = summary.substr(found->size());
    const auto isAscii = [](char byte) { return static_cast<unsigned char>(byte) < 0x80; };
    const auto isWord = [](char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9'); };
    if (!rest.empty() && isAscii(found->back()) && isWord(rest.front()))
        return std::nullopt;
    static constexpr std::string_view parting = " :-";
    rest.erase(0, std::min(rest.find_first_not_of(parting), rest.size()));
    for (const std::string_view dash : {"—", "–"}) {
        if (rest.starts_with(dash))
            rest.erase(0, dash.size());
    }
    return std::pair(*found, rest);
}
} // namespace

duty::RosterSheet sheetOf(const std::vector<documents::CalendarEntry> &entries, const duty::RosterPlan &plan, const calendar::TimeZone &zone)
{
    const auto posts = postNames(plan);
    duty::RosterSheet sheet;
    sheet.isCalendar = true;
    int row = 0;
    for (const auto &entry : entries) {
        ++row;
        const auto date = entry.firstDay.value_or(zone.date(entry.start));
        const auto told = postAndNames(duty::tidyCell(entry.summary), posts);
        if (!told || entry.firstDay) {
            sheet.remarks.push_back({duty::SheetRemarkKind::SkippedRow, row, date, date.toString() + ' ' + entry.summary});
            continue;
        }
        const auto same = std::ranges::find_if(
            sheet.shifts, [&](const auto &shift) { return shift.post == told->first && shift.start == entry.start && shift.end == entry.end; });
        // Many calendars have an entry for each person.
        if (same != sheet.shifts.end()) {
            for (auto &person : duty::peopleOf(told->second)) {
                if (std::ranges::find(same->people, person.name, &duty::SheetPerson::name) == same->people.end())
                    same->people.push_back(std::move(person));
            }
            continue;
        }
        if (std::ranges::find(sheet.posts, told->first) == sheet.posts.end())
            sheet.posts.push_back(told->first);
        sheet.shifts.push_back({date, told->first, duty::peopleOf(told->second), row, entry.start, entry.end});
    }
    std::ranges::stable_sort(sheet.shifts, {}, &duty::SheetShift::date);
    return sheet;
}

} // namespace redoubt::rosterfeed
