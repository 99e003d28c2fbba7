// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/Receipt.h"
#include "app/console/Workplace.h"
#include "app/console/areas/exercise/ExerciseShelf.h"
#include "models/exercise/StandingsModel.h"
#include "views/exercise/Requests.h"
#include "views/exercise/WallWindow.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace redoubt::views {
class ExercisePage;
}

namespace redoubt::console {

/// Standings, race and wall of one exercise; freezes, lifts and publishes.
class StandingsController : public QObject
{
    Q_OBJECT
public:
    StandingsController(Workplace &place, const Id &exercise, views::ExercisePage &page, models::StandingsModel &red, models::StandingsModel &blue,
                        QObject *parent);
    ~StandingsController() override;

    void showScores();
    /// A second has passed.
    void tick();
    /// Whether what is shown is what the server has now; if not, how far it was known.
    void setOnline(bool online, std::optional<Instant> lastContact);
    /// The scoreboard in a window of its own.
    /// Nothing for who does not see the board.
    void openWall();
    [[nodiscard]] views::WallWindow *wall() const { return m_wall; }

Q_SIGNALS:
    void saved(const redoubt::console::Receipt &receipt);
    void failed(const QString &sentence);

private:
    void setFrozen(bool frozen, std::optional<Instant> publishAt);
    void commit(Result<std::vector<store::Draft>> drafts, const Receipt &receipt);
    void publish();
    void showWall();
    [[nodiscard]] const exercise::ExerciseBoard *board() const { return ExerciseShelf::of(m_place.desk).board(m_exercise); }

    Workplace &m_place;
    Id m_exercise;
    views::ExercisePage &m_page;
    models::StandingsModel &m_red;
    models::StandingsModel &m_blue;
    QPointer<views::WallWindow> m_wall;
    bool m_online = false;
    std::optional<Instant> m_lastContact;
};

} // namespace redoubt::console
