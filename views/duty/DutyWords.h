// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/HandoverValues.h"
#include "models/duty/MatterModel.h"
#include "views/widgets/Chip.h"

#include <QCoreApplication>

namespace redoubt::views {

/// The words, signs and tones of the duty pages, said the same way everywhere.
class DutyWords
{
    Q_DECLARE_TR_FUNCTIONS(redoubt::views::DutyWords)
public:
    [[nodiscard]] static QString matterSort(duty::MatterSort sort);
    [[nodiscard]] static ChipSpec matterChip(duty::MatterSort sort);
    /// "the leader on duty".
    [[nodiscard]] static QString escalateTo(duty::EscalateTo to);
    [[nodiscard]] static QString logSort(duty::LogSort sort);
    [[nodiscard]] static Icon logIcon(duty::LogSort sort);
    [[nodiscard]] static Tone logTone(duty::LogSort sort);
    /// "respond by 08:30", "close by 17:00"; empty without a clock.
    [[nodiscard]] static QString clockLabel(duty::MatterClock clock, const QString &due);
    /// "08:24" below 15 minutes, "39 min", "1 h 39 min", "overdue by 5 min"; empty without a clock.
    [[nodiscard]] static QString clockText(const models::ClockState &state);
    [[nodiscard]] static Tone clockTone(models::Urgency urgency);
    /// "9 min until the handover", "Handover overdue by 12 min".
    [[nodiscard]] static QString untilHandover(qint64 leftSeconds);
    /// Why the incoming officer cannot sign, the first reason first; empty where nothing is in the way.
    [[nodiscard]] static QString whyNotIncoming(const models::HandoverValues &values);
    [[nodiscard]] static QString whyNotOutgoing(const models::HandoverValues &values);
};

} // namespace redoubt::views
