// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/handovers/MarksPane.h"

#include "views/duty/MarkWords.h"
#include "views/widgets/Heads.h"
#include "views/widgets/IconLabel.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/Surface.h"

namespace redoubt::views {

namespace {
Ink markInk(duty::MarkKind kind)
{
    switch (MarkWords::tone(kind)) {
    case Tone::Severity4: return Ink::Severity4;
    case Tone::Severity3: return Ink::Severity3;
    default: return Ink::Severity2;
    }
}

QWidget *markLine(const models::MarkRow &mark)
{
    auto *box = new QWidget;
    auto *row = rowLayout(box, {16, 6, 16, 6}, 8);
    row->addWidget(new IconLabel(MarkWords::icon(mark.kind), 14, markInk(mark.kind)), 0, Qt::AlignTop);
    auto *column = columnLayout(2);
    auto *title = paragraph(MarkWords::title(mark), BodyType, markInk(mark.kind));
    column->addWidget(title);
    if (const QString text = MarkWords::text(mark); !text.isEmpty())
        column->addWidget(paragraph(text, SmallType, Ink::Text2));
    row->addLayout(column, 1);
    return box;
}
} // namespace

MarksPane::MarksPane(QWidget *parent)
    : QWidget(parent), m_head(new PaneHead(tr("Out of the ordinary"), {}, 40)), m_nothing(paragraph(tr("Nothing was."), BodyType, Ink::Text2)),
      m_rows(columnLayout())
{
    auto *column = columnLayout(this);
    column->addWidget(m_head);
    column->addWidget(new Rule);
    m_nothing->setContentsMargins(16, 12, 16, 12);
    column->addWidget(m_nothing);
    column->addLayout(m_rows);
    column->addWidget(new Rule);
}

void MarksPane::setMarks(const std::vector<models::MarkRow> &marks)
{
    qDeleteAll(m_shown);
    m_shown.clear();
    for (const models::MarkRow &mark : marks) {
        m_shown << markLine(mark);
        m_rows->addWidget(m_shown.last());
    }
    m_nothing->setVisible(marks.empty());
    m_head->setNote(marks.empty() ? QString() : QString::number(marks.size()));
}

} // namespace redoubt::views
