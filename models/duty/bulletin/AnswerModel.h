// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/bulletin/BulletinProgress.h"
#include "models/RowModel.h"
#include "models/duty/OfficeTime.h"

#include <QString>

#include <array>
#include <optional>
#include <set>
#include <vector>

namespace redoubt::models {

/// A line of the tree of receipts: the whole, a group, a unit, or the units of a group that have nothing left to do first, folded into one line.
struct AnswerRow
{
    enum class Sort { Group, Unit, Rest };
    QString id; ///< path of a group, id of a unit
    Sort sort = Sort::Group;
    int depth = 0;
    QString name;
    duty::AnswerCounts counts; ///< of a group, and of a folded rest
    bool open = true;          ///< of a group or a rest
    Id unit;
    duty::AnswerState state = duty::AnswerState::NotDelivered;
    bool otherText = false;
    QString note;  ///< of a unit: "asked 3 times, 12:05 by phone", or what it said
    QString phone; ///< of its liaison; empty: none is known

    bool operator==(const AnswerRow &) const = default;
};

/// What stands beside a unit in the tree.
struct UnitNote
{
    Id unit;
    QString note;
    QString phone;
};

/// The tree in lines. @p folded: paths of closed groups. @p unfolded: paths of groups of which the rest is open. @p only: units in that state alone,
/// everything open; none: all. @p whole: what the whole is called.
[[nodiscard]] std::vector<AnswerRow> answerRows(const duty::AnswerGroup &tree, const QString &whole, const std::set<QString> &folded,
                                                const std::set<QString> &unfolded, std::optional<duty::AnswerState> only,
                                                const std::vector<UnitNote> &notes);

class AnswerModel : public RowModel<AnswerRow>
{
    Q_OBJECT
public:
    using RowModel::RowModel;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 1; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
};

/// 未签收, 已排查 …: as the page calls a state.
[[nodiscard]] QString answerWord(duty::AnswerState state);

} // namespace redoubt::models
