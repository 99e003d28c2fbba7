// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Roles.h"
#include "models/RowOrder.h"

#include <QAbstractTableModel>

#include <algorithm>
#include <unordered_map>
#include <optional>
#include <utility>
#include <vector>

namespace redoubt::models {

/// A table of copied rows, each known by its `id` (hashable) and compared with ==. Tells exactly what changed:
/// rows that come, go, move or change, never a reset. UI thread only.
///
/// assign() costs O(n log n); more than MoveLimit moved rows are told as one change of layout.
template <class Row>
class RowModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;
    using RowId = decltype(Row::id);
    static constexpr std::size_t MoveLimit = 32;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
    [[nodiscard]] const Row &at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }
    /// The row of @p id; -1 when there is none.
    [[nodiscard]] int rowOf(const RowId &id) const
    {
        if (m_stale)
            reindex();
        const auto found = m_rowById.find(id);
        return found == m_rowById.end() ? -1 : found->second;
    }

    /// Makes @p next, whose ids are all different, the contents in that order.
    void assign(std::vector<Row> next)
    {
        std::unordered_map<RowId, int> place;
        place.reserve(next.size());
        for (std::size_t i = 0; i < next.size(); ++i)
            place.emplace(next[i].id, static_cast<int>(i));
        removeMissing(place);
        reorder(place);
        insertNew(next);
        replaceChanged(next);
        m_rowById = std::move(place);
        m_stale = false;
    }

    /// Replaces the row of the same id in place, or appends it.
    void upsert(const Row &row)
    {
        const int known = rowOf(row.id);
        if (known < 0) {
            const int last = static_cast<int>(m_rows.size());
            this->beginInsertRows({}, last, last);
            m_rows.push_back(row);
            m_rowById.emplace(row.id, last);
            this->endInsertRows();
        } else if (!(m_rows[static_cast<std::size_t>(known)] == row)) {
            m_rows[static_cast<std::size_t>(known)] = row;
            tellChanged(known, known);
        }
    }

    /// Removes the row of @p id, if there is one.
    void remove(const RowId &id)
    {
        const int row = rowOf(id);
        if (row < 0)
            return;
        this->beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        m_stale = true;
        this->endRemoveRows();
    }

protected:
    /// Tells that every row looks different although no value changed (time passed, another language).
    void tellAllChanged()
    {
        if (!m_rows.empty())
            tellChanged(0, static_cast<int>(m_rows.size()) - 1);
    }

private:
    void tellChanged(int first, int last)
    {
        Q_EMIT this->dataChanged(this->QAbstractTableModel::index(first, 0), this->QAbstractTableModel::index(last, this->columnCount() - 1));
    }

    void reindex() const
    {
        m_stale = false;
        m_rowById.clear();
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            m_rowById.emplace(m_rows[i].id, static_cast<int>(i));
    }

    void removeMissing(const std::unordered_map<RowId, int> &place)
    {
        for (int last = static_cast<int>(m_rows.size()) - 1; last >= 0;) {
            if (place.contains(at(last).id)) {
                --last;
                continue;
            }
            int first = last;
            while (first > 0 && !place.contains(at(first - 1).id))
                --first;
            this->beginRemoveRows({}, first, last);
            m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
            m_stale = true;
            this->endRemoveRows();
            last = first - 1;
        }
    }

    void reorder(const std::unordered_map<RowId, int> &place)
    {
        std::vector<int> positions;
        positions.reserve(m_rows.size());
        for (const Row &row : m_rows)
            positions.push_back(place.at(row.id));
        if (std::is_sorted(positions.begin(), positions.end()))
            return;
        const std::vector<bool> stays = longestRising(positions);
        const auto moving = static_cast<std::size_t>(std::count(stays.begin(), stays.end(), false));
        if (moving > MoveLimit)
            relay(positions);
        else
            moveSingly(positions, stays);
        m_stale = true;
    }

    void moveSingly(std::vector<int> positions, const std::vector<bool> &stays)
    {
        std::vector<int> movers;
        for (std::size_t i = 0; i < positions.size(); ++i) {
            if (!stays[i])
                movers.push_back(positions[i]);
        }
        std::vector<int> settled;
        for (std::size_t i = 0; i < positions.size(); ++i) {
            if (stays[i])
                settled.push_back(positions[i]);
        }
        std::sort(movers.begin(), movers.end());
        for (const int position : movers) {
            const auto from = static_cast<int>(std::find(positions.begin(), positions.end(), position) - positions.begin());
            // Stands before the first settled row that comes after it.
            const auto next = std::upper_bound(settled.begin(), settled.end(), position);
            const int to = next == settled.end() ? static_cast<int>(positions.size())
                                                 : static_cast<int>(std::find(positions.begin(), positions.end(), *next) - positions.begin());
            settled.insert(next, position);
            if (to == from || to == from + 1)
                continue;
            this->beginMoveRows({}, from, from, {}, to);
            shift(m_rows, from, to);
            shift(positions, from, to);
            this->endMoveRows();
        }
    }

    template <class T>
    static void shift(std::vector<T> &list, int from, int to)
    {
        if (from < to)
            std::rotate(list.begin() + from, list.begin() + from + 1, list.begin() + to);
        else
            std::rotate(list.begin() + to, list.begin() + from, list.begin() + from + 1);
    }

    void relay(const std::vector<int> &positions)
    {
        Q_EMIT this->layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
        std::vector<std::size_t> order(positions.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return positions[a] < positions[b]; });
        std::vector<int> newRow(order.size());
        std::vector<Row> rows;
        rows.reserve(order.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            newRow[order[i]] = static_cast<int>(i);
            rows.push_back(std::move(m_rows[order[i]]));
        }
        m_rows = std::move(rows);
        const QModelIndexList before = this->persistentIndexList();
        QModelIndexList after;
        after.reserve(before.size());
        for (const QModelIndex &old : before)
            after.push_back(this->QAbstractTableModel::index(newRow[static_cast<std::size_t>(old.row())], old.column()));
        this->changePersistentIndexList(before, after);
        Q_EMIT this->layoutChanged({}, QAbstractItemModel::VerticalSortHint);
    }

    void insertNew(const std::vector<Row> &next)
    {
        for (std::size_t i = 0; i < next.size();) {
            if (i < m_rows.size() && m_rows[i].id == next[i].id) {
                ++i;
                continue;
            }
            std::size_t end = i + 1;
            while (end < next.size() && !(i < m_rows.size() && m_rows[i].id == next[end].id))
                ++end;
            this->beginInsertRows({}, static_cast<int>(i), static_cast<int>(end) - 1);
            m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(i), next.begin() + static_cast<std::ptrdiff_t>(i),
                          next.begin() + static_cast<std::ptrdiff_t>(end));
            m_stale = true;
            this->endInsertRows();
            i = end;
        }
    }

    void replaceChanged(const std::vector<Row> &next)
    {
        for (std::size_t i = 0; i < next.size();) {
            if (m_rows[i] == next[i]) {
                ++i;
                continue;
            }
            const std::size_t first = i;
            while (i < next.size() && !(m_rows[i] == next[i])) {
                m_rows[i] = next[i];
                ++i;
            }
            tellChanged(static_cast<int>(first), static_cast<int>(i) - 1);
        }
    }

    std::vector<Row> m_rows;
    mutable std::unordered_map<RowId, int> m_rowById;
    mutable bool m_stale = false; ///< m_rowById is made anew by the next who asks
};

} // namespace redoubt::models
