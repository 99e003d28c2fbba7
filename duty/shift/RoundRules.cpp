// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/shift/RoundRules.h"

#include "duty/kinds/ShiftLimits.h"

#include <algorithm>

namespace redoubt::duty {

bool hasRounds(const CheckItem &item) { return item.roundEvery || (item.roundAt && !item.roundAt->empty()); }

std::vector<ItemRounds> roundsOf(const std::vector<CheckItem> &items, Instant startsAt, Instant endsAt, Instant from, const calendar::TimeZone &zone)
{
    std::vector<ItemRounds> all;
    const auto isIn = [&](Instant due) { return due >= startsAt && due >= from && due < endsAt; };
    for (const auto &item : items) {
        if (!hasRounds(item))
            continue;
        ItemRounds rounds{item.key, {}, {}};
        for (auto day = zone.date(startsAt); item.roundAt && day <= zone.date(endsAt); day = day + 1) {
            for (const auto &hour : *item.roundAt) {
                if (const auto due = zone.instant(calendar::CivilTime::of(day, hour)); isIn(due))
                    rounds.due.push_back(due);
            }
        }
        if (item.roundEvery) {
            const auto step = std::max<std::int64_t>(*item.roundEvery, bounds::LeastRound) * 60'000;
            for (auto due = startsAt; due < endsAt; due = due + step) {
                if (isIn(due))
                    rounds.due.push_back(due);
            }
        }
        std::ranges::sort(rounds.due);
        rounds.due.erase(std::unique(rounds.due.begin(), rounds.due.end()), rounds.due.end());
        if (rounds.due.size() > static_cast<std::size_t>(bounds::RoundsOfShift))
            rounds.due.resize(static_cast<std::size_t>(bounds::RoundsOfShift));
        if (!rounds.due.empty())
            all.push_back(std::move(rounds));
    }
    return all;
}

Instant roundAt(const std::vector<Instant> &due, Instant at)
{
    Instant result = due.front();
    for (const auto &one : due) {
        if (one <= at + roundEarlyMs)
            result = one;
    }
    return result;
}

RoundState roundState(Instant due, std::optional<Instant> doneAt, Instant now)
{
    if (doneAt)
        return *doneAt > due + roundGraceMs ? RoundState::DoneLate : RoundState::Done;
    if (now > due + roundGraceMs)
        return RoundState::Overdue;
    return now + roundEarlyMs >= due ? RoundState::Due : RoundState::ToCome;
}

} // namespace redoubt::duty
