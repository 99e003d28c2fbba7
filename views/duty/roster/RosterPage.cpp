// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/roster/RosterPage.h"

#include "duty/kinds/RosterLimits.h"
#include "views/duty/SentenceDialog.h"
#include "views/duty/roster/FillDialog.h"
#include "views/duty/roster/LeaveDialog.h"
#include "views/duty/roster/PlanDialog.h"
#include "views/duty/roster/RosterFairnessPane.h"
#include "views/duty/roster/RosterGrid.h"
#include "views/duty/roster/RosterQualityPane.h"
#include "views/duty/roster/RosterToolbar.h"
#include "views/duty/roster/RosterTrialBar.h"
#include "views/duty/roster/RosterWhyPane.h"
#include "views/duty/roster/RosterWords.h"
#include "views/duty/roster/SwapDialog.h"
#include "views/theme/Typography.h"
#include "views/widgets/Banner.h"
#include "views/widgets/Button.h"
#include "views/widgets/ConfirmDialog.h"
#include "views/widgets/EmptyState.h"
#include "views/widgets/Heads.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/Surface.h"
#include "views/widgets/TabStrip.h"

#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

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
    return room;
}
} // namespace

RosterPage::RosterPage(QWidget *parent)
    : QWidget(parent), m_stack(new QStackedWidget), m_empty(new EmptyState({}, {})), m_toolbar(new RosterToolbar), m_trialBar(new RosterTrialBar),
      m_warning(new Banner), m_grid(new RosterGrid), m_gridRoom(roomFor(m_grid)), m_side(new QWidget), m_sideTabs(new TabStrip),
      m_why(new RosterWhyPane), m_whyRoom(roomFor(m_why)), m_fairness(new RosterFairnessPane), m_quality(new RosterQualityPane),
      m_qualityRoom(roomFor(m_quality)), m_firstRule(new Rule), m_secondRule(new Rule), m_blocked(new Label({}, SmallType, Weight::Regular, Ink::Text2)),
      m_plan(new Button(tr("Plan"), ButtonKind::Secondary, Icon::Pen)), m_trial(new Button(tr("Try a leave"), ButtonKind::Secondary, Icon::Scale)),
      m_publish(new Button(tr("Publish the month"), ButtonKind::Primary, Icon::Send))
{
    auto *row = rowLayout(this);
    auto *left = new QWidget;
    auto *column = columnLayout(left);
    column->addWidget(m_toolbar);
    column->addWidget(m_trialBar);
    m_warning->hide();
    column->addWidget(m_warning);
    m_stack->addWidget(m_gridRoom);
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
    m_trial->setToolTip(tr("See what comes of a leave before anything is changed (T)"));

    connect(m_toolbar, &RosterToolbar::monthRequested, this, &RosterPage::monthRequested);
    connect(m_toolbar, &RosterToolbar::todayRequested, this, &RosterPage::todayRequested);
    connect(m_toolbar, &RosterToolbar::filterChosen, m_grid, &RosterGrid::setFilter);
    connect(m_trialBar, &RosterTrialBar::applied, this, &RosterPage::trialApplied);
    connect(m_trialBar, &RosterTrialBar::dropped, this, &RosterPage::trialDropped);
    connect(m_grid, &RosterGrid::chosenChanged, this, &RosterPage::spotRequested);
    connect(m_grid, &RosterGrid::activated, this, [this](const models::RosterKey &key) {
        m_sideTabs->setCurrentIndex(0);
        Q_EMIT spotRequested(key);
    });
    connect(m_grid, &RosterGrid::monthAsked, this, &RosterPage::monthRequested);
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
    connect(m_trial, &QPushButton::clicked, this, [this] { openLeave(); });
    connect(m_publish, &QPushButton::clicked, this, &RosterPage::publishRequested);
    m_emptyAct = m_empty->addAction(tr("Make a plan"), Icon::Pen);
    connect(m_emptyAct, &QPushButton::clicked, this, &RosterPage::planRequested);
    m_empty->setPicture(new FlowPicture(
        {{Icon::Calendar, tr("Plan"), true}, {Icon::Table, tr("Draft of a month"), false}, {Icon::Send, tr("Published"), false}}));
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
    column->addWidget(m_sideTabs);
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
    m_month = month;
    m_toolbar->setMonth(month);
    m_grid->setMonth(month);
    m_quality->setCollisions(month.collisions);
    showWarning();
    showEmpty();
    showPublish();
}

void RosterPage::showWarning()
{
    QString title;
    QString words;
    if (m_month.undrafted) {
        const bool calendar = m_month.undrafted->code == ErrorCode::NotFound;
        title = calendar ? tr("The holidays of %1 are not published yet").arg(m_month.month.year()) : tr("No draft can be made");
        words = calendar ? tr("Lines that go by the sort of day stay open until they are. What was published stands.")
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
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_gridRoom);
    m_side->setVisible(!empty);
    m_sideRule->setVisible(!empty);
    const QString month = RosterWords::month(m_month.month);
    switch (lack) {
    case models::RosterLack::NoPlan:
        m_empty->setText(tr("This office has no roster yet"),
                         m_mayPlan ? tr("Say which posts are stood, who stands them and when duty passes: the roster of every month follows from that.")
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

void RosterPage::showPublish()
{
    const bool any = m_mayPlan && (m_month.version == 0 ? m_month.due > 0 : m_month.changed > 0) && !m_month.undrafted;
    m_publish->setVisible(m_mayPlan);
    m_plan->setVisible(m_mayPlan && m_month.lack != models::RosterLack::NoPlan);
    m_trial->setVisible(m_mayPlan && m_month.lack != models::RosterLack::NoPlan);
    m_publish->setEnabled(any && !m_tried);
    const QString why = m_tried ? tr("Apply or drop the trial first") : !any && m_mayPlan && m_month.version > 0 ? tr("Nothing to publish") : QString();
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

void RosterPage::setMembers(const std::vector<MemberChoice> &members) { m_members = members; }

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

void RosterPage::setChosen(const models::RosterKey &key) { m_grid->setChosen(key); }

void RosterPage::setDropWords(const QString &words, bool breaks) { m_grid->setDropWords(words, breaks); }

QList<QWidget *> RosterPage::acts() const { return {m_blocked, m_plan, m_trial, m_publish}; }

Button *RosterPage::applyButton() const { return m_trialBar->applyButton(); }

Button *RosterPage::dropButton() const { return m_trialBar->dropButton(); }

QSize RosterPage::minimumSizeHint() const { return {scaled(600), scaled(320)}; }

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

SwapDialog *RosterPage::swapDialog() const { return qobject_cast<SwapDialog *>(m_swapDialog.data()); }

LeaveDialog *RosterPage::leaveDialog() const { return qobject_cast<LeaveDialog *>(m_leaveDialog.data()); }

void RosterPage::keep(QPointer<KeptDialog> &place, KeptDialog *dialog)
{
    delete place;
    place = dialog;
    dialog->open();
}

void RosterPage::openPlan(const PlanForm &known, bool isNew)
{
    auto *dialog = new PlanDialog(known, isNew, window());
    connect(dialog, &PlanDialog::requested, this, &RosterPage::planMade);
    keep(m_planDialog, dialog);
}

void RosterPage::openLeave(const std::string &member)
{
    const bool now = m_today.year() == m_month.month.year() && m_today.month() == m_month.month.month();
    auto *dialog = new LeaveDialog(m_members, now ? m_today.addDays(1) : m_month.month, window());
    if (!member.empty())
        dialog->choose(member);
    connect(dialog, &LeaveDialog::requested, this, &RosterPage::trialRequested);
    keep(m_leaveDialog, dialog);
}

SwapDialog *RosterPage::openSwap(const models::RosterKey &key, const QString &shift, const QString &gives, const std::vector<MemberChoice> &members)
{
    auto *dialog = new SwapDialog(key, shift, gives, members, window());
    connect(dialog, &SwapDialog::requested, this, &RosterPage::swapMade);
    keep(m_swapDialog, dialog);
    return dialog;
}

void RosterPage::openFill(const models::RosterKey &key, const QString &shift, const std::vector<MemberChoice> &members)
{
    auto *dialog = new FillDialog(shift, members, window());
    connect(dialog, &FillDialog::requested, this,
            [this, key](const QString &member, const QString &reason) { Q_EMIT fillMade(key, member, reason); });
    keep(m_fillDialog, dialog);
}

void RosterPage::openPublish(const PublishWords &words)
{
    Confirmation confirmation;
    confirmation.icon = Icon::Send;
    confirmation.question = tr("Publish %1, version %2?").arg(words.month).arg(words.version);
    QStringList said;
    if (words.version == 1)
        said << tr("All its shifts are told to %n person(s) of the roster.", nullptr, static_cast<int>(words.people.size()));
    else
        said << words.changes.join(QLatin1Char('\n'));
    if (words.more > 0)
        said << tr("and %n more change(s)", nullptr, words.more);
    if (words.version > 1 && !words.people.isEmpty())
        said << tr("Other shifts than they were told: %1.").arg(words.people.join(tr(", ")));
    if (words.gaps > 0)
        said << tr("%n shift(s) are stood by nobody.", nullptr, words.gaps);
    said << tr("What is published stands: a later change is a new version.");
    confirmation.consequences = said.join(QLatin1Char('\n'));
    confirmation.accept = tr("Publish");
    auto *dialog = new ConfirmDialog(confirmation, window());
    connect(dialog, &ConfirmDialog::confirmed, this, [this] { Q_EMIT publishConfirmed(); });
    dialog->open();
}

void RosterPage::askReason(const QString &title, const QString &consequences, const QString &accept, const std::function<void(const QString &)> &then)
{
    SentenceDialog::Words words;
    words.title = title;
    words.consequences = consequences;
    words.label = tr("Reason");
    words.missing = tr("Say why");
    words.accept = accept;
    words.most = duty::bounds::RosterReason;
    auto *dialog = new SentenceDialog(words, window());
    connect(dialog, &SentenceDialog::requested, this, then);
    keep(m_reasonDialog, dialog);
}

QPointer<KeptDialog> *RosterPage::dialogOf(RosterForm form)
{
    switch (form) {
    case RosterForm::Plan: return &m_planDialog;
    case RosterForm::Leave: return &m_leaveDialog;
    case RosterForm::Swap: return &m_swapDialog;
    case RosterForm::Answer: return &m_reasonDialog;
    case RosterForm::Fill: return &m_fillDialog;
    case RosterForm::Publish: break;
    }
    return nullptr;
}

void RosterPage::showDone(RosterForm form)
{
    if (auto *dialog = dialogOf(form); dialog && *dialog)
        (*dialog)->accept();
}

bool RosterPage::showFailure(RosterForm form, const QString &why)
{
    auto *dialog = dialogOf(form);
    if (!dialog || !*dialog)
        return false;
    (*dialog)->showFailure(why);
    return true;
}

} // namespace redoubt::views
