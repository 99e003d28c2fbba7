// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exercise/Access.h"
#include "models/exercise/CapReviewModel.h"
#include "models/exercise/JudgingValues.h"
#include "models/exercise/PlanValues.h"
#include "models/exercise/WallValues.h"
#include "views/exercise/Requests.h"

#include <QWidget>

namespace redoubt::views {

class Banner;
class Button;
class CapReviewPanel;
class EmptyState;
class Label;
class LedgerTable;
class PaneHead;
class RaceChart;
class SegmentedControl;
class StandingsTable;
class StillPlace;

/// The standings of both sides with the race over time and the ledger they follow from. Who may, freezes the board for
/// its audience, lifts the freeze and publishes.
class StandingsPage : public QWidget
{
    Q_OBJECT
public:
    explicit StandingsPage(QWidget *parent = nullptr);

    void setAccess(const models::Access &access);
    /// Before it has started and with nothing scored there are no standings, but something to do first.
    void setPlan(const models::PlanDetail &plan);
    /// Not owned.
    void setStandings(models::StandingsModel *red, models::StandingsModel *blue);
    void setRace(const std::vector<models::RaceLine> &red, const std::vector<models::RaceLine> &blue, Instant from, Instant until);
    void setLedger(const std::vector<models::LedgerRow> &entries);
    /// Caps that judges exceeded together; the page says so as long as there are any.
    void setCapReview(const std::vector<models::CapReviewRow> &rows);
    void setFreeze(const std::optional<models::FreezeFacts> &freeze, Instant now);
    /// For a team's member, who sees only what was published; an empty list says that nothing was.
    void setPublished(const std::vector<exercise::PublishedBoard> &boards);
    /// The team that the reader belongs to: marked on a published board, and its side is the first one shown.
    void setReader(const std::optional<models::TeamLabel> &team);

Q_SIGNALS:
    /// Each confirmed in words by the person.
    void freezeRequested(const redoubt::views::FreezeRequest &request);
    void publishRequested();
    void reversalRequested(const redoubt::views::ReversalRequest &request);
    /// What the exercise still needs is entered there.
    void overviewRequested();
    void startRequested();

private:
    void showPlanned();
    void showSide();
    void showFreeze();
    void confirmFreeze();
    void confirmLift();
    void confirmPublish();

    models::Access m_access;
    std::optional<models::TeamLabel> m_reader;
    std::optional<models::FreezeFacts> m_freeze;
    Instant m_now;
    models::StandingsModel *m_red = nullptr;
    models::StandingsModel *m_blue = nullptr;
    std::vector<models::RaceLine> m_redRace;
    std::vector<models::RaceLine> m_blueRace;
    Instant m_from;
    Instant m_until;
    bool m_planned = false; ///< not started yet
    bool m_ready = false;   ///< everything is there to start it
    bool m_scored = false;  ///< the ledger holds something
    EmptyState *m_first;
    Button *m_toOverview;
    Button *m_toStart;
    QWidget *m_board; ///< everything else
    Banner *m_banner;
    StillPlace *m_bannerPlace;
    StillPlace *m_capsPlace;
    CapReviewPanel *m_caps;
    SegmentedControl *m_side;
    Button *m_freezeButton;
    Button *m_liftButton;
    Button *m_publish;
    StandingsTable *m_table;
    RaceChart *m_race;
    QWidget *m_raceBox;
    QWidget *m_ledgerBox;
    LedgerTable *m_ledger;
    models::StandingsModel *m_published;
    Label *m_nothing;
    std::vector<exercise::PublishedBoard> m_boards;
};

} // namespace redoubt::views
