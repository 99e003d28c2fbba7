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
    enum class What { NewExercise, Exercise, Claim } what = What::NewExercise;
    Id exercise;
    Id claim;

    bool operator==(const PaletteChoice &) const = default;
};

/// What the command palette finds: the actions of this account, its exercises and their claims.
class PaletteContents
{
    Q_DECLARE_TR_FUNCTIONS(redoubt::console::PaletteContents)
public:
    [[nodiscard]] static QList<views::PaletteItem> items(const Desk &desk, const std::vector<models::ExerciseRow> &exercises);
    /// By an item's id; nothing for an id that is none of theirs.
    [[nodiscard]] static std::optional<PaletteChoice> choice(const QString &item);
};

} // namespace redoubt::console
