// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/duty/ShiftRequests.h"

#include <QPointer>
#include <QSortFilterProxyModel>
#include <QWidget>

class QListView;

namespace redoubt::models {
class ShiftLogModel;
}

namespace redoubt::views {

class Label;
class LogDelegate;
class LogEntryLine;
class PaneHead;
class SegmentedControl;

/// The lines of one sort, or all.
class LogFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setSort(std::optional<duty::LogSort> sort);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    std::optional<duty::LogSort> m_sort;
};

/// The log of the shift, the latest on top, and the line in which the next one is written. Enter at a line of one's own, or its pen, corrects it.
class LogPane : public QWidget
{
    Q_OBJECT
public:
    explicit LogPane(QWidget *parent = nullptr);

    /// Not owned.
    void setModel(models::ShiftLogModel *model);
    void setMayWrite(bool may);

    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] LogEntryLine *entry() const { return m_entry; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showCount();
    void layOut();
    void correct(const QModelIndex &index);

    QPointer<models::ShiftLogModel> m_model;
    bool m_mayWrite = false;
    PaneHead *m_head;
    SegmentedControl *m_sorts;
    LogFilter *m_filter;
    QListView *m_list;
    LogDelegate *m_delegate;
    Label *m_nothing;
    QWidget *m_foot;
    LogEntryLine *m_entry;
};

} // namespace redoubt::views
