// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/exercise/ExerciseController.h"

#include "app/console/attachments/EvidenceDesk.h"
#include "app/console/areas/exercise/ExerciseFacts.h"
#include "views/exercise/ExercisePage.h"
#include "views/exercise/JudgingPage.h"
#include "views/exercise/StandingsPage.h"

namespace redoubt::console {

ExerciseController::ExerciseController(Workplace &place, EvidenceDesk &evidence, const Id &exercise, views::ExercisePage &page, QObject *parent)
    : QObject(parent), m_place(place), m_evidence(evidence), m_exercise(exercise), m_page(page)
{
    m_plan = new PlanController(place, exercise, page, this);
    m_judging = new JudgingController(place, evidence, exercise, *page.judgingPage(), m_red, m_blue, this);
    m_standings = new StandingsController(place, exercise, page, m_red, m_blue, this);
    m_room = new RoomController(place, evidence, exercise, *page.roomPage(), this);
    m_refresh = new Refresh([this] { refresh(); }, this);

    connect(m_plan, &PlanController::saved, this, &ExerciseController::saved);
    connect(m_plan, &PlanController::failed, this, &ExerciseController::failed);
    connect(m_judging, &JudgingController::saved, this, &ExerciseController::saved);
    connect(m_judging, &JudgingController::failed, this, &ExerciseController::failed);
    connect(m_standings, &StandingsController::saved, this, &ExerciseController::saved);
    connect(m_standings, &StandingsController::failed, this, &ExerciseController::failed);
    connect(m_room, &RoomController::saved, this, &ExerciseController::saved);
    connect(m_room, &RoomController::failed, this, &ExerciseController::failed);
    // Reversals can also be asked for where the ledger stands beside the standings.
    connect(page.standingsPage(), &views::StandingsPage::reversalRequested, page.judgingPage(), &views::JudgingPage::reversalRequested);

    connect(&ExerciseShelf::of(place.desk), &ExerciseShelf::boardChanged, this, [this](const Id &changed, bool plan, bool claims, bool scores) {
        if (changed != m_exercise)
            return;
        m_touched |= {plan, claims, scores};
        m_refresh->soon();
    });
    connect(&ExerciseShelf::of(place.desk), &ExerciseShelf::exercisesChanged, this, [this] {
        m_touched.plan = true; // a grant may have come or gone
        m_refresh->soon();
    });
    connect(&m_second, &QTimer::timeout, this, [this] {
        m_standings->tick();
        m_page.judgingPage()->setNow(m_place.now());
        if (++m_seconds % 60 == 0)
            showAll(); // waits, the last hour's points and the race's right edge move with the clock
    });
    m_second.start(1000);
}

void ExerciseController::showAll()
{
    m_touched = {true, true, true};
    m_refresh->now();
}

void ExerciseController::refresh()
{
    const auto touched = std::exchange(m_touched, {});
    if (!ExerciseShelf::of(m_place.desk).board(m_exercise))
        return;
    if (touched.plan) {
        m_page.setAccess(accessTo(m_place.desk, m_exercise));
        m_judging->showPlan();
        m_room->showPlan();
    }
    // The plan's counts and a claim's preview follow from scores and claims too.
    m_plan->show();
    if (touched.any()) {
        m_judging->showClaims();
        m_room->showClaims();
    }
    if (touched.plan || touched.scores) {
        m_standings->showScores();
        m_judging->showLedger();
    }
}

void ExerciseController::redraft(const views::ClaimDraft &draft)
{
    m_page.showTab(views::ExercisePage::Tab::Room);
    m_room->redraft(draft);
}

} // namespace redoubt::console
