// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/board/OfficeBoard.h"
#include "models/TableModel.h"
#include "models/duty/OfficeTime.h"

namespace redoubt::models {

/// How an item of the checklist stands.
enum class CheckState : int {
    Open,          ///< not looked at yet
    Passed,        ///< as it should be
    Breached,      ///< measured, and not as it should be
    Skipped,       ///< could not be done
    LacksEvidence, ///< looked at, and its photo or file is missing
    ToCome,        ///< a round whose hour is still away
    Overdue,       ///< a round that was not done by its hour
};

struct CheckRow
{
    QString id; ///< "section:…" of a head, else "item:…" with the item's key, and "@…" with the round's hour
    RowKind kind = RowKind::Record;
    QString name; ///< the section's or the item's
    int done = 0; ///< items: of a head those below it, of an item itself
    int all = 0;
    duty::CheckItem item; ///< what the editor needs; of a head empty
    CheckState state = CheckState::Open;
    QString value; ///< with its unit, as it is read; empty where there is none
    QString shouldBe;
    QString note;
    int files = 0;
    QString by;   ///< shown name of who looked
    QString when; ///< by the office's clock
    std::optional<Instant> at;
    std::optional<Instant> round; ///< of an item with set hours: when it is due
    bool late = false;            ///< a round that was done after its hour
    bool pending = false;
    bool afterShift = false; ///< written when the shift was over

    bool operator==(const CheckRow &) const = default;
};

/// What the head of the checklist says.
struct CheckCounts
{
    int all = 0;
    int done = 0;
    int breached = 0;
    int lacksEvidence = 0;
    int requiredOpen = 0; ///< what is missing of them goes to the next shift as owed
    int overdue = 0;      ///< rounds

    bool operator==(const CheckCounts &) const = default;
};

/// The checklist of a shift: its sections with how much of each is done, and below each its items in their order.
class CheckModel : public TableModel<CheckRow>
{
    Q_OBJECT
public:
    enum Column { Item, Value, ShouldBe, State, Evidence, Checked, ColumnCount };
    enum ExtraRole {
        StateRole = FirstFreeRole, ///< CheckState
        WhenRole,                  ///< QString
        ByRole,                    ///< QString: the whole name
        FilesRole,                 ///< int
        RequiredRole,              ///< bool
        DoneRole,                  ///< QString of a head: "5 / 5"
    };

    using TableModel::TableModel;

    [[nodiscard]] CheckCounts counts() const;
    /// The item of @p row; null for a head and beyond the end.
    [[nodiscard]] const CheckRow *itemAt(int row) const;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// "Passed", "Out of range" …, in the reader's language.
    [[nodiscard]] static QString stateText(const CheckRow &row);

private:
    [[nodiscard]] std::span<const TableColumn> columns() const override;
};

/// The rows of @p shift's checklist. Items of one section stand together, sections in the order in which they come first.
[[nodiscard]] std::vector<CheckRow> checkRows(const duty::OfficeBoard &board, const Id &shift, const OfficeTime &time);

} // namespace redoubt::models
