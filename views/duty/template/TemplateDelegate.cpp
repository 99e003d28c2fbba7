// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/template/TemplateDelegate.h"

#include "models/duty/template/TemplateListModel.h"
#include "views/delegates/RowPainting.h"
#include "views/theme/Painting.h"
#include "views/theme/Typography.h"
#include "views/widgets/Chip.h"

#include <QPainter>

namespace redoubt::views {

namespace {
constexpr int templateLine = 20;
constexpr int templatePad = 10;
constexpr int templateSide = 16;

/// What stands at the right of the name.
ChipSpec templateChip(const models::TemplateRow &row)
{
    if (row.inUse)
        return {TemplateDelegate::tr("In use"), Tone::Ok, Icon::Check, ChipShape::Plain};
    if (row.version == 0)
        return {TemplateDelegate::tr("Not in force"), Tone::Neutral, Icon::Clock, ChipShape::Plain};
    return {};
}
} // namespace

QSize TemplateDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const auto &row = static_cast<const models::TemplateListModel *>(index.model())->at(index.row());
    const int lines = row.coming > 0 ? 3 : 2;
    return {100, lines * scaled(templateLine) + (lines - 1) * 4 + 2 * templatePad};
}

void TemplateDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const Tokens &t = tokens();
    paintTableGround(*painter, option, true);
    const auto &row = static_cast<const models::TemplateListModel *>(index.model())->at(index.row());
    const QRect inside = option.rect.adjusted(templateSide, templatePad, -templateSide, -templatePad);
    const int line = scaled(templateLine);
    int y = inside.y();
    int right = inside.right() + 1;
    if (const ChipSpec chip = templateChip(row); !chip.text.isEmpty()) {
        right -= chipWidth(chip);
        paintChip(*painter, right, y + line / 2, chip);
        right -= 8;
    }
    drawText(*painter, QRect(inside.x(), y, right - inside.x(), line), row.name, textFont(BodyType, Weight::Bold), t.text);
    y += line + 4;
    // Numbers stay whole; the unit's name gives way.
    const QString version = row.version > 0 ? tr("version %1, since %2").arg(row.version).arg(row.since) : QString();
    const QFont small = textFont(SmallType);
    int x = inside.x();
    if (!version.isEmpty()) {
        drawText(*painter, QRect(x, y, inside.width(), line), version, small, t.text2, Qt::AlignVCenter, Elide::Never);
        x += textWidth(small, version) + 12;
    }
    if (inside.right() - x > 24)
        drawText(*painter, QRect(x, y, inside.right() + 1 - x, line), row.unit, small, t.text3);
    if (row.coming > 0) {
        y += line + 4;
        const QString coming =
            row.comingEnds ? tr("withdrawn from %1").arg(row.comingFrom) : tr("version %1 from %2").arg(row.coming).arg(row.comingFrom);
        const int side = scaled(14);
        paintIcon(*painter, Icon::Clock, t.tone(Tone::Accent).text, QRectF(inside.x(), y + (line - side) / 2.0, side, side));
        drawText(*painter, QRect(inside.x() + side + 6, y, inside.width() - side - 6, line), coming, small, t.tone(Tone::Accent).text,
                 Qt::AlignVCenter, Elide::Never);
    }
    painter->restore();
}

} // namespace redoubt::views
