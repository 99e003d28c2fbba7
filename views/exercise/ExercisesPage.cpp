// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/ExercisesPage.h"

#include "models/exercise/ExerciseListModel.h"
#include "views/exercise/ExerciseDelegate.h"
#include "views/widgets/PlainTable.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/EmptyState.h"
#include "views/widgets/Heads.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/SearchBox.h"
#include "views/widgets/Surface.h"

#include <QEvent>
#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTableView>

namespace redoubt::views {

using models::ExerciseListModel;

ExercisesPage::ExercisesPage(QWidget *parent)
    : QWidget(parent), m_proxy(new QSortFilterProxyModel(this)), m_head(new PageHead(tr("Exercises"))),
      m_create(new Button(tr("New exercise"), ButtonKind::Primary, Icon::Plus)), m_stack(new QStackedWidget), m_table(plainTable(tr("Exercises")))
{
    auto *column = columnLayout(this);
    m_search = new SearchBox(tr("Find by name or unit"));
    m_search->setAccessibleName(tr("Find by name or unit"));
    m_search->setFixedWidth(scaled(240));
    m_head->addAction(m_search);
    m_head->addAction(m_create);
    column->addWidget(m_head);
    auto *ground = new Surface(Ground::Pane);
    columnLayout(ground)->addWidget(m_stack);
    column->addWidget(ground, 1);

    m_empty = new EmptyState(tr("No exercises yet"),
                             tr("An exercise is planned here: its teams, targets, phases and rules. Once its window opens, claims are judged and "
                                "standings kept here too."));
    m_empty->setPicture(
        new FlowPicture({{Icon::List, tr("Plan"), false}, {Icon::Exercise, tr("Attack window"), true}, {Icon::Scale, tr("Rulings"), false}}));
    m_emptyCreate = m_empty->addAction(tr("New exercise"), Icon::Plus);
    m_empty->setShortcutHint(QKeySequence(QKeySequence::New));
    m_stack->addWidget(m_empty);
    m_invited = new EmptyState(tr("No exercises yet"),
                               tr("Once somebody makes you a member of an exercise, it appears here by itself, with your team's room or the "
                                  "judging board. Nothing needs to be set up on this machine."));
    m_invited->setPicture(new FlowPicture(
        {{Icon::Users, tr("You join an exercise"), false}, {Icon::Exercise, tr("Exercise"), true}, {Icon::Scale, tr("Rulings"), false}}));
    connect(m_invited->addAction(tr("Look again now"), Icon::Sync), &QPushButton::clicked, this, &ExercisesPage::refreshRequested);
    m_invited->setShortcutHint(QKeySequence(Qt::Key_F5));
    m_stack->addWidget(m_invited);
    m_stack->addWidget(m_table);

    m_proxy->setSortRole(models::SortRole);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_proxy->setFilterKeyColumn(-1);
    m_proxy->setSortLocaleAware(true);
    m_table->setItemDelegate(new ExerciseDelegate(m_table));
    m_table->setModel(m_proxy);
    m_table->setSortingEnabled(true);
    connect(m_search, &QLineEdit::textChanged, m_proxy, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_create, &QPushButton::clicked, this, &ExercisesPage::newExerciseRequested);
    connect(m_emptyCreate, &QPushButton::clicked, this, &ExercisesPage::newExerciseRequested);
    const auto open = [this](const QModelIndex &index) {
        if (const auto id = Id::parse(index.data(models::IdRole).toString().toStdString()))
            Q_EMIT exerciseChosen(*id);
    };
    connect(m_table, &QTableView::activated, this, open);
    connect(m_table, &QTableView::clicked, this, open);
    setFocusPolicy(Qt::StrongFocus);
    showState();
}

void ExercisesPage::setModel(QAbstractItemModel *model)
{
    m_proxy->setSourceModel(model);
    connect(model, &QAbstractItemModel::rowsInserted, this, &ExercisesPage::showState);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &ExercisesPage::showState);
    m_table->sortByColumn(ExerciseListModel::Dates, Qt::DescendingOrder);
    applySizes();
    showState();
}

void ExercisesPage::setFetching(bool fetching)
{
    m_empty->setFetching(fetching);
    m_invited->setFetching(fetching);
}

void ExercisesPage::setMayCreate(bool may)
{
    m_mayCreate = may;
    showState();
}

void ExercisesPage::showState()
{
    const bool empty = !m_proxy->sourceModel() || m_proxy->sourceModel()->rowCount() == 0;
    m_stack->setCurrentWidget(!empty ? static_cast<QWidget *>(m_table) : m_mayCreate ? m_empty : m_invited);
    setFocusProxy(empty ? nullptr : m_table);
    m_create->setVisible(m_mayCreate && !empty);
    m_search->setVisible(!empty);
}

void ExercisesPage::applySizes()
{
    applyTableSizes(m_table);
    m_table->verticalHeader()->setDefaultSectionSize(scaled(ExerciseDelegate::rowHeight));
    auto *head = m_table->horizontalHeader();
    if (head->count() < ExerciseListModel::ColumnCount)
        return;
    head->setSectionResizeMode(QHeaderView::Interactive);
    head->setSectionResizeMode(ExerciseListModel::Name, QHeaderView::Stretch);
    m_table->setColumnWidth(ExerciseListModel::State, scaled(200));
    m_table->setColumnWidth(ExerciseListModel::UnitName, scaled(200));
    m_table->setColumnWidth(ExerciseListModel::Dates, scaled(220));
    m_table->setColumnWidth(ExerciseListModel::Waiting, scaled(136));
}

void ExercisesPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        m_search->setFixedWidth(scaled(240));
        applySizes();
    }
}

} // namespace redoubt::views
