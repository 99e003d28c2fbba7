// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/bulletin/AnswerDelegate.h"

#include "views/delegates/RowPainting.h"
#include "views/duty/bulletin/BulletinWords.h"
#include "views/theme/Painting.h"
#include "views/theme/Typography.h"

#include <QPainter>
#include <QWidget>

#include <algorithm>

namespace redoubt::views {

using duty::AnswerState;
using models::AnswerModel;
using models::AnswerRow;

namespace {
constexpr int answerSide = 16;
constexpr int answerIndent = 16;
constexpr int answerRowHeight = 30;
constexpr int leastOfColumn = 48;
constexpr int mostOfColumn = 64;

const AnswerRow &answerAt(const QModelIndex &index) { return static_cast<const AnswerModel *>(index.model())->at(index.row()); }

QString columnTitle(AnswerState state) { return models::answerWord(state); }

/// Titles of columns are short words where there is little room: the legend above has the same.
int columnWide(int states, int width) { return std::clamp((width - scaled(150)) / (states + 1), scaled(leastOfColumn), scaled(mostOfColumn)); }
} // namespace

QRect AnswerDelegate::columnRect(int index, const QRect &row) const
{
    const int count = static_cast<int>(m_states.size());
    const int wide = columnWide(count, row.width());
    const int right = row.right() + 1 - answerSide - (count - index) * wide;
    return {right - wide, row.y(), wide, row.height()};
}

std::optional<AnswerState> AnswerDelegate::stateAt(const QRect &row, const QPoint &at) const
{
    for (std::size_t i = 0; i < m_states.size(); ++i) {
        if (columnRect(static_cast<int>(i) + 1, row).contains(at))
            return m_states[i];
    }
    return std::nullopt;
}

QRect AnswerDelegate::phoneRect(const QRect &row)
{
    const int side = scaled(24);
    return {row.right() + 1 - answerSide - side, row.center().y() + 1 - side / 2, side, side};
}

QSize AnswerDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const { return {100, scaled(answerRowHeight)}; }

void AnswerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const Tokens &t = tokens();
    const AnswerRow &row = answerAt(index);
    paintTableGround(*painter, option, true, row.sort == AnswerRow::Sort::Group && row.depth < 2);
    const QRect &cell = option.rect;
    int x = cell.x() + answerSide + row.depth * answerIndent;
    const int side = scaled(14);
    const double iconY = cell.center().y() + 1 - side / 2.0;
    if (row.sort != AnswerRow::Sort::Unit) {
        paintIcon(*painter, row.open ? Icon::ChevronDown : Icon::ChevronRight, t.text2, QRectF(x, iconY, side, side));
        x += side + 4;
    }
    if (row.sort == AnswerRow::Sort::Group) {
        drawText(*painter, QRect(x, cell.y(), columnRect(0, cell).x() - x, cell.height()), row.name, textFont(BodyType, Weight::Bold), t.text);
        for (int i = 0; i <= static_cast<int>(m_states.size()); ++i) {
            const int figure = i == 0 ? row.counts.addressed : row.counts.in(m_states[static_cast<std::size_t>(i - 1)]);
            const bool open = i > 0 && m_states[static_cast<std::size_t>(i - 1)] <= AnswerState::NotAcknowledged && figure > 0;
            drawText(*painter, columnRect(i, cell), figure == 0 ? QStringLiteral("–") : QString::number(figure), textFont(BodyType),
                     open              ? t.tone(Tone::Severity3).text
                         : figure == 0 ? t.text3
                                       : t.text,
                     Qt::AlignRight | Qt::AlignVCenter, Elide::Never);
        }
    } else if (row.sort == AnswerRow::Sort::Rest) {
        QStringList words;
        for (const auto state : m_states) {
            if (row.counts.in(state) > 0)
                words << QStringLiteral("%1 %2").arg(models::answerWord(state)).arg(row.counts.in(state));
        }
        drawText(*painter, QRect(x, cell.y(), cell.right() - answerSide - x, cell.height()), words.join(QStringLiteral(",  ")), textFont(SmallType),
                 t.text2);
    } else {
        const int nameWide = scaled(110);
        drawText(*painter, QRect(x, cell.y(), nameWide, cell.height()), row.name, textFont(BodyType), t.text);
        x += nameWide + 8;
        ChipSpec chip =
            row.otherText ? ChipSpec{AnswerDelegate::tr("Another text"), Tone::Severity4, Icon::Alert} : BulletinWords::answerChip(row.state);
        if (option.state.testFlag(QStyle::State_Selected))
            chip.shape = ChipShape::Plain;
        x += paintChip(*painter, x, cell.center().y() + 1, chip) + 8;
        const QRect phone = phoneRect(cell);
        drawText(*painter, QRect(x, cell.y(), phone.x() - 8 - x, cell.height()), row.note, textFont(SmallType), t.text2);
        paintIcon(*painter, Icon::Phone, t.accentText, QRectF(phone).adjusted(5, 5, -5, -5));
    }
    painter->restore();
}

AnswerHeader::AnswerHeader(const AnswerDelegate &columns, QWidget *parent) : QWidget(parent), m_columns(columns)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize AnswerHeader::sizeHint() const { return {100, scaled(40)}; }

void AnswerHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens();
    painter.fillRect(rect(), t.subtle);
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.border);
    const QFont font = textFont(SmallType);
    drawText(painter, rect().adjusted(answerSide, 0, 0, 0), tr("Unit"), font, t.text2);
    for (int i = 0; i <= static_cast<int>(m_columns.columns().size()); ++i) {
        const QString title = i == 0 ? tr("All") : columnTitle(m_columns.columns()[static_cast<std::size_t>(i - 1)]);
        painter.setFont(font);
        painter.setPen(t.text2);
        // Long words of other languages take two lines.
        painter.drawText(m_columns.columnRect(i, rect()).adjusted(2, 0, 0, 0), static_cast<int>(Qt::AlignRight | Qt::AlignVCenter) | Qt::TextWordWrap,
                         title);
    }
}

} // namespace redoubt::views
