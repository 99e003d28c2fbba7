// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/delegates/StandingsDelegate.h"

#include "views/delegates/RowPainting.h"
#include "views/theme/Icons.h"
#include "views/theme/Painting.h"
#include "views/theme/Typography.h"
#include "views/widgets/Chip.h"

#include <QHeaderView>
#include <QPainter>
#include <QTableView>

namespace redoubt::views {

namespace {
/// Numbers of the last column stand below its head, which keeps the table's edge free.
bool isLastShown(const QStyleOptionViewItem &option, int column)
{
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    if (!table)
        return false;
    const QHeaderView *head = table->horizontalHeader();
    return head->sectionPosition(column) + head->sectionSize(column) >= head->length();
}
} // namespace

StandingsDelegate::StandingsDelegate(QList<Column> columns, QObject *parent) : QStyledItemDelegate(parent), m_columns(std::move(columns)) { }

StandingsDelegate::StandingsDelegate(QObject *parent)
    : StandingsDelegate({Column::Place, Column::Movement, Column::Team, Column::Points, Column::Recent, Column::Waiting}, parent)
{ }

QSize StandingsDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const { return {100, scaled(rowHeight)}; }

void StandingsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.column() >= m_columns.size())
        return;
    painter->save();
    const Tokens &t = tokens();
    const bool own = index.data(models::OwnRowRole).toBool();
    if (own || option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, t.accentSoft);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, t.hover);
    if (option.state.testFlag(QStyle::State_HasFocus))
        drawRound(*painter, option.rect, 4, {}, t.accent, 2);

    if (own && index.column() == 0)
        painter->fillRect(QRect(option.rect.x(), option.rect.y(), 3, option.rect.height()), t.accent);
    const QRect cell = option.rect.adjusted(8, 0, isLastShown(option, index.column()) ? -16 : -8, 0);
    const auto right = Qt::AlignRight | Qt::AlignVCenter;
    const int place = index.data(models::PlaceRole).toInt();
    switch (m_columns[index.column()]) {
    case Column::Place:
        drawText(*painter, cell, QString::number(place), textFont(BodyType, place <= 3 ? Weight::Bold : Weight::Regular), t.text, right,
                 Elide::Never);
        break;
    case Column::Movement: paintMovement(*painter, cell, index.data(models::MovementRole).toInt()); break;
    case Column::Team: {
        int x = paintSeriesMark(*painter, cell.x(), cell.center().y() + 1, index.data(models::SeriesRole).toInt(), place > m_colouredPlaces && !own);
        const QString name = (index.data(models::TeamCodeRole).toString() + QLatin1Char(' ') + index.data(models::TeamNameRole).toString()).trimmed();
        const QFont font = textFont(BodyType, own ? Weight::Bold : Weight::Regular);
        QRect room(x, cell.y(), cell.right() + 1 - x, cell.height());
        if (index.data(models::MineRole).toBool()) {
            const ChipSpec chip{tr("your team"), Tone::Accent, Icon::None, ChipShape::Outline, 0, 18};
            const int chipRoom = chipWidth(chip) + 8;
            room.setWidth(qMax(0, qMin(textWidth(font, name), room.width() - chipRoom)));
            paintChip(*painter, room.right() + 9, cell.center().y() + 1, chip);
        }
        drawText(*painter, room, name, font, t.text);
        break;
    }
    case Column::Points: {
        const bool pending = index.data(models::PendingRole).toBool();
        drawText(*painter, cell, pointsText(index.data(models::PointsRole).toDouble()), textFont(BodyType, Weight::Bold), t.text, right,
                 Elide::Never);
        if (pending) { // provisional: an award on its way is part of this total
            const int side = scaled(12);
            paintIcon(*painter, Icon::CloudUp, t.tone(Tone::Severity2).text, QRectF(cell.x(), cell.center().y() + 1 - side / 2.0, side, side));
        }
        break;
    }
    case Column::Recent:
        drawText(*painter, cell, gainText(index.data(models::RecentPointsRole).toDouble()), textFont(SmallType), t.text3, right, Elide::Never);
        break;
    case Column::Waiting: {
        const int waiting = index.data(models::WaitingClaimsRole).toInt();
        drawText(*painter, cell, waiting > 0 ? QString::number(waiting) : QStringLiteral("–"), textFont(SmallType), t.text3, right, Elide::Never);
        break;
    }
    }
    painter->restore();
}

} // namespace redoubt::views
