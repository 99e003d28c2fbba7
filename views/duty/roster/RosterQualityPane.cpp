// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/roster/RosterQualityPane.h"

#include "views/duty/roster/RosterWords.h"
#include "views/theme/Durations.h"
#include "views/theme/Typography.h"
#include "views/widgets/Banner.h"
#include "views/widgets/Button.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/Meter.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <cmath>

namespace redoubt::views {

namespace {
constexpr int gapsShown = 5;
} // namespace

RosterQualityPane::RosterQualityPane(QWidget *parent)
    : QWidget(parent), m_total(new Label({}, DisplayType, Weight::Bold)), m_before(new Label({}, SmallType, Weight::Regular, Ink::Accent)),
      m_coverage(new Label({}, SmallType, Weight::Regular, Ink::Text2)), m_coverageValue(new Label({}, SmallType)), m_coverageBar(new Meter),
      m_fairnessValue(new Label({}, SmallType)), m_fairnessBar(new Meter)
{
    auto *column = columnLayout(this, {16, 8, 16, 12}, 8);
    auto *title = rowLayout(8);
    title->addWidget(new Label(tr("Quality and gaps"), BodyType, Weight::Bold));
    auto *how = new Label(tr("(coverage + fairness) ÷ 2"), SmallType, Weight::Regular, Ink::Text2);
    title->addWidget(how, 1);
    column->addLayout(title);
    auto *both = rowLayout(16);
    auto *left = columnLayout();
    left->addWidget(m_total);
    left->addWidget(m_before);
    both->addLayout(left);
    auto *bars = columnLayout(4);
    auto *first = rowLayout(8);
    first->addWidget(m_coverage, 1);
    first->addWidget(m_coverageValue);
    bars->addLayout(first);
    bars->addWidget(m_coverageBar);
    auto *second = rowLayout(8);
    auto *fairness = new Label(tr("Fairness, of the lowest post"), SmallType, Weight::Regular, Ink::Text2);
    fairness->setToolTip(tr("The mean over all pairs of people of the smaller number of shifts by the larger"));
    second->addWidget(fairness, 1);
    second->addWidget(m_fairnessValue);
    bars->addLayout(second);
    bars->addWidget(m_fairnessBar);
    both->addLayout(bars, 1);
    column->addLayout(both);
    m_gaps = columnLayout(8);
    column->addLayout(m_gaps);
    column->addStretch();
}

void RosterQualityPane::setFigures(const models::RosterFigureValues &figures)
{
    if (m_figures == figures && m_gaps->count() > 0)
        return;
    m_figures = figures;
    m_total->setText(QString::number(std::lround(figures.quality)));
    m_before->setVisible(figures.qualityBefore.has_value());
    if (figures.qualityBefore)
        m_before->setText(RosterWords::figure(*figures.qualityBefore) + QStringLiteral(" → ") + RosterWords::figure(figures.quality));
    m_coverage->setText(tr("Coverage, %1 of %2 shifts").arg(figures.filled).arg(figures.due));
    m_coverageValue->setText(RosterWords::figure(figures.coverage));
    m_coverageBar->setShares(figures.coverage / 100);
    m_fairnessValue->setText(figures.fairnessBefore
                                 ? RosterWords::figure(*figures.fairnessBefore) + QStringLiteral(" → ") + RosterWords::figure(figures.fairness)
                                 : RosterWords::figure(figures.fairness));
    m_fairnessBar->setShares(figures.fairness / 100);
    showGaps();
}

void RosterQualityPane::setCollisions(const std::vector<QString> &collisions)
{
    if (m_collisions == collisions)
        return;
    m_collisions = collisions;
    showGaps();
}

void RosterQualityPane::showGaps()
{
    while (QLayoutItem *item = m_gaps->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int shown = 0;
    for (const auto &gap : m_figures.gaps) {
        if (++shown > gapsShown)
            break;
        auto *banner = new Banner(gap.past ? Tone::Neutral : Tone::Severity4, Icon::AlertCircle,
                                  tr("%1: %2 is not stood").arg(RosterWords::day(gap.from.date()), gap.post), Durations::span(gap.seconds),
                                  Banner::Form::Stacked);
        connect(banner->addAction(gap.past ? tr("Look") : tr("Fill")), &QPushButton::clicked, this, [this, key = gap.key] { Q_EMIT gapChosen(key); });
        m_gaps->addWidget(banner);
    }
    if (const auto more = static_cast<int>(m_figures.gaps.size()) - gapsShown; more > 0)
        m_gaps->addWidget(new Label(tr("%n more gap(s), in the month", nullptr, more), SmallType, Weight::Regular, Ink::Text2));
    if (m_figures.gaps.empty())
        m_gaps->addWidget(new Label(m_figures.due == 0 ? tr("No shift is due in this month") : tr("Every shift is stood"), SmallType, Weight::Regular,
                                    m_figures.due == 0 ? Ink::Text2 : Ink::Ok));
    for (const auto &collision : m_collisions)
        m_gaps->addWidget(paragraph(tr("These rules leave nobody: %1").arg(collision), SmallType, Ink::Severity4));
}

} // namespace redoubt::views
