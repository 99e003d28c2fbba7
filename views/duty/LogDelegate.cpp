// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/LogDelegate.h"

#include "models/duty/ShiftLogModel.h"
#include "views/duty/DutyWords.h"
#include "views/theme/Painting.h"
#include "views/theme/Typography.h"
#include "views/widgets/Avatar.h"

#include <QPainter>
#include <QTextLayout>

namespace redoubt::views {

using models::ShiftLogModel;

namespace {
constexpr int logSide = 16;
constexpr int discSize = 22;
constexpr int logLine = 20;
constexpr int whoRoom = 28;
constexpr int penSide = 24;

duty::LogSort sortAt(const QModelIndex &index) { return static_cast<duty::LogSort>(index.data(ShiftLogModel::LogSortRole).toInt()); }

int widestSort()
{
    using enum duty::LogSort;
    int widest = 0;
    for (const duty::LogSort sort : {Handling, Phone, Alarm, Warning, Check, Report, Incident, Handover})
        widest = qMax(widest, textWidth(textFont(SmallType), DutyWords::logSort(sort)));
    return widest;
}

/// What stands before the words: that the line corrects another one, or was corrected.
QString markOf(const QModelIndex &index)
{
    if (const QVariant old = index.data(ShiftLogModel::AmendsRole); old.isValid())
        return LogDelegate::tr("Corrects %1").arg(old.toString());
    if (const QVariant later = index.data(ShiftLogModel::CorrectedRole); later.isValid())
        return LogDelegate::tr("Corrected %1").arg(later.toString());
    return {};
}

/// @p text in lines of @p width, at most as many as a row has; the last one is elided.
QStringList brokenLines(const QString &text, const QFont &font, int width)
{
    QString plain = text;
    plain.replace(QLatin1Char('\n'), QChar::LineSeparator);
    QTextLayout layout(plain, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    while (true) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(qMax(width, 40));
        if (lines.size() == LogDelegate::mostLines - 1) {
            const QString rest = plain.mid(line.textStart()).replace(QChar::LineSeparator, QLatin1Char(' '));
            lines << QFontMetrics(font).elidedText(rest, Qt::ElideRight, qMax(width, 40));
            break;
        }
        lines << plain.mid(line.textStart(), line.textLength()).remove(QChar::LineSeparator);
    }
    layout.endLayout();
    return lines;
}

int timeWidth(const QModelIndex &index)
{
    return qMax(scaled(40), textWidth(textFont(SmallType), index.data(ShiftLogModel::WhenRole).toString()) + 2);
}
} // namespace

QRect LogDelegate::penPlace(const QRect &row) const
{
    const int side = scaled(penSide);
    return {row.right() + 1 - logSide - scaled(whoRoom) - 4 - side, row.y() + (scaled(rowHeight) - side) / 2, side, side};
}

QRect LogDelegate::correctRect(const QRect &row, const QModelIndex &index) const
{
    return m_mayWrite && index.data(ShiftLogModel::OwnRole).toBool() ? penPlace(row) : QRect();
}

QRect LogDelegate::textRect(const QRect &row, const QModelIndex &index) const
{
    const int left = row.x() + logSide + timeWidth(index) + 8 + scaled(discSize) + 8 + widestSort() + 12;
    const int right = m_mayWrite ? penPlace(row).x() - 4 : row.right() + 1 - logSide - scaled(whoRoom) - 8;
    const int padding = (scaled(rowHeight) - scaled(logLine)) / 2;
    return {left, row.y() + padding, right - left, row.height() - 2 * padding};
}

QSize LogDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = m_width > 0 ? m_width : option.rect.width();
    const QRect place = textRect(QRect(0, 0, width, scaled(rowHeight)), index);
    const QString mark = markOf(index);
    const auto lines = brokenLines(index.data(ShiftLogModel::SentenceRole).toString(), textFont(BodyType), place.width()).size();
    const auto rows = qMax<qsizetype>(1, lines) + (mark.isEmpty() ? 0 : 1);
    return {100, scaled(rowHeight) + static_cast<int>(rows - 1) * scaled(logLine)};
}

void LogDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const Tokens &t = tokens();
    const QRect &row = option.rect;
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const bool pointed = option.state.testFlag(QStyle::State_MouseOver);
    if (chosen)
        painter->fillRect(row, t.accentSoft);
    else if (pointed)
        painter->fillRect(row, t.hover);
    const QFont small = textFont(SmallType);
    const QRect head(row.x(), row.y(), row.width(), scaled(rowHeight));
    int x = row.x() + logSide;
    drawText(*painter, QRect(x, head.y(), timeWidth(index), head.height()), index.data(ShiftLogModel::WhenRole).toString(), small, t.text3,
             Qt::AlignVCenter, Elide::Never);
    x += timeWidth(index) + 8;

    const Tone tone = DutyWords::logTone(sortAt(index));
    const int disc = scaled(discSize);
    const QRectF circle(x, head.center().y() + 1 - disc / 2.0, disc, disc);
    drawRound(*painter, circle, disc / 2.0, tone == Tone::Neutral ? t.hover : t.tone(tone).soft);
    const double inset = disc * 5 / 22.0;
    paintIcon(*painter, DutyWords::logIcon(sortAt(index)), tone == Tone::Neutral ? t.text2 : t.tone(tone).text,
              circle.adjusted(inset, inset, -inset, -inset));
    x += disc + 8;
    drawText(*painter, QRect(x, head.y(), widestSort() + 4, head.height()), DutyWords::logSort(sortAt(index)), small, t.text2, Qt::AlignVCenter,
             Elide::Never);

    const QRect place = textRect(row, index);
    int y = place.y();
    const int line = scaled(logLine);
    if (const QString mark = markOf(index); !mark.isEmpty()) {
        const int side = scaled(14);
        paintIcon(*painter, Icon::Pen, t.tone(Tone::Severity2).text, QRectF(place.x(), y + (line - side) / 2.0, side, side));
        drawText(*painter, QRect(place.x() + side + 4, y, place.width() - side - 4, line), mark, small, t.tone(Tone::Severity2).text);
        y += line;
    }
    const bool corrected = index.data(ShiftLogModel::CorrectedRole).isValid();
    for (const QString &words : brokenLines(index.data(ShiftLogModel::SentenceRole).toString(), textFont(BodyType), place.width())) {
        drawText(*painter, QRect(place.x(), y, place.width() + 2, line), words, textFont(BodyType), corrected ? t.text2 : t.text, Qt::AlignVCenter,
                 Elide::Never);
        y += line;
    }

    const QString by = index.data(ShiftLogModel::ByRole).toString();
    int right = row.right() + 1 - logSide;
    drawText(*painter, QRect(right - scaled(whoRoom), head.y(), scaled(whoRoom), head.height()), by.isEmpty() ? QString() : Avatar::initialsOf(by),
             small, t.text3, Qt::AlignRight | Qt::AlignVCenter, Elide::Never);
    if (const QRect pen = correctRect(row, index); !pen.isEmpty() && (chosen || pointed)) {
        const double edge = pen.width() / 6.0;
        paintIcon(*painter, Icon::Pen, t.text2, QRectF(pen).adjusted(edge, edge, -edge, -edge));
    } else if (index.data(models::PendingRole).toBool()) {
        const int side = scaled(14);
        right -= scaled(whoRoom) + 6 + side;
        paintIcon(*painter, Icon::CloudUp, t.tone(Tone::Severity2).text, QRectF(right, head.center().y() + 1 - side / 2.0, side, side));
    }
    painter->fillRect(QRect(place.x() - widestSort() - 12, row.bottom(), row.right() + 1 - logSide - place.x() + widestSort() + 12, 1), t.border);
    painter->restore();
}

} // namespace redoubt::views
