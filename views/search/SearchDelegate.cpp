// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/search/SearchDelegate.h"

#include "views/delegates/RowPainting.h"
#include "views/theme/Painting.h"
#include "views/theme/Typography.h"
#include "views/widgets/Chip.h"
#include "views/widgets/KeyHint.h"

#include <QLocale>
#include <QPainter>

namespace redoubt::views {

using models::SearchModel;
using models::SearchRow;

namespace {
constexpr int searchSide = 16;
constexpr int groupHeight = 32;
constexpr int hitHeight = 52;
constexpr int hitLine = 20;
constexpr int unitRoom = 112;
constexpr int whenRoom = 104;
constexpr int whoRoomOfHit = 96;

const SearchRow &rowAt(const QModelIndex &index) { return static_cast<const SearchModel *>(index.model())->at(index.row()); }

int keyRoomOfGroup(const SearchRow &head) { return head.key.isEmpty() ? 0 : textWidth(textFont(SmallType), head.key) + 20; }

QString moreText(const SearchRow &head) { return SearchDelegate::tr("%n more", nullptr, head.more); }
} // namespace

int paintMarked(QPainter &painter, const QRect &rect, const models::MarkedWords &words, const QFont &font, const QColor &ink, const QColor &ground)
{
    QFont bold = font;
    bold.setWeight(QFont::Bold);
    int x = rect.x();
    const int right = rect.right() + 1;
    const auto piece = [&](const QString &text, bool marked) {
        if (text.isEmpty() || x >= right)
            return;
        const QFont &used = marked ? bold : font;
        const QString shown = QFontMetrics(used).elidedText(text, Qt::ElideRight, right - x);
        const int wide = textWidth(used, shown);
        if (marked)
            drawRound(painter, QRectF(x, rect.y() + 1, wide, rect.height() - 2), 2, ground);
        drawText(painter, QRect(x, rect.y(), wide + 2, rect.height()), shown, used, ink, Qt::AlignVCenter, Elide::Never);
        x = shown == text ? x + wide : right;
    };
    int at = 0;
    for (const auto &mark : words.marks) {
        piece(words.text.mid(at, mark.from - at), false);
        piece(words.text.mid(mark.from, mark.length), true);
        at = mark.from + mark.length;
    }
    piece(words.text.mid(at), false);
    return qMin(x, right);
}

QRect SearchDelegate::moreRect(const QRect &row, const SearchRow &head)
{
    if (!head.isHead || head.more <= 0)
        return {};
    const int wide = textWidth(textFont(SmallType), moreText(head)) + 16;
    return {row.right() + 1 - searchSide - keyRoomOfGroup(head) - wide, row.y(), wide, row.height()};
}

QSize SearchDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {100, scaled(rowAt(index).isHead ? groupHeight : hitHeight)};
}

void SearchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const Tokens &t = tokens();
    const SearchRow &row = rowAt(index);
    const QRect &rect = option.rect;
    const QFont small = textFont(SmallType);
    if (row.isHead) {
        painter->fillRect(rect, t.subtle);
        const QFont bold = textFont(SmallType, Weight::Bold);
        drawText(*painter, rect.adjusted(searchSide, 0, -searchSide, 0), QStringLiteral("%1  %2").arg(row.title, QLocale().toString(row.count)), bold,
                 t.text, Qt::AlignVCenter);
        if (!row.key.isEmpty())
            KeyHint::paint(*painter, rect.right() + 1 - searchSide, rect.center().y(), row.key);
        const QRect more = moreRect(rect, row);
        if (!more.isEmpty())
            drawText(*painter, more, moreText(row), small, t.accentText, Qt::AlignCenter, Elide::Never);
        else
            drawText(*painter, rect.adjusted(0, 0, -searchSide - keyRoomOfGroup(row), 0), tr("all listed"), small, t.text3,
                     Qt::AlignRight | Qt::AlignVCenter, Elide::Never);
        painter->restore();
        return;
    }
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    if (chosen) {
        painter->fillRect(rect, t.accentSoft);
        painter->fillRect(QRect(rect.x(), rect.y(), 3, rect.height()), t.accent);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(rect, t.hover);
    }
    const QColor mark = chosen ? t.surface : t.accentSoft;
    const bool narrow = rect.width() < scaled(720);
    const int facts = scaled(narrow ? whenRoom : unitRoom + whenRoom + whoRoomOfHit);
    const int top = rect.y() + (rect.height() - 2 * scaled(hitLine)) / 2;
    QRect name(rect.x() + 2 * searchSide, top, rect.width() - 3 * searchSide - facts, scaled(hitLine));
    QList<ChipSpec> chips;
    if (row.drill)
        chips += ChipSpec{tr("Exercise data"), Tone::Neutral, Icon::Exercise, ChipShape::Outline};
    if (!row.otherwise.isEmpty())
        chips += ChipSpec{row.otherwise, Tone::Accent, Icon::Info};
    int room = 0;
    for (const ChipSpec &chip : chips)
        room += chipWidth(chip) + 8;
    int end = paintMarked(*painter, name.adjusted(0, 0, -room, 0), row.name, textFont(BodyType), t.text, mark);
    for (const ChipSpec &chip : chips)
        end += 8 + paintChip(*painter, end + 8, name.center().y() + 1, chip);
    QRect sentence = name.translated(0, scaled(hitLine));
    paintMarked(*painter, sentence, row.sentence, small, t.text2, mark);

    int x = rect.right() + 1 - searchSide - facts;
    if (!narrow) {
        drawText(*painter, QRect(x, top, scaled(unitRoom) - 8, scaled(hitLine)), row.unit, small, t.text2, Qt::AlignVCenter);
        x += scaled(unitRoom);
    }
    drawText(*painter, QRect(x, top, scaled(whenRoom) - 8, scaled(hitLine)), row.when, small, t.text2,
             Qt::AlignVCenter | (narrow ? Qt::AlignRight : Qt::AlignLeft));
    const QRect who = narrow ? QRect(x, sentence.y(), scaled(whenRoom) - 8, scaled(hitLine))
                             : QRect(x + scaled(whenRoom), top, scaled(whoRoomOfHit), scaled(hitLine));
    drawText(*painter, who, narrow ? row.unit : row.who, small, t.text2, Qt::AlignRight | Qt::AlignVCenter);
    painter->fillRect(QRect(name.x(), rect.bottom(), rect.right() - name.x() - searchSide, 1), t.border);
    painter->restore();
}

} // namespace redoubt::views
