// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/roster/RosterPage.h"

#include "views/duty/roster/RosterFairnessPane.h"
#include "views/duty/roster/RosterGrid.h"
#include "views/duty/roster/RosterPeople.h"
#include "views/duty/roster/RosterQualityPane.h"
#include "views/duty/roster/RosterToolbar.h"
#include "views/duty/roster/RosterTrialBar.h"
#include "views/duty/roster/RosterWhyPane.h"
#include "views/duty/roster/RosterWords.h"
#include "views/theme/Typography.h"
#include "views/widgets/Banner.h"
#include "views/widgets/Button.h"
#include "views/widgets/EmptyState.h"
#include "views/widgets/Heads.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/Surface.h"
#include "views/widgets/TabStrip.h"

#include <QAction>
#include <QMenu>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace redoubt::views {

namespace {
constexpr int rosterSideWide = 440;
constexpr int rosterSideNarrow = 344;
constexpr int rosterSideHigh = 860; ///< below, at 1.0×, the three parts of the side take turns

QScrollArea *roomFor(QWidget *inside)
{
    auto *room = new QScrollArea;
    room->setWidget(inside);
    room->setWidgetResizable(true);
    room->setFrameShape(QFrame::NoFrame);
    room->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // The ground of the pane that it lies in.
    room->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    return room;
}
} // namespace

RosterPage::RosterPage(QWidget *parent)
    : QWidget(parent), m_stack(new QStackedWidget), m_empty(new EmptyState({}, {})), m_toolbar(new RosterToolbar), m_trialBar(new RosterTrialBar),
      m_warning(new Banner), m_grid(new RosterGrid), m_gridRoom(roomFor(m_grid)), m_people(new RosterPeople), m_side(new Surface(Ground::Pane)),
      m_sideTabs(new TabStrip), m_why(new RosterWhyPane), m_whyRoom(roomFor(m_why)), m_fairness(new RosterFairnessPane),
      m_quality(new RosterQualityPane), m_qualityRoom(roomFor(m_quality)), m_firstRule(new Rule), m_secondRule(new Rule),
      m_blocked(new Label({}, SmallType, Weight::Regular, Ink::Text2)),
      m_paper(new Button(tr("Print and files"), ButtonKind::Secondary, Icon::Print)),
      m_plan(new Button(tr("Plan"), ButtonKind::Secondary, Icon::Pen)), m_periods(new Button(tr("Periods"), ButtonKind::Secondary, Icon::Shield)),
      m_trial(new Button(tr("Try a leave"), ButtonKind::Secondary, Icon::Scale)),
      m_publish(new Button(tr("Publish the month"), ButtonKind::Primary, Icon::Send))
{
    auto *row = rowLayout(this);
    auto *left = new Surface(Ground::Pane);
    auto *column = columnLayout(left);
    column->addWidget(m_toolbar);
    column->addWidget(m_trialBar);
    m_warning->hide();
    column->addWidget(m_warning);
    m_stack->addWidget(m_gridRoom);
    m_stack->addWidget(m_people);
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);
    row->addWidget(left, 1);
    m_sideRule = new Rule(Qt::Vertical);
    row->addWidget(m_sideRule);
    makeSide();
    row->addWidget(m_side);
    m_gridRoom->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_gridRoom->setFocusProxy(m_grid);
    setFocusProxy(m_grid);
    m_periods->setToolTip(tr("Leave and guarantee periods"));
    m_trial->setToolTip(tr("See what comes of a leave before anything is changed (T)"));

    connect(m_toolbar, &RosterToolbar::monthRequested, this, &RosterPage::move);
    connect(m_toolbar, &RosterToolbar::todayRequested, this, [this] {
        m_week = -1; // the one of today
        Q_EMIT todayRequested();
    });
    connect(m_toolbar, &RosterToolbar::scaleChosen, this, &RosterPage::setScale);
    connect(m_people, &RosterPeople::chosenChanged, this, &RosterPage::spotRequested);
    connect(m_toolbar, &RosterToolbar::filterChosen, m_grid, &RosterGrid::setFilter);
    connect(m_trialBar, &RosterTrialBar::applied, this, &RosterPage::trialApplied);
    connect(m_trialBar, &RosterTrialBar::dropped, this, &RosterPage::trialDropped);
    connect(m_grid, &RosterGrid::chosenChanged, this, &RosterPage::spotRequested);
    connect(m_grid, &RosterGrid::activated, this, [this](const models::RosterKey &key) {
        m_sideTabs->setCurrentIndex(0);
        Q_EMIT spotRequested(key);
    });
    connect(m_grid, &RosterGrid::monthAsked, this, &RosterPage::move);
    connect(m_grid, &RosterGrid::trialAsked, this, [this] {
        if (m_trial->isEnabled() && m_mayPlan)
            openLeave();
    });
    connect(m_grid, &RosterGrid::swapAsked, this, [this](const models::RosterKey &key) {
        if (m_mayAsk)
            Q_EMIT swapRequested(key);
    });
    connect(m_grid, &RosterGrid::dropConsidered, this, &RosterPage::dropConsidered);
    connect(m_grid, &RosterGrid::dropped, this, &RosterPage::dropRequested);
    connect(m_why, &RosterWhyPane::swapRequested, this, [this] { Q_EMIT swapRequested(m_spot->key); });
    connect(m_why, &RosterWhyPane::fillRequested, this, [this] { Q_EMIT fillRequested(m_spot->key); });
    connect(m_quality, &RosterQualityPane::gapChosen, this, [this](const models::RosterKey &key) {
        setChosen(key);
        m_sideTabs->setCurrentIndex(0);
        Q_EMIT spotRequested(key);
        if (m_mayPlan)
            Q_EMIT fillRequested(key);
    });
    connect(m_sideTabs, &QTabBar::currentChanged, this, &RosterPage::showSide);
    connect(m_plan, &QPushButton::clicked, this, &RosterPage::planRequested);
    connect(m_periods, &QPushButton::clicked, this, &RosterPage::periodsRequested);
    connect(m_trial, &QPushButton::clicked, this, [this] { openLeave(); });
    connect(m_publish, &QPushButton::clicked, this, &RosterPage::publishRequested);
    makePaperMenu();
    m_emptyAct = m_empty->addAction(tr("Make a plan"), Icon::Pen);
    connect(m_emptyAct, &QPushButton::clicked, this, &RosterPage::planRequested);
    m_empty->setPicture(
        new FlowPicture({{Icon::Calendar, tr("Plan"), true}, {Icon::Table, tr("Draft of a month"), false}, {Icon::Send, tr("Published"), false}}));
    setTrial({}, {});
    setMonth({});
    setMay(false, false);
}

void RosterPage::makeSide()
{
    auto *column = columnLayout(m_side);
    m_sideTabs->addTab(tr("This shift"));
    m_sideTabs->addTab(tr("Fairness"));
    m_sideTabs->addTab(tr("Quality and gaps"));
    m_sideTabs->setCompact(true);
    auto *tabs = rowLayout(0);
    tabs->setContentsMargins(16, 0, 16, 0);
    tabs->addWidget(m_sideTabs);
    tabs->addStretch();
    column->addLayout(tabs);
    column->addWidget(m_whyRoom, 5);
    column->addWidget(m_firstRule);
    column->addWidget(m_fairness, 4);
    column->addWidget(m_secondRule);
    column->addWidget(m_qualityRoom, 3);
    showSide();
}

void RosterPage::showSide()
{
    const bool together = !m_compact && height() >= scaled(rosterSideHigh);
    const int shown = m_sideTabs->currentIndex();
    m_sideTabs->setVisible(!together);
    m_whyRoom->setVisible(together || shown == 0);
    m_fairness->setVisible(together || shown == 1);
    m_qualityRoom->setVisible(together || shown == 2);
    m_firstRule->setVisible(together);
    m_secondRule->setVisible(together);
    m_side->setFixedWidth(scaled(m_compact ? rosterSideNarrow : rosterSideWide));
}

void RosterPage::setMonth(const models::RosterMonthValues &month)
{
    if (m_month.month != month.month)
        m_week = m_enters < 0 ? static_cast<int>(month.days.size()) / 7 - 1 : m_enters > 0 ? 0 : -1;
    m_enters = 0;
    m_month = month;
    m_toolbar->setMonth(month);
    showDays();
    m_quality->setCollisions(month.collisions);
    showWarning();
    showEmpty();
    showPublish();
}

void RosterPage::setScale(RosterScale scale)
{
    m_scale = scale;
    m_week = -1;
    m_toolbar->setScale(scale);
    showDays();
    showEmpty();
}

void RosterPage::showDays()
{
    m_people->setMonth(m_month, m_members);
    if (m_scale != RosterScale::Week || m_month.days.empty()) {
        m_grid->setMonth(m_month);
        return;
    }
    const auto weeks = static_cast<int>(m_month.days.size()) / 7;
    if (m_week < 0) {
        m_week = 0;
        for (std::size_t day = 0; day < m_month.days.size(); ++day) {
            if (m_month.days[day].today && !m_month.days[day].outside)
                m_week = static_cast<int>(day) / 7;
        }
    }
    m_week = std::clamp(m_week, 0, weeks - 1);
    auto week = m_month;
    week.days.assign(m_month.days.begin() + 7 * m_week, m_month.days.begin() + 7 * (m_week + 1));
    m_grid->setMonth(week);
}

void RosterPage::move(int steps)
{
    const auto weeks = static_cast<int>(m_month.days.size()) / 7;
    if (m_scale == RosterScale::Week && m_week + steps >= 0 && m_week + steps < weeks) {
        m_week += steps;
        showDays();
        return;
    }
    m_enters = m_scale == RosterScale::Week ? steps : 0;
    Q_EMIT monthRequested(steps);
}

void RosterPage::showWarning()
{
    QString title;
    QString words;
    if (m_month.undrafted) {
        const bool calendar = m_month.undrafted->code == ErrorCode::NotFound;
        title = calendar ? tr("The holidays of %1 are not published yet").arg(m_month.month.year()) : tr("No draft can be made");
        words = calendar
            ? tr("The plan goes by the sort of day, so no draft of this month is made until they are. What was published stands.")
            : tr("The plan does not hold together: %1. What was published stands.").arg(QString::fromStdString(m_month.undrafted->detail));
    } else if (m_month.notSeen) {
        title = tr("Two people have published this month without seeing each other");
        words = tr("The later one counts: version %1, by %2. Look at it once more.").arg(m_month.version).arg(m_month.publishedBy);
    }
    m_warning->setVisible(!title.isEmpty());
    if (!title.isEmpty())
        m_warning->setContent(Tone::Severity3, Icon::Alert, title, words);
}

void RosterPage::showEmpty()
{
    const auto lack = m_month.lack;
    const bool empty = lack != models::RosterLack::Nothing && m_month.month.isValid();
    m_stack->setCurrentWidget(empty                                ? static_cast<QWidget *>(m_empty)
                                  : m_scale == RosterScale::People ? static_cast<QWidget *>(m_people)
                                                                   : m_gridRoom);
    m_side->setVisible(!empty);
    m_sideRule->setVisible(!empty);
    const QString month = RosterWords::month(m_month.month);
    switch (lack) {
    case models::RosterLack::NoPlan:
        m_empty->setText(tr("This office has no roster yet"),
                         m_mayPlan
                             ? tr("Say which posts are stood, who stands them and when duty passes: the roster of every month follows from that.")
                             : tr("Once its planner has published one, it is here who stands when, and why."));
        break;
    case models::RosterLack::NotDrafted:
        m_empty->setText(tr("%1 is not planned yet").arg(month), tr("The plan begins later. Change it to hold from an earlier day."));
        break;
    case models::RosterLack::NotPublished:
        m_empty->setText(tr("%1 is not published yet").arg(month), tr("Once its planner has published it, it is here who stands when, and why."));
        break;
    case models::RosterLack::Nothing: break;
    }
    m_emptyAct->setText(lack == models::RosterLack::NoPlan ? tr("Make a plan") : tr("Change the plan"));
    m_emptyAct->setVisible(m_mayPlan);
}

void RosterPage::makePaperMenu()
{
    auto *menu = new QMenu(this);
    menu->setToolTipsVisible(true);
    const auto add = [&](const QString &text, RosterPaperAct act) {
        auto *action = menu->addAction(text);
        connect(action, &QAction::triggered, this, [this, act] { Q_EMIT paperRequested(act); });
        return action;
    };
    m_published = {add(tr("Print the roster…"), RosterPaperAct::Print), add(tr("As PDF…"), RosterPaperAct::Pdf),
                   add(tr("As a table (xlsx)…"), RosterPaperAct::Workbook), add(tr("As a calendar (ics)…"), RosterPaperAct::Calendar),
                   add(tr("My shifts as a calendar (ics)…"), RosterPaperAct::OwnCalendar)};
    m_readIn = add(tr("Read in a roster (xlsx, csv)…"), RosterPaperAct::ReadIn);
    m_paper->setMenu(menu);
}

void RosterPage::showPublish()
{
    for (auto *action : m_published) {
        action->setEnabled(m_month.version > 0);
        action->setToolTip(m_month.version > 0 ? QString() : tr("What people were told is printed: publish the month first"));
    }
    m_readIn->setVisible(m_mayPlan);
    m_readIn->setEnabled(!m_tried && !m_month.undrafted);
    m_paper->setVisible(m_month.lack != models::RosterLack::NoPlan);
    const bool any = m_mayPlan && (m_month.version == 0 ? m_month.due > 0 : m_month.changed > 0) && !m_month.undrafted;
    m_publish->setVisible(m_mayPlan);
    m_plan->setVisible(m_mayPlan && m_month.lack != models::RosterLack::NoPlan);
    m_periods->setVisible(m_mayPlan && m_month.lack != models::RosterLack::NoPlan);
    m_trial->setVisible(m_mayPlan && m_month.lack != models::RosterLack::NoPlan);
    m_publish->setEnabled(any && !m_tried);
    const QString why = m_tried                    ? tr("Apply or drop the trial first")
        : !any && m_mayPlan && m_month.version > 0 ? tr("Nothing to publish")
                                                   : QString();
    m_blocked->setText(why);
    m_blocked->setVisible(!why.isEmpty());
    m_trial->setEnabled(!m_tried);
}

void RosterPage::setSpot(const std::optional<models::RosterSpotValues> &spot)
{
    m_spot = spot;
    m_why->setSpot(spot);
    std::vector<std::string> members;
    if (spot) {
        for (const auto &day : m_month.days) {
            for (const auto &line : day.lines) {
                if (line.key.post == spot->key.post && line.key.start == spot->key.start)
                    members = line.members;
            }
        }
        m_fairness->setChosen(spot->key.post, members);
    }
}

void RosterPage::setFigures(const models::RosterFigureValues &figures)
{
    m_fairness->setFigures(figures, m_month.month);
    m_quality->setFigures(figures);
    m_sideTabs->setBadge(2, static_cast<int>(figures.gaps.size()));
}

void RosterPage::setTrial(const QString &title, const QString &details)
{
    m_tried = !title.isEmpty();
    m_trialBar->setWords(title, details);
    m_trialBar->setVisible(m_tried);
    showPublish();
}

void RosterPage::setMembers(const std::vector<MemberChoice> &members)
{
    m_members = members;
    m_people->setMonth(m_month, m_members);
}

void RosterPage::setMay(bool ask, bool plan)
{
    m_mayAsk = ask;
    m_mayPlan = plan;
    m_grid->setMayAsk(ask);
    m_why->setMay(ask, plan);
    showEmpty();
    showPublish();
}

void RosterPage::setCompact(bool compact)
{
    m_compact = compact;
    m_grid->setCompact(compact);
    m_toolbar->setCompact(compact);
    showSide();
}

void RosterPage::setToday(const QDate &today) { m_today = today; }

void RosterPage::setChosen(const models::RosterKey &key)
{
    m_grid->setChosen(key);
    m_people->setChosen(key);
}

void RosterPage::setDropWords(const QString &words, bool breaks) { m_grid->setDropWords(words, breaks); }

QList<QWidget *> RosterPage::acts() const { return {m_blocked, m_paper, m_plan, m_periods, m_trial, m_publish}; }

Button *RosterPage::applyButton() const { return m_trialBar->applyButton(); }

Button *RosterPage::dropButton() const { return m_trialBar->dropButton(); }

QSize RosterPage::minimumSizeHint() const { return {scaled(680), scaled(320)}; }

void RosterPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showSide();
}

void RosterPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange)
        showSide();
    QWidget::changeEvent(event);
}

} // namespace redoubt::views
