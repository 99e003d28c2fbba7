// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exercise/JudgingValues.h"

#include "models/Text.h"
#include "models/exercise/ClaimFacts.h"
#include "models/exercise/MemberModel.h"
#include "models/exercise/WallValues.h"

#include <algorithm>
#include <utility>

namespace redoubt::models {

namespace {

using exercise::BoardRecord;
using exercise::ExerciseBoard;

/// The first entry that @p ruling gave.
const exercise::ScoreEntry *entryOf(const ExerciseBoard &board, const Id &ruling)
{
    const exercise::ScoreEntry *given = nullptr;
    board.ledger().eachEntry([&](const exercise::ScoreEntry &entry, exercise::LedgerPosition) {
        if (!given && entry.ruling == ruling && entry.kind != exercise::ScoreKind::Reversal)
            given = board.ledger().find(entry.id);
    });
    return given;
}

std::optional<PastRuling> pastRuling(const ExerciseBoard &board, const exercise::ClaimView &view, const std::unordered_map<Id, TeamLabel> &labels,
                                     const Id &reader)
{
    PastRuling past;
    if (view.ruling) {
        const exercise::Ruling &ruling = view.ruling->value;
        past = {view.ruling->id,
                ruling.decision,
                text(ruling.clause),
                static_cast<int>(ruling.sharePercent),
                exercise::Points::fromNano(ruling.pointsNano),
                text(ruling.reason),
                memberName(board, view.ruling->author),
                ruling.at,
                view.ruling->pending,
                false,
                std::nullopt,
                {},
                false,
                std::nullopt,
                {},
                {}};
        past.own = view.ruling->author == reader;
        if (const auto *entry = entryOf(board, view.ruling->id)) {
            past.entry = entry->id;
            if (const auto *reversal = board.ledger().reversalOf(entry->id)) {
                past.reversed = true;
                past.reversedAt = reversal->at;
                past.reversedBy = reversal->author ? memberName(board, *reversal->author) : QString();
                past.reversalReason = text(reversal->reason);
            }
            if (auto moves = reversalMoves(board, std::span(&entry->id, 1), labels); !moves.empty())
                past.ifReversed = std::move(moves.begin()->second);
        }
        return past;
    }
    if (view.notice) {
        const exercise::RulingNotice &notice = view.notice->value;
        past = {notice.ruling,
                notice.decision,
                text(notice.clause),
                static_cast<int>(notice.sharePercent),
                exercise::Points::fromNano(notice.pointsNano),
                text(notice.reason),
                board.judgesAreAnonymous() ? MemberModel::tr("Judge (anonymous)") : text(notice.by.value_or("")),
                notice.at,
                view.notice->pending,
                notice.reversed.value_or(false),
                std::nullopt,
                {},
                false,
                std::nullopt,
                {},
                {}};
        if (past.reversed) {
            // The notice of a reversal has its words, not those of the ruling that it takes back.
            past.reversedAt = notice.at;
            past.reversedBy = std::exchange(past.judge, {});
            past.reversalReason = std::exchange(past.reason, {});
        }
        return past;
    }
    return std::nullopt;
}

/// Whether @p window is open at @p moment: between its ends, and in the hours of that day.
bool isOpen(const exercise::Phase &window, Instant moment)
{
    const auto hours = stretchAround(*window.startsAt, *window.endsAt, moment);
    return hours && moment >= *window.startsAt && moment <= *window.endsAt && moment >= hours->from && moment <= hours->until;
}

/// Whether both ends of the action lie in an attack window while it was open, and before the exercise was stopped or ended, if it is; nothing
/// where no window says its times. A stop that is over has left no trace of its own: the server has marked what came in during it.
std::optional<bool> inWindow(const ExerciseBoard &board, const exercise::Claim &claim)
{
    if (!claim.startedAt)
        return std::nullopt;
    const Instant start = *claim.startedAt;
    const Instant end = claim.endedAt.value_or(start);
    const auto state = board.state();
    const auto since = board.stateWord().at;
    const bool halted = state == exercise::ExerciseState::Stopped || state == exercise::ExerciseState::Ended;
    const bool tooLate = halted && since && end > *since;
    bool known = false;
    for (const auto &[id, phase] : board.phases()) {
        const exercise::Phase &window = phase.value;
        if (window.kind != exercise::PhaseKind::AttackWindow || !window.startsAt || !window.endsAt)
            continue;
        known = true;
        if (!tooLate && isOpen(window, start) && isOpen(window, end))
            return true;
    }
    return known ? std::optional(false) : std::nullopt;
}

std::vector<TimelineRow> timelineOf(const ClaimDetail &detail, const ExerciseBoard &board, const exercise::ClaimView &view)
{
    using What = TimelineRow::What;
    std::vector<TimelineRow> rows;
    const TeamSide side = detail.team.side;
    if (detail.startedAt)
        rows.push_back({*detail.startedAt, What::Started, side, {}, {}, {}});
    for (const EvidenceRow &evidence : detail.evidence) {
        if (evidence.at)
            rows.push_back({*evidence.at, What::Evidence, side, evidence.note.isEmpty() ? evidence.name : evidence.note, {}, {}});
    }
    if (detail.endedAt)
        rows.push_back({*detail.endedAt, What::Ended, side, {}, {}, {}});
    rows.push_back({detail.submittedAt, What::Submitted, side, {}, {}, {}});
    for (const auto &[id, ruling] : board.rulings()) {
        if (ruling.value.claim == view.claim.id)
            rows.push_back({ruling.value.at, What::Ruled, TeamSide::White, memberName(board, ruling.author), ruling.value.decision, {}});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const TimelineRow &a, const TimelineRow &b) { return a.at < b.at; });
    return rows;
}

} // namespace

std::optional<ClaimDetail> claimDetail(const ExerciseBoard &board, const Id &claim, const Id &reader, Instant now)
{
    const auto view = board.claim(claim);
    if (!view)
        return std::nullopt;
    const exercise::Claim &value = view->claim.value;
    ClaimDetail detail;
    detail.id = claim;
    detail.number = text(value.number);
    detail.title = text(value.title);
    detail.narrative = text(value.narrative);
    const auto labels = teamLabels(board);
    if (const auto label = labels.find(value.team); label != labels.end())
        detail.team = label->second;
    detail.targetName = text(value.targetName);
    detail.unitName = text(value.unitName);
    if (value.target) {
        if (const auto target = board.targets().find(*value.target); target != board.targets().end()) {
            detail.targetName = text(target->second.value.name);
            if (!target->second.value.unitName.empty())
                detail.unitName = text(target->second.value.unitName);
            detail.keyUnit = target->second.value.keyUnit;
            detail.onCatalogue = !target->second.value.offCatalogue;
        }
    }
    detail.inWindow = inWindow(board, value);
    detail.technique = text(value.technique.value_or(""));
    detail.vulnerability = text(value.vulnerability);
    detail.clause = text(value.clause);
    detail.pointsAsked = value.points;
    detail.startedAt = value.startedAt;
    detail.endedAt = value.endedAt;
    detail.submittedAt = value.submittedAt;
    detail.waitingSince = view->waitingSince;
    detail.status = view->status;
    detail.evidence = evidenceRows(value.evidence);
    detail.ruling = pastRuling(board, *view, labels, reader);
    detail.decidingRulings = view->rulings;
    detail.changedSince = view->changed.has_value();
    if (view->changed) {
        for (const auto &field : view->changed->fields)
            detail.changedParts.push_back(text(field));
    }
    detail.pending = view->claim.pending;
    detail.conflict = view->claim.conflict;
    detail.late = lateness(board, *view);
    if (view->status == exercise::ClaimStatus::Waiting)
        detail.openElsewhere = openElsewhere(board, claim, reader, now);
    detail.timeline = timelineOf(detail, board, *view);
    return detail;
}

std::optional<PackFacts> packFacts(const exercise::RulePack *pack, bool chinese)
{
    if (!pack)
        return std::nullopt;
    const auto local = [&](const exercise::LocalText &both) { return text(chinese || both.en.empty() ? both.zh : both.en); };
    PackFacts facts{local(pack->title),
                    text(pack->version),
                    local(pack->source),
                    local(pack->note),
                    text(pack->digest),
                    QString::fromUtf8(pack->kind().data(), static_cast<qsizetype>(pack->kind().size())),
                    {}};
    if (const auto *rules = std::get_if<exercise::FixedRules>(&pack->rules)) {
        for (const exercise::ScoringClass &scoringClass : rules->classes) {
            for (const exercise::ScoringItem &item : scoringClass.items)
                facts.clauses.push_back({text(item.clause), local(item.title), local(scoringClass.title), item.points, item.from, item.perCount,
                                         scoringClass.capPerUnit, scoringClass.once});
        }
    }
    return facts;
}

exercise::Points LedgerRow::change() const
{
    switch (kind) {
    case exercise::ScoreKind::Award: return points;
    case exercise::ScoreKind::Deduction: return -points;
    case exercise::ScoreKind::Reversal: break;
    }
    if (!undoes)
        return {};
    return *undoes == exercise::ScoreKind::Award ? -points : points;
}

std::vector<LedgerRow> ledgerRows(const ExerciseBoard &board, std::optional<Id> team, std::size_t most)
{
    struct Placed
    {
        const exercise::ScoreEntry *entry;
        exercise::LedgerPosition position;
    };
    std::vector<Placed> placed;
    board.ledger().eachEntry([&](const exercise::ScoreEntry &entry, exercise::LedgerPosition position) {
        if (!team || entry.team == *team)
            placed.push_back({board.ledger().find(entry.id), position});
    });
    const auto count = std::min(most, placed.size());
    std::partial_sort(placed.begin(), placed.begin() + static_cast<std::ptrdiff_t>(count), placed.end(),
                      [](const Placed &a, const Placed &b) { return std::tie(a.position, a.entry->id) > std::tie(b.position, b.entry->id); });
    placed.resize(count);
    // The ledger's own order is that in which the server took the entries; it is said by number, for their times are their authors'.
    std::vector<exercise::LedgerPosition> positions;
    board.ledger().eachEntry([&](const exercise::ScoreEntry &, exercise::LedgerPosition position) {
        if (position != exercise::Provisional)
            positions.push_back(position);
    });
    std::sort(positions.begin(), positions.end());
    const auto labels = teamLabels(board);
    std::vector<Id> shown;
    shown.reserve(placed.size());
    for (const auto &[entry, position] : placed)
        shown.push_back(entry->id);
    auto moves = reversalMoves(board, shown, labels);
    std::vector<LedgerRow> rows;
    for (const auto &[entry, position] : placed) {
        LedgerRow row;
        row.id = entry->id;
        row.kind = entry->kind;
        row.reason = text(entry->reason);
        row.at = entry->at;
        row.pending = position == exercise::Provisional;
        if (!row.pending)
            row.number = static_cast<int>(std::lower_bound(positions.begin(), positions.end(), position) - positions.begin()) + 1;
        row.reversed = board.ledger().reversalOf(entry->id) != nullptr;
        const exercise::ScoreEntry *said = entry; // whose words the row has
        if (entry->reverses) {
            const exercise::ScoreEntry *counts = board.ledger().reversalOf(*entry->reverses);
            if (const auto *undone = board.ledger().find(*entry->reverses)) {
                said = undone;
                if (counts && counts->id == entry->id)
                    row.undoes = undone->kind;
            }
        }
        row.points = said->points;
        row.clause = text(said->clause);
        if (const auto label = labels.find(entry->team); label != labels.end())
            row.team = label->second;
        if (entry->author)
            row.judge = memberName(board, *entry->author);
        if (said->ruling) {
            if (const auto *ruling = board.ruling(*said->ruling)) {
                row.claimNumber = text(ruling->value.number);
                row.title = text(ruling->value.title);
                if (row.reason.isEmpty() && said == entry)
                    row.reason = text(ruling->value.reason);
            }
        }
        if (const auto found = moves.find(entry->id); found != moves.end())
            row.ifReversed = std::move(found->second);
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace redoubt::models
