// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/ReportValues.h"
#include "views/widgets/Chip.h"

#include <QCoreApplication>

namespace redoubt::views {

/// The words, signs and tones of zero reports, said the same way everywhere.
class ReportWords
{
    Q_DECLARE_TR_FUNCTIONS(redoubt::views::ReportWords)
public:
    [[nodiscard]] static QString state(duty::ReportState state);
    [[nodiscard]] static Icon stateIcon(duty::ReportState state);
    [[nodiscard]] static Tone stateTone(duty::ReportState state);
    [[nodiscard]] static ChipSpec chip(duty::ReportState state);
    /// What a cell of the board says below the name.
    [[nodiscard]] static QString line(const models::ReportCell &cell, const models::OfficeTime &time);
    /// When the first report was finished: "11:31"; empty: there is none.
    [[nodiscard]] static QString reportedAt(const models::ReportCell &cell, const models::OfficeTime &time);
    /// Everything that the board says of a unit, for a tooltip and a screen reader.
    [[nodiscard]] static QString wholeCell(const models::ReportCell &cell, const models::ReportBoardValues &values);
    /// "11 s", "6 min 20 s".
    [[nodiscard]] static QString took(std::int64_t milliseconds);
    /// "10-06 12:00" or "12:00" by how far it is from now.
    [[nodiscard]] static QString at(Instant instant, const models::OfficeTime &time) { return time.shortTime(instant); }
    /// Why a report is suspicious, a line each.
    [[nodiscard]] static QStringList suspicions(const duty::ReportView &view, const models::OfficeTime &time);
    /// "All quiet, 8 checks, nothing amiss" or what there is.
    [[nodiscard]] static QString statement(const duty::ZeroReport &report);
    [[nodiscard]] static QString outcome(duty::CheckOutcome outcome);
    /// The number at which somebody is called: the short one where there is one; may be empty.
    [[nodiscard]] static QString number(const models::ReportPerson &person);
    /// Whom one calls about @p unit, with their number: "联络员13  短号 66113"; empty: nobody is known.
    [[nodiscard]] static QString whom(const models::ReportUnit &unit);
};

} // namespace redoubt::views
