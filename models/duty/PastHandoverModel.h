// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/TimeZone.h"
#include "duty/board/OfficeBoard.h"
#include "models/RowModel.h"

#include <set>

namespace redoubt::models {

/// A handover that both have signed, as the list of past ones shows it. Times by the office's clocks.
struct PastHandoverRow
{
    QString id;
    Id handover;
    Id shift;
    QString day;     ///< of the outgoing shift's end: "04-16", with the year where it is another one
    QString weekday; ///< by the interface's language: "Thu"
    QString clock;   ///< when the incoming officer signed: "08:42"
    QString outgoing;
    QString incoming;
    qint64 minutesLate = 0; ///< below zero: before the roster's end
    bool offline = false;   ///< the server heard of it minutes after it was signed
    QString syncedAt;       ///< "10:05", with its day where it is another one; empty while it waits
    bool pending = false;   ///< the server has not taken all of it yet
    bool onBehalf = false;  ///< somebody signed for who was meant
    bool marked = false;    ///< something else is out of the ordinary (duty::handoverMarks)
    QString behalf;         ///< "值班员05 for 值班员03"
    QString consentBy;      ///< the leader who consents
    bool early = false;
    bool missed = false;      ///< so late that the next shift was never stood
    bool sameConsole = false; ///< both signed at one console
    bool holds = true;        ///< what can be proven from its records (duty::proveHandover)
    int items = 0;
    int left = 0; ///< open matters that were handed over

    [[nodiscard]] bool isLate() const { return minutesLate > 0; }
    bool operator==(const PastHandoverRow &) const = default;
};

enum class PastFilter : int { All, Late, OnBehalf, Offline };

/// All of them are on time or late; what was signed offline is a mark beside that.
struct PastCounts
{
    int all = 0;
    int onTime = 0;
    int late = 0;
    int offline = 0;
    int unproven = 0;
    int onBehalf = 0; ///< a mark beside that, like offline

    bool operator==(const PastCounts &) const = default;
};

/// Past handovers, the latest first. One column.
class PastHandoverModel : public RowModel<PastHandoverRow>
{
    Q_OBJECT
public:
    enum ExtraRole {
        WeekdayRole = FirstFreeRole,
        ClockTextRole,
        WhoRole,
        LateRole,
        OfflineRole,
        HoldsRole,
        OnBehalfRole,
        MarkedRole,
        EarlyRole,
        MissedRole
    };

    using RowModel::RowModel;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// "20 items, 2 left open"; of a late one, by how much.
    [[nodiscard]] static QString noteOf(const PastHandoverRow &row);
};

[[nodiscard]] PastHandoverRow pastHandoverRow(const duty::OfficeBoard &board, const duty::HandoverView &view, const calendar::TimeZone &zone,
                                              int year, bool holds);
[[nodiscard]] PastCounts countsOf(const std::vector<PastHandoverRow> &rows);
[[nodiscard]] std::vector<PastHandoverRow> filtered(const std::vector<PastHandoverRow> &rows, PastFilter filter);

} // namespace redoubt::models
