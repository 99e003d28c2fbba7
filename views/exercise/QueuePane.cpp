// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/QueuePane.h"

#include "views/delegates/ClaimDelegate.h"
#include "views/widgets/Heads.h"
#include "views/widgets/KeyHint.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/SegmentedControl.h"
#include "views/widgets/Surface.h"

#include <QEvent>
#include <QListView>

namespace redoubt::views {

namespace {

using models::ClaimGroup;
using models::ClaimQueueModel;

constexpr unsigned bit(ClaimGroup group) { return 1U << static_cast<unsigned>(group); }

constexpr unsigned waitingGroups = bit(ClaimGroup::Free) | bit(ClaimGroup::Others) | bit(ClaimGroup::Returned);

/// What each segment shows; the first one is the default.
constexpr unsigned segmentGroups[] = {waitingGroups, bit(ClaimGroup::Free), bit(ClaimGroup::Returned), bit(ClaimGroup::Decided)};

constexpr int paneWidth = 344;
constexpr int paneMinimum = 232;
constexpr int segmentMargin = 16;

} // namespace

void QueueFilter::setGroups(unsigned groups)
{
    m_groups = groups;
    invalidateFilter();
}

bool QueueFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    return (m_groups >> static_cast<unsigned>(index.data(ClaimQueueModel::GroupRole).toInt()) & 1U) != 0;
}

QueuePane::QueuePane(Audience audience, QWidget *parent)
    : QWidget(parent), m_audience(audience), m_filter(new QueueFilter(this)), m_delegate(new ClaimDelegate(this)),
      m_head(new PaneHead(audience == Audience::Judge ? tr("To be ruled") : tr("Our claims"))), m_segments(new SegmentedControl),
      m_list(new QListView), m_nothing(paragraph({}, BodyType, Ink::Text3)), m_keys(new QWidget)
{
    auto *column = columnLayout(this);
    column->addWidget(m_head);
    auto *segments = rowLayout();
    segments->setContentsMargins(segmentMargin, 0, segmentMargin, 10);
    m_segments->setAccessibleName(tr("Which claims"));
    segments->addWidget(m_segments);
    segments->addStretch();
    column->addLayout(segments);
    column->addWidget(new Rule);
    m_nothing->setContentsMargins(16, 16, 16, 16);
    column->addWidget(m_nothing);
    // Before the list hears of it: a claim that leaves what is shown (it was ruled on) must not open another one.
    connect(m_filter, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this](const QModelIndex &, int first, int last) {
        const int current = m_list->currentIndex().row();
        if (current < first || current > last)
            return;
        m_selecting = true;
        m_list->setCurrentIndex({});
        m_list->clearSelection();
        m_selecting = false;
    });
    m_list->setModel(m_filter);
    m_list->setItemDelegate(m_delegate);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(audience == Audience::Judge ? tr("Claims that wait") : tr("Our claims"));
    column->addWidget(m_list, 1);

    auto *keys = rowLayout(m_keys, {16, 8, 16, 8}, 6);
    keys->addWidget(new KeyHint(QStringLiteral("J")));
    keys->addWidget(new KeyHint(QStringLiteral("K")));
    keys->addWidget(new Label(tr("next, previous"), SmallType, Weight::Regular, Ink::Text3));
    keys->addSpacing(8);
    m_keyRule = new KeyHint(QStringLiteral("Ctrl ⏎"));
    m_keyRuleWord = new Label(tr("rule"), SmallType, Weight::Regular, Ink::Text3);
    keys->addWidget(m_keyRule);
    keys->addWidget(m_keyRuleWord);
    m_keyHelp = new KeyHint(QStringLiteral("?"));
    m_keyHelpWord = new Label(tr("all keys"), SmallType, Weight::Regular, Ink::Text3);
    keys->addSpacing(8);
    keys->addWidget(m_keyHelp);
    keys->addWidget(m_keyHelpWord);
    keys->addStretch();
    auto *line = new Rule;
    column->addWidget(line);
    column->addWidget(m_keys);
    if (audience == Audience::Team) {
        m_keys->hide();
        line->hide();
    }

    connect(m_segments, &SegmentedControl::chosen, this, &QueuePane::showSegment);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (current.isValid())
            m_resume = current.row(); // where it stood when it was chosen: a ruling moves it elsewhere before it goes
        if (m_selecting || !current.isValid())
            return;
        if (const auto id = Id::parse(current.data(models::IdRole).toString().toStdString()))
            Q_EMIT chosen(*id);
    });
    m_filter->setGroups(segmentGroups[0]);
    setFocusProxy(m_list);
    nameSegments();
    applyWidth();
    showCounts();
}

/// What does not fit below the list is said by the list of keys.
void QueuePane::fitKeys()
{
    m_keyRule->setVisible(!m_reader);
    m_keyRuleWord->setVisible(!m_reader);
    for (QWidget *part : {m_keyHelp, m_keyHelpWord})
        part->show();
    for (QWidget *spare : {m_keyHelpWord, m_keyHelp, m_keyRuleWord, m_keyRule}) {
        m_keys->layout()->invalidate();
        if (m_keys->layout()->minimumSize().width() <= width())
            break;
        spare->hide();
    }
}

void QueuePane::setReader(bool reader)
{
    if (reader == m_reader)
        return;
    m_reader = reader;
    fitKeys();
    if (m_model)
        m_model->setAudience(reader ? Audience::Reader : m_audience);
    nameSegments();
    showCounts();
}

void QueuePane::setModel(ClaimQueueModel *model)
{
    m_model = model;
    model->setAudience(m_reader ? Audience::Reader : m_audience);
    m_filter->setSourceModel(model);
    connect(model, &QAbstractItemModel::rowsInserted, this, &QueuePane::showCounts);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &QueuePane::showCounts);
    connect(model, &QAbstractItemModel::dataChanged, this, &QueuePane::showCounts);
    showCounts();
}

void QueuePane::setNow(Instant now)
{
    m_delegate->setNow(now.ms);
    m_list->viewport()->update();
}

void QueuePane::showSegment(int index)
{
    m_filter->setGroups(segmentGroups[index]);
    showCounts();
}

/// Who reads decides the words; what is shown stays as it was chosen.
void QueuePane::nameSegments()
{
    const int chosen = qMax(0, m_segments->currentIndex());
    // What is ruled waits for nobody: it needs no number.
    m_segments->setSegments(
        {{tr("Open"), 0}, {m_audience == Audience::Judge && !m_reader ? tr("Free") : tr("Waiting"), 0}, {tr("Returned"), 0}, {tr("Ruled")}});
    m_segments->setCurrentIndex(chosen);
}

void QueuePane::showCounts()
{
    const auto count = [this](ClaimGroup group) { return m_model ? m_model->count(group) : 0; };
    const int unheld = count(ClaimGroup::Free);
    const int others = count(ClaimGroup::Others);
    const int returned = count(ClaimGroup::Returned);
    const int decided = count(ClaimGroup::Decided);
    const int counts[] = {unheld + others + returned, unheld, returned};
    for (int i = 0; i < 3; ++i)
        m_segments->setCount(i, counts[i]);
    m_head->setNote(m_audience == Audience::Judge ? tr("%n waiting", nullptr, unheld + others)
                                                  : tr("%n in all", nullptr, unheld + others + returned + decided));
    const bool empty = m_filter->rowCount() == 0;
    m_nothing->setVisible(empty);
    m_nothing->setText(m_audience == Audience::Judge ? tr("Nothing waits here. New claims appear by themselves.") : tr("There is nothing here."));
}

void QueuePane::select(const std::optional<Id> &claim)
{
    m_selecting = true;
    const int row = claim && m_model ? m_model->rowOfClaim(*claim) : -1;
    const QModelIndex index = row < 0 ? QModelIndex() : m_filter->mapFromSource(m_model->index(row, 0));
    if (index.isValid() && index != m_list->currentIndex())
        m_list->setCurrentIndex(index);
    else if (!index.isValid()) {
        m_list->setCurrentIndex({});
        m_list->clearSelection();
    }
    m_selecting = false;
}

void QueuePane::open(const Id &claim)
{
    const int row = m_model ? m_model->rowOfClaim(claim) : -1;
    const QModelIndex known = row < 0 ? QModelIndex() : m_model->index(row, 0);
    if (known.isValid() && !m_filter->mapFromSource(known).isValid()) {
        const bool decided = known.data(ClaimQueueModel::GroupRole).toInt() == static_cast<int>(ClaimGroup::Decided);
        const int segment = decided ? static_cast<int>(std::size(segmentGroups)) - 1 : 0;
        m_segments->setCurrentIndex(segment);
        showSegment(segment);
    }
    Q_EMIT chosen(claim); // who shows it selects it here
}

void QueuePane::step(int direction)
{
    const int rows = m_filter->rowCount();
    int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() + direction : direction > 0 ? qMin(m_resume, rows - 1) : m_resume - 1;
    while (row >= 0 && row < rows && !m_filter->index(row, 0).flags().testFlag(Qt::ItemIsSelectable))
        row += direction;
    if (row >= 0 && row < rows)
        m_list->setCurrentIndex(m_filter->index(row, 0));
}

int QueuePane::headsBefore(int row) const
{
    int heads = 0;
    // A head says how many records follow it, so at most four rows are looked at.
    for (int at = 0; at < row;) {
        const QModelIndex index = m_filter->index(at, 0);
        const bool head = index.data(models::RowKindRole).toInt() == static_cast<int>(models::RowKind::GroupHead);
        heads += head ? 1 : 0;
        at += head ? 1 + index.data(models::CountRole).toInt() : 1;
    }
    return heads;
}

int QueuePane::position() const
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return 0;
    return current.row() + 1 - headsBefore(current.row() + 1);
}

int QueuePane::shown() const
{
    const int rows = m_filter->rowCount();
    return rows - headsBefore(rows);
}

void QueuePane::addHeadAction(QWidget *action) { m_head->addTrailing(action); }

void QueuePane::applyWidth()
{
    setMinimumWidth(scaled(paneMinimum));
    setMaximumWidth(scaled(paneWidth));
}

void QueuePane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_segments->setRoom(width() - 2 * segmentMargin);
    fitKeys();
}

void QueuePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        applyWidth();
        m_list->doItemsLayout();
    }
}

} // namespace redoubt::views
