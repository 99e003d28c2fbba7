// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QList>

namespace redoubt::views {

/// Cards in as many columns of one width as fit, each card below the column that is shortest so far. With little room there
/// is one column.
class CardColumns : public QLayout
{
public:
    /// @p most columns, however much room there is.
    explicit CardColumns(int gap, int most, QWidget *parent = nullptr);
    ~CardColumns() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    /// The widest card's; the height comes by the width.
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

    /// How many columns @p width has room for.
    [[nodiscard]] int columnsIn(int width) const;

private:
    /// The height that @p rect's width asks for; moves the cards there when @p move.
    int arrange(const QRect &rect, bool move) const;

    QList<QLayoutItem *> m_items;
    int m_gap;
    int m_most;
};

} // namespace redoubt::views
