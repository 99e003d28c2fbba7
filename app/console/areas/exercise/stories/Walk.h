// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/screens/Camera.h"
#include "exercise/board/ExerciseBoard.h"
#include "views/exercise/ExercisePage.h"

#include <optional>

namespace redoubt::console {

/// The ways through the exercise's pages that its stories share.
class Walk
{
public:
    explicit Walk(Camera &camera) : m_camera(camera) { }

    /// The exercise of the demo: its last.
    void openExercise();
    void openTab(views::ExercisePage::Tab tab, int settleMs = Camera::settles);
    /// The next claim of the judging board, or the first of the team's room.
    void openClaim(views::ExercisePage::Tab tab);
    /// The claim of that title, on the judging board or in the team's room, whichever this account has.
    void openClaimCalled(const QString &title);
    /// A picture of the window if this account has that tab.
    void shootTab(const QString &name, views::ExercisePage::Tab tab);
    /// The list of exercises, the tabs of the one that is open, and the wall, as far as the account has them.
    void shootPages(const QString &suffix);
    void shootWall(const QString &name);
    void openOutbox();

    [[nodiscard]] static const exercise::ExerciseBoard *board(Console &console);
    [[nodiscard]] static std::optional<Id> claimCalled(Console &console, const QString &title);
    [[nodiscard]] static bool isSent(Console &console);

private:
    Camera &m_camera;
};

} // namespace redoubt::console
