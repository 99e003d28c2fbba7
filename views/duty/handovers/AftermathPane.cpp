// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/handovers/AftermathPane.h"

#include "views/theme/Durations.h"
#include "views/widgets/ElidedLabel.h"
#include "views/widgets/Heads.h"
#include "views/widgets/IconLabel.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/Surface.h"

#include <algorithm>

namespace redoubt::views {

using State = models::LaterMatter::State;

namespace {
bool isOver(const models::LaterMatter &matter) { return matter.state == State::Done || matter.state == State::DoneLate; }

QString endOfMatter(const models::LaterMatter &matter)
{
    switch (matter.state) {
    case State::Done: return matter.outcome;
    case State::DoneLate: return AftermathPane::tr("%1, late by %2").arg(matter.outcome, Durations::span(60 * matter.minutesLate));
    case State::Open: return AftermathPane::tr("Still open");
    case State::Overdue: return AftermathPane::tr("Still open, over by %1").arg(Durations::span(60 * matter.minutesLate));
    case State::Unknown: break;
    }
    return AftermathPane::tr("Not here");
}

QWidget *matterLine(const models::LaterMatter &matter)
{
    auto *box = new QWidget;
    auto *column = columnLayout(box, {16, 8, 16, 8}, 2);
    auto *first = rowLayout(8);
    const bool over = isOver(matter);
    first->addWidget(new IconLabel(over ? Icon::CheckCircle : Icon::AlertCircle, 14,
                                   over                                 ? Ink::Ok
                                       : matter.state == State::Overdue ? Ink::Severity3
                                                                        : Ink::Text2));
    first->addWidget(new Label(QString::number(matter.number), BodyType, Weight::Regular, Ink::Text3));
    first->addWidget(new ElidedLabel(matter.title), 1);
    column->addLayout(first);
    auto *second = rowLayout(8);
    second->setContentsMargins(22, 0, 0, 0);
    auto *reference = new Label(matter.limit.isEmpty() ? matter.reference : AftermathPane::tr("%1, limit %2").arg(matter.reference, matter.limit),
                                SmallType, Weight::Regular, Ink::Text3);
    second->addWidget(reference);
    auto *end = new ElidedLabel(endOfMatter(matter), SmallType, matter.state == State::Overdue ? Weight::Bold : Weight::Regular,
                                matter.state == State::Done          ? Ink::Ok
                                    : matter.state == State::Open    ? Ink::Text2
                                    : matter.state == State::Unknown ? Ink::Text3
                                                                     : Ink::Severity3);
    end->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    second->addWidget(end, 1);
    column->addLayout(second);
    return box;
}
} // namespace

AftermathPane::AftermathPane(QWidget *parent)
    : QWidget(parent), m_head(new PaneHead(tr("What became of the matters"), {}, 40)),
      m_nothing(paragraph(tr("Nothing was left open."), BodyType, Ink::Text2)), m_rows(columnLayout())
{
    auto *column = columnLayout(this);
    column->addWidget(m_head);
    column->addWidget(new Rule);
    m_nothing->setContentsMargins(16, 12, 16, 12);
    column->addWidget(m_nothing);
    column->addLayout(m_rows);
}

void AftermathPane::setMatters(const std::vector<models::LaterMatter> &matters, const QString &until)
{
    qDeleteAll(m_shown);
    m_shown.clear();
    for (const auto &matter : matters) {
        m_shown << matterLine(matter);
        m_rows->addWidget(m_shown.last());
    }
    const auto closed = std::ranges::count_if(matters, isOver);
    const auto all = static_cast<qsizetype>(matters.size());
    m_nothing->setVisible(matters.empty());
    m_head->setNote(matters.empty() ? QString() : tr("%1 = closed %2 + open %3, until %4").arg(all).arg(closed).arg(all - closed).arg(until));
}

} // namespace redoubt::views
