// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/incident/IncidentListPane.h"

#include "models/incident/IncidentListModel.h"
#include "views/incident/IncidentDelegate.h"
#include "views/widgets/SegmentedControl.h"

namespace redoubt::views {

IncidentListPane::IncidentListPane(QWidget *parent)
    : ListPane(tr("Incidents"), new SegmentedControl({{tr("Open")}, {tr("Closed")}, {tr("All")}}), new IncidentDelegate, parent)
{
    m_delegate = static_cast<IncidentDelegate *>(list()->itemDelegate());
    choice().setAccessibleName(tr("Which incidents"));
    choice().setCurrentIndex(0);
    connect(&choice(), &SegmentedControl::chosen, this, [this](int index) {
        m_filter = static_cast<Filter>(index);
        sayNothing();
        Q_EMIT filterChosen(m_filter);
    });
    sayNothing();
}

void IncidentListPane::setModel(models::IncidentListModel *model)
{
    m_model = model;
    showRows(model);
}

void IncidentListPane::setCounts(int open, int closed)
{
    choice().setCount(0, open);
    choice().setCount(1, closed);
    choice().setCount(2, open + closed);
}

void IncidentListPane::setCurrent(const QString &row) { choose(m_model ? m_model->rowOf(row) : -1); }

void IncidentListPane::setNow(Instant now)
{
    m_delegate->setNow(now);
    list()->viewport()->update();
}

void IncidentListPane::chosen(int row) { Q_EMIT incidentChosen(m_model->at(row).id); }

void IncidentListPane::sayNothing()
{
    switch (m_filter) {
    case Filter::Open: setNothing(tr("No incident is open.")); break;
    case Filter::Closed: setNothing(tr("No incident is closed yet.")); break;
    case Filter::All: setNothing(tr("The register is empty.")); break;
    }
}

} // namespace redoubt::views
