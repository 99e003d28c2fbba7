// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exercise/LedgerModel.h"
#include "models/sync/QuarantineModel.h"
#include "tests/models/demo/DemoBoard.h"
#include "views/exercise/ExercisePage.h"
#include "views/exercise/ExercisesPage.h"
#include "views/exercise/WallWindow.h"
#include "views/settings/SettingsPage.h"
#include "views/sync/SyncPage.h"

#include <memory>

namespace redoubt::views::testing {

/// The exercise's pages filled with the demo board as a console would, for one role.
class DemoPages
{
public:
    /// @p before: as of the demo board.
    explicit DemoPages(std::optional<redoubt::Role> role, const std::string &before = {});

    /// Shows @p number, with its preview at @p share percent.
    void open(const std::string &number, int share = 100);
    void refresh();

    testkit::DemoBoard demo;
    models::ClaimQueueModel queue;
    models::ClaimQueueModel roomQueue;
    models::StandingsModel red;
    models::StandingsModel blue;
    ExercisePage page;

private:
    [[nodiscard]] bool chinese() const;
};

[[nodiscard]] Instant demoNow();
void fill(models::OutboxModel &outbox, const QString &before = {});
void fill(models::ConflictModel &conflicts, const QString &before = {});
void fill(models::QuarantineModel &quarantine, const QString &before = {});
[[nodiscard]] SyncFacts demoTrouble();
[[nodiscard]] SettingsValues demoSettings();
/// A drawing that stands for a screenshot, as PNG bytes.
[[nodiscard]] QByteArray demoPicture(int seed);

} // namespace redoubt::views::testing
