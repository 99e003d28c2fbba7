// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/handovers/ProofPane.h"

#include "views/widgets/Button.h"
#include "views/widgets/ElidedLabel.h"
#include "views/widgets/Heads.h"
#include "views/widgets/IconLabel.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/Surface.h"

#include <QClipboard>
#include <QGuiApplication>

namespace redoubt::views {

using Part = models::ProofRow::Part;
using ProofState = models::ProofRow::State;

namespace {
QString titleOfProof(const models::ProofRow &row)
{
    switch (row.part) {
    case Part::Digest: return ProofPane::tr("The digest is the sheet's");
    case Part::Outgoing: return ProofPane::tr("Outgoing signature");
    case Part::Incoming: return ProofPane::tr("Incoming signature");
    case Part::ReadBack: return ProofPane::tr("Read back as recorded");
    case Part::Server: break;
    }
    return ProofPane::tr("Taken by the server");
}

QString wordsOfProof(const models::ProofRow &row)
{
    if (row.part == Part::Server)
        return row.state == ProofState::Waits ? ProofPane::tr("waits for the network") : ProofPane::tr("%1, line %2").arg(row.detail, row.who);
    if (row.state == ProofState::Fails) {
        switch (row.part) {
        case Part::Digest: return ProofPane::tr("the sheet is not the one that was signed");
        case Part::ReadBack: return ProofPane::tr("%1, not all as recorded").arg(row.who);
        default: return ProofPane::tr("%1: it does not fit").arg(row.who);
        }
    }
    return row.detail.isEmpty() ? row.who : ProofPane::tr("%1, certified for %2").arg(row.who, row.detail);
}

QWidget *proofLine(const models::ProofRow &row)
{
    auto *box = new QWidget;
    auto *line = rowLayout(box, {16, 4, 16, 4}, 8);
    const bool fails = row.state == ProofState::Fails;
    const bool waits = row.state == ProofState::Waits;
    line->addWidget(new IconLabel(fails       ? Icon::XCircle
                                      : waits ? Icon::CloudUp
                                              : Icon::Check,
                                  14,
                                  fails       ? Ink::Severity4
                                      : waits ? Ink::Severity2
                                              : Ink::Ok));
    line->addWidget(new Label(titleOfProof(row), BodyType, fails ? Weight::Bold : Weight::Regular, fails ? Ink::Severity4 : Ink::Text));
    auto *words = new ElidedLabel(wordsOfProof(row), SmallType, Weight::Regular, fails ? Ink::Severity4 : Ink::Text3);
    words->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    line->addWidget(words, 1);
    return box;
}
} // namespace

ProofPane::ProofPane(QWidget *parent)
    : QWidget(parent), m_head(new PaneHead(tr("Verification"), {}, 40)), m_rows(columnLayout()), m_commandLabel(new Label({}, SmallType))
{
    auto *column = columnLayout(this);
    auto *again = new Button(tr("Check again"), ButtonKind::Ghost, Icon::Sync, ButtonSize::Small);
    m_head->addTrailing(again);
    column->addWidget(m_head);
    column->addWidget(new Rule);
    column->addSpacing(4);
    column->addLayout(m_rows);
    auto *inset = new Surface(Ground::Inset);
    auto *inside = columnLayout(inset, {12, 8, 12, 8}, 4);
    auto *title = rowLayout(6);
    title->addWidget(new IconLabel(Icon::Terminal, 14));
    title->addWidget(new Label(tr("Anybody can check it"), SmallType, Weight::Bold));
    title->addWidget(new ElidedLabel(tr("without an account or the network"), SmallType, Weight::Regular, Ink::Text3), 1);
    inside->addLayout(title);
    inside->addWidget(
        paragraph(tr("Export the handover, and run this line where the program is installed. It ends with GENUINE."), SmallType, Ink::Text2));
    auto *line = rowLayout(8);
    m_commandLabel->setCode(true);
    m_commandLabel->setWrapping(true);
    line->addWidget(m_commandLabel, 1);
    auto *copy = Button::iconOnly(Icon::Copy, tr("Copy the line"));
    line->addWidget(copy);
    inside->addLayout(line);
    auto *frame = columnLayout();
    frame->setContentsMargins(16, 8, 16, 16);
    frame->addWidget(inset);
    column->addLayout(frame);
    connect(again, &QPushButton::clicked, this, &ProofPane::verifyRequested);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_command); });
}

void ProofPane::setProof(const models::PastHandoverValues &values)
{
    qDeleteAll(m_shown);
    m_shown.clear();
    for (const auto &row : values.proof) {
        m_shown << proofLine(row);
        m_rows->addWidget(m_shown.last());
    }
    m_head->setNote(values.holds() ? tr("checked at %1: it verifies").arg(values.checkedAt)
                                   : tr("checked at %1: it does NOT verify").arg(values.checkedAt));
    m_command = QStringLiteral("redoubt-cli handover verify %1").arg(values.fileName);
    m_commandLabel->setText(m_command);
}

} // namespace redoubt::views
