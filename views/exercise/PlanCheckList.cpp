// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/PlanCheckList.h"

#include "views/widgets/Button.h"
#include "views/widgets/IconLabel.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"

#include <algorithm>

namespace redoubt::views {

PlanCheckList::PlanCheckList(QWidget *parent) : Surface(Ground::Card, parent), m_lines(columnLayout(8))
{
    auto *column = columnLayout(this, {16, 14, 16, 14}, 10);
    column->addWidget(new Label(tr("Before it starts"), BodyType, Weight::Bold));
    column->addLayout(m_lines);
    hide();
}

void PlanCheckList::setFindings(const std::vector<exercise::PlanFinding> &findings, bool mayMend)
{
    if (findings == m_findings && mayMend == m_mayMend)
        return;
    m_findings = findings;
    m_mayMend = mayMend;
    while (auto *item = m_lines->takeAt(0)) {
        if (QWidget *line = item->widget()) {
            line->hide();
            line->deleteLater();
        }
        delete item;
    }
    addGroup(tr("To be done first"), true);
    addGroup(tr("It can start, but know this"), false);
    setVisible(!findings.empty());
}

void PlanCheckList::addGroup(const QString &title, bool blocks)
{
    if (std::ranges::none_of(m_findings, [blocks](const auto &finding) { return finding.blocks == blocks; }))
        return;
    m_lines->addWidget(new Label(title, SmallType, Weight::Bold, blocks ? Ink::Severity4 : Ink::Severity2));
    for (const auto &finding : m_findings) {
        if (finding.blocks == blocks)
            addLine(finding);
    }
}

void PlanCheckList::addLine(const exercise::PlanFinding &finding)
{
    auto *line = new QWidget;
    auto *row = rowLayout(line, {}, 8);
    row->addWidget(new IconLabel(finding.blocks ? Icon::XCircle : Icon::Alert, 16, finding.blocks ? Ink::Severity4 : Ink::Severity2), 0,
                   Qt::AlignTop);
    auto *words = columnLayout(2);
    words->addWidget(paragraph(PlanWords::title(finding)));
    words->addWidget(paragraph(PlanWords::why(finding), SmallType, Ink::Text2));
    row->addLayout(words, 1);
    if (m_mayMend) {
        const auto mend = PlanWords::mend(finding);
        auto *button = new Button(PlanWords::mendText(mend), ButtonKind::Secondary, Icon::None, ButtonSize::Small);
        button->setAccessibleName(PlanWords::title(finding) + QStringLiteral(": ") + button->text());
        connect(button, &QPushButton::clicked, this, [this, mend] { Q_EMIT mendRequested(mend); });
        row->addWidget(button, 0, Qt::AlignTop);
    }
    m_lines->addWidget(line);
}

} // namespace redoubt::views
