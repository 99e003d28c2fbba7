// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/exercise/StandingsController.h"

#include "app/console/areas/exercise/ExercisePalette.h"
#include "app/console/Sentences.h"
#include "app/console/areas/exercise/ExerciseFacts.h"
#include "app/drafts/exercise/JudgingDrafts.h"
#include "models/exercise/WallValues.h"
#include "views/exercise/ExercisePage.h"
#include "views/exercise/JudgingPage.h"
#include "views/exercise/StandingsPage.h"

#include <algorithm>

namespace redoubt::console {

using namespace exercise;

namespace {
constexpr std::size_t kBoardLedgerRows = 500;
constexpr std::int64_t kHour = 60 * 60 * 1000;

/// From when a race is drawn: today's stretch of the phase, else the first entry, at least an hour.
Instant raceFrom(const ExerciseBoard &board, const models::PlanDetail &plan, Instant now)
{
    if (const auto stretch = models::todaysStretch(plan, now))
        return std::min(stretch->from, now + -kHour);
    Instant first = now + -kHour;
    board.ledger().eachEffect([&](const ScoreEffect &effect) { first = std::min(first, effect.at); });
    return first;
}
} // namespace

StandingsController::StandingsController(Workplace &place, const Id &exercise, views::ExercisePage &page, models::StandingsModel &red,
                                         models::StandingsModel &blue, QObject *parent)
    : QObject(parent), m_place(place), m_exercise(exercise), m_page(page), m_red(red), m_blue(blue)
{
    auto *standings = m_page.standingsPage();
    standings->setStandings(&m_red, &m_blue);
    connect(standings, &views::StandingsPage::freezeRequested, this,
            [this](const views::FreezeRequest &request) { setFrozen(!request.lifts, request.publishAt); });
    connect(standings, &views::StandingsPage::publishRequested, this, &StandingsController::publish);
    connect(&m_page, &views::ExercisePage::wallRequested, this, &StandingsController::openWall);
}

StandingsController::~StandingsController() { delete m_wall; }

void StandingsController::showScores()
{
    const auto *current = board();
    if (!current)
        return;
    const auto now = m_place.now();
    const auto plan = models::planDetail(*current, unitNames(m_place.desk), now, m_place.chinese);
    const auto from = raceFrom(*current, plan, now);
    m_red.assign(models::standingRows(*current, {TeamSide::Red, now, false}));
    m_blue.assign(models::standingRows(*current, {TeamSide::Blue, now, false}));
    const auto red = models::raceLines(*current, TeamSide::Red, from, now);
    const auto blue = models::raceLines(*current, TeamSide::Blue, from, now);
    auto *standings = m_page.standingsPage();
    standings->setAccess(accessTo(m_place.desk, m_exercise));
    standings->setRace(red, blue, from, now);
    standings->setLedger(models::ledgerRows(*current, std::nullopt, kBoardLedgerRows));
    const auto caps = models::capReviewRows(*current, m_place.chinese);
    standings->setCapReview(caps);
    m_page.judgingPage()->setCapReview(caps);
    standings->setFreeze(models::freezeFacts(*current), now);
    std::vector<PublishedBoard> published;
    for (const auto &board : current->publishedBoards())
        published.push_back(board.value);
    standings->setReader(teamIn(m_place.desk, m_exercise));
    standings->setPublished(published);
    m_page.judgingPage()->setRace(red, blue, from, now);
    showWall();
}

void StandingsController::setOnline(bool online, std::optional<Instant> lastContact)
{
    const bool changed = online != m_online || (!online && lastContact != m_lastContact);
    m_online = online;
    m_lastContact = lastContact;
    if (changed)
        showWall();
}

void StandingsController::tick()
{
    if (m_wall)
        m_wall->setNow(m_place.now());
}

void StandingsController::showWall()
{
    if (!m_wall || !board())
        return;
    const auto now = m_place.now();
    m_wall->setValues(
        models::wallValues(*board(), models::planDetail(*board(), unitNames(m_place.desk), now, m_place.chinese), now, m_online, m_lastContact));
}

void StandingsController::openWall()
{
    // A team's member has no standings but the published ones.
    if (!accessTo(m_place.desk, m_exercise).seesBoard)
        return;
    if (!m_wall) {
        m_wall = new views::WallWindow;
        m_wall->setAttribute(Qt::WA_DeleteOnClose);
    }
    showWall();
    m_wall->showFullScreen();
    m_wall->raise();
    m_wall->activateWindow();
}

void StandingsController::setFrozen(bool frozen, std::optional<Instant> publishAt)
{
    if (!board())
        return;
    const auto place = ExercisePalette::item({PaletteChoice::What::Standings, m_exercise, {}});
    const auto lift = [self = QPointer(this)] {
        if (self)
            self->setFrozen(false, std::nullopt);
    };
    // A freeze that was lifted cannot be put back: the board that it held has been seen to move.
    commit(drafts::freezeDrafts(*board(), !frozen, publishAt, m_place.now()),
           frozen ? Receipt(tr("Board frozen"), place, lift) : Receipt(tr("Board released"), place));
}

void StandingsController::commit(Result<std::vector<store::Draft>> drafts, const Receipt &receipt)
{
    if (!drafts) {
        Q_EMIT failed(Sentences::notSaved(drafts.error()));
        return;
    }
    m_place.committer.commit(this, std::move(*drafts), [this, receipt](const Result<store::CommitReceipt> &result) {
        if (result)
            Q_EMIT saved(receipt);
        else
            Q_EMIT failed(Sentences::notSaved(result.error()));
    });
}

void StandingsController::publish()
{
    if (!board())
        return;
    std::vector<store::Draft> both;
    for (const auto side : {TeamSide::Red, TeamSide::Blue}) {
        if (board()->scoringTeams(side).empty())
            continue;
        auto draft = drafts::publishDraft(*board(), side, m_place.now());
        if (!draft) {
            Q_EMIT failed(Sentences::notSaved(draft.error()));
            return;
        }
        both.push_back(std::move(*draft));
    }
    if (both.empty())
        return;
    m_place.committer.commit(this, std::move(both), [this](const Result<store::CommitReceipt> &result) {
        if (result)
            Q_EMIT saved(
                {tr("Board published to everyone in the exercise"), ExercisePalette::item({PaletteChoice::What::Standings, m_exercise, {}})});
        else
            Q_EMIT failed(Sentences::notSaved(result.error()));
    });
}

} // namespace redoubt::console
