// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/ExercisePage.h"

#include "views/exercise/JudgingPage.h"
#include "views/exercise/PlanPage.h"
#include "views/exercise/PlanWords.h"
#include "views/exercise/StandingsPage.h"
#include "views/exercise/TeamRoomPage.h"
#include "views/exercise/Words.h"
#include "views/theme/Icons.h"
#include "views/theme/Tokens.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/ConfirmDialog.h"
#include "views/widgets/Heads.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/PageRoom.h"
#include "views/widgets/PhaseTrack.h"
#include "views/widgets/PlainWords.h"
#include "views/widgets/TabStrip.h"

#include <QMenu>
#include <QStackedWidget>

namespace redoubt::views {

ExercisePage::ExercisePage(QWidget *parent)
    : QWidget(parent), m_head(new PageHead({})), m_track(new PhaseTrack), m_start(new Button(tr("Start…"), ButtonKind::Primary, Icon::Play)),
      m_stop(new Button(tr("Stop the exercise…"), ButtonKind::Danger, Icon::Stop)),
      m_resume(new Button(tr("Resume…"), ButtonKind::Secondary, Icon::Play)), m_end(new Button(tr("End…"), ButtonKind::Secondary, Icon::Flag)),
      m_wall(new Button(tr("Open the wall"), ButtonKind::Secondary, Icon::Screen)),
      m_more(Button::iconOnly(Icon::More, tr("More actions"), ButtonKind::Secondary, ButtonSize::Normal)),
      m_blocked(new Label({}, SmallType, Weight::Regular, Ink::Severity4)), m_tabs(new TabStrip), m_stack(new QStackedWidget), m_plan(new PlanPage),
      m_judging(new JudgingPage), m_standings(new StandingsPage), m_room(new TeamRoomPage)
{
    auto *column = columnLayout(this);
    auto *back = Button::iconOnly(Icon::ChevronLeft, tr("All exercises"));
    m_head->setLeading(back);
    m_head->setMiddle(m_track);
    m_head->addAction(m_blocked);
    for (Button *action : {m_start, m_resume, m_stop, m_end, m_wall, m_more})
        m_head->addAction(action);
    auto *more = new QMenu(this);
    m_editAction = more->addAction(tr("Change the plan…"));
    m_copyAction = more->addAction(tr("Copy the exercise…"));
    m_discardAction = more->addAction(tr("Discard the exercise…"));
    m_endAction = more->addAction(m_end->text());
    auto *tabs = new QWidget;
    auto *tabRow = rowLayout(tabs);
    tabRow->addWidget(m_tabs);
    tabRow->addStretch();
    m_tabs->setAccessibleName(tr("Parts of the exercise"));
    m_head->setTabs(tabs);
    column->addWidget(m_head);
    for (QWidget *page :
         {static_cast<QWidget *>(m_plan), static_cast<QWidget *>(m_judging), static_cast<QWidget *>(m_room), static_cast<QWidget *>(m_standings)})
        m_stack->addWidget(new PageRoom(page));
    column->addWidget(m_stack, 1);

    connect(back, &QPushButton::clicked, this, &ExercisePage::backRequested);
    connect(m_wall, &QPushButton::clicked, this, &ExercisePage::wallRequested);
    connect(m_start, &QPushButton::clicked, this, &ExercisePage::confirmStart);
    connect(m_stop, &QPushButton::clicked, this, &ExercisePage::confirmStop);
    connect(m_resume, &QPushButton::clicked, this, &ExercisePage::confirmResume);
    connect(m_end, &QPushButton::clicked, this, &ExercisePage::confirmEnd);
    connect(m_endAction, &QAction::triggered, this, &ExercisePage::confirmEnd);
    connect(m_editAction, &QAction::triggered, this, &ExercisePage::editRequested);
    connect(m_copyAction, &QAction::triggered, this, &ExercisePage::copyRequested);
    connect(m_discardAction, &QAction::triggered, this, &ExercisePage::confirmDiscard);
    connect(m_plan, &PlanPage::editRequested, this, &ExercisePage::editRequested);
    connect(m_more, &QPushButton::clicked, this, [this, more] {
        const std::pair<QAction *, Icon> drawn[] = {
            {m_editAction, Icon::Pen}, {m_copyAction, Icon::Copy}, {m_discardAction, Icon::Close}, {m_endAction, Icon::Flag}};
        for (const auto &[action, icon] : drawn)
            action->setIcon(themedIcon(icon, scaled(16), tokens().text2));
        // Under the button and no wider than the window: the button stands at its right edge.
        more->popup(m_more->mapToGlobal(QPoint(m_more->width() - more->sizeHint().width(), m_more->height() + 4)));
    });
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        if (index < 0 || index >= m_shownTabs.size())
            return;
        m_tabChosen = true;
        showPage(m_shownTabs[index]);
        Q_EMIT tabShown(m_shownTabs[index]);
    });
    connect(m_standings, &StandingsPage::overviewRequested, this, [this] { showTab(Tab::Plan); });
    connect(m_standings, &StandingsPage::startRequested, this, &ExercisePage::confirmStart);
    setAccess({});
}

void ExercisePage::setAccess(const models::Access &access)
{
    m_access = access;
    const Tab before = currentTab();
    QList<Tab> wanted;
    if (access.seesBoard)
        wanted << Tab::Plan;
    // Claims are streams of their own: a commander has the standings, not the teams' words.
    if (access.judges)
        wanted << Tab::Judging;
    if (access.submits)
        wanted << Tab::Room;
    wanted << Tab::Standings;
    m_judging->setAccess(access);
    m_plan->setAccess(access);
    m_standings->setAccess(access);
    if (wanted != m_shownTabs) {
        const QSignalBlocker blocked(m_tabs);
        while (m_tabs->count() > 0)
            m_tabs->removeTab(0);
        m_shownTabs = wanted;
        for (const Tab tab : wanted)
            m_tabs->addTab(tabName(tab));
        // Who runs it may rule as well, and seldom does; who commands looks for a minute, at the scores.
        const Tab readersWork = access.judges ? Tab::Judging : access.seesBoard ? Tab::Standings : wanted.first();
        const Tab first = access.runs ? Tab::Plan : readersWork;
        openTab(m_tabChosen && wanted.contains(before) ? before : first);
    }
    showActions();
}

QString ExercisePage::tabName(Tab tab) const
{
    switch (tab) {
    case Tab::Plan: return tr("Overview");
    case Tab::Judging: return tr("Judging");
    case Tab::Room: return tr("Our claims");
    case Tab::Standings: break;
    }
    return tr("Standings");
}

void ExercisePage::setPlan(const models::PlanDetail &plan, Instant now)
{
    m_detail = plan;
    m_head->setTitle(plan.name);
    QStringList phases;
    for (const models::PhaseRow &phase : plan.phases)
        phases << phase.name;
    QString note;
    if (const auto day = models::windowDay(plan, now); day && day->of > 1)
        note = tr("day %1 of %2").arg(day->day).arg(day->of);
    m_track->setPhases(phases, plan.currentPhase, note);
    m_track->setVisible(!m_compact && !phases.isEmpty());
    m_plan->setPlan(plan);
    m_standings->setPlan(plan);
    m_judging->setPack(plan.pack);
    m_room->setPack(plan.pack);
    if (const auto judging = m_shownTabs.indexOf(Tab::Judging); judging >= 0)
        m_tabs->setBadge(static_cast<int>(judging), plan.waitingClaims);
    showActions();
}

void ExercisePage::showActions()
{
    using State = exercise::ExerciseState;
    const auto state = m_detail.state;
    const bool runs = m_access.runs;
    m_start->setVisible(runs && state == State::Planned);
    m_stop->setVisible(runs && state == State::Running);
    m_resume->setVisible(runs && state == State::Stopped);
    const bool ends = runs && (state == State::Running || state == State::Stopped);
    m_end->setVisible(ends && !m_compact);
    m_endAction->setVisible(ends && m_compact);
    const bool plans = m_access.plans && state.has_value();
    m_editAction->setVisible(plans && state != State::Ended);
    m_copyAction->setVisible(plans && m_detail.pack.has_value());
    m_discardAction->setVisible(plans && state == State::Planned);
    m_discardAction->setEnabled(m_detail.untouched);
    m_more->setVisible(plans || (ends && m_compact));
    m_wall->setVisible(m_access.seesBoard);
    QStringList first;
    for (const exercise::PlanFinding &finding : m_detail.findings) {
        if (finding.blocks)
            first << PlanWords::title(finding);
    }
    m_start->setEnabled(first.isEmpty());
    m_start->setToolTip(first.join(QLatin1Char('\n')));
    m_blocked->setText(tr("%n thing(s) to do first", nullptr, static_cast<int>(first.size())));
    m_blocked->setToolTip(m_start->toolTip());
    m_blocked->setVisible(runs && state == State::Planned && !first.isEmpty());
}

void ExercisePage::setCompact(bool compact)
{
    m_compact = compact;
    m_tabs->setCompact(compact);
    m_track->setVisible(!compact && !m_detail.phases.empty());
    m_judging->setCompact(compact);
    m_room->setCompact(compact);
    showActions();
}

void ExercisePage::showPage(Tab tab)
{
    for (int i = 0; i < m_stack->count(); ++i) {
        if (static_cast<PageRoom *>(m_stack->widget(i))->page() == pageOf(tab))
            m_stack->setCurrentIndex(i);
    }
    if (!m_tabs->hasFocus())
        pageOf(tab)->setFocus(Qt::OtherFocusReason);
}

QWidget *ExercisePage::pageOf(Tab tab) const
{
    switch (tab) {
    case Tab::Plan: return m_plan;
    case Tab::Judging: return m_judging;
    case Tab::Room: return m_room;
    case Tab::Standings: break;
    }
    return m_standings;
}

void ExercisePage::showTab(Tab tab)
{
    m_tabChosen = m_tabChosen || m_shownTabs.contains(tab);
    openTab(tab);
}

void ExercisePage::showClaim(const Id &claim)
{
    const bool judging = m_shownTabs.contains(Tab::Judging);
    showTab(judging ? Tab::Judging : Tab::Room);
    if (judging)
        m_judging->jumpTo(claim);
    else
        m_room->jumpTo(claim);
}

void ExercisePage::showRecord(const Id &record)
{
    showTab(m_shownTabs.contains(Tab::Plan) ? Tab::Plan : Tab::Standings);
    if (currentTab() == Tab::Plan)
        (void)m_plan->choose(record); // taken out of the plan meanwhile: the plan itself says so
}

std::vector<PageAction> ExercisePage::actions()
{
    std::vector<PageAction> all = pageActions(*m_head, m_detail.name, {});
    // What the menu of further actions offers now.
    for (QAction *action : {m_editAction, m_copyAction, m_discardAction, m_endAction}) {
        if (m_more->isVisibleTo(m_head) && action->isVisible() && action->isEnabled())
            all.push_back({action->text().remove(QChar(0x2026)), m_detail.name, Icon::ArrowRight, [action] { action->trigger(); }});
    }
    for (const Tab tab : std::as_const(m_shownTabs)) {
        const auto show = [this, tab] { showTab(tab); };
        all.push_back({tabName(tab), m_detail.name, Icon::Exercise, show});
        for (PageAction &action : pageActions(*pageOf(tab), tabName(tab), show))
            all.push_back(std::move(action));
    }
    return all;
}

void ExercisePage::openTab(Tab tab)
{
    const auto index = m_shownTabs.indexOf(tab);
    if (index < 0)
        return;
    m_tabs->setCurrentIndex(static_cast<int>(index));
    showPage(tab);
}

ExercisePage::Tab ExercisePage::currentTab() const
{
    return m_tabs->currentIndex() >= 0 && m_tabs->currentIndex() < m_shownTabs.size() ? m_shownTabs[m_tabs->currentIndex()] : Tab::Standings;
}

void ExercisePage::confirmStart()
{
    Confirmation confirmation;
    confirmation.icon = Icon::Play;
    confirmation.question = tr("Start the exercise?");
    confirmation.consequences =
        tr("From now on the teams can submit claims: %1 attacking and %2 defending. Everyone in the exercise reads that it runs.")
            .arg(m_detail.redTeams)
            .arg(m_detail.blueTeams);
    QStringList known{confirmation.consequences};
    for (const exercise::PlanFinding &finding : m_detail.findings)
        known << PlanWords::title(finding) + tr(".", "the end of a sentence");
    confirmation.consequences = known.join(QLatin1Char('\n'));
    confirmation.accept = tr("Start");
    confirmation.decline = tr("Not yet");
    auto *dialog = new ConfirmDialog(confirmation, this);
    connect(dialog, &ConfirmDialog::confirmed, this, &ExercisePage::startRequested);
    dialog->open();
}

void ExercisePage::confirmStop()
{
    Confirmation confirmation;
    confirmation.weight = Confirmation::Weight::Destructive;
    confirmation.icon = Icon::Stop;
    confirmation.question = tr("Stop the whole exercise?");
    confirmation.consequences = PlainWords::sentences(
        {tr("%n attacking team(s) are told to stand down, with your reason, on every page and on the wall, as soon as the server has the order. "
            "Without a connection, call them.",
            nullptr, m_detail.redTeams),
         tr("No claim can be submitted until it goes on; one that arrives all the same is marked."),
         tr("%n claim(s) already submitted can still be ruled on. Only the control can resume it.", nullptr, m_detail.waitingClaims)});
    confirmation.accept = tr("Stop the exercise");
    confirmation.decline = tr("Do not stop");
    confirmation.typedWord = m_detail.name.left(2);
    confirmation.reasonPrompt = tr("Reason, read by everyone in the exercise");
    auto *dialog = new ConfirmDialog(confirmation, this);
    connect(dialog, &ConfirmDialog::confirmed, this, &ExercisePage::stopRequested);
    dialog->open();
}

void ExercisePage::confirmResume()
{
    Confirmation confirmation;
    confirmation.icon = Icon::Play;
    confirmation.question = tr("Resume the exercise?");
    confirmation.consequences = tr("The teams read that it goes on and can submit claims again.");
    if (!m_detail.phase.isEmpty())
        confirmation.consequences = PlainWords::sentences({confirmation.consequences, tr("The phase is still “%1”.").arg(m_detail.phase)});
    confirmation.accept = tr("Resume");
    confirmation.decline = tr("Not yet");
    auto *dialog = new ConfirmDialog(confirmation, this);
    connect(dialog, &ConfirmDialog::confirmed, this, &ExercisePage::resumeRequested);
    dialog->open();
}

void ExercisePage::confirmEnd()
{
    Confirmation confirmation;
    confirmation.weight = Confirmation::Weight::Destructive;
    confirmation.icon = Icon::Flag;
    confirmation.question = tr("End the exercise?");
    confirmation.consequences = tr("No team can submit any more. Claims that arrive later are marked. %n claim(s) still wait and can be ruled on.",
                                   nullptr, m_detail.waitingClaims);
    confirmation.reasonPrompt = tr("A word to everyone in the exercise (may stay empty)");
    confirmation.reasonMinimum = 0;
    confirmation.accept = tr("End the exercise");
    confirmation.decline = tr("Keep it running");
    confirmation.typedWord = m_detail.name.left(2);
    auto *dialog = new ConfirmDialog(confirmation, this);
    connect(dialog, &ConfirmDialog::confirmed, this, &ExercisePage::endRequested);
    dialog->open();
}

void ExercisePage::confirmDiscard()
{
    Confirmation confirmation;
    confirmation.weight = Confirmation::Weight::Destructive;
    confirmation.icon = Icon::Close;
    confirmation.question = tr("Discard this exercise?");
    confirmation.consequences = tr("Nothing has come of it yet. It leaves everybody's list, and its members lose access to it. Copy it first if you "
                                   "want to plan from it again.");
    confirmation.accept = tr("Discard");
    confirmation.decline = tr("Keep it");
    auto *dialog = new ConfirmDialog(confirmation, this);
    connect(dialog, &ConfirmDialog::confirmed, this, [this] { Q_EMIT discardRequested(); });
    dialog->open();
}

} // namespace redoubt::views
