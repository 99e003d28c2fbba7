// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/rosterfeed/RosterFeed.h"

#include "core/crypto/Digest.h"

#include <algorithm>

namespace redoubt::rosterfeed {

namespace {
std::string nameOfPost(const duty::RosterPlan &plan, const std::string &id)
{
    const auto find = [&](const std::vector<duty::Post> &posts) {
        const auto post = std::ranges::find(posts, id, &duty::Post::id);
        return post == posts.end() ? std::nullopt : post->name;
    };
    if (const auto name = find(plan.posts))
        return *name;
    for (const auto &period : duty::orNone(plan.guarantees)) {
        if (const auto name = find(duty::orNone(period.posts)))
            return *name;
    }
    return id;
}

std::string nameOfMember(const duty::RosterPlan &plan, const std::string &id)
{
    const auto &members = duty::orNone(plan.members);
    const auto member = std::ranges::find(members, id, &duty::RosterMember::id);
    return member == members.end() ? id : member->name.value_or(id);
}

std::string uidOf(const std::string &office, const duty::Cell &cell)
{
    Hasher hasher;
    hasher.addField(office).addField(cell.post).addField(toRfc3339(cell.start));
    return hasher.finish().toString().substr(7, 32) + "@redoubt";
}
} // namespace

std::vector<documents::CalendarEntry> entriesOf(const duty::RosterPlan &plan, const duty::Roster &roster, const std::string &office,
                                                const std::optional<std::string> &member)
{
    std::vector<documents::CalendarEntry> entries;
    for (const auto &cell : roster.cells) {
        if (member && std::ranges::find(cell.stands, *member) == cell.stands.end())
            continue;
        std::string summary = nameOfPost(plan, cell.post);
        for (const auto &stands : cell.stands)
            summary += ' ' + nameOfMember(plan, stands);
        if (cell.stands.empty())
            summary += " —";
        entries.push_back({uidOf(office, cell), std::move(summary), {}, cell.start, cell.end, {}, {}, false});
    }
    return entries;
}

} // namespace redoubt::rosterfeed
