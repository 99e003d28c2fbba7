// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/notices/NoticeBook.h"

#include <algorithm>
#include <set>

namespace redoubt::console {

/// Keys of what is to be said in one look.
struct NoticeBook::Said
{
    bool isQuiet = false;
    std::set<std::string> now;
    std::set<std::string> known; ///< reported in this look

    /// At once, or at the end of quiet hours.
    void say(Notice &notice, Instant at)
    {
        if (isQuiet && !notice.critical) {
            notice.held = true;
            return;
        }
        notice.announcedAt = at;
        now.insert(notice.key);
    }
};

bool QuietHours::contains(calendar::TimeOfDay time) const
{
    if (!on)
        return false;
    if (from == to)
        return true;
    return from < to ? from <= time && time < to : from <= time || time < to;
}

void NoticeBook::take(const NoticeSource &source, Instant now, Said &said)
{
    if (!said.known.insert(source.key).second)
        return; // two areas, or one twice: the first counts
    const auto found = std::ranges::find(m_notices, source.key, &Notice::key);
    const bool isNew = found == m_notices.end();
    auto &notice = isNew ? m_notices.emplace_back() : *found;
    // Another time is another matter: a report that was sent back is due anew.
    const bool isOther = !isNew && notice.until != source.until;
    const bool isBack = isOther && notice.goneAt.has_value();
    notice.key = source.key;
    notice.area = source.area;
    notice.place = source.place;
    notice.text = source.text;
    notice.until = source.until;
    notice.critical = source.critical;
    notice.goneAt.reset();
    if (isOther)
        notice.dueTold = notice.dueTold && notice.until && *notice.until <= now;
    if (isNew || isBack) {
        notice.cameAt = now;
        notice.seen = false;
        if (!source.listedOnly)
            said.say(notice, now);
    }
    comeDue(notice, now, said);
}

void NoticeBook::comeDue(Notice &notice, Instant now, Said &said)
{
    // A clock that went back: nothing is told again for it, and nothing waits for a time that is far ahead.
    if (notice.announcedAt && now < *notice.announcedAt)
        notice.announcedAt = now;
    if (notice.until && *notice.until <= now && !notice.dueTold) {
        notice.dueTold = true;
        notice.seen = false;
        said.say(notice, now);
        return;
    }
    const bool isOverdue = !notice.until || *notice.until <= now;
    if (notice.critical && !notice.seen && isOverdue && notice.announcedAt && now - *notice.announcedAt >= AgainMs)
        said.say(notice, now);
}

std::vector<Announcement> NoticeBook::look(const std::vector<NoticeSource> &all, const NoticeMoment &moment, const QuietHours &quiet)
{
    Said said;
    said.isQuiet = quiet.contains(moment.wall);
    for (const auto &source : all)
        take(source, moment.now, said);
    for (auto &notice : m_notices) {
        if (!said.known.contains(notice.key) && !notice.goneAt)
            notice.goneAt = moment.now;
    }
    Announcement now;
    Announcement held;
    held.afterQuiet = true;
    for (auto &notice : m_notices) {
        if (said.now.contains(notice.key)) {
            now.keys.push_back(notice.key);
            now.critical = now.critical || notice.critical;
            notice.held = false;
        } else if (notice.held && !said.isQuiet) {
            notice.held = false;
            notice.announcedAt = moment.now;
            held.keys.push_back(notice.key);
            held.over += notice.goneAt ? 1 : 0;
            held.critical = held.critical || notice.critical;
        }
    }
    tidy(moment.now);
    std::vector<Announcement> announcements;
    for (auto *each : {&held, &now}) {
        if (!each->keys.empty())
            announcements.push_back(std::move(*each));
    }
    return announcements;
}

void NoticeBook::tidy(Instant now)
{
    for (auto &notice : m_notices) {
        if (notice.goneAt && now < *notice.goneAt)
            notice.goneAt = now;
    }
    // What was not told yet is kept however long ago it was over.
    std::erase_if(m_notices, [&](const Notice &notice) { return notice.goneAt && !notice.held && now - *notice.goneAt >= KeptMs; });
    const auto last = [](const Notice &notice) { return notice.waits() ? notice.announcedAt.value_or(notice.cameAt) : *notice.goneAt; };
    std::ranges::stable_sort(m_notices,
                             [&](const Notice &a, const Notice &b) { return std::pair(a.waits(), last(a)) > std::pair(b.waits(), last(b)); });
    while (m_notices.size() > MostKept && !m_notices.back().waits())
        m_notices.pop_back();
}

void NoticeBook::see(const std::string &key)
{
    if (const auto found = std::ranges::find(m_notices, key, &Notice::key); found != m_notices.end())
        found->seen = true;
}

void NoticeBook::seeAll()
{
    for (auto &notice : m_notices)
        notice.seen = true;
}

const Notice *NoticeBook::find(const std::string &key) const
{
    const auto found = std::ranges::find(m_notices, key, &Notice::key);
    return found == m_notices.end() ? nullptr : &*found;
}

int NoticeBook::unread() const
{
    return static_cast<int>(std::ranges::count_if(m_notices, [](const Notice &notice) { return notice.isUnread(); }));
}

} // namespace redoubt::console
