// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/BoardRecord.h"
#include "exercise/board/ExerciseBoard.h"
#include "exercise/scoring/WholeRuling.h"

#include <algorithm>
#include <tuple>
#include <unordered_set>

/// The board's claims, each with the ruling that counts.
namespace redoubt::exercise {

namespace {
/// The last of those about @p claim that @p counts.
template <class T, class Counts>
const BoardRecord<T> *lastOf(const std::map<Id, BoardRecord<T>> &map, const std::unordered_map<Id, std::vector<Id>> &index, const Id &claim,
                             const Counts &counts)
{
    const auto found = index.find(claim);
    const BoardRecord<T> *last = nullptr;
    if (found == index.end())
        return nullptr;
    for (const auto &id : found->second) {
        const auto &record = map.at(id);
        if (counts(id) && (!last || orderOf(*last) < orderOf(record)))
            last = &record;
    }
    return last;
}

constexpr auto any = [](const Id &) { return true; };

} // namespace

const std::unordered_map<Id, Instant> &ExerciseBoard::undoneRulings() const
{
    if (!m_undone)
        m_undone = rulingsUndone(m_ledger);
    return *m_undone;
}

bool ExerciseBoard::isUndone(const Id &ruling) const { return undoneRulings().contains(ruling); }

ClaimView ExerciseBoard::viewOf(const BoardRecord<Claim> &claim) const
{
    ClaimView view;
    view.claim = claim;
    view.waitingSince = claim.value.submittedAt;
    std::optional<Decision> decision;
    Instant decidedAt;
    Instant undoneAt;
    // Where two judges ruled and one was reversed, the other's counts.
    const auto *notice = standingNotice(claim.id);
    if (!notice && (notice = lastOf(m_notices, m_noticesOf, claim.id, any))) {
        view.undone = true;
        undoneAt = notice->value.at;
    }
    if (notice) {
        view.notice = *notice;
        decision = notice->value.decision;
        decidedAt = notice->value.at;
    }
    const auto *ruling = lastOf(m_rulings, m_rulingsOf, claim.id, [this](const Id &id) { return !isUndone(id); });
    if (ruling) {
        view.undone = false;
    } else if ((ruling = lastOf(m_rulings, m_rulingsOf, claim.id, any))) {
        view.undone = true;
        undoneAt = undoneRulings().at(ruling->id);
    }
    if (ruling) {
        view.ruling = *ruling;
        decision = ruling->value.decision;
        decidedAt = ruling->value.at;
    }
    if (const auto found = m_rulingsOf.find(claim.id); found != m_rulingsOf.end()) {
        const auto decides = [&](const Id &id) { return m_rulings.at(id).value.decision != Decision::Return; };
        view.rulings = static_cast<int>(std::count_if(found->second.begin(), found->second.end(), decides));
        // A new ruling after a reversal is no contradiction.
        if (view.rulings > 1)
            view.rulings = static_cast<int>(
                std::count_if(found->second.begin(), found->second.end(), [&](const Id &id) { return decides(id) && !isUndone(id); }));
    }
    if (!decision)
        return view;
    if (view.undone) {
        // Nothing is decided any more, and somebody has to decide again.
        view.waitingSince = std::max(view.waitingSince, undoneAt);
        return view;
    }
    switch (*decision) {
    case Decision::Accept: view.status = ClaimStatus::Accepted; break;
    case Decision::Reject: view.status = ClaimStatus::Rejected; break;
    case Decision::Return:
        // The team submits again by a new submittedAt.
        view.status = claim.value.submittedAt > decidedAt ? ClaimStatus::Waiting : ClaimStatus::Returned;
        break;
    }
    if (view.status == ClaimStatus::Accepted || view.status == ClaimStatus::Rejected) {
        const auto &judged = view.ruling ? view.ruling->value.judged : view.notice->value.judged;
        // The notice stands in the team's stream behind all that the judge saw. Where it has not come yet, neither may have
        // what was judged: nothing can be said of changes.
        if (const auto *told = view.ruling ? noticeOf(*view.ruling) : &*view.notice)
            view.changed = changedSince(m_contents.at(claim.id), judged, told->seq);
    }
    return view;
}

const BoardRecord<RulingNotice> *ExerciseBoard::standingNotice(const Id &claim) const
{
    std::unordered_set<Id> takenBack;
    if (const auto found = m_noticesOf.find(claim); found != m_noticesOf.end()) {
        for (const Id &id : found->second) {
            if (const RulingNotice &notice = m_notices.at(id).value; notice.reversed.value_or(false))
                takenBack.insert(notice.ruling);
        }
    }
    return lastOf(m_notices, m_noticesOf, claim, [&](const Id &id) { return !takenBack.contains(m_notices.at(id).value.ruling); });
}

const BoardRecord<RulingNotice> *ExerciseBoard::noticeOf(const BoardRecord<Ruling> &ruling) const
{
    const auto found = m_noticesOf.find(ruling.value.claim);
    if (found == m_noticesOf.end())
        return nullptr;
    const auto id = std::find_if(found->second.begin(), found->second.end(), [&](const Id &notice) {
        const RulingNotice &value = m_notices.at(notice).value;
        return value.ruling == ruling.id && !value.reversed.value_or(false);
    });
    return id == found->second.end() ? nullptr : &m_notices.at(*id);
}

std::vector<ClaimView> ExerciseBoard::claims() const
{
    std::vector<ClaimView> result;
    result.reserve(m_claims.size());
    for (const auto &[id, claim] : m_claims)
        result.push_back(viewOf(claim));
    std::sort(result.begin(), result.end(),
              [](const ClaimView &a, const ClaimView &b) { return std::tie(a.waitingSince, a.claim.id) < std::tie(b.waitingSince, b.claim.id); });
    return result;
}

std::optional<ClaimView> ExerciseBoard::claim(const Id &id) const
{
    const auto found = m_claims.find(id);
    return found == m_claims.end() ? std::nullopt : std::optional(viewOf(found->second));
}

std::vector<BoardRecord<Ruling>> ExerciseBoard::latestRulings(std::size_t most, const std::function<bool(const BoardRecord<Ruling> &)> &counts) const
{
    std::vector<const BoardRecord<Ruling> *> all;
    all.reserve(m_rulings.size());
    for (const auto &[id, ruling] : m_rulings) {
        if (counts(ruling))
            all.push_back(&ruling);
    }
    const auto count = std::min(most, all.size());
    std::partial_sort(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count), all.end(),
                      [](const auto *a, const auto *b) { return orderOf(*a) > orderOf(*b); });
    std::vector<BoardRecord<Ruling>> result;
    for (std::size_t i = 0; i < count; ++i)
        result.push_back(*all[i]);
    return result;
}

} // namespace redoubt::exercise
