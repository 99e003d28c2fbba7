// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/PaletteContents.h"

#include "models/Text.h"

namespace redoubt::console {

namespace {
constexpr QLatin1StringView kNew("action:new");
constexpr QLatin1StringView kExercise("exercise:");
constexpr QLatin1StringView kClaim("claim:");
} // namespace

QList<views::PaletteItem> PaletteContents::items(const Desk &desk, const std::vector<models::ExerciseRow> &exercises)
{
    using views::Icon;
    QList<views::PaletteItem> items;
    if (!desk.unitsToPlanIn().empty())
        items.push_back({kNew, tr("New exercise"), tr("action"), Icon::Plus, QStringLiteral("Ctrl+N"), {}});
    for (const auto &row : exercises)
        items.push_back({kExercise + models::text(row.id), row.name, tr("exercise"), Icon::Exercise, {}, {}});
    for (const auto &id : desk.exercises()) {
        for (const auto &view : desk.board(id)->claims()) {
            const auto &claim = view.claim.value;
            items.push_back({kClaim + models::text(id) + QLatin1Char('/') + models::text(view.claim.id),
                             models::text(claim.number + " " + claim.title),
                             tr("claim"),
                             Icon::File,
                             {},
                             models::text(claim.unitName)});
        }
    }
    return items;
}

std::optional<PaletteChoice> PaletteContents::choice(const QString &item)
{
    using What = PaletteChoice::What;
    if (item == kNew)
        return PaletteChoice{What::NewExercise, {}, {}};
    const bool isClaim = item.startsWith(kClaim);
    if (!isClaim && !item.startsWith(kExercise))
        return std::nullopt;
    const auto value = item.section(QLatin1Char(':'), 1);
    const auto exercise = Id::parse(value.section(QLatin1Char('/'), 0, 0).toStdString());
    if (!exercise)
        return std::nullopt;
    if (!isClaim)
        return PaletteChoice{What::Exercise, *exercise, {}};
    const auto claim = Id::parse(value.section(QLatin1Char('/'), 1).toStdString());
    return claim ? std::optional(PaletteChoice{What::Claim, *exercise, *claim}) : std::nullopt;
}

} // namespace redoubt::console
