// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/ExerciseDelegate.h"

#include "models/exercise/ExerciseListModel.h"
#include "views/delegates/RowPainting.h"
#include "views/theme/Icons.h"
#include "views/theme/Painting.h"
#include "views/theme/Typography.h"

#include <QPainter>

namespace redoubt::views {

using models::ExerciseListModel;

ChipSpec exerciseStateChip(exercise::ExerciseState state)
{
    switch (state) {
    case exercise::ExerciseState::Planned: return {models::stateName(state), Tone::Neutral, Icon::Calendar};
    case exercise::ExerciseState::Running: return {models::stateName(state), Tone::Accent, Icon::Play};
    case exercise::ExerciseState::Stopped: return {models::stateName(state), Tone::Severity4, Icon::Stop};
    case exercise::ExerciseState::Ended: break;
    }
    return {models::stateName(state), Tone::Neutral, Icon::Flag};
}

QSize ExerciseDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {textWidth(textFont(BodyType, Weight::Bold), index.data().toString()) + 32, scaled(rowHeight)};
}

void ExerciseDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const Tokens &t = tokens();
    const bool first = index.column() == ExerciseListModel::Name;
    const bool last = index.column() == index.model()->columnCount() - 1;
    paintTableGround(*painter, option, first);
    if (option.state.testFlag(QStyle::State_HasFocus))
        drawRound(*painter, option.rect.adjusted(first ? 4 : 1, 1, -1, -2), 4, {}, t.accent, 1);
    const QRect cell = option.rect.adjusted(first ? 16 : 8, 0, last ? -16 : -8, 0);
    const int middle = cell.center().y() + 1;
    const QString text = index.data().toString();
    switch (index.column()) {
    case ExerciseListModel::Name: {
        const QString role = index.data(models::DetailRole).toString();
        const int line = scaled(20);
        const int top = role.isEmpty() ? middle - line / 2 : cell.y() + (cell.height() - 2 * line) / 2;
        int x = cell.x();
        if (index.data(models::PendingRole).toBool()) {
            const int side = scaled(14);
            paintIcon(*painter, Icon::CloudUp, t.tone(Tone::Severity2).text, QRectF(x, top + (line - side) / 2.0, side, side));
            x += side + 6;
        }
        drawText(*painter, QRect(x, top, cell.right() - x, line), text, textFont(BodyType, Weight::Bold), t.text);
        if (!role.isEmpty())
            drawText(*painter, QRect(cell.x(), top + line, cell.width(), line), role, textFont(SmallType), t.text3);
        break;
    }
    case ExerciseListModel::State: {
        const QVariant state = index.data(ExerciseListModel::StateRole);
        if (!state.isValid())
            break;
        const ChipSpec chip = exerciseStateChip(static_cast<exercise::ExerciseState>(state.toInt()));
        const int width = paintChip(*painter, cell.x(), middle, chip);
        const QString phase = text.section(QStringLiteral(" · "), 1);
        drawText(*painter, cell.adjusted(width + 8, 0, 0, 0), phase, textFont(BodyType), t.text2);
        break;
    }
    case ExerciseListModel::Waiting: {
        const int waiting = index.data(models::CountRole).toInt();
        if (waiting == 0) {
            drawText(*painter, cell, QStringLiteral("–"), textFont(BodyType), t.text3, Qt::AlignRight | Qt::AlignVCenter, Elide::Never);
            break;
        }
        const QFont font = textFont(SmallType, Weight::Bold);
        const QString number = QString::number(waiting);
        const int height = scaled(20);
        const int width = qMax(height, textWidth(font, number) + 14);
        const QRect pill(cell.right() + 1 - width, middle - height / 2, width, height);
        drawRound(*painter, pill, height / 2.0, t.accentSoft);
        drawText(*painter, pill, number, font, t.accentText, Qt::AlignCenter, Elide::Never);
        break;
    }
    default: drawText(*painter, cell, text, textFont(BodyType), t.text2);
    }
    painter->restore();
}

} // namespace redoubt::views
