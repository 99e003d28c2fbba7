// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/handovers/PastHandoverDelegate.h"

#include "models/duty/PastHandoverModel.h"
#include "views/delegates/RowPainting.h"
#include "views/theme/Painting.h"
#include "views/theme/Typography.h"
#include "views/widgets/Avatar.h"
#include "views/widgets/Chip.h"

#include <QPainter>

namespace redoubt::views {

using models::PastHandoverModel;

namespace {
constexpr int pastRowHeight = 58;
constexpr int pastRowSide = 16;
constexpr int pastLine = 22;

ChipSpec punctuality(const QModelIndex &index)
{
    if (!index.data(PastHandoverModel::HoldsRole).toBool())
        return {PastHandoverDelegate::tr("Does not verify"), Tone::Severity4, Icon::XCircle};
    const int late = index.data(PastHandoverModel::LateRole).toInt();
    if (index.data(PastHandoverModel::MissedRole).toBool())
        return {PastHandoverDelegate::tr("Missed"), Tone::Severity4, Icon::Clock};
    if (index.data(PastHandoverModel::EarlyRole).toBool())
        return {PastHandoverDelegate::tr("%n min early", nullptr, -late), Tone::Severity3, Icon::Clock};
    if (late > 0)
        return {PastHandoverDelegate::tr("%n min late", nullptr, late), Tone::Severity3, Icon::Clock};
    return {PastHandoverDelegate::tr("On time"), Tone::Ok, Icon::Check, ChipShape::Plain};
}

/// "01 → 03" where @p who, "值班员01 → 03", has no room: a name that is cut may be anybody's.
QString inShort(const QString &who, const QFont &font, int room)
{
    static const QString arrow = QStringLiteral(" → ");
    const QStringList people = who.split(arrow);
    if (people.size() != 2 || textWidth(font, who) <= room)
        return who;
    return Avatar::initialsOf(people.front()) + arrow + Avatar::initialsOf(people.back());
}
} // namespace

QSize PastHandoverDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const { return {100, scaled(pastRowHeight)}; }

void PastHandoverDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const Tokens &t = tokens();
    paintTableGround(*painter, option, true);
    const QRect &row = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const int line = scaled(pastLine);
    const int x = row.x() + pastRowSide;
    const int right = row.right() + 1 - pastRowSide;
    int y = row.y() + (row.height() - 2 * line) / 2;

    const ChipSpec chip = punctuality(index);
    const int chipLeft = right - chipWidth(chip);
    (void)paintChip(*painter, chipLeft, y + line / 2, chip);
    const QFont bold = textFont(BodyType, Weight::Bold);
    const QFont small = textFont(SmallType);
    const QString day = index.data(Qt::DisplayRole).toString();
    const int dayWidth = textWidth(bold, day);
    drawText(*painter, QRect(x, y, dayWidth + 2, line), day, bold, t.text, Qt::AlignVCenter, Elide::Never);
    const QString weekday = index.data(PastHandoverModel::WeekdayRole).toString();
    drawText(*painter, QRect(x + dayWidth + 6, y, textWidth(small, weekday) + 2, line), weekday, small, t.text3, Qt::AlignVCenter, Elide::Never);
    const int second = x + qMax(dayWidth + 6 + textWidth(small, weekday), scaled(72)) + 10;
    const QFont whoFont = textFont(BodyType, selected ? Weight::Bold : Weight::Regular);
    const int whoRoom = chipLeft - 8 - second;
    drawText(*painter, QRect(second, y, whoRoom, line), inShort(index.data(PastHandoverModel::WhoRole).toString(), whoFont, whoRoom), whoFont,
             t.text);

    y += line;
    drawText(*painter, QRect(x, y, second - x, line), index.data(PastHandoverModel::ClockTextRole).toString(), small, t.text2, Qt::AlignVCenter,
             Elide::Never);
    int noteX = second;
    if (index.data(PastHandoverModel::OfflineRole).toBool()) {
        const bool waits = index.data(models::PendingRole).toBool();
        noteX +=
            paintChip(*painter, noteX, y + line / 2, {waits ? tr("Waits") : tr("Offline"), Tone::Neutral, waits ? Icon::CloudUp : Icon::CloudOff})
            + 6;
    }
    if (index.data(PastHandoverModel::OnBehalfRole).toBool())
        noteX += paintChip(*painter, noteX, y + line / 2, {tr("On behalf"), Tone::Severity2, Icon::Sign}) + 6;
    if (index.data(PastHandoverModel::MarkedRole).toBool())
        noteX += paintChip(*painter, noteX, y + line / 2, {tr("Marked"), Tone::Severity3, Icon::Flag, ChipShape::Plain}) + 6;
    drawText(*painter, QRect(noteX, y, right - noteX, line), index.data(models::DetailRole).toString(), small, t.text3);
    painter->restore();
}

} // namespace redoubt::views
