// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/report/ReportTodo.h"

#include "models/Text.h"
#include "views/duty/report/ReportWords.h"
#include "views/theme/Durations.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/ElidedLabel.h"
#include "views/widgets/Heads.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/Surface.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace redoubt::views {

using duty::ReportState;

namespace {
constexpr int todoHeight = 212;

/// What is known of it, in a line.
QString noteOf(const models::ReportCell &cell, const models::OfficeTime &time)
{
    const auto &view = cell.view;
    if (view.state == ReportState::Suspicious)
        return ReportWords::suspicions(view, time).join(ReportTodo::tr("; ", "between sentences"));
    if (view.state == ReportState::Missing && view.open)
        return ReportTodo::tr("sent back by %1: %2").arg(models::text(view.open->value.by), models::text(view.open->value.reason));
    return ReportWords::line(cell, time);
}
} // namespace

ReportTodo::ReportTodo(QWidget *parent) : QWidget(parent), m_lists(new QWidget), m_counts(new QWidget)
{
    auto *all = columnLayout(this);
    auto *lists = rowLayout(m_lists);
    auto *counts = rowLayout(m_counts, {16, 6, 16, 6}, 12);
    for (const ReportState state : {ReportState::Missing, ReportState::Suspicious, ReportState::Matter}) {
        Column column{state, new QWidget, new PaneHead(ReportWords::state(state), {}, 36), nullptr, nullptr, {}};
        auto *inside = columnLayout(column.box);
        inside->addWidget(column.head);
        auto *scroll = new QScrollArea;
        scroll->setWidgetResizable(true);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        auto *rows = new QWidget;
        column.rows = columnLayout(rows, {16, 0, 12, 4}, 2);
        column.rows->addStretch();
        scroll->setWidget(rows);
        inside->addWidget(scroll, 1);
        if (!m_columns.empty())
            lists->addWidget(new Rule(Qt::Vertical));
        lists->addWidget(column.box, 1);
        column.count = new Button({}, ButtonKind::Ghost, ReportWords::stateIcon(state), ButtonSize::Small);
        counts->addWidget(column.count);
        connect(column.count, &QPushButton::clicked, this, [this, state] { Q_EMIT filterWanted(state); });
        m_columns.push_back(column);
    }
    counts->addStretch();
    m_lists->setFixedHeight(scaled(todoHeight));
    all->addWidget(m_lists);
    all->addWidget(m_counts);
    setCompact(false);
}

void ReportTodo::setCompact(bool compact)
{
    m_lists->setVisible(!compact);
    m_counts->setVisible(compact);
}

void ReportTodo::setMayAct(bool may)
{
    m_mayAct = may;
    for (auto &column : m_columns)
        fill(column);
}

void ReportTodo::setValues(const models::ReportBoardValues &values)
{
    m_values = values;
    m_lists->setFixedHeight(scaled(todoHeight));
    for (auto &column : m_columns)
        fill(column);
}

void ReportTodo::fill(Column &column)
{
    const auto cells = m_values.inState(column.state);
    int waiting = 0;
    for (const auto *cell : cells)
        waiting += cell->view.waits() ? 1 : 0;
    column.head->setNote(column.state == ReportState::Matter ? tr("%n units, %1 not seen to", nullptr, static_cast<int>(cells.size())).arg(waiting)
                                                             : tr("%n units", nullptr, static_cast<int>(cells.size())));
    column.count->setText(ReportWords::state(column.state) + QLatin1Char(' ') + QString::number(cells.size()));
    QStringList shown{m_mayAct ? QStringLiteral("acts") : QString()};
    for (const auto *cell : cells)
        shown << cell->unit.name + QLatin1Char('\n') + ReportWords::whom(cell->unit) + QLatin1Char('\n') + noteOf(*cell, m_values.time);
    if (shown == column.shown)
        return;
    column.shown = shown;
    while (column.rows->count() > 1) {
        QLayoutItem *item = column.rows->takeAt(0);
        if (item->widget()) { // a button in it may be what was pressed
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    int place = 0;
    for (const auto *cell : cells) {
        auto *row = new QWidget;
        auto *line = rowLayout(row, {}, 8);
        auto *words = columnLayout();
        auto *names = rowLayout(8);
        names->addWidget(new ElidedLabel(cell->unit.name, BodyType, Weight::Bold));
        const QString whom = column.state == ReportState::Missing ? ReportWords::whom(cell->unit) : QString();
        if (!whom.isEmpty())
            names->addWidget(new ElidedLabel(whom, SmallType), 1);
        else
            names->addStretch();
        words->addLayout(names);
        words->addWidget(new ElidedLabel(noteOf(*cell, m_values.time), SmallType, Weight::Regular, Ink::Text2));
        line->addLayout(words, 1);
        const bool calls = column.state == ReportState::Missing && m_mayAct && cell->unit.channel;
        auto *act = new Button(calls ? tr("Call…") : tr("Look"), ButtonKind::Secondary, calls ? Icon::Phone : Icon::None, ButtonSize::Small);
        act->setAccessibleName(act->text() + QLatin1Char(' ') + cell->unit.name);
        connect(act, &QPushButton::clicked, this, [this, calls, unit = cell->unit.unit] {
            if (calls)
                Q_EMIT callWanted(unit);
            else
                Q_EMIT lookWanted(unit);
        });
        line->addWidget(act);
        column.rows->insertWidget(place++, row);
    }
}

} // namespace redoubt::views
