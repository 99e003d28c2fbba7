// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/RuledCard.h"

#include "views/exercise/Words.h"
#include "views/theme/TimeText.h"
#include "views/widgets/Button.h"
#include "views/widgets/Chip.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"

namespace redoubt::views {

namespace {

ChipSpec decisionChip(const models::PastRuling &ruling)
{
    if (ruling.reversed)
        return {RuledCard::tr("Reversed"), Tone::Severity3, Icon::Undo};
    switch (ruling.decision) {
    case exercise::Decision::Accept:
        return {ruling.sharePercent < 100 ? RuledCard::tr("Accepted in part") : Words::decision(ruling.decision), Tone::Ok, Icon::Check};
    case exercise::Decision::Reject: return {Words::decision(ruling.decision), Tone::Severity4, Icon::XCircle};
    case exercise::Decision::Return: break;
    }
    return {Words::decision(ruling.decision), Tone::Severity2, Icon::Undo};
}

} // namespace

RuledCard::RuledCard(QWidget *parent)
    : Surface(Ground::Inset, parent), m_decision(new Chip), m_pending(new Chip(ChipSpec{tr("Pending"), Tone::Severity2, Icon::CloudUp})),
      m_points(new Label({}, TitleType, Weight::Bold)), m_facts(paragraph({}, SmallType, Ink::Text2)), m_reason(paragraph({})),
      m_reversal(paragraph({}, BodyType, Ink::Severity3)),
      m_twice(paragraph(tr("Two judges ruled on this claim without seeing each other. The later ruling counts; reverse one of the entries."),
                        SmallType, Ink::Severity3)),
      m_reverse(new Button(tr("Reverse…"), ButtonKind::Danger, Icon::Undo)), m_why(paragraph({}, SmallType, Ink::Text3))
{
    auto *column = columnLayout(this, {12, 12, 12, 12}, 8);
    auto *head = rowLayout(8);
    head->addWidget(m_decision);
    head->addWidget(m_pending);
    head->addStretch();
    head->addWidget(m_points);
    column->addLayout(head);
    column->addWidget(m_facts);
    column->addWidget(m_reason);
    column->addWidget(m_reversal);
    m_reversal->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(m_twice);
    auto *foot = rowLayout(8);
    foot->addWidget(m_reverse);
    foot->addWidget(m_why, 1);
    foot->addStretch();
    column->addLayout(foot);
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    connect(m_reverse, &QPushButton::clicked, this, &RuledCard::reverseRequested);
}

void RuledCard::setRuling(const models::PastRuling &ruling, int decidingRulings, Instant now)
{
    m_ruling = ruling;
    m_decision->setSpec(decisionChip(ruling));
    m_pending->setVisible(ruling.pending);
    m_points->setVisible(ruling.decision == exercise::Decision::Accept);
    m_points->setText(tr("%1 points").arg(Words::points(ruling.points)));
    QStringList facts;
    facts << TimeText(now.ms).moment(ruling.at.ms);
    if (!ruling.judge.isEmpty())
        facts << ruling.judge;
    if (!ruling.clause.isEmpty())
        facts << tr("clause %1").arg(ruling.clause);
    if (ruling.decision == exercise::Decision::Accept && ruling.sharePercent < 100)
        facts << tr("%1 % of it").arg(ruling.sharePercent);
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    m_facts->setToolTip(TimeText(now.ms).tooltip(ruling.at.ms));
    m_reason->setText(ruling.reason);
    m_reason->setVisible(!ruling.reason.isEmpty());
    m_reversal->setVisible(ruling.reversed && ruling.reversedAt.has_value());
    if (ruling.reversedAt) {
        const QString when = TimeText(now.ms).moment(ruling.reversedAt->ms);
        const QString what =
            ruling.reversedBy.isEmpty() ? tr("Taken back at %1").arg(when) : tr("Taken back at %1 by %2").arg(when, ruling.reversedBy);
        m_reversal->setText(ruling.reversalReason.isEmpty() ? what : tr("%1: %2", "who took it back, then why").arg(what, ruling.reversalReason));
        m_reversal->setToolTip(TimeText(now.ms).tooltip(ruling.reversedAt->ms));
    }
    m_twice->setVisible(decidingRulings > 1);
    showReverse();
}

void RuledCard::setMayReverse(bool may)
{
    m_mayReverse = may;
    showReverse();
}

void RuledCard::showReverse()
{
    const bool gave = m_ruling.entry.has_value();
    m_reverse->setVisible(m_mayReverse && gave);
    m_reverse->setEnabled(!m_ruling.reversed);
    m_why->setVisible(m_mayReverse && gave && m_ruling.reversed);
    m_why->setText(tr("Its points were taken back already."));
}

} // namespace redoubt::views
