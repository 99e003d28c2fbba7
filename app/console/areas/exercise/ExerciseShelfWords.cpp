// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/exercise/ExerciseShelf.h"
#include "exercise/kinds/ClaimReview.h"
#include "exercise/kinds/Judging.h"
#include "exercise/kinds/Plan.h"
#include "models/Text.h"
#include "models/exercise/PointsText.h"
#include "models/RoleNames.h"

/// How the pages behind the sync chip call what lies on the shelf.
namespace redoubt::console {

using namespace exercise;

namespace {
QString claimTitle(const Claim &claim) { return models::text(claim.number) + QLatin1Char(' ') + models::text(claim.title); }

/// How a team's total moves by @p entry; a reversal by what it takes back.
Points changeBy(const ScoreLedger &ledger, const ScoreEntry &entry)
{
    const auto own = [](const ScoreEntry &given) { return given.kind == ScoreKind::Deduction ? -given.points : given.points; };
    if (!entry.reverses)
        return own(entry);
    const auto *undone = ledger.find(*entry.reverses);
    return undone ? -own(*undone) : Points();
}
} // namespace

Shelf::Part ExerciseShelf::partOf(std::string_view kind) const
{
    if (kind == ClaimReview::Kind)
        return Part::Courtesy;
    const bool follows = kind == ScoreEntryRecord::Kind || kind == RulingNotice::Kind || kind == Room::Kind || kind == RoomMember::Kind
        || kind == NoticeBoard::Kind || kind == PackText::Kind;
    return follows ? Part::Follows : Part::Act;
}

QString ExerciseShelf::roleWords() const
{
    std::set<Role> all;
    for (const auto &exercise : exercises())
        all.merge(rolesIn(exercise));
    return models::roleNames(all);
}

QString ExerciseShelf::titleOf(const Id &stream, const Id &record) const
{
    const auto exercise = exerciseOf(stream);
    const auto *board = exercise ? this->board(*exercise) : nullptr;
    if (!board)
        return {};
    if (const auto claim = board->claim(record))
        return claimTitle(claim->claim.value);
    if (const auto team = board->teams().find(record); team != board->teams().end())
        return models::text(team->second.value.code);
    if (const auto target = board->targets().find(record); target != board->targets().end())
        return models::text(target->second.value.name);
    if (const auto member = board->members().find(record); member != board->members().end())
        return models::text(member->second.value.name);
    if (const auto *score = board->ledger().find(record)) {
        const auto team = board->teams().find(score->team);
        return (team == board->teams().end() ? QString() : models::text(team->second.value.code) + QLatin1Char(' '))
            + models::changeText(changeBy(board->ledger(), *score));
    }
    if (const auto *ruling = board->ruling(record))
        return models::text(ruling->value.number) + QLatin1Char(' ') + models::text(ruling->value.title);
    for (const auto &claim : board->claims()) {
        if (claim.notice && claim.notice->id == record)
            return claimTitle(claim.claim.value);
    }
    return models::text(board->name());
}

QString ExerciseShelf::wordFor(const Id &id) const
{
    for (const auto &exercise : exercises()) {
        const auto &board = *this->board(exercise);
        if (const auto phase = board.phases().find(id); phase != board.phases().end())
            return models::text(phase->second.value.name);
        if (const auto team = board.teams().find(id); team != board.teams().end())
            return models::text(team->second.value.code);
    }
    return {};
}

QString ExerciseShelf::fileName(const Digest &digest) const
{
    const auto text = digest.toString();
    for (const auto &id : exercises()) {
        for (const auto &view : board(id)->claims()) {
            for (const auto &file : view.claim.value.evidence) {
                if (file.digest == text)
                    return models::text(file.name);
            }
        }
    }
    return {};
}

std::optional<QString> ExerciseShelf::redraft(std::string_view kind) const
{
    if (kind != Claim::Kind)
        return std::nullopt;
    return tr("It cannot be opened as a draft here: its exercise is not on this console, or it does not read as a claim. Copy its contents.");
}

std::vector<std::string> ExerciseShelf::titleFields() const
{
    auto fields = Shelf::titleFields();
    fields.push_back("exerciseName");
    return fields;
}

} // namespace redoubt::console
