// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/roster/RosterSpotValues.h"
#include "views/theme/Icons.h"
#include "views/widgets/Ink.h"

#include <QCoreApplication>

namespace redoubt::views {

/// The words and signs of the roster page, said the same way everywhere.
class RosterWords
{
    Q_DECLARE_TR_FUNCTIONS(redoubt::views::RosterWords)
public:
    /// "10 月", "October" with its year.
    [[nodiscard]] static QString month(const QDate &month);
    /// "10 月 1 日", "1 October".
    [[nodiscard]] static QString day(const QDate &date);
    /// "10/1", "1/10": where room is little.
    [[nodiscard]] static QString shortDay(const QDate &date);
    /// "周四", "Thu".
    [[nodiscard]] static QString weekday(int day);
    /// What a day is: "国庆节", "休息日"; empty for a workday.
    [[nodiscard]] static QString ground(models::RosterGround ground, const QString &holiday);
    /// What stands at the right of a name: "轮次 09", "待 37 同意", "原 05", "22 病假".
    [[nodiscard]] static QString note(const models::RosterLineValues &line);
    [[nodiscard]] static Icon noteIcon(models::RosterMark mark);
    [[nodiscard]] static QString band(const models::RosterBandValues &band);
    /// The whole shift for a screen reader and the tooltip.
    [[nodiscard]] static QString sentence(const models::RosterDayValues &day, const models::RosterLineValues &line);

    /// A step of the ledger: what happened, and why.
    struct Said
    {
        QString what;
        QString why;
        Icon icon = Icon::None;
        Tone tone = Tone::Neutral;
    };
    [[nodiscard]] static Said step(const models::RosterStepValues &step);
    [[nodiscard]] static QString block(const models::RosterBlockValues &block);
    /// All of a shift's ledger, from the sort of day to whose turn it used.
    [[nodiscard]] static QList<Said> ledger(const models::RosterSpotValues &spot);
    [[nodiscard]] static QString swapState(const models::RosterSwapValues &swap);
    [[nodiscard]] static QString staleness(duty::Staleness staleness);
    /// One figure after the point: "91.9", "−0.2" with a true minus, "+0.8" where signed.
    [[nodiscard]] static QString figure(double value, bool isSigned = false);
};

} // namespace redoubt::views
