// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/ShiftPage.h"

#include "models/duty/CheckModel.h"
#include "models/duty/MatterModel.h"
#include "models/duty/ShiftLogModel.h"
#include "views/duty/ChecklistPane.h"
#include "views/duty/HandoverPane.h"
#include "views/duty/LogEntryLine.h"
#include "views/duty/LogPane.h"
#include "views/duty/MarksBar.h"
#include "views/duty/MattersPane.h"
#include "views/duty/ShiftStrip.h"
#include "views/theme/Typography.h"
#include "views/widgets/Banner.h"
#include "views/widgets/Button.h"
#include "views/widgets/EmptyState.h"
#include "views/widgets/Label.h"
#include "views/widgets/StillPlace.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/Surface.h"
#include "views/widgets/TabStrip.h"

#include <QEvent>
#include <QSignalBlocker>
#include <QStackedWidget>

namespace redoubt::views {

namespace {
constexpr int roomForThree = 1680; // in pixels at 1.0×
constexpr int roomForTwo = 1240;
constexpr int checklistWidth = 640;
constexpr int handoverWidth = 472;
constexpr int leastOfPage = 600;
constexpr int matterHead = 45;
constexpr int matterRow = 72;
constexpr int mostMatterRows = 4;

} // namespace

ShiftPage::ShiftPage(QWidget *parent) : QWidget(parent), m_stack(new QStackedWidget)
{
    auto *column = columnLayout(this);
    column->addWidget(m_stack);
    m_stack->addWidget(makeEmpty());
    m_stack->addWidget(makePanes());
    setShift(std::nullopt);
    setMayWrite(false);
    applyLayout();
}

QWidget *ShiftPage::makeEmpty()
{
    auto *box = new Surface(Ground::Pane);
    auto *column = columnLayout(box);
    m_empty = new EmptyState({}, {});
    m_empty->setPicture(
        new FlowPicture({{Icon::Duty, tr("Shift"), true}, {Icon::List, tr("Checks and log"), false}, {Icon::Sign, tr("Handover"), false}}));
    m_begin = m_empty->addAction(tr("Begin the first shift"), Icon::Play);
    m_beginProblem = paragraph({}, BodyType, Ink::Severity4);
    m_beginProblem->setAlignment(Qt::AlignHCenter);
    m_beginProblem->setContentsMargins(24, 0, 24, 24);
    m_beginProblem->hide();
    column->addWidget(m_empty, 1);
    column->addWidget(m_beginProblem);
    connect(m_begin, &QPushButton::clicked, this, &ShiftPage::beginRequested);
    return box;
}

QWidget *ShiftPage::makePanes()
{
    auto *page = new QWidget;
    auto *column = columnLayout(page);
    m_past = new Banner(Banner::Form::Inline);
    m_past->hide();
    column->addWidget(m_past);
    m_strip = new ShiftStrip;
    column->addWidget(m_strip);
    column->addWidget(new Rule);
    m_marks = new MarksBar;
    m_marksPlace = new StillPlace(m_marks);
    column->addWidget(m_marksPlace);
    auto *below = new QWidget;
    auto *belowColumn = columnLayout(below);
    column->addWidget(below, 1);
    m_tabBox = new Surface(Ground::Pane);
    auto *tabColumn = columnLayout(m_tabBox);
    auto *tabRow = rowLayout();
    tabRow->setContentsMargins(16, 0, 16, 0);
    m_tabs = new TabStrip;
    m_tabs->setCompact(true);
    m_tabs->setAccessibleName(tr("Parts of the shift"));
    tabRow->addWidget(m_tabs);
    tabRow->addStretch();
    tabColumn->addLayout(tabRow);
    tabColumn->addWidget(new Rule);
    belowColumn->addWidget(m_tabBox);

    m_panes = rowLayout();
    belowColumn->addLayout(m_panes, 1);
    m_checkBox = new Surface(Ground::Pane);
    m_checklist = new ChecklistPane;
    columnLayout(m_checkBox)->addWidget(m_checklist);
    m_panes->addWidget(m_checkBox, 1);
    m_firstRule = new Rule(Qt::Vertical);
    m_panes->addWidget(m_firstRule);
    m_middle = new Surface(Ground::Pane);
    auto *middle = columnLayout(m_middle);
    m_matterBox = new QWidget;
    m_matters = new MattersPane;
    columnLayout(m_matterBox)->addWidget(m_matters);
    middle->addWidget(m_matterBox);
    m_matterRule = new Rule;
    middle->addWidget(m_matterRule);
    m_log = new LogPane;
    middle->addWidget(m_log, 1);
    m_panes->addWidget(m_middle, 1);
    m_secondRule = new Rule(Qt::Vertical);
    m_panes->addWidget(m_secondRule);
    m_handoverBox = new Surface(Ground::Pane);
    m_handover = new HandoverPane;
    columnLayout(m_handoverBox)->addWidget(m_handover);
    m_panes->addWidget(m_handoverBox, 1);

    m_marksPlace->keepStill(below, m_strip);
    connect(m_marks, &MarksBar::liftWanted, this, &ShiftPage::openLift);
    connect(m_marks, &MarksBar::letGoWanted, this, [this] { openConsent(std::nullopt); });
    connect(m_marks, &MarksBar::otherShiftWanted, this, &ShiftPage::otherShiftRequested);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        m_pane = m_turns.value(index, m_pane);
        applyLayout();
    });
    connect(m_checklist, &ChecklistPane::requested, this, &ShiftPage::checkRequested);
    connect(m_matters, &MattersPane::newRequested, this, &ShiftPage::openNewMatter);
    connect(m_matters, &MattersPane::respondRequested, this, &ShiftPage::respondRequested);
    connect(m_matters, &MattersPane::closeWanted, this, &ShiftPage::openClose);
    connect(m_matters, &MattersPane::noteWanted, m_log->entry(), &LogEntryLine::writeOf);
    connect(m_log->entry(), &LogEntryLine::requested, this, &ShiftPage::logRequested);
    connect(m_handover, &HandoverPane::prepareWanted, this, &ShiftPage::openPrepare);
    connect(m_handover, &HandoverPane::refuseWanted, this, &ShiftPage::openRefuse);
    connect(m_handover, &HandoverPane::readBackRequested, this, &ShiftPage::readBackRequested);
    connect(m_handover, &HandoverPane::signRequested, this, &ShiftPage::signRequested);
    connect(m_handover, &HandoverPane::stepTicked, this, &ShiftPage::stepRequested);
    connect(m_handover, &HandoverPane::onBehalfWanted, this, [this](duty::HandoverSide side) { openConsent(side); });
    connect(m_handover, &HandoverPane::orderWanted, this, &ShiftPage::openOrder);
    connect(m_handover, &HandoverPane::holdWanted, this, &ShiftPage::openHold);
    setFocusProxy(m_checklist);
    return page;
}

void ShiftPage::setModels(models::CheckModel *checks, models::MatterModel *matters, models::ShiftLogModel *log)
{
    m_checkModel = checks;
    m_matterModel = matters;
    m_checklist->setModel(checks);
    m_matters->setModel(matters);
    m_log->setModel(log);
    const QList<QAbstractItemModel *> counted{checks, matters};
    for (const QAbstractItemModel *model : counted) {
        connect(model, &QAbstractItemModel::rowsInserted, this, &ShiftPage::showBadges);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &ShiftPage::showBadges);
        connect(model, &QAbstractItemModel::dataChanged, this, &ShiftPage::showBadges);
    }
    showBadges();
}

void ShiftPage::setShift(const std::optional<models::ShiftValues> &shift, const QString &office)
{
    m_shift = shift;
    m_stack->setCurrentIndex(shift ? 1 : 0);
    if (shift) {
        m_strip->setShift(*shift);
        m_marks->setMarks(shift->marks, m_mayWrite, m_mayLead);
        m_marksPlace->setWanted(!m_marks->isEmpty());
        setNow(shift->time.now);
        return;
    }
    m_empty->setText(
        office.isEmpty() ? tr("Nobody is on duty here yet") : tr("Nobody is on duty in %1 yet").arg(office),
        tr("A shift holds who is on duty, what was checked, what happened and what is open. The first one is begun by hand; every later one "
           "begins when the one before is handed over and both have signed."));
}

void ShiftPage::setPast(const QString &what)
{
    if (what == m_pastShown)
        return;
    m_pastShown = what;
    m_past->setVisible(!what.isEmpty());
    // What is open is the running shift's; what this one handed over stands on its sheet.
    for (QWidget *part : {m_matterBox, m_matterRule})
        part->setVisible(what.isEmpty());
    m_past->clearActions();
    if (what.isEmpty())
        return;
    m_past->setContent(Tone::Accent, Icon::Clock, what, tr("It is shown as it was; nothing of it can be changed."));
    connect(m_past->addAction(tr("Back to the shift that is stood")), &QPushButton::clicked, this, &ShiftPage::runningShiftRequested);
}

void ShiftPage::setHandover(const std::optional<models::HandoverValues> &handover)
{
    m_handed = handover;
    m_handover->setHandover(handover);
    showBadges();
}

void ShiftPage::setPeople(const std::vector<PersonChoice> &people) { m_people = people; }

void ShiftPage::setLeaders(const std::vector<PersonChoice> &leaders) { m_leaders = leaders; }

void ShiftPage::setEverybody(const std::vector<PersonChoice> &everybody) { m_everybody = everybody; }

void ShiftPage::setMayOrder(bool mayPlan, bool mayLead, const duty::HandoverOrder &order)
{
    m_mayPlan = mayPlan;
    m_mayLead = mayLead;
    m_order = order;
    m_handover->setMayOrder(mayPlan, mayLead);
}

void ShiftPage::setMayWrite(bool may)
{
    m_mayWrite = may;
    m_begin->setVisible(may);
    m_checklist->setMayWrite(may);
    m_matters->setMayWrite(may);
    m_log->setMayWrite(may);
    m_handover->setMayWrite(may);
}

void ShiftPage::setCompact(bool compact)
{
    m_compact = compact;
    applyLayout();
}

void ShiftPage::setNow(Instant now)
{
    m_now = now;
    m_strip->setNow(now);
    m_matters->setNow(now);
}

/// The panes that take turns at @p room, in the order of their tabs.
QList<ShiftPage::Pane> ShiftPage::turnsAt(Room room)
{
    switch (room) {
    case Room::Three: return {};
    case Room::Two: return {Pane::Checklist, Pane::Handover};
    case Room::One: break;
    }
    return {Pane::Checklist, Pane::Middle, Pane::Handover};
}

QString ShiftPage::titleOf(Pane pane)
{
    switch (pane) {
    case Pane::Checklist: return tr("Checklist");
    case Pane::Middle: return tr("Matters and log");
    case Pane::Handover: break;
    }
    return tr("Handover");
}

int ShiftPage::badgeOf(Pane pane) const
{
    switch (pane) {
    case Pane::Checklist: return m_checkModel ? m_checkModel->counts().all - m_checkModel->counts().done : 0;
    case Pane::Middle: return m_matterModel ? m_matterModel->rowCount() : 0;
    case Pane::Handover: break;
    }
    return m_handed && m_handed->handover && !m_handed->complete ? m_handed->toReadBack : 0;
}

void ShiftPage::showBadges()
{
    for (int i = 0; i < m_turns.size(); ++i)
        m_tabs->setBadge(i, badgeOf(m_turns[i]));
}

void ShiftPage::showTabs(Room room)
{
    const QList<Pane> turns = turnsAt(room);
    if (turns == m_turns)
        return;
    const QSignalBlocker quiet(m_tabs);
    m_turns = turns;
    while (m_tabs->count() > 0)
        m_tabs->removeTab(0);
    for (const Pane pane : turns)
        m_tabs->addTab(titleOf(pane), badgeOf(pane));
    m_tabs->setCurrentIndex(qMax<int>(0, static_cast<int>(turns.indexOf(m_pane))));
}

ShiftPage::Room ShiftPage::room() const
{
    if (!m_compact && width() >= scaled(roomForThree))
        return Room::Three;
    return width() >= scaled(roomForTwo) ? Room::Two : Room::One;
}

void ShiftPage::applyLayout()
{
    const Room room = this->room();
    showTabs(room);
    m_tabBox->setVisible(!m_turns.isEmpty());
    const Pane turn = m_turns.value(m_tabs->currentIndex(), Pane::Checklist);
    const bool checklist = room == Room::Three || turn == Pane::Checklist;
    const bool middle = room != Room::One || turn == Pane::Middle;
    const bool handover = room == Room::Three || turn == Pane::Handover;
    // Of two, what takes turns stands at the left, under its tabs; the other stays where it is.
    const int place = room == Room::Two ? 0 : m_panes->count() - 1;
    if (m_panes->indexOf(m_handoverBox) != place) {
        m_panes->removeWidget(m_handoverBox);
        m_panes->insertWidget(room == Room::Two ? 0 : -1, m_handoverBox, 1);
    }
    m_checkBox->setVisible(checklist);
    m_middle->setVisible(middle);
    m_handoverBox->setVisible(handover);
    m_firstRule->setVisible(room != Room::One);
    m_secondRule->setVisible(room == Room::Three);
    const auto hold = [](QWidget *box, int width) {
        box->setMinimumWidth(width);
        box->setMaximumWidth(width > 0 ? width : QWIDGETSIZE_MAX);
    };
    // Three: as the work asks. Two: halves.
    const int half = room == Room::Two ? width() / 2 : 0;
    hold(m_checkBox, room == Room::Three ? scaled(checklistWidth) : half);
    hold(m_handoverBox, room == Room::Three ? scaled(handoverWidth) : half);
    const int rows = qMin(mostMatterRows * matterRow, qMax(matterRow, (height() * 10 / scaled(10)) * 2 / 5 - matterHead));
    m_matterBox->setFixedHeight(scaled(matterHead + rows));
}

QSize ShiftPage::minimumSizeHint() const
{
    const QSize inside = QWidget::minimumSizeHint();
    return {qMin(inside.width(), scaled(leastOfPage)), inside.height()};
}

void ShiftPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    applyLayout();
}

void ShiftPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applyLayout();
}

} // namespace redoubt::views
