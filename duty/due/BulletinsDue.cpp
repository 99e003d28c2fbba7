// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/due/BulletinsDue.h"

namespace redoubt::duty {

namespace {
std::string bulletinTitle(const BulletinView &view) { return view.paper().number + " " + view.paper().body.title; }

} // namespace

DueList bulletinsOwed(const BulletinBoard &board, const Id &unit, const std::optional<Id> &own, const Id &channel, Instant now)
{
    DueList list;
    for (const auto &view : board.sentTo(unit, own)) {
        if (view.end)
            continue;
        const auto due = dueOf(view.paper().body, board.answerIn(channel, view.bulletin.id).state);
        if (due.clock == BulletinClock::None)
            continue;
        const auto what = due.clock == BulletinClock::Acknowledge ? DueWhat::Acknowledge : DueWhat::Feedback;
        // What is asked of the own unit waits from its arrival on, whenever it is due.
        list.add({what, view.bulletin.stream, view.bulletin.id, bulletinTitle(view), due.due, false, 1});
    }
    finish(list, now);
    return list;
}

DueList answersOwed(const BulletinBoard &board, const Id &broadcast, const std::vector<UnitChannel> &channels, Instant now)
{
    DueList list;
    for (const auto &view : board.sent(broadcast)) {
        if (view.end)
            continue;
        const auto counts = countsOf(board.answers(view.bulletin.id, channels));
        const auto due = dueOf(view.paper().body, counts);
        if (due.clock == BulletinClock::None)
            continue;
        const int open = counts.addressed - (due.clock == BulletinClock::Acknowledge ? counts.acknowledged() : counts.answered());
        list.add({DueWhat::Answers, broadcast, view.bulletin.id, bulletinTitle(view), due.due, false, open});
    }
    finish(list, now);
    return list;
}

} // namespace redoubt::duty
