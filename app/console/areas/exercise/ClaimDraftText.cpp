// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/exercise/ClaimDraftText.h"

#include "core/json/Described.h"

namespace redoubt::console {

using exercise::Evidence;

namespace {
struct KeptEvidence
{
    std::string path;
    std::string note;
    std::optional<Evidence> kept;
};
BOOST_DESCRIBE_STRUCT(KeptEvidence, (), (path, note, kept))

struct KeptClaim
{
    int v = 1;
    std::string title;
    std::string narrative;
    std::string clause;
    std::optional<Id> target;
    std::string targetName;
    std::string unitName;
    std::string vulnerability;
    std::string technique;
    std::optional<Instant> startedAt;
    std::optional<Instant> endedAt;
    std::int64_t points = 0;
    std::vector<KeptEvidence> evidence;
};
BOOST_DESCRIBE_STRUCT(KeptClaim, (),
                      (v, title, narrative, clause, target, targetName, unitName, vulnerability, technique, startedAt, endedAt, points, evidence))
} // namespace

Bytes toBytes(const views::ClaimDraft &draft)
{
    KeptClaim kept;
    kept.title = draft.title.toStdString();
    kept.narrative = draft.narrative.toStdString();
    kept.clause = draft.clause.toStdString();
    kept.target = draft.target;
    kept.targetName = draft.targetName.toStdString();
    kept.unitName = draft.unitName.toStdString();
    kept.vulnerability = draft.vulnerability.toStdString();
    kept.technique = draft.technique.toStdString();
    kept.startedAt = draft.startedAt;
    kept.endedAt = draft.endedAt;
    kept.points = draft.points;
    for (const auto &piece : draft.evidence)
        kept.evidence.push_back({piece.path.toStdString(), piece.note.toStdString(), piece.kept});
    const auto text = writeJson(toJson(kept));
    return {text.begin(), text.end()};
}

Result<views::ClaimDraft> claimDraftFromBytes(ByteView bytes)
{
    REDOUBT_ASSIGN(const auto value, parseJson(textOf(bytes)));
    REDOUBT_ASSIGN(const auto kept, fromJson<KeptClaim>(value));
    if (kept.v != 1)
        return fail(ErrorCode::UnsupportedVersion, "a claim's draft of version " + std::to_string(kept.v));
    views::ClaimDraft draft;
    draft.title = QString::fromStdString(kept.title);
    draft.narrative = QString::fromStdString(kept.narrative);
    draft.clause = QString::fromStdString(kept.clause);
    draft.target = kept.target;
    draft.targetName = QString::fromStdString(kept.targetName);
    draft.unitName = QString::fromStdString(kept.unitName);
    draft.vulnerability = QString::fromStdString(kept.vulnerability);
    draft.technique = QString::fromStdString(kept.technique);
    draft.startedAt = kept.startedAt;
    draft.endedAt = kept.endedAt;
    draft.points = kept.points;
    for (const auto &piece : kept.evidence)
        draft.evidence.push_back({QString::fromStdString(piece.path), QString::fromStdString(piece.note), piece.kept});
    return draft;
}

views::ClaimDraft claimDraftFrom(const exercise::Claim &claim)
{
    views::ClaimDraft draft;
    draft.title = QString::fromStdString(claim.title);
    draft.narrative = QString::fromStdString(claim.narrative);
    draft.clause = QString::fromStdString(claim.clause);
    draft.target = claim.target;
    draft.targetName = QString::fromStdString(claim.targetName);
    draft.unitName = QString::fromStdString(claim.unitName);
    draft.vulnerability = QString::fromStdString(claim.vulnerability);
    draft.technique = QString::fromStdString(claim.technique.value_or(""));
    draft.startedAt = claim.startedAt;
    draft.endedAt = claim.endedAt;
    draft.points = claim.points;
    for (const auto &piece : claim.evidence)
        draft.evidence.push_back({{}, QString::fromStdString(piece.note), piece});
    return draft;
}

} // namespace redoubt::console
