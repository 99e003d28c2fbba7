// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"

#include <QWidget>

class QAbstractItemModel;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;

namespace redoubt::views {

class Button;
class EmptyState;
class PageHead;
class SearchBox;

/// Every exercise that the reader may see; without one, what the page is for and the first action.
class ExercisesPage : public QWidget
{
    Q_OBJECT
public:
    explicit ExercisesPage(QWidget *parent = nullptr);

    /// A models::ExerciseListModel; not owned.
    void setModel(QAbstractItemModel *model);
    /// Whether the reader may plan exercises in some unit; without it nothing offers to.
    void setMayCreate(bool may);
    /// Whether what there is has yet to come for the first time: until then the page does not say that there is none.
    void setFetching(bool fetching);

Q_SIGNALS:
    void exerciseChosen(const redoubt::Id &exercise);
    /// By the button or Ctrl+N.
    void newExerciseRequested();
    /// Whether there is something new at the server: asked by who waits for an invitation.
    void refreshRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showState();
    void applySizes();

    QSortFilterProxyModel *m_proxy;
    PageHead *m_head;
    Button *m_create;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    EmptyState *m_invited;
    Button *m_emptyCreate;
    SearchBox *m_search;
    QTableView *m_table;
    bool m_mayCreate = false;
};

} // namespace redoubt::views
