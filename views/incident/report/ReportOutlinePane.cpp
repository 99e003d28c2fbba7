// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/incident/report/ReportOutlinePane.h"

#include "incident/report/ReportCheck.h"
#include "models/Text.h"
#include "views/incident/SheetLines.h"
#include "views/incident/report/ReportWording.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/Heads.h"
#include "views/widgets/IconLabel.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/Meter.h"
#include "views/widgets/PlainWords.h"
#include "views/widgets/Surface.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace redoubt::views {

namespace {
Icon partIcon(const models::ReportSectionRow &row)
{
    if (row.inConflict)
        return Icon::Conflict;
    if (!row.written)
        return row.required ? Icon::AlertCircle : Icon::Hourglass;
    return row.gaps > 0 ? Icon::Pen : Icon::CheckCircle;
}
} // namespace

ReportOutlinePane::ReportOutlinePane(QWidget *parent)
    : QWidget(parent), m_head(new PaneHead(tr("Parts"))), m_done(new Label({}, BodyType, Weight::Bold)), m_meter(new Meter),
      m_lack(new Label({}, SmallType, Weight::Regular, Ink::Text2)), m_parts(columnLayout(2)), m_findings(columnLayout(6))
{
    auto *all = columnLayout(this);
    all->addWidget(m_head);
    all->addWidget(new Rule);
    auto *inside = new QWidget;
    auto *column = columnLayout(inside, {16, 12, 16, 16}, 8);
    auto *row = rowLayout(8);
    row->addWidget(new Label(tr("What must be there"), SmallType, Weight::Regular, Ink::Text2));
    row->addStretch();
    row->addWidget(m_done);
    column->addLayout(row);
    column->addWidget(m_meter);
    m_lack->setWrapping(true);
    column->addWidget(m_lack);
    column->addSpacing(4);
    column->addLayout(m_parts);
    column->addWidget(new Rule);
    column->addWidget(new Label(tr("Before it is handed in"), SmallType, Weight::Regular, Ink::Text2));
    column->addLayout(m_findings);
    column->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    all->addWidget(scroll, 1);
}

void ReportOutlinePane::setValues(const models::IncidentReportValues &values, bool maySettle)
{
    m_head->setNote(tr("%n parts", nullptr, static_cast<int>(values.sections.size())));
    m_done->setText(QStringLiteral("%1 / %2").arg(values.done).arg(values.wanted));
    m_meter->setShares(values.wanted > 0 ? double(values.done) / values.wanted : 0);
    m_meter->setTone(values.blocking() == 0 ? Tone::Ok : Tone::Accent);
    m_lack->setText(values.blocking() == 0 ? tr("Nothing stands in the way of issuing it")
                                           : tr("%n things stand in the way of issuing it", nullptr, values.blocking()));
    if (m_shown != values.sections) {
        m_shown = values.sections;
        fillParts(values);
    }
    if (m_found != values.findings || m_maySettle != maySettle) {
        m_found = values.findings;
        m_maySettle = maySettle;
        fillFindings(values, maySettle);
    }
}

void ReportOutlinePane::fillParts(const models::IncidentReportValues &values)
{
    emptyColumn(m_parts);
    int index = 0;
    for (const auto &row : values.sections) {
        auto *line = new QWidget;
        auto *layout = rowLayout(line, {}, 6);
        const QString name = QStringLiteral("%1  %2").arg(++index).arg(row.name);
        auto *go = new Button(PlainWords::onButton(name), ButtonKind::Ghost, partIcon(row), ButtonSize::Small);
        go->setToolTip(row.help);
        layout->addWidget(go);
        layout->addStretch();
        const QString lack = !row.written ? (row.required ? tr("nothing yet") : tr("later"))
            : row.gaps > 0                ? tr("%n gaps", nullptr, row.gaps)
                                          : QString();
        layout->addWidget(new Label(lack, SmallType, Weight::Regular, row.required && (!row.written || row.gaps > 0) ? Ink::Severity2 : Ink::Text3));
        m_parts->addWidget(line);
        connect(go, &QPushButton::clicked, this, [this, section = row.section] { Q_EMIT sectionChosen(section); });
    }
}

void ReportOutlinePane::fillFindings(const models::IncidentReportValues &values, bool maySettle)
{
    emptyColumn(m_findings);
    for (const auto &row : values.findings) {
        if (!row.finding.blocks)
            continue; // what may come later stands at its part
        auto *line = new QWidget;
        auto *layout = rowLayout(line, {}, 6);
        layout->addWidget(new IconLabel(ReportWording::findingIcon(row)), 0, Qt::AlignTop);
        auto *words = columnLayout(4);
        words->addWidget(paragraph(ReportWording::finding(row), SmallType, Ink::Severity2));
        if (row.finding.sort == incident::ReportFindingSort::Differs && maySettle) {
            auto *settle = new Button(tr("Say why…"), ButtonKind::Link, Icon::None, ButtonSize::Small);
            settle->setAccessibleName(tr("Say why: %1").arg(models::text(row.finding.field)));
            words->addWidget(settle, 0, Qt::AlignLeft);
            connect(settle, &QPushButton::clicked, this, [this, finding = row.finding] { Q_EMIT settleWanted(finding); });
        }
        layout->addLayout(words, 1);
        m_findings->addWidget(line);
    }
    if (values.blocking() == 0)
        m_findings->addWidget(new Label(tr("All that must be there is there"), SmallType, Weight::Regular, Ink::Text2));
}

} // namespace redoubt::views
