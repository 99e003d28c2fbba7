// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/board/OfficeMarks.h"
#include "models/duty/OfficeTime.h"

/// What the office's order asks of a handover, and what is out of the ordinary at a shift or a handover: plain values, made at one moment.
namespace redoubt::models {

/// One thing that the order asks for.
struct OrderRow
{
    duty::OrderPart part = duty::OrderPart::Step;
    QString key; ///< of a step; of coming early duty::StepTick::Arrived
    QString name;
    QString what;
    duty::HandoverSide side = duty::HandoverSide::Outgoing;
    bool required = true;
    bool fulfilled = false;
    bool ticked = false;
    QString by;   ///< who ticked it
    QString when; ///< by the office's clock
    int minutes = 0;
    int done = 0;
    int all = 0;

    bool operator==(const OrderRow &) const = default;
};

[[nodiscard]] OrderRow orderRow(const duty::OrderPoint &point, const OfficeTime &time);

struct MarkRow
{
    duty::MarkKind kind = duty::MarkKind::ReliefLate;
    QString who;
    QString whom;
    QString by;
    QString words;
    QString when; ///< by the office's clock; empty: no time of its own
    int count = 0;
    Id record;
    std::optional<OrderRow> rule; ///< of a missing rule

    bool operator==(const MarkRow &) const = default;
};

[[nodiscard]] std::vector<MarkRow> markRows(const std::vector<duty::DutyMark> &marks, const OfficeTime &time);

} // namespace redoubt::models
