// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/LogPane.h"

#include "models/duty/ShiftLogModel.h"
#include "views/duty/DutyWords.h"
#include "views/duty/LogDelegate.h"
#include "views/duty/LogEntryLine.h"
#include "views/widgets/Heads.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/SegmentedControl.h"
#include "views/widgets/Surface.h"

#include <QKeyEvent>
#include <QListView>
#include <QMouseEvent>

namespace redoubt::views {

namespace {
/// What each segment shows; the first one is all.
constexpr std::optional<duty::LogSort> segmentSorts[] = {std::nullopt, duty::LogSort::Phone, duty::LogSort::Handling, duty::LogSort::Check};
} // namespace

void LogFilter::setSort(std::optional<duty::LogSort> sort)
{
    m_sort = sort;
    invalidateFilter();
}

bool LogFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    return !m_sort || sourceModel()->index(row, 0, parent).data(models::ShiftLogModel::LogSortRole).toInt() == static_cast<int>(*m_sort);
}

LogPane::LogPane(QWidget *parent)
    : QWidget(parent), m_head(new PaneHead(tr("Shift log"))), m_sorts(new SegmentedControl({{tr("All")},
                                                                                            {DutyWords::logSort(duty::LogSort::Phone)},
                                                                                            {DutyWords::logSort(duty::LogSort::Handling)},
                                                                                            {DutyWords::logSort(duty::LogSort::Check)}},
                                                                                           24)),
      m_filter(new LogFilter(this)), m_list(new QListView), m_delegate(new LogDelegate(this)),
      m_nothing(paragraph(tr("Nothing is written here yet."), BodyType, Ink::Text2)), m_foot(new QWidget), m_entry(new LogEntryLine)
{
    auto *column = columnLayout(this);
    m_sorts->setAccessibleName(tr("Which lines"));
    m_sorts->setCurrentIndex(0);
    m_head->addTrailing(m_sorts);
    column->addWidget(m_head);
    m_nothing->setContentsMargins(16, 4, 16, 4);
    column->addWidget(m_nothing);
    m_list->setModel(m_filter);
    m_list->setItemDelegate(m_delegate);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Shift log"));
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);
    column->addWidget(m_list, 1);
    auto *foot = columnLayout(m_foot);
    foot->addWidget(new Rule);
    foot->addWidget(m_entry);
    column->addWidget(m_foot);

    connect(m_sorts, &SegmentedControl::chosen, this, [this](int index) {
        m_filter->setSort(segmentSorts[index]);
        showCount();
    });
    setFocusProxy(m_list);
    setMayWrite(false);
    showCount();
}

void LogPane::setModel(models::ShiftLogModel *model)
{
    m_model = model;
    m_filter->setSourceModel(model);
    connect(model, &QAbstractItemModel::rowsInserted, this, &LogPane::showCount);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &LogPane::showCount);
    showCount();
}

void LogPane::setMayWrite(bool may)
{
    m_mayWrite = may;
    m_foot->setVisible(may);
    m_delegate->setMayWrite(may);
    layOut();
}

void LogPane::showCount()
{
    const int all = m_model ? m_model->rowCount() : 0;
    m_head->setNote(tr("%n line(s), none is ever changed", nullptr, all));
    m_nothing->setVisible(m_filter->rowCount() == 0);
}

void LogPane::layOut()
{
    m_delegate->setWidth(m_list->viewport()->width());
    // Later: the bar that a longer list brings narrows the lines once more.
    Q_EMIT m_delegate->sizeHintChanged({});
}

void LogPane::correct(const QModelIndex &index)
{
    if (!m_mayWrite || !index.isValid() || !m_model)
        return;
    const models::LogRow row = m_model->at(m_filter->mapToSource(index).row());
    if (!row.own)
        return;
    m_entry->correct(row.line, row.sort, row.when, row.text);
}

bool LogPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list->viewport() && event->type() == QEvent::Resize) {
        layOut();
    } else if (watched == m_list->viewport() && event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const QModelIndex index = m_list->indexAt(mouse->pos());
        if (mouse->button() == Qt::LeftButton && index.isValid() && m_delegate->correctRect(m_list->visualRect(index), index).contains(mouse->pos()))
            correct(index);
    } else if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            correct(m_list->currentIndex());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void LogPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        layOut();
}

} // namespace redoubt::views
