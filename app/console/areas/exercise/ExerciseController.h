// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/Receipt.h"
#include "app/console/Refresh.h"
#include "app/console/Workplace.h"
#include "app/console/areas/exercise/JudgingController.h"
#include "app/console/areas/exercise/PlanController.h"
#include "app/console/areas/exercise/RoomController.h"
#include "app/console/areas/exercise/StandingsController.h"
#include "models/exercise/StandingsModel.h"

#include <QObject>
#include <QTimer>

namespace redoubt::views {
class ExercisePage;
}

namespace redoubt::console {

/// One open exercise: keeps its page's parts up to date with the desk and with the clock.
class ExerciseController : public QObject
{
    Q_OBJECT
public:
    ExerciseController(Workplace &place, EvidenceDesk &evidence, const Id &exercise, views::ExercisePage &page, QObject *parent);

    [[nodiscard]] const Id &exercise() const { return m_exercise; }
    [[nodiscard]] StandingsController &standings() { return *m_standings; }
    [[nodiscard]] bool isTakingIn() const { return m_room && m_room->isTakingIn(); }
    void setOnline(bool online, std::optional<Instant> lastContact)
    {
        m_standings->setOnline(online, lastContact);
        m_judging->setOnline(online);
        m_evidence.setOnline(online);
    }
    /// Everything, at once.
    void showAll();
    /// A claim that was not taken goes back into the team's form.
    void redraft(const views::ClaimDraft &draft);

Q_SIGNALS:
    void saved(const redoubt::console::Receipt &receipt);
    void failed(const QString &sentence);

private:
    void refresh();

    Workplace &m_place;
    EvidenceDesk &m_evidence;
    Id m_exercise;
    views::ExercisePage &m_page;
    models::StandingsModel m_red;
    models::StandingsModel m_blue;
    PlanController *m_plan;
    JudgingController *m_judging;
    StandingsController *m_standings;
    RoomController *m_room;
    Refresh *m_refresh;
    exercise::ExerciseBoard::Touched m_touched;
    QTimer m_second;
    int m_seconds = 0;
};

} // namespace redoubt::console
