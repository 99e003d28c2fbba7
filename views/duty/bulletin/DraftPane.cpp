// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/bulletin/DraftPane.h"

#include "views/widgets/Button.h"
#include "views/widgets/Heads.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/Surface.h"

namespace redoubt::views {

DraftPane::DraftPane(QWidget *parent)
    : QWidget(parent), m_way(paragraph({}, BodyType, Ink::Text2)), m_whyNot(paragraph({}, SmallType, Ink::Severity3)),
      m_edit(new Button(tr("Change…"), ButtonKind::Secondary, Icon::Pen)),
      m_pass(new Button(tr("Check and sign…"), ButtonKind::Secondary, Icon::Sign)),
      m_back(new Button(tr("Send back…"), ButtonKind::Secondary, Icon::Undo)), m_issue(new Button(tr("Issue…"), ButtonKind::Primary, Icon::Send)),
      m_discard(new Button(tr("Discard…"), ButtonKind::Danger))
{
    auto *column = columnLayout(this);
    column->addWidget(new PaneHead(tr("Before it is sent")));
    column->addWidget(new Rule);
    auto *box = columnLayout(12);
    box->setContentsMargins(16, 12, 16, 16);
    box->addWidget(m_way);
    box->addWidget(m_issue);
    box->addWidget(m_whyNot);
    box->addWidget(m_pass);
    box->addWidget(m_back);
    box->addWidget(m_edit);
    box->addWidget(m_discard);
    box->addStretch();
    column->addLayout(box, 1);
    connect(m_edit, &QPushButton::clicked, this, &DraftPane::editRequested);
    connect(m_pass, &QPushButton::clicked, this, &DraftPane::passRequested);
    connect(m_back, &QPushButton::clicked, this, &DraftPane::sendBackRequested);
    connect(m_issue, &QPushButton::clicked, this, &DraftPane::issueRequested);
    connect(m_discard, &QPushButton::clicked, this, &DraftPane::discardRequested);
}

void DraftPane::setValues(const models::BulletinValues &values, bool mayWrite, const QString &whyNotIssue)
{
    m_way->setText(values.returned ? tr("Sent back: it is changed, and then checked anew.")
                       : values.passed
                       ? tr("%1 has checked it as it stands. A change of it asks for a new check.").arg(values.checked.name)
                       : tr("Nobody has checked it yet. A second person reads it and signs; where it is urgent, a leader may issue it "
                            "unchecked, and that stands on it."));
    for (Button *button : {m_edit, m_discard})
        button->setVisible(mayWrite);
    m_pass->setVisible(mayWrite && !values.passed && !values.returned);
    m_back->setVisible(mayWrite && !values.returned);
    m_issue->setVisible(mayWrite);
    m_issue->setEnabled(whyNotIssue.isEmpty());
    m_whyNot->setText(whyNotIssue);
    m_whyNot->setVisible(mayWrite && !whyNotIssue.isEmpty());
}

} // namespace redoubt::views
