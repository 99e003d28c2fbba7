// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/IncidentValues.h"
#include "views/widgets/Chip.h"

#include <QCoreApplication>

namespace redoubt::views {

/// The words and tones of incidents, said the same way everywhere.
class IncidentWords
{
    Q_DECLARE_TR_FUNCTIONS(redoubt::views::IncidentWords)
public:
    [[nodiscard]] static QString moment(incident::MomentSort sort);
    [[nodiscard]] static QString precision(incident::Precision precision);
    /// How sure a value of a pack is: 据正文, 据公开解读, 征求意见稿 · 待核实, 未核实.
    [[nodiscard]] static QString sure(calendar::Sureness sure);
    [[nodiscard]] static QString stage(incident::HopStage stage);
    [[nodiscard]] static QString state(incident::HopState state);
    [[nodiscard]] static ChipSpec chip(const models::ClockRow &row);
    [[nodiscard]] static QString course(models::CourseRow::Sort sort);
    [[nodiscard]] static Icon courseIcon(models::CourseRow::Sort sort);
    [[nodiscard]] static QString unit(incident::GuideUnit unit);
    /// "13,800 人", "12 分钟".
    [[nodiscard]] static QString amount(double amount, incident::GuideUnit unit);
    /// What is known of a row of the guide, in words; times by @p offsetSeconds.
    [[nodiscard]] static QString known(const models::ImpactRow &row, Instant now, int offsetSeconds);
    /// The time of a moment as it was told: "04-16 14:20", "14:20 前后".
    [[nodiscard]] static QString when(const models::MomentRow &row, Instant now);
};

} // namespace redoubt::views
