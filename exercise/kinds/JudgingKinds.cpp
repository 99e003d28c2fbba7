// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/Digest.h"
#include "core/text/ShownName.h"
#include "exercise/kinds/Anonymity.h"
#include "exercise/kinds/ClaimReview.h"
#include "exercise/kinds/DeclareKinds.h"
#include "exercise/kinds/ExerciseKinds.h"
#include "exercise/kinds/Judging.h"
#include "exercise/kinds/Limits.h"
#include "exercise/kinds/Names.h"
#include "exercise/kinds/Plan.h"
#include "exercise/kinds/References.h"
#include "exercise/kinds/Submission.h"

namespace redoubt::exercise {

namespace {
using feed::boundField;
using feed::boundNumber;
using feed::boundText;
using feed::boundTexts;
using feed::Change;
using feed::Validation;
using feed::WriteContext;

/// What a judge decides after the end counts and is marked: the exercise had ended before it arrived.
std::vector<std::string> flagsAfterTheEnd(const WriteContext &context)
{
    const auto exercise = exerciseAround(context);
    if (exercise && exercise->state == ExerciseState::Ended)
        return {flags::ExerciseOver};
    return {};
}

/// The state has changed meanwhile: a claim that is edited behind the ruling that decided it is taken, and said.
std::vector<std::string> flagsBehindARuling(const Change &change, const WriteContext &context)
{
    if (change.act == feed::Act::Add)
        return {};
    const auto claim = context.state->record(change.record);
    const auto claimSeq = claim ? claim->addSeq : 0;
    std::optional<Decision> last;
    std::set<Id> takenBack; // told later than the ruling, so met before it
    context.state->forEachFromLast(RulingNotice::Kind, [&](const feed::RecordState &record) {
        // Nobody is told of a ruling on a claim before there is the claim. What is not ordered yet has no seq, and is new.
        if (record.addSeq != 0 && record.addSeq < claimSeq)
            return false;
        const auto notice = feed::decodeFields<RulingNotice>(record);
        if (!notice || notice->claim != change.record)
            return true;
        if (notice->reversed.value_or(false))
            takenBack.insert(notice->ruling);
        else if (!takenBack.contains(notice->ruling))
            last = notice->decision;
        return !last;
    });
    if (last && *last != Decision::Return)
        return {flags::ClaimJudged};
    return {};
}

/// A claim that arrives, or is changed, when the exercise does not run is taken, and said.
std::vector<std::string> flagsOfTheMoment(const Change &change, const WriteContext &context)
{
    const auto exercise = exerciseAround(context);
    const auto why = exercise ? untimely(exercise->state, phaseAround(context, *exercise)) : std::nullopt;
    const auto *flag = why ? flagOf(*why, change.act) : nullptr;
    if (flag)
        return {flag};
    return {};
}

/// A field of the claim says what the room that it lies in says.
Result<void> checkAsTheRoom(const Change &change, const WriteContext &context, std::string_view field)
{
    const auto id = idIn(change, field);
    if (!id)
        return {};
    const auto room = context.state->record(context.stream);
    const auto *owner = room ? room->shown(field) : nullptr;
    if (!owner || *owner != json::value(id->toString()))
        return fail(ErrorCode::Forbidden, std::string(field) + ": not this room's");
    return {};
}

Result<void> checkEvidence(const json::value &list)
{
    REDOUBT_ASSIGN(const auto pieces, fromJson<std::vector<Evidence>>(list));
    if (pieces.size() > limits::Evidence)
        return fail(ErrorCode::InvalidArgument, "at most " + std::to_string(limits::Evidence) + " pieces");
    for (const auto &piece : pieces) {
        REDOUBT_TRY(Digest::parse(piece.digest));
        if (auto named = text::checkShownName(piece.name, limits::FileName); !named)
            return fail(named.error().code, "a file's name: " + named.error().detail);
        REDOUBT_TRY(feed::checkText(piece.note, 0, limits::EvidenceNote));
        REDOUBT_TRY(feed::checkNumber(piece.size, 0, limits::FileBytes));
    }
    return {};
}

Validation validateClaim(const Change &change, const WriteContext &context)
{
    REDOUBT_TRY(checkNoJudgesHand(context));
    REDOUBT_TRY(checkAsTheRoom(change, context, "team"));
    REDOUBT_TRY(checkAsTheRoom(change, context, "exercise"));
    REDOUBT_TRY(checkTarget(change, context));
    REDOUBT_TRY(checkOrder(change, context, "startedAt", "endedAt"));
    auto flags = flagsBehindARuling(change, context);
    for (auto &flag : flagsOfTheMoment(change, context))
        flags.push_back(std::move(flag));
    return flags;
}

Validation validateRuling(const Change &change, const WriteContext &context)
{
    REDOUBT_ASSIGN(const auto ruling, fromJson<Ruling>(json::value(change.fields)));
    REDOUBT_TRY(checkReference(change, context, "team", Team::Kind));
    if (ruling.reason.empty())
        return fail(ErrorCode::MissingReason, "a ruling gives its reason");
    if (ruling.decision != Decision::Accept && ruling.pointsNano != 0)
        return fail(ErrorCode::InvalidArgument, "pointsNano: only what is accepted is given points");
    if (context.family) {
        REDOUBT_ASSIGN(const auto claim, recordIn(context.family->stream(ruling.claimStream), ruling.claim, "claim", Claim::Kind));
        const auto *team = claim.shown("team");
        if (!team || *team != json::value(ruling.team.toString()))
            return fail(ErrorCode::InvalidArgument, "team: not the claim's");
    }
    return flagsAfterTheEnd(context);
}

Validation validateNotice(const Change &change, const WriteContext &context)
{
    REDOUBT_TRY(checkTelling(change, context, Room::Kind, true));
    REDOUBT_ASSIGN(const auto notice, fromJson<RulingNotice>(json::value(change.fields)));
    if (!notice.toldIn)
        REDOUBT_TRY(checkReference(change, context, "claim", Claim::Kind));
    else if (context.family)
        REDOUBT_TRY(recordIn(context.family->stream(*notice.toldIn), notice.claim, "claim", Claim::Kind));
    if (notice.decision != Decision::Accept && notice.pointsNano != 0)
        return fail(ErrorCode::InvalidArgument, "pointsNano: only what is accepted is given points");
    if (context.family) {
        const auto cell = context.family->root();
        REDOUBT_ASSIGN(const auto record, recordIn(cell ? context.family->stream(*cell) : nullptr, notice.ruling, "ruling", Ruling::Kind));
        const auto *claim = record.shown("claim");
        if (!claim || *claim != json::value(notice.claim.toString()))
            return fail(ErrorCode::InvalidArgument, "ruling: on another claim");
    }
    return {};
}

Validation validateScore(const Change &change, const WriteContext &context)
{
    REDOUBT_ASSIGN(const auto record, fromJson<ScoreEntryRecord>(json::value(change.fields)));
    REDOUBT_TRY(validate(toScoreEntry(change.record, context.stream, context.account, record)));
    REDOUBT_TRY(checkReference(change, context, "team", Team::Kind));
    REDOUBT_TRY(checkReference(change, context, "reverses", ScoreEntryRecord::Kind));
    REDOUBT_TRY(checkReference(change, context, "ruling", Ruling::Kind));
    REDOUBT_TRY(checkTarget(change, context));
    if (record.kind == ScoreKind::Reversal && !may(context.role, Permission::ReverseScore))
        return fail(ErrorCode::Forbidden, "the role does not allow a reversal");
    return flagsAfterTheEnd(context);
}

Validation validateFreeze(const Change &change, const WriteContext &context)
{
    REDOUBT_TRY(checkOrder(change, context, "at", "publishAt"));
    // The ledger freezes by what lies in the white cell, whether anyone else is told or not.
    REDOUBT_TRY(checkTelling(change, context, NoticeBoard::Kind, false));
    return {};
}

Validation validatePublished(const Change &change, const WriteContext &context)
{
    REDOUBT_TRY(checkTelling(change, context, NoticeBoard::Kind, true));
    return {};
}

Result<void> checkSide(const json::value &value)
{
    const std::string_view side(value.get_string().data(), value.get_string().size());
    if (side != enumName(TeamSide::Red) && side != enumName(TeamSide::Blue))
        return fail(ErrorCode::InvalidArgument, "red or blue");
    return {};
}

Result<void> checkRows(const json::value &list)
{
    REDOUBT_ASSIGN(const auto rows, fromJson<std::vector<BoardRow>>(list));
    for (const auto &row : rows) {
        REDOUBT_TRY(text::checkShownName(text::trimmed(row.code), limits::TeamCode));
        if (!row.name.empty())
            REDOUBT_TRY(text::checkShownName(text::trimmed(row.name), limits::TeamName));
        REDOUBT_TRY(feed::checkNumber(row.place, 1, limits::Places));
        REDOUBT_TRY(feed::checkNumber(row.pointsNano, -limits::TotalNano, limits::TotalNano));
    }
    return {};
}

/// What a ruling and the notice of it have in common.
void boundDecision(feed::KindDeclaration &kind)
{
    boundText(kind, "clause", 0, limits::Clause);
    boundCopied(kind, {"clause"});
    boundNumber(kind, "sharePercent", 0, limits::SharePercent);
    boundNumber(kind, "pointsNano", 0, limits::AwardNano);
    boundDigest(kind, "judged");
}
} // namespace

void declareJudgingKinds(feed::KindRegistry &registry)
{
    auto claim = document<Claim>(Permission::SubmitClaim, {StreamPurpose::Team});
    boundTexts(claim,
               {{"number", 0, limits::ClaimNumber},
                {"title", 1, limits::ClaimTitle},
                {"narrative", 0, limits::Narrative},
                {"clause", 0, limits::Clause},
                {"targetName", 0, limits::TargetName},
                {"unitName", 0, limits::UnitName},
                {"vulnerability", 0, limits::Vulnerability},
                {"technique", 0, limits::Technique}});
    boundShown(claim, {"title"});
    boundShownOrEmpty(claim, {"vulnerability", "technique"});
    // Of the room, of a target of the catalogue, of the rule pack: what they are called there, its author did not choose.
    boundCopied(claim, {"number", "targetName", "unitName", "clause"});
    boundNumber(claim, "points", 0, limits::PointsAsked);
    boundField(claim, "evidence", checkEvidence);
    claim.validate = validateClaim;
    registry.declare(std::move(claim));

    auto ruling = entry<Ruling>(Permission::JudgeClaim, {StreamPurpose::WhiteCell});
    boundDecision(ruling);
    boundTexts(ruling,
               {{"number", 0, limits::ClaimNumber},
                {"title", 0, limits::ClaimTitle},
                {"unitName", 0, limits::UnitName},
                {"targetName", 0, limits::TargetName},
                {"reason", 0, limits::Reason}}); // none: MissingReason, from the validator
    boundCopied(ruling, {"number", "title", "unitName", "targetName"});
    ruling.validate = validateRuling;
    registry.declare(std::move(ruling));

    auto notice = entry<RulingNotice>(Permission::JudgeClaim, {StreamPurpose::WhiteCell, StreamPurpose::Team});
    boundDecision(notice);
    boundTexts(notice, {{"by", 0, limits::MemberName}, {"reason", 1, limits::Reason}});
    boundCopied(notice, {"by"});
    notice.validate = validateNotice;
    registry.declare(std::move(notice));

    auto score = entry<ScoreEntryRecord>(Permission::JudgeClaim, {StreamPurpose::WhiteCell});
    boundNumber(score, "pointsNano", 0, limits::AwardNano);
    boundNumber(score, "basisNano", 0, limits::AwardNano);
    boundTexts(score,
               {{"clause", 0, limits::Clause},
                {"scoringClass", 0, limits::Clause},
                {"vulnerability", 0, limits::Vulnerability},
                {"reason", 0, limits::Reason},
                {"service", 0, limits::Service}});
    boundCopied(score, {"clause", "scoringClass", "vulnerability", "service"});
    score.validate = validateScore;
    registry.declare(std::move(score));

    registry.declare(claimReviewKind());

    auto freeze = entry<BoardFreeze>(Permission::PublishBoard, {StreamPurpose::WhiteCell, StreamPurpose::Public});
    freeze.validate = validateFreeze;
    registry.declare(std::move(freeze));

    auto published = entry<PublishedBoard>(Permission::PublishBoard, {StreamPurpose::WhiteCell, StreamPurpose::Public});
    boundField(published, "side", checkSide);
    boundField(published, "rows", checkRows);
    published.validate = validatePublished;
    registry.declare(std::move(published));
}

} // namespace redoubt::exercise
