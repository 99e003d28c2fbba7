// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/bulletin/BulletinProgress.h"

#include <QStyledItemDelegate>
#include <QWidget>

#include <optional>
#include <vector>

namespace redoubt::views {

/// A line of the tree of receipts: figures in columns for a group, state and note for a unit.
class AnswerDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// The columns after the name, all units first. One for what is not delivered only where there is such a unit.
    void setColumns(std::vector<duty::AnswerState> states) { m_states = std::move(states); }
    [[nodiscard]] const std::vector<duty::AnswerState> &columns() const { return m_states; }
    /// Left edge and width of column @p index in a row @p width wide; 0 is all units.
    [[nodiscard]] QRect columnRect(int index, const QRect &row) const;
    /// The state whose figure is at @p at; none: no figure is.
    [[nodiscard]] std::optional<duty::AnswerState> stateAt(const QRect &row, const QPoint &at) const;
    /// The telephone of a unit's row.
    [[nodiscard]] static QRect phoneRect(const QRect &row);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    std::vector<duty::AnswerState> m_states;
};

/// The titles above the tree's columns.
class AnswerHeader : public QWidget
{
    Q_OBJECT
public:
    explicit AnswerHeader(const AnswerDelegate &columns, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const AnswerDelegate &m_columns;
};

} // namespace redoubt::views
