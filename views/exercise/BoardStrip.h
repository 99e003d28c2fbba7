// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exercise/WallValues.h"

#include <QWidget>

namespace redoubt::views {

class PaneHead;
class RaceChart;
class SegmentedControl;
class StandingsTable;

/// Below the claim: the standings and the race, so that the judge sees what the ruling moves.
class BoardStrip : public QWidget
{
    Q_OBJECT
public:
    explicit BoardStrip(QWidget *parent = nullptr);

    /// Not owned.
    void setStandings(models::StandingsModel *red, models::StandingsModel *blue);
    void setRace(const std::vector<models::RaceLine> &red, const std::vector<models::RaceLine> &blue, Instant from, Instant until);
    /// Marks the team on screen and shows its side.
    void setOwn(const models::TeamLabel &team);

Q_SIGNALS:
    void sideChosen(redoubt::models::TeamSide side);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();
    void show(models::TeamSide side);

    models::TeamSide m_side = models::TeamSide::Red;
    models::StandingsModel *m_red = nullptr;
    models::StandingsModel *m_blue = nullptr;
    std::vector<models::RaceLine> m_redRace;
    std::vector<models::RaceLine> m_blueRace;
    PaneHead *m_head;
    SegmentedControl *m_sides;
    StandingsTable *m_table;
    PaneHead *m_raceHead;
    QWidget *m_raceBox;
    RaceChart *m_race;
};

} // namespace redoubt::views
