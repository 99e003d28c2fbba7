// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/bulletin/BulletinDelegate.h"

#include "views/delegates/RowPainting.h"
#include "views/duty/bulletin/BulletinWords.h"
#include "views/theme/Painting.h"
#include "views/theme/Typography.h"
#include "views/widgets/Meter.h"
#include "views/widgets/SeveritySignal.h"

#include <QPainter>

namespace redoubt::views {

using models::BulletinBox;
using models::BulletinListModel;
using models::BulletinRow;

namespace {
constexpr int bulletinLine = 20;
constexpr int bulletinGap = 4;
constexpr int bulletinPad = 12;
constexpr int meterLine = 18;

const BulletinRow &bulletinAt(const QModelIndex &index) { return static_cast<const BulletinListModel *>(index.model())->at(index.row()); }

/// What stands at the right of the first line.
ChipSpec cornerOf(const BulletinRow &row, Instant now)
{
    if (row.notVerified)
        return {BulletinDelegate::tr("Not verified"), Tone::Severity4, Icon::Alert, ChipShape::Plain};
    if (row.withdrawn)
        return {BulletinDelegate::tr("Withdrawn"), Tone::Neutral, Icon::Undo, ChipShape::Plain};
    if (row.box == BulletinBox::Drafts)
        return row.returned ? ChipSpec{BulletinDelegate::tr("Sent back"), Tone::Severity3, Icon::Undo, ChipShape::Plain}
            : row.passed    ? ChipSpec{BulletinDelegate::tr("To be issued"), Tone::Accent, Icon::Sign, ChipShape::Plain}
                            : ChipSpec{BulletinDelegate::tr("To be checked"), Tone::Neutral, Icon::Pen, ChipShape::Plain};
    if (row.box == BulletinBox::Finished)
        return {BulletinDelegate::tr("%1 done").arg(row.endedText), Tone::Neutral, Icon::Check, ChipShape::Plain};
    if (row.clock == duty::BulletinClock::None) {
        ChipSpec chip = BulletinWords::answerChip(row.mine);
        chip.shape = ChipShape::Plain;
        return chip;
    }
    const Tone tone = BulletinWords::leftTone(row.due, now);
    return {BulletinWords::leftText(row.due, now), tone, tone == Tone::Severity4 ? Icon::Alert : Icon::Clock, ChipShape::Plain};
}

void paintMeter(QPainter &painter, const QRect &place, const QString &word, int done, int all, const QColor &solid)
{
    const Tokens &t = tokens();
    const QRect line(place.x(), place.y(), place.width(), scaled(meterLine));
    const QString figures = QStringLiteral("%1 / %2").arg(done).arg(all);
    const QFont font = textFont(SmallType);
    drawText(painter, line, figures, font, t.text, Qt::AlignRight | Qt::AlignVCenter, Elide::Never);
    drawText(painter, line.adjusted(0, 0, -textWidth(font, figures) - 6, 0), word, font, t.text2);
    const double share = all > 0 ? static_cast<double>(done) / all : 0.0;
    Meter::paint(painter, QRectF(place.x(), line.bottom() + 2, place.width(), scaled(4)), share, 0, solid, solid);
}
} // namespace

QSize BulletinDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const bool metered = bulletinAt(index).box == BulletinBox::Running;
    const bool isDone = bulletinAt(index).box == BulletinBox::Finished;
    const int lines = isDone ? 2 : 3;
    return {100, lines * scaled(bulletinLine) + (lines - 1) * bulletinGap + 2 * bulletinPad + (metered ? scaled(meterLine) + scaled(4) + 6 : 0)};
}

void BulletinDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const Tokens &t = tokens();
    const BulletinRow &row = bulletinAt(index);
    paintTableGround(*painter, option, true);
    const QRect inside = option.rect.adjusted(16, bulletinPad, -16, -bulletinPad);
    const int line = scaled(bulletinLine);
    int y = inside.y();

    ChipSpec level = severityChip(row.level);
    if (option.state.testFlag(QStyle::State_Selected))
        level.shape = ChipShape::Plain;
    int x = inside.x() + paintChip(*painter, inside.x(), y + line / 2, level) + 8;
    const ChipSpec corner = cornerOf(row, m_now);
    const int cornerX = inside.right() + 1 - chipWidth(corner);
    paintChip(*painter, cornerX, y + line / 2, corner);
    const QString number = row.number.isEmpty() ? tr("no number yet") : row.number;
    drawText(*painter, QRect(x, y, cornerX - 8 - x, line), number, textFont(SmallType), row.numberTaken ? t.tone(Tone::Severity3).text : t.text2,
             Qt::AlignVCenter, Elide::Right);
    y += line + bulletinGap;

    const bool quiet = row.box == BulletinBox::Finished || row.withdrawn;
    drawText(*painter, QRect(inside.x(), y, inside.width(), line), row.title, textFont(BodyType, quiet ? Weight::Regular : Weight::Bold),
             quiet ? t.text2 : t.text);
    y += line + bulletinGap;
    if (row.box == BulletinBox::Finished) {
        painter->restore();
        return;
    }

    int left = inside.x();
    if (row.pending) {
        const int side = scaled(14);
        paintIcon(*painter, Icon::CloudUp, t.tone(Tone::Severity2).text, QRectF(left, y + (line - side) / 2.0, side, side));
        left += side + 6;
    }
    QStringList note;
    if (row.box == BulletinBox::Received || row.box == BulletinBox::Drafts)
        note << row.from;
    if (row.numberTaken)
        note << tr("number given twice");
    note << BulletinWords::clockLabel(row.clock, row.dueText);
    note.removeAll(QString());
    drawText(*painter, QRect(left, y, inside.right() - left, line), note.join(QStringLiteral("   ")), textFont(SmallType), t.text2);
    y += line + 4;
    if (row.box == BulletinBox::Running) {
        const int half = (inside.width() - 16) / 2;
        paintMeter(*painter, QRect(inside.x(), y, half, 0), tr("Acknowledged"), row.acknowledged, row.addressed, t.accent);
        paintMeter(*painter, QRect(inside.x() + half + 16, y, half, 0), tr("Feedback"), row.answered, row.addressed, t.accent);
    }
    painter->restore();
}

} // namespace redoubt::views
