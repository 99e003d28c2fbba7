// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exercise/Access.h"
#include "models/exercise/PlanValues.h"
#include "views/frame/PageActions.h"

#include <QWidget>

class QAction;
class QStackedWidget;

namespace redoubt::views {

class Button;
class JudgingPage;
class Label;
class PageHead;
class PhaseTrack;
class PlanPage;
class StandingsPage;
class TabStrip;
class TeamRoomPage;

/// One exercise: head with its phases, the tabs that the reader's role has, and their pages. A team's member has the
/// team's room and the published board; a commander everything but the ruling pane.
class ExercisePage : public QWidget
{
    Q_OBJECT
public:
    enum class Tab { Plan, Judging, Room, Standings };

    explicit ExercisePage(QWidget *parent = nullptr);

    /// Which tabs there are and what the pages offer.
    void setAccess(const models::Access &access);
    void setPlan(const models::PlanDetail &plan, Instant now);
    void setCompact(bool compact);

    void showTab(Tab tab);
    [[nodiscard]] Tab currentTab() const;
    /// @p claim where this reader reads claims: among those to be ruled, or in the team's room.
    void showClaim(const Id &claim);
    /// The team, target or member of that id where the plan is shown; others have the standings.
    void showRecord(const Id &record);
    /// Its parts, and what can be done in each of them, whichever is open.
    [[nodiscard]] std::vector<PageAction> actions();

    [[nodiscard]] PlanPage *planPage() const { return m_plan; }
    [[nodiscard]] JudgingPage *judgingPage() const { return m_judging; }
    [[nodiscard]] StandingsPage *standingsPage() const { return m_standings; }
    [[nodiscard]] TeamRoomPage *roomPage() const { return m_room; }

Q_SIGNALS:
    void backRequested();
    void wallRequested();
    /// Confirmed in words by the person.
    void startRequested();
    void stopRequested(const QString &reason);
    void resumeRequested();
    void endRequested(const QString &word);
    /// The frame of the plan: name, dates, phases, rules.
    void editRequested();
    void copyRequested();
    void discardRequested();
    void tabShown(redoubt::views::ExercisePage::Tab tab);

private:
    void showActions();
    void showPage(Tab tab);
    void openTab(Tab tab);
    [[nodiscard]] QWidget *pageOf(Tab tab) const;
    [[nodiscard]] QString tabName(Tab tab) const;
    void confirmStart();
    void confirmStop();
    void confirmResume();
    void confirmEnd();
    void confirmDiscard();

    models::Access m_access;
    models::PlanDetail m_detail;
    PageHead *m_head;
    PhaseTrack *m_track;
    Button *m_start;
    Button *m_stop;
    Button *m_resume;
    Button *m_end;
    Button *m_wall;
    Button *m_more; ///< opens what a narrow head has no room for
    QAction *m_editAction;
    QAction *m_copyAction;
    QAction *m_discardAction;
    QAction *m_endAction;
    Label *m_blocked; ///< how much must be done before it can start
    TabStrip *m_tabs;
    QStackedWidget *m_stack;
    PlanPage *m_plan;
    JudgingPage *m_judging;
    StandingsPage *m_standings;
    TeamRoomPage *m_room;
    QList<Tab> m_shownTabs;
    bool m_compact = false;
    bool m_tabChosen = false; ///< until somebody has, the page opens where this reader's work is
};

} // namespace redoubt::views
