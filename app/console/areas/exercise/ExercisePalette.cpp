// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/exercise/ExercisePalette.h"

#include "app/console/areas/exercise/ExerciseFacts.h"
#include "models/Text.h"

#include <algorithm>
#include <utility>

namespace redoubt::console {

namespace {
constexpr QLatin1StringView kNew("action:new");
constexpr QLatin1StringView kExercise("exercise:");
constexpr QLatin1StringView kClaim("claim:");
constexpr QLatin1StringView kJudging("judging:");
constexpr QLatin1StringView kStandings("standings:");
constexpr QLatin1StringView kWall("wall:");
constexpr QLatin1StringView kRecord("record:");

QString recordId(const Id &exercise, const Id &record) { return kRecord + models::text(exercise) + QLatin1Char('/') + models::text(record); }
} // namespace

QList<views::PaletteItem> ExercisePalette::items(const Desk &desk, const std::vector<models::ExerciseRow> &exercises)
{
    using views::Icon;
    QList<views::PaletteItem> items;
    if (!unitsToPlanIn(desk).empty())
        items.push_back({kNew, tr("New exercise"), tr("action"), Icon::Plus, QStringLiteral("Ctrl+N"), {}});
    for (const auto &row : exercises)
        items.push_back({kExercise + models::text(row.id), row.name, tr("exercise"), Icon::Exercise, {}, {}});
    for (const auto &row : exercises) {
        const models::Access access = accessTo(desk, row.id);
        const QString id = models::text(row.id);
        const auto in = [&row](const QString &what) { return QStringLiteral("%1 · %2").arg(what, row.name); };
        // By what one wants to do there, too: nobody looks for a tab by its name who wants to freeze the board.
        if (access.judges)
            items.push_back({kJudging + id, in(tr("Judging")), tr("exercise"), Icon::Scale, {}, tr("rule, return, reject")});
        const QString acts = access.publishes ? tr("board, freeze, publish, ledger, reverse") : tr("board, ledger");
        items.push_back({kStandings + id, in(tr("Standings")), tr("exercise"), Icon::Trophy, {}, access.seesBoard ? acts : QString()});
        if (access.seesBoard)
            items.push_back({kWall + id, in(tr("Open the wall")), tr("action"), Icon::Screen, {}, tr("scoreboard, projector")});
    }
    const auto &shelf = ExerciseShelf::of(desk);
    for (const auto &id : shelf.exercises()) {
        const auto &board = *shelf.board(id);
        for (const auto &[record, team] : board.teams())
            items.push_back({recordId(id, record), models::text(team.value.code + " " + team.value.name), tr("team"), Icon::Users, {}, {}});
        for (const auto &[record, target] : board.targets())
            items.push_back(
                {recordId(id, record), models::text(target.value.name), tr("target"), Icon::Server, {}, models::text(target.value.unitName)});
        for (const auto &[record, member] : board.members())
            items.push_back({recordId(id, record), models::text(member.value.name), tr("member"), Icon::User, {}, {}});
        for (const auto &view : board.claims()) {
            const auto &claim = view.claim.value;
            items.push_back({item({PaletteChoice::What::Claim, id, view.claim.id}),
                             models::text(claim.number + " " + claim.title),
                             tr("claim"),
                             Icon::File,
                             {},
                             models::text(claim.unitName)});
        }
    }
    return items;
}

QString ExercisePalette::item(const PaletteChoice &choice)
{
    using What = PaletteChoice::What;
    const QString id = models::text(choice.exercise);
    switch (choice.what) {
    case What::NewExercise: return kNew;
    case What::Exercise: return kExercise + id;
    case What::Judging: return kJudging + id;
    case What::Standings: return kStandings + id;
    case What::Wall: return kWall + id;
    case What::Claim: return kClaim + id + QLatin1Char('/') + models::text(choice.claim);
    case What::Record: break;
    }
    return recordId(choice.exercise, choice.claim);
}

std::optional<PaletteChoice> ExercisePalette::choice(const QString &item)
{
    using What = PaletteChoice::What;
    if (item == kNew)
        return PaletteChoice{What::NewExercise, {}, {}};
    static const std::pair<QLatin1StringView, What> kinds[] = {{kExercise, What::Exercise}, {kJudging, What::Judging}, {kStandings, What::Standings},
                                                               {kWall, What::Wall},         {kClaim, What::Claim},     {kRecord, What::Record}};
    const auto kind = std::ranges::find_if(kinds, [&item](const auto &each) { return item.startsWith(each.first); });
    if (kind == std::end(kinds))
        return std::nullopt;
    const bool isRecord = kind->second == What::Claim || kind->second == What::Record;
    const auto value = item.section(QLatin1Char(':'), 1);
    const auto exercise = Id::parse(value.section(QLatin1Char('/'), 0, 0).toStdString());
    if (!exercise)
        return std::nullopt;
    if (!isRecord)
        return PaletteChoice{kind->second, *exercise, {}};
    const auto record = Id::parse(value.section(QLatin1Char('/'), 1).toStdString());
    return record ? std::optional(PaletteChoice{kind->second, *exercise, *record}) : std::nullopt;
}

} // namespace redoubt::console
