// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/exercise/JudgingDrafts.h"

#include "app/drafts/CopiedName.h"
#include "core/text/ShownName.h"
#include "exercise/kinds/Limits.h"
#include "exercise/scoring/WholeRuling.h"

namespace redoubt::drafts {

using namespace exercise;

namespace {
ScoreEntry awardEntry(const ClaimView &view, const ClaimAward &computed, const RulingRequest &request, const Id &ruling, Instant now)
{
    const auto &claim = view.claim.value;
    ScoreEntry entry;
    entry.team = claim.team;
    entry.kind = ScoreKind::Award;
    entry.points = computed.award.points;
    entry.clause = request.choice.clause;
    entry.scoringClass = computed.scoringClass->id;
    entry.unit = computed.unit;
    entry.target = claim.target;
    // Uses are counted by its spelling: another one only where the server would refuse the ruling for it.
    const bool passes = text::checkShownName(text::trimmed(claim.vulnerability), limits::Vulnerability).has_value();
    entry.vulnerability = passes ? claim.vulnerability : copiedName(claim.vulnerability, limits::Vulnerability);
    entry.offCatalogue = computed.offCatalogue;
    entry.basis = computed.award.basis;
    entry.ruling = ruling;
    entry.at = now;
    return entry;
}

/// Says @p value to those who read @p stream: there, or, where they are not to learn who says it, through the server.
template <class T>
store::Draft told(const ExerciseBoard &board, const Id &stream, T value)
{
    if (!board.judgesAreAnonymous())
        return addOf(stream, value);
    value.toldIn = stream;
    return addOf(board.exerciseId(), value);
}

/// What the team is told of @p ruling. @p by: who says so.
RulingNotice noticeOf(const ExerciseBoard &board, const Id &id, const Ruling &ruling, const std::string &by)
{
    RulingNotice notice;
    notice.claim = ruling.claim;
    notice.ruling = id;
    notice.decision = ruling.decision;
    notice.clause = ruling.clause;
    notice.sharePercent = ruling.sharePercent;
    notice.pointsNano = ruling.pointsNano;
    notice.reason = ruling.reason;
    notice.at = ruling.at;
    notice.judged = ruling.judged;
    if (!by.empty() && board.anonymousJudges() == false)
        notice.by = copiedName(by, limits::MemberName);
    return notice;
}
} // namespace

Result<RuledClaim> rulingDrafts(const ExerciseBoard &board, const RulingRequest &request, Instant now, const NewId &newId)
{
    const auto view = board.claim(request.claim);
    if (!view)
        return fail(ErrorCode::NotFound, "no such claim");
    if (request.reason.empty())
        return fail(ErrorCode::MissingReason, "a ruling gives its reason");
    if (view->status == ClaimStatus::Accepted || view->status == ClaimStatus::Rejected)
        return fail(ErrorCode::RuleViolated, "the claim is ruled on already");
    const auto &claim = view->claim.value;

    Ruling ruling;
    ruling.claim = request.claim;
    ruling.claimStream = view->claim.stream;
    ruling.team = claim.team;
    ruling.number = copiedName(claim.number, limits::ClaimNumber);
    ruling.title = copiedName(claim.title, limits::ClaimTitle);
    ruling.unitName = copiedName(claim.unitName, limits::UnitName);
    ruling.targetName = copiedName(claim.targetName, limits::TargetName);
    ruling.decision = request.decision;
    ruling.reason = request.reason;
    ruling.at = now;
    ruling.sharePercent = 0;
    ruling.judged = board.contents(request.claim)->digest.toString();
    const auto rulingId = newId();

    RuledClaim result;
    std::vector<store::Draft> entries;
    if (request.decision == Decision::Accept) {
        REDOUBT_ASSIGN(const auto computed, computeClaimAward(board, claim, request.choice));
        ruling.clause = request.choice.clause;
        ruling.sharePercent = request.choice.sharePercent;
        ruling.pointsNano = computed.award.points.nano();
        result.points = computed.award.points;
        if (!computed.award.points.isZero()) {
            auto entry = awardEntry(*view, computed, request, rulingId, now);
            entries.push_back(addOf(board.exerciseId(), toRecord(entry)));
            if (computed.defender) {
                entry.kind = ScoreKind::Deduction;
                entry.team = *computed.defender;
                entry.basis = {};
                // Whoever reads the ledger by team wants the judge's words here too; a deduction never goes without any.
                entry.reason = !request.reason.empty() ? request.reason : claim.number.empty() ? claim.title : claim.number;
                entries.push_back(addOf(board.exerciseId(), toRecord(entry)));
            }
        }
    }
    result.drafts.push_back(addOf(board.exerciseId(), ruling, rulingId));
    for (auto &entry : entries)
        result.drafts.push_back(std::move(entry));
    result.drafts.push_back(told(board, ruling.claimStream, noticeOf(board, rulingId, ruling, request.by)));
    return result;
}

Result<std::vector<store::Draft>> reversalDrafts(const ExerciseBoard &board, const Id &entryId, const std::string &reason, Instant now,
                                                 const std::string &by)
{
    const auto &ledger = board.ledger();
    const auto *entry = ledger.find(entryId);
    if (!entry)
        return fail(ErrorCode::NotFound, "no such entry");
    if (reason.empty())
        return fail(ErrorCode::MissingReason, "a reversal gives its reason");
    if (entry->kind == ScoreKind::Reversal || ledger.reversalOf(entryId))
        return fail(ErrorCode::RuleViolated, "the entry does not count any more");

    std::vector<store::Draft> drafts;
    for (const ScoreEntry *undone : exercise::standingWith(ledger, entryId)) {
        ScoreEntry reversal;
        reversal.team = undone->team;
        reversal.kind = ScoreKind::Reversal;
        reversal.reverses = undone->id;
        reversal.ruling = undone->ruling;
        reversal.at = now;
        reversal.reason = reason;
        drafts.push_back(addOf(board.exerciseId(), toRecord(reversal)));
    }
    if (const auto *ruling = entry->ruling ? board.ruling(*entry->ruling) : nullptr) {
        RulingNotice notice = noticeOf(board, ruling->id, ruling->value, by);
        notice.reversed = true;
        notice.reason = reason;
        notice.at = now;
        drafts.push_back(told(board, ruling->value.claimStream, notice));
    }
    return drafts;
}

store::Draft reviewDraft(const ExerciseBoard &board, const Id &claim, const Id &account, Instant now, std::int64_t lastsMs)
{
    ClaimReview review;
    review.claim = claim;
    review.since = now;
    review.until = now + lastsMs;
    for (const auto &[id, known] : board.reviews()) {
        if (known.author != account)
            continue;
        // Renewed, it has been open since it was opened; but no longer than one may say.
        if (known.value.claim == claim && now < known.value.until && review.until - known.value.since <= ClaimReview::LongestMs)
            review.since = known.value.since;
        return setOf<ClaimReview>(board.exerciseId(), id, toJsonObject(review));
    }
    return addOf(board.exerciseId(), review);
}

Result<std::vector<store::Draft>> freezeDrafts(const ExerciseBoard &board, bool lifts, std::optional<Instant> publishAt, Instant now)
{
    if (board.freeze().has_value() != lifts)
        return fail(ErrorCode::RuleViolated, lifts ? "the board is not frozen" : "the board is frozen already");
    BoardFreeze freeze;
    freeze.at = now;
    freeze.lifts = lifts;
    freeze.publishAt = publishAt;
    const auto notice = board.exercise() ? board.exercise()->value.noticeBoard : std::nullopt;
    if (notice && board.judgesAreAnonymous())
        return std::vector{told(board, *notice, freeze)}; // counts where it lies, and is told
    std::vector drafts{addOf(board.exerciseId(), freeze)};
    if (notice)
        drafts.push_back(addOf(*notice, freeze));
    return drafts;
}

Result<store::Draft> publishDraft(const ExerciseBoard &board, TeamSide side, Instant now)
{
    if (!board.exercise() || !board.exercise()->value.noticeBoard)
        return fail(ErrorCode::NotFound, "the exercise has no notice board");
    StandingsQuery query;
    query.teams = board.scoringTeams(side);
    if (const auto freeze = board.freeze())
        query.frozenAt = freeze->position;
    PublishedBoard published;
    published.at = now;
    published.side = enumName(side);
    for (const auto &standing : standings(board.ledger(), query)) {
        const auto &team = board.teams().at(standing.team).value;
        published.rows.push_back(
            {copiedName(team.code, limits::TeamCode), copiedName(team.name, limits::TeamName), standing.place, standing.total.nano(), {}});
    }
    return told(board, *board.exercise()->value.noticeBoard, published);
}

} // namespace redoubt::drafts
