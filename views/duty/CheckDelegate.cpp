// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/CheckDelegate.h"

#include "views/delegates/RowPainting.h"
#include "views/theme/Painting.h"
#include "views/theme/Typography.h"
#include "views/widgets/Avatar.h"

#include <QPainter>
#include <QTableView>

namespace redoubt::views {

using models::CheckModel;
using models::CheckState;

namespace {

bool isSectionHead(const QModelIndex &index) { return index.data(models::RowKindRole).toInt() == static_cast<int>(models::RowKind::GroupHead); }

CheckState stateAt(const QModelIndex &index) { return static_cast<CheckState>(index.data(CheckModel::StateRole).toInt()); }

ChipSpec chipAt(const QModelIndex &index)
{
    const QModelIndex state = index.siblingAtColumn(CheckModel::State);
    return checkStateChip(stateAt(index), state.data(Qt::DisplayRole).toString());
}

QString initialsAt(const QModelIndex &index)
{
    const QString by = index.data(CheckModel::ByRole).toString();
    return by.isEmpty() ? QString() : Avatar::initialsOf(by);
}

/// A section's title is longer than its column: each cell paints its part of the one line.
void paintSection(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const Tokens &t = tokens();
    const QRect &cell = option.rect;
    painter.fillRect(cell, t.subtle);
    painter.fillRect(QRect(cell.x(), cell.bottom(), cell.width(), 1), t.border);
    if (index.column() == CheckModel::Checked) {
        drawText(painter, cell.adjusted(0, 0, -16, 0), index.data(CheckModel::DoneRole).toString(), textFont(SmallType), t.text3,
                 Qt::AlignRight | Qt::AlignVCenter, Elide::Never);
        return;
    }
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    const int left = table ? table->columnViewportPosition(0) : cell.x();
    const int right = table ? table->columnViewportPosition(CheckModel::Checked) : cell.right();
    painter.setClipRect(cell, Qt::IntersectClip);
    drawText(painter, QRect(left + 16, cell.y(), right - left - 24, cell.height()),
             index.siblingAtColumn(CheckModel::Item).data(Qt::DisplayRole).toString(), textFont(SmallType, Weight::Bold), t.text2);
}

void paintEvidence(QPainter &painter, const QRect &cell, const QModelIndex &index)
{
    const int files = index.data(CheckModel::FilesRole).toInt();
    if (files == 0)
        return;
    const Tokens &t = tokens();
    const int side = scaled(14);
    paintIcon(painter, Icon::Image, t.text3, QRectF(cell.x(), cell.center().y() + 1 - side / 2.0, side, side));
    drawText(painter, cell.adjusted(side + 4, 0, 0, 0), QString::number(files), textFont(SmallType), t.text2, Qt::AlignVCenter, Elide::Never);
}

void paintChecked(QPainter &painter, const QRect &cell, const QModelIndex &index)
{
    const Tokens &t = tokens();
    const QFont font = textFont(SmallType);
    const QString when = index.data(CheckModel::WhenRole).toString();
    drawText(painter, cell, when, font, t.text3, Qt::AlignRight | Qt::AlignVCenter, Elide::Never);
    int right = cell.right() - textWidth(font, when) - 8;
    if (index.data(models::PendingRole).toBool()) {
        const int side = scaled(14);
        paintIcon(painter, Icon::CloudUp, t.tone(Tone::Severity2).text, QRectF(right - side, cell.center().y() + 1 - side / 2.0, side, side));
        right -= side + 6;
    }
    drawText(painter, QRect(cell.x(), cell.y(), right - cell.x(), cell.height()), initialsAt(index), font, t.text3,
             Qt::AlignRight | Qt::AlignVCenter);
}

} // namespace

ChipSpec checkStateChip(CheckState state, const QString &word)
{
    switch (state) {
    case CheckState::Open: return {word, Tone::Neutral, Icon::Hourglass};
    case CheckState::Passed: return {word, Tone::Ok, Icon::Check, ChipShape::Plain};
    case CheckState::Breached: return {word, Tone::Severity3, Icon::Alert};
    case CheckState::Skipped: return {word, Tone::Severity2, Icon::Minus};
    case CheckState::LacksEvidence: return {word, Tone::Severity2, Icon::Image};
    case CheckState::ToCome: return {word, Tone::Neutral, Icon::Clock, ChipShape::Plain};
    case CheckState::Overdue: return {word, Tone::Severity4, Icon::Clock};
    }
    return {word, Tone::Neutral, Icon::Info};
}

QSize CheckDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    if (isSectionHead(index))
        return {40, scaled(headHeight)};
    const QString text = index.data(Qt::DisplayRole).toString();
    int width = 0;
    switch (index.column()) {
    case CheckModel::Item: width = textWidth(textFont(BodyType), text) + 8; break;
    case CheckModel::Value: width = textWidth(textFont(BodyType, Weight::Bold), text); break;
    case CheckModel::State: width = chipWidth(chipAt(index)); break;
    case CheckModel::Evidence: width = text.isEmpty() ? 0 : scaled(14) + 4 + textWidth(textFont(SmallType), text); break;
    case CheckModel::Checked:
        width = textWidth(textFont(SmallType), text) + 8 + textWidth(textFont(SmallType), initialsAt(index)) + scaled(20) + 8;
        break;
    default: width = textWidth(textFont(SmallType), text);
    }
    return {width + 16, scaled(rowHeight)};
}

void CheckDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isSectionHead(index)) {
        paintSection(*painter, option, index);
        painter->restore();
        return;
    }
    const Tokens &t = tokens();
    const bool first = index.column() == CheckModel::Item;
    paintTableGround(*painter, option, first);
    const QRect cell = option.rect.adjusted(first ? 16 : 8, 0, index.column() == CheckModel::Checked ? -16 : -8, 0);
    const CheckState state = stateAt(index);
    const QString text = index.data(Qt::DisplayRole).toString();
    switch (index.column()) {
    case CheckModel::Item: {
        const bool open = index.data(CheckModel::RequiredRole).toBool() && (state == CheckState::Open || state == CheckState::Overdue);
        drawText(*painter, cell, open ? text + QStringLiteral(" *") : text, textFont(BodyType), t.text);
        break;
    }
    case CheckModel::Value: {
        const bool breached = state == CheckState::Breached;
        drawText(*painter, cell, text, textFont(BodyType, breached ? Weight::Bold : Weight::Regular),
                 breached ? t.tone(Tone::Severity3).text : t.text, Qt::AlignRight | Qt::AlignVCenter);
        break;
    }
    case CheckModel::State: {
        ChipSpec chip = chipAt(index);
        if (option.state.testFlag(QStyle::State_Selected))
            chip.shape = ChipShape::Plain; // a ground on the selection's ground would shout
        paintChip(*painter, cell.x(), cell.center().y() + 1, chip);
        break;
    }
    case CheckModel::Evidence: paintEvidence(*painter, cell, index); break;
    case CheckModel::Checked: paintChecked(*painter, cell, index); break;
    default: drawText(*painter, cell, text, textFont(SmallType), t.text3);
    }
    painter->restore();
}

} // namespace redoubt::views
