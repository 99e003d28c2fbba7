// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/handovers/PastHandoversPane.h"

#include "views/duty/handovers/PastHandoverDelegate.h"
#include "views/theme/Typography.h"
#include "views/widgets/Heads.h"
#include "views/widgets/IconLabel.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/SegmentedControl.h"
#include "views/widgets/Surface.h"

#include <QEvent>
#include <QListView>

namespace redoubt::views {

PastHandoversPane::PastHandoversPane(QWidget *parent)
    : QWidget(parent), m_head(new PaneHead(tr("Past handovers"))),
      m_filters(new SegmentedControl({{tr("All")}, {tr("Late")}, {tr("On behalf")}, {tr("Offline")}})), m_list(new QListView),
      m_nothing(paragraph(tr("None of the handovers is like that."), BodyType, Ink::Text2)),
      m_footIcon(new IconLabel(Icon::ShieldCheck, 14, Ink::Ok)), m_foot(new Label({}, SmallType, Weight::Regular, Ink::Text2))
{
    auto *column = columnLayout(this);
    column->addWidget(m_head);
    column->addWidget(new Rule);
    auto *filters = rowLayout();
    filters->setContentsMargins(16, 8, 16, 8);
    m_filters->setAccessibleName(tr("Which handovers"));
    filters->addWidget(m_filters);
    filters->addStretch();
    column->addLayout(filters);
    column->addWidget(new Rule);
    m_list->setItemDelegate(new PastHandoverDelegate(this));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setAccessibleName(tr("Past handovers"));
    column->addWidget(m_list, 1);
    m_nothing->setContentsMargins(16, 12, 16, 12);
    column->addWidget(m_nothing);
    column->addStretch();
    column->addWidget(new Rule);
    auto *foot = rowLayout(6);
    foot->setContentsMargins(16, 8, 16, 8);
    foot->addWidget(m_footIcon);
    foot->addWidget(m_foot, 1);
    column->addLayout(foot);
    connect(m_filters, &SegmentedControl::chosen, this, [this](int index) { Q_EMIT filterChosen(static_cast<models::PastFilter>(index)); });
    setFocusProxy(m_list);
}

void PastHandoversPane::setModel(models::PastHandoverModel *model)
{
    m_model = model;
    m_list->setModel(model);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (!m_quiet && m_model && current.isValid())
            Q_EMIT chosen(m_model->at(current.row()).handover);
    });
}

void PastHandoversPane::setCounts(const models::PastCounts &counts)
{
    m_head->setNote(counts.all == 0 ? QString() : tr("%1 = on time %2 + late %3").arg(counts.all).arg(counts.onTime).arg(counts.late));
    m_filters->setCount(0, counts.all);
    m_filters->setCount(1, counts.late);
    m_filters->setCount(2, counts.onBehalf);
    m_filters->setCount(3, counts.offline);
    const bool isEmpty = m_model && m_model->rowCount() == 0;
    m_nothing->setVisible(isEmpty);
    m_list->setVisible(!isEmpty);
    const bool holds = counts.unproven == 0;
    m_footIcon->setIcon(holds ? Icon::ShieldCheck : Icon::XCircle);
    m_footIcon->setInk(holds ? Ink::Ok : Ink::Severity4);
    m_foot->setInk(holds ? Ink::Text2 : Ink::Severity4);
    m_foot->setText(holds ? tr("The signatures of all %n verify", nullptr, counts.all) : tr("%n do not verify", nullptr, counts.unproven));
    fitFilters();
}

void PastHandoversPane::setCurrent(const std::optional<Id> &handover)
{
    if (!m_model)
        return;
    m_quiet = true;
    const int row = handover ? m_model->rowOf(QString::fromStdString(handover->toString())) : -1;
    if (row >= 0) {
        m_list->setCurrentIndex(m_model->index(row, 0));
        m_list->scrollTo(m_model->index(row, 0));
    } else {
        m_list->clearSelection();
        m_list->selectionModel()->clearCurrentIndex();
    }
    m_quiet = false;
}

void PastHandoversPane::step(int by)
{
    if (!m_model)
        return;
    const int row = m_list->currentIndex().row() + by;
    if (row >= 0 && row < m_model->rowCount())
        m_list->setCurrentIndex(m_model->index(row, 0));
}

void PastHandoversPane::fitFilters() { m_filters->setRoom(width() - 32); }

void PastHandoversPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitFilters();
}

void PastHandoversPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        m_list->doItemsLayout();
        fitFilters();
    }
}

} // namespace redoubt::views
