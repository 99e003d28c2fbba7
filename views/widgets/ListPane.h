// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

class QAbstractItemDelegate;
class QAbstractItemModel;
class QListView;

namespace redoubt::views {

class Label;
class PaneHead;
class SegmentedControl;

/// The list at the left of a page: a head, a choice of what is listed, the rows, and a sentence where there are none.
/// What is listed, and the sentence, is its heirs' to say.
class ListPane : public QWidget
{
    Q_OBJECT
public:
    [[nodiscard]] QListView *list() const { return m_list; }
    /// Chooses the row so many further down (below zero: up), as a person would.
    void step(int by);

protected:
    /// Takes @p choice and @p delegate. Segments that are always there are in @p choice already: keys go through them before the rows.
    ListPane(const QString &title, SegmentedControl *choice, QAbstractItemDelegate *delegate, QWidget *parent);

    /// Not owned.
    void showRows(QAbstractItemModel *model);
    /// Chooses @p row, below zero none, without a word to chosen().
    void choose(int row);
    /// What stands where there are no rows.
    void setNothing(const QString &sentence);
    /// A person has chosen that row.
    virtual void chosen(int row) = 0;
    [[nodiscard]] PaneHead &head() const { return *m_head; }
    [[nodiscard]] SegmentedControl &choice() const { return *m_choice; }

    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showWhetherEmpty();

    QPointer<QAbstractItemModel> m_rows;
    bool m_quiet = false;
    PaneHead *m_head;
    SegmentedControl *m_choice;
    QListView *m_list;
    Label *m_nothing;
};

} // namespace redoubt::views
