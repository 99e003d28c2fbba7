// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/desk/Desk.h"
#include "models/exercise/ExerciseListModel.h"
#include "views/widgets/PaletteItem.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace redoubt::console {

/// What an item of the palette stands for.
struct PaletteChoice
{
    enum class What { NewExercise, Exercise, Judging, Standings, Wall, Claim, Record } what = What::NewExercise;
    Id exercise;
    Id claim; ///< of a Claim; of a Record the team, target or member

    bool operator==(const PaletteChoice &) const = default;
};

/// What the command palette finds without a page being open: the actions of this account, its exercises with what can be done in
/// each, and their claims, teams, targets and members.
class ExercisePalette
{
    Q_DECLARE_TR_FUNCTIONS(redoubt::console::ExercisePalette)
public:
    [[nodiscard]] static QList<views::PaletteItem> items(const Desk &desk, const std::vector<models::ExerciseRow> &exercises);
    /// The id of the item that stands for @p choice.
    [[nodiscard]] static QString item(const PaletteChoice &choice);
    /// By an item's id; nothing for an id that is none of theirs.
    [[nodiscard]] static std::optional<PaletteChoice> choice(const QString &item);
};

} // namespace redoubt::console
