// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/board/OfficeBoard.h"
#include "duty/due/Escalating.h"
#include "models/RowModel.h"
#include "models/duty/OfficeTime.h"

namespace redoubt::models {

/// Who was told of a matter, and whether they have taken it.
struct EscalatedTo
{
    Id id;
    duty::EscalateTo to = duty::EscalateTo::Leader;
    QString name;      ///< of who was told; may be empty
    QString toldText;  ///< by the office's clock: "02:41"
    QString takenBy;   ///< empty: nobody has
    QString takenText; ///< likewise
    QString note;      ///< what they said
    bool mine = false; ///< whoever looks was told, and has not taken it

    bool operator==(const EscalatedTo &) const = default;
};

/// Something open on the shift, with the clock that runs.
struct MatterRow
{
    QString id;
    Id matter;
    duty::MatterSort sort = duty::MatterSort::Other;
    QString title;
    QString detail;
    QString tracker;
    QString openedBy;
    QString question;
    bool critical = false;
    bool untouched = false; ///< nothing was written of it in this shift, of which half is over, although it is critical
    duty::MatterClock clock = duty::MatterClock::None;
    Instant openedAt;
    std::optional<Instant> from;
    std::optional<Instant> due;
    QString dueText;   ///< by the office's clock: "09:00"
    QString procedure; ///< that is followed at it; empty: none
    QString step;      ///< what is next of it; empty: no step is open
    std::optional<Instant> stepDue;
    QString stepDueText; ///< "09:30"
    int stepsDone = 0;   ///< or left out
    int stepsAll = 0;
    bool pending = false;
    bool conflict = false;
    std::optional<EscalatedTo> escalated; ///< who was told of it, while that still stands

    bool operator==(const MatterRow &) const = default;
};

/// How near the end of a clock is.
enum class Urgency : int {
    None,    ///< no clock runs
    Calm,    ///< an hour and more
    Soon,    ///< less than an hour: amber
    Urgent,  ///< less than 15 minutes: red, by the second
    Overdue, ///< past its end
};

/// A clock as it stands at one moment.
struct ClockState
{
    Urgency urgency = Urgency::None;
    qint64 leftSeconds = 0; ///< below zero: overdue by as much
    qint64 leftMinutes = 0; ///< the difference of the minutes that clocks show
    double share = 0;       ///< of the time that is used up, 0 to 1

    bool operator==(const ClockState &) const = default;
};

/// The clock of @p row at @p now. Seconds are whole and rounded up while there are any left, so that 0 is the end.
[[nodiscard]] ClockState clockOf(const MatterRow &row, Instant now);

/// What is open, first due on top. One column.
class MatterModel : public RowModel<MatterRow>
{
    Q_OBJECT
public:
    enum ExtraRole {
        MatterSortRole = FirstFreeRole,
        ClockRole,
        FromRole,
        DueRole,
        DueTextRole,
        TrackerRole,
        CriticalRole,
        UntouchedRole,
        EscalatedRole,
        StepRole,
        StepDueRole
    };

    using RowModel::RowModel;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    /// "Step 2 of 6, until 09:30: cut it off"
    [[nodiscard]] static QString stepWords(const MatterRow &row);
};

/// What is open in the office, in the board's order.
[[nodiscard]] std::vector<MatterRow> matterRows(const duty::OfficeBoard &board, const OfficeTime &time);
/// The same, with who was told of what as @p eye sees it.
[[nodiscard]] std::vector<MatterRow> matterRows(const duty::OfficeBoard &board, const duty::EscalationBoard &told, const duty::OfficeEye &eye,
                                                const OfficeTime &time);
[[nodiscard]] EscalatedTo escalatedTo(const duty::EscalationView &view, const duty::OfficeEye &eye, const OfficeTime &time);

} // namespace redoubt::models

Q_DECLARE_METATYPE(redoubt::models::EscalatedTo)
