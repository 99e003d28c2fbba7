// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/bulletin/ReceiptsPane.h"

#include "models/Text.h"
#include "views/duty/bulletin/AnswerBar.h"
#include "views/duty/bulletin/AnswerDelegate.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/Heads.h"
#include "views/widgets/IconLabel.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/SegmentedControl.h"
#include "views/widgets/Surface.h"

#include <QKeyEvent>
#include <QListView>
#include <QMouseEvent>

#include <algorithm>

namespace redoubt::views {

using duty::AnswerState;
using models::AnswerRow;

namespace {
constexpr std::size_t mostRounds = 4; ///< that stand on the page; the tooltip has all
} // namespace

ReceiptsPane::ReceiptsPane(QWidget *parent)
    : QWidget(parent), m_head(new PaneHead(tr("Receipts and feedback"))), m_asOf(paragraph({}, SmallType, Ink::Severity2)),
      m_acknowledged(new Label({}, LargeType, Weight::Bold)), m_answered(new Label({}, LargeType, Weight::Bold)), m_bar(new AnswerBar),
      m_filter(new SegmentedControl), m_delegate(new AnswerDelegate(this)), m_header(new AnswerHeader(*m_delegate)), m_tree(new QListView),
      m_roundsBox(new QWidget), m_acts(new QWidget), m_remind(new Button(tr("Remind"), ButtonKind::Primary, Icon::Megaphone)),
      m_remindFeedback(new Button(tr("Ask for feedback"), ButtonKind::Secondary, Icon::Megaphone))
{
    auto *column = columnLayout(this);
    column->addWidget(m_head);
    column->addWidget(new Rule);
    auto *top = new QWidget;
    auto *box = columnLayout(top, {16, 12, 16, 12}, 8);
    m_asOf->hide();
    box->addWidget(m_asOf);
    auto *figures = rowLayout(8);
    figures->addWidget(new Label(tr("Acknowledged"), SmallType, Weight::Regular, Ink::Text2));
    figures->addWidget(m_acknowledged);
    figures->addStretch();
    figures->addWidget(new Label(tr("Feedback"), SmallType, Weight::Regular, Ink::Text2));
    figures->addWidget(m_answered);
    figures->addStretch();
    box->addLayout(figures);
    box->addWidget(m_bar);
    auto *filter = rowLayout();
    filter->addWidget(m_filter);
    filter->addStretch();
    box->addLayout(filter);
    column->addWidget(top);
    column->addWidget(m_header);
    m_tree->setModel(&m_model);
    m_tree->setItemDelegate(m_delegate);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setMouseTracking(true);
    m_tree->setUniformItemSizes(true);
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setAccessibleName(tr("Receipts and feedback by unit"));
    m_tree->installEventFilter(this);
    m_tree->viewport()->installEventFilter(this);
    m_tree->setMinimumHeight(scaled(120));
    column->addWidget(m_tree, 1);
    auto *rounds = columnLayout(m_roundsBox);
    rounds->addWidget(new Rule);
    auto *lines = new QWidget;
    m_roundLines = columnLayout(lines, {16, 8, 16, 8}, 4);
    rounds->addWidget(lines);
    m_roundsBox->hide();
    column->addWidget(m_roundsBox);
    auto *acts = columnLayout(m_acts);
    acts->addWidget(new Rule);
    auto *buttons = new QWidget;
    auto *row = rowLayout(buttons, {16, 8, 16, 8}, 8);
    row->addWidget(m_remind, 1);
    row->addWidget(m_remindFeedback);
    acts->addWidget(buttons);
    column->addWidget(m_acts);
    connect(m_remind, &QPushButton::clicked, this, &ReceiptsPane::remindAcknowledge);
    connect(m_remindFeedback, &QPushButton::clicked, this, [this] { Q_EMIT remindRequested(duty::ReminderWants::Feedback); });
    // Later: the choice that was pressed may be one that goes.
    connect(
        m_filter, &SegmentedControl::chosen, this,
        [this](int index) {
            if (index >= 0 && static_cast<std::size_t>(index) < m_filters.size())
                showOnly(m_filters[static_cast<std::size_t>(index)]);
        },
        Qt::QueuedConnection);
    setMayRemind(false);
}

void ReceiptsPane::remindAcknowledge()
{
    if (m_mayRemind && m_remind->isEnabled())
        Q_EMIT remindRequested(duty::ReminderWants::Acknowledgement);
}

void ReceiptsPane::setAnswers(const Id &bulletin, const duty::AnswerGroup &tree, const QString &whole, const std::vector<models::UnitNote> &notes)
{
    if (bulletin != m_bulletin) {
        m_bulletin = bulletin;
        m_folded.clear();
        m_unfolded.clear();
        m_only.reset();
    }
    m_answers = tree;
    m_whole = whole;
    m_notes = notes;
    if (m_only && tree.counts.in(*m_only) == 0)
        m_only.reset();
    showCounts();
    refresh();
}

void ReceiptsPane::showCounts()
{
    const auto &counts = m_answers.counts;
    m_head->setNote(tr("%n units addressed", nullptr, counts.addressed));
    m_acknowledged->setText(QStringLiteral("%1 / %2").arg(counts.acknowledged()).arg(counts.addressed));
    m_answered->setText(QStringLiteral("%1 / %2").arg(counts.answered()).arg(counts.addressed));
    m_bar->setCounts(counts);
    const int owing = counts.in(AnswerState::NotAcknowledged);
    const int silent = counts.in(AnswerState::NoFeedback);
    m_remind->setText(tr("Remind %n units", nullptr, owing));
    m_remind->setEnabled(owing > 0);
    m_remindFeedback->setText(tr("Ask %n for feedback", nullptr, silent));
    m_remindFeedback->setEnabled(silent > 0);
    std::vector<AnswerState> columns;
    for (int i = 0; i < duty::AnswerStates; ++i) {
        const auto state = static_cast<AnswerState>(i);
        if (state != AnswerState::NotDelivered || counts.in(state) > 0)
            columns.push_back(state);
    }
    m_delegate->setColumns(columns);
    m_header->update();

    std::vector<std::optional<AnswerState>> filters;
    QList<SegmentedControl::Segment> segments;
    for (const auto state : {AnswerState::NotDelivered, AnswerState::NotAcknowledged, AnswerState::NoFeedback}) {
        if (state == AnswerState::NotDelivered && counts.in(state) == 0)
            continue;
        filters.emplace_back(state);
        segments.push_back({models::answerWord(state), counts.in(state)});
    }
    if (m_only && std::ranges::find(filters, m_only) == filters.end()) {
        filters.push_back(m_only);
        segments.push_back({models::answerWord(*m_only), counts.in(*m_only)});
    }
    filters.emplace_back(std::nullopt);
    segments.push_back({tr("All"), counts.addressed});
    if (filters != m_filters) {
        m_filters = filters;
        m_filter->setSegments(segments);
    } else {
        for (int i = 0; i < segments.size(); ++i)
            m_filter->setCount(i, segments[i].count);
    }
    m_filter->setCurrentIndex(static_cast<int>(std::ranges::find(m_filters, m_only) - m_filters.begin()));
}

void ReceiptsPane::refresh() { m_model.assign(models::answerRows(m_answers, m_whole, m_folded, m_unfolded, m_only, m_notes)); }

void ReceiptsPane::showOnly(std::optional<AnswerState> state)
{
    m_only = state;
    showCounts();
    refresh();
}

void ReceiptsPane::setRounds(const std::vector<RoundLine> &rounds)
{
    if (rounds == m_rounds)
        return;
    m_rounds = rounds;
    while (QLayoutItem *item = m_roundLines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_roundsBox->setVisible(!rounds.empty());
    if (rounds.empty())
        return;
    auto *head = new QWidget;
    auto *headRow = rowLayout(head, {}, 8);
    headRow->addWidget(new Label(tr("Reminders"), BodyType, Weight::Bold));
    headRow->addWidget(new Label(tr("%n rounds", nullptr, static_cast<int>(rounds.size())), SmallType, Weight::Regular, Ink::Text2));
    headRow->addStretch();
    m_roundLines->addWidget(head);
    QStringList all;
    for (const auto &round : rounds)
        all << round.when + QStringLiteral("  ") + round.units.join(QStringLiteral(", "));
    m_roundsBox->setToolTip(all.join(QLatin1Char('\n')));
    for (std::size_t i = 0; i < std::min(mostRounds, rounds.size()); ++i) {
        const auto &round = rounds[i];
        auto *line = new QWidget;
        auto *row = rowLayout(line, {}, 8);
        row->addWidget(new Label(round.when, SmallType, Weight::Regular, Ink::Text3));
        row->addWidget(new IconLabel(round.byPhone ? Icon::Phone : Icon::Megaphone, 14));
        row->addWidget(new Label(round.wantsFeedback ? tr("%n asked for feedback", nullptr, round.asked) : tr("%n reminded", nullptr, round.asked)));
        row->addStretch();
        row->addWidget(new Label(tr("then %1 answered, %2 left").arg(round.answered).arg(round.left), SmallType, Weight::Regular, Ink::Text2));
        m_roundLines->addWidget(line);
    }
}

void ReceiptsPane::setMayRemind(bool may)
{
    m_mayRemind = may;
    m_acts->setVisible(may);
}

void ReceiptsPane::setAsOf(const QString &time)
{
    m_asOf->setVisible(!time.isEmpty());
    m_asOf->setText(time.isEmpty() ? QString()
                                   : tr("The server does not answer: receipts as of %1. Reminders wait here, and are passed over for whoever has "
                                        "acknowledged by the time they leave.")
                                         .arg(time));
}

void ReceiptsPane::toggle(int row, std::optional<bool> open)
{
    if (row < 0 || row >= m_model.rowCount() || m_only)
        return;
    const AnswerRow line = m_model.at(row);
    const bool wanted = open.value_or(!line.open);
    const QString path = line.id.section(QLatin1Char(':'), 1);
    if (line.sort == AnswerRow::Sort::Group) {
        if (wanted)
            m_folded.erase(path);
        else
            m_folded.insert(path);
    } else if (line.sort == AnswerRow::Sort::Rest) {
        if (wanted)
            m_unfolded.insert(path);
        else
            m_unfolded.erase(path);
    } else {
        return;
    }
    refresh();
}

bool ReceiptsPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_tree->viewport() && event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const QModelIndex index = m_tree->indexAt(mouse->pos());
        if (mouse->button() == Qt::LeftButton && index.isValid()) {
            const AnswerRow line = m_model.at(index.row());
            const QRect place = m_tree->visualRect(index);
            if (line.sort == AnswerRow::Sort::Unit) {
                if (AnswerDelegate::phoneRect(place).contains(mouse->pos()))
                    Q_EMIT callRequested(line.unit);
                else
                    Q_EMIT unitOpened(line.unit);
            } else if (const auto state = line.sort == AnswerRow::Sort::Group ? m_delegate->stateAt(place, mouse->pos()) : std::nullopt;
                       state && line.counts.in(*state) > 0) {
                showOnly(state); // a figure opens the very list that it counts
            } else {
                toggle(index.row());
            }
        }
    } else if (watched == m_tree && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int row = m_tree->currentIndex().row();
        if (key == Qt::Key_Left || key == Qt::Key_Right) {
            toggle(row, key == Qt::Key_Right);
            return true;
        }
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && row >= 0) {
            const AnswerRow line = m_model.at(row);
            if (line.sort == AnswerRow::Sort::Unit)
                Q_EMIT unitOpened(line.unit);
            else
                toggle(row);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ReceiptsPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        m_tree->doItemsLayout();
}

} // namespace redoubt::views
