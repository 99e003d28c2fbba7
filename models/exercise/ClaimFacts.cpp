// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exercise/ClaimFacts.h"

#include "exercise/kinds/ExerciseKinds.h"
#include "exercise/kinds/Submission.h"
#include "models/Text.h"

#include <QStringList>

#include <algorithm>
#include <tuple>
#include <utility>

namespace redoubt::models {

namespace {
Late meaningOf(exercise::Untimely why)
{
    using exercise::Untimely;
    switch (why) {
    case Untimely::BeforeStart: return Late::BeforeStart;
    case Untimely::Stopped: return Late::WhileStopped;
    case Untimely::Frozen: return Late::WhileFrozen;
    case Untimely::Ended: break;
    }
    return Late::AfterEnd;
}
} // namespace

Late lateness(const exercise::ExerciseBoard &board, const exercise::ClaimView &view)
{
    namespace flags = exercise::flags;
    constexpr std::pair<const char *, Late> meanings[] = {
        {flags::ExerciseOver, Late::AfterEnd},     {flags::ExerciseStopped, Late::WhileStopped}, {flags::ExerciseFrozen, Late::WhileFrozen},
        {flags::BeforeStart, Late::BeforeStart},   {flags::ChangedWhenOver, Late::Changed},      {flags::ChangedWhenStopped, Late::Changed},
        {flags::ChangedWhenFrozen, Late::Changed},
    };
    for (const auto &[flag, meaning] : meanings) {
        if (std::count(view.claim.flags.begin(), view.claim.flags.end(), flag) > 0)
            return meaning;
    }
    // The mark is the server's (ADR 10). What it has taken without one came in time, whatever other clocks say of it now; only of what is
    // still on its way can nobody but this console tell.
    const auto state = view.claim.seq == 0 ? board.state() : std::nullopt;
    const auto why = state ? exercise::barredBy(*state) : std::nullopt;
    const auto since = board.stateWord().at;
    const bool wasWrittenThen = why == exercise::Untimely::BeforeStart || (since && view.claim.value.submittedAt > *since);
    return why && wasWrittenThen ? meaningOf(*why) : Late::InTime;
}

std::vector<OpenElsewhere> openElsewhere(const exercise::ExerciseBoard &board, const Id &claim, const Id &account, Instant now)
{
    std::vector<OpenElsewhere> judges;
    for (const auto &[id, review] : board.reviews()) {
        if (review.value.claim == claim && review.author != account && now < review.value.until)
            judges.push_back({memberName(board, review.author), review.value.since});
    }
    std::sort(judges.begin(), judges.end(), [](const auto &a, const auto &b) { return std::tie(a.since, a.judge) < std::tie(b.since, b.judge); });
    return judges;
}

QString namesOf(const std::vector<OpenElsewhere> &judges)
{
    QStringList names;
    for (const auto &judge : judges) {
        if (!judge.judge.isEmpty() && !names.contains(judge.judge))
            names << judge.judge;
    }
    return names.join(QStringLiteral(" · "));
}

QString memberName(const exercise::ExerciseBoard &board, const Id &account)
{
    for (const auto &[id, member] : board.members()) {
        if (member.value.account == account)
            return text(member.value.name);
    }
    return {};
}

} // namespace redoubt::models
