// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/template/TemplateListPane.h"

#include "views/duty/template/TemplateDelegate.h"
#include "views/widgets/SegmentedControl.h"

namespace redoubt::views {

TemplateListPane::TemplateListPane(QWidget *parent)
    : ListPane(tr("Templates"), new SegmentedControl({{tr("Checklists")}, {tr("Phrases")}, {tr("Procedures")}}), new TemplateDelegate, parent)
{
    choice().setAccessibleName(tr("Sort of template"));
    choice().setCurrentIndex(0);
    connect(&choice(), &SegmentedControl::chosen, this, [this](int index) {
        m_sort = static_cast<duty::TemplateSort>(index);
        Q_EMIT sortChosen(m_sort);
        sayNothing();
    });
    sayNothing();
}

void TemplateListPane::setModel(models::TemplateListModel *model)
{
    m_model = model;
    showRows(model);
}

void TemplateListPane::setCounts(const std::array<int, 3> &counts)
{
    for (int i = 0; i < static_cast<int>(counts.size()); ++i)
        choice().setCount(i, counts[static_cast<std::size_t>(i)]);
}

void TemplateListPane::setSort(duty::TemplateSort sort)
{
    m_sort = sort;
    choice().setCurrentIndex(static_cast<int>(sort));
    sayNothing();
}

void TemplateListPane::setCurrent(const QString &row) { choose(m_model ? m_model->rowOf(row) : -1); }

void TemplateListPane::chosen(int row) { Q_EMIT templateChosen(m_model->at(row).id); }

void TemplateListPane::sayNothing()
{
    switch (m_sort) {
    case duty::TemplateSort::Checklist: setNothing(tr("No checklist is published to this unit.")); break;
    case duty::TemplateSort::Phrases: setNothing(tr("No phrases for the shift log are published to this unit.")); break;
    case duty::TemplateSort::Procedure: setNothing(tr("No procedure is published to this unit.")); break;
    }
}

} // namespace redoubt::views
