// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Roles.h"

#include <QStyledItemDelegate>

namespace redoubt::views {

/// One cell of the standings; the column decides which role it shows. Rows are 24 px, heads 24.
class StandingsDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    enum class Column { Place, Movement, Team, Points, Recent, Waiting };

    /// @p columns says what stands in each column of the model, left to right.
    explicit StandingsDelegate(QList<Column> columns, QObject *parent = nullptr);
    explicit StandingsDelegate(QObject *parent = nullptr);

    /// Teams below this place have a muted mark, as their lines in the race chart.
    void setColouredPlaces(int places) { m_colouredPlaces = places; }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    static constexpr int rowHeight = 24;

private:
    QList<Column> m_columns;
    int m_colouredPlaces = 5;
};

} // namespace redoubt::views
