// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/incident/StatisticsPane.h"

#include "views/theme/Typography.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/PlainTable.h"
#include "views/widgets/SegmentedControl.h"

#include <QEvent>
#include <QHeaderView>
#include <QVBoxLayout>

namespace redoubt::views {

using incident::StatisticsBy;
using Model = models::StatisticsModel;

StatisticsPane::StatisticsPane(QWidget *parent)
    : QWidget(parent), m_by(new SegmentedControl({{tr("By month")}, {tr("By level")}, {tr("By category")}, {tr("By unit")}})),
      m_sum(new Label({}, SmallType, Weight::Regular, Ink::Text2)), m_model(new Model(this)), m_table(plainTable(tr("Figures over incidents")))
{
    auto *column = columnLayout(this, {12, 10, 12, 12}, 8);
    auto *row = rowLayout(12);
    row->addWidget(m_by);
    row->addStretch();
    column->addLayout(row);
    m_sum->setWrapping(true);
    column->addWidget(m_sum);
    m_table->setModel(m_model);
    column->addWidget(m_table, 1);
    layColumns();
    connect(m_by, &SegmentedControl::chosen, this, [this] { Q_EMIT byChosen(by()); });
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (index.isValid())
            Q_EMIT keyChosen(m_model->at(index.row()).id, m_model->at(index.row()).name);
    });
    connect(m_table, &QAbstractItemView::clicked, m_table, &QAbstractItemView::activated);
}

StatisticsBy StatisticsPane::by() const { return static_cast<StatisticsBy>(std::max(0, m_by->currentIndex())); }

void StatisticsPane::setLines(const std::vector<models::StatisticsLine> &lines, const incident::StatisticsRow &all)
{
    m_model->assign(lines);
    m_sum->setText(tr("%n incidents", nullptr, all.count()) + QStringLiteral("   ")
                   + tr("%1 open; told in time %2; contained %3, half of them in %4")
                         .arg(QString::number(all.open), Model::share(all.inTime), Model::share(all.contained), Model::lasting(all.medianMs)));
}

void StatisticsPane::layColumns()
{
    applyTableSizes(m_table);
    auto *head = m_table->horizontalHeader();
    head->setSectionResizeMode(QHeaderView::Fixed);
    head->setSectionResizeMode(Model::Name, QHeaderView::Stretch);
    const auto font = textFont(SmallType, Weight::Bold);
    for (int column = Model::All; column < Model::ColumnCount; ++column) {
        const auto title = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const int least = column == Model::InTime || column == Model::Contained || column == Model::Median ? 96 : 44;
        head->resizeSection(column, std::max(scaled(least), textWidth(font, title) + 28));
    }
}

void StatisticsPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        layColumns();
}

} // namespace redoubt::views
