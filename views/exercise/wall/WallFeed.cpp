// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/wall/WallFeed.h"

#include "views/delegates/RowPainting.h"
#include "views/exercise/Words.h"
#include "views/theme/Painting.h"
#include "views/theme/TimeText.h"
#include "views/theme/Tokens.h"
#include "views/widgets/TeamTag.h"

#include <QFontMetrics>
#include <QPainter>

namespace redoubt::views {

void WallFeed::arrange()
{
    setFixedHeight(px(268));
    QStringList spoken;
    for (const models::FeedRow &row : values().latest)
        spoken << QStringLiteral("%1 %2 %3").arg(Words::team(row.team), row.title, Words::points(row.points));
    setAccessibleName(tr("Latest rulings"));
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
}

void WallFeed::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens();
    drawRound(painter, rect(), 8, t.surface, t.border);
    const int left = px(24);
    const TimeText time(values().now.ms);
    const QRect head(left, px(10), width() - 2 * left, px(36));
    const int title =
        drawLine(painter, head, values().freeze ? tr("Rulings before the freeze") : tr("Latest rulings"), wallFont(20, Weight::Bold), t.text);
    drawLine(painter, head.adjusted(title + px(14), px(2), 0, 0),
             values().freeze ? tr("nothing after %1 is shown").arg(time.time(values().freeze->at.ms)) : tr("as soon as they are made"), wallFont(16),
             t.text3);
    if (values().latest.empty()) {
        drawLine(painter, rect().adjusted(0, px(30), 0, 0), tr("No rulings yet."), wallFont(20), t.text2, Qt::AlignCenter);
        return;
    }
    const int lineHeight = px(52);
    int y = head.bottom() + px(4);
    const QFont font = wallFont(20);
    const QFont bold = wallFont(20, Weight::Bold);
    const QFont tag = wallFont(16, Weight::Bold);
    int times = px(70);
    for (const models::FeedRow &row : values().latest)
        times = qMax(times, QFontMetrics(font).horizontalAdvance(time.moment(row.at.ms)));
    bool first = true;
    for (const models::FeedRow &row : values().latest) {
        if (y + lineHeight > height() - px(4))
            break;
        if (!first)
            painter.fillRect(QRect(left, y, width() - 2 * left, 1), t.border);
        first = false;
        const QRect line(left, y, width() - 2 * left, lineHeight);
        drawLine(painter, line, time.moment(row.at.ms), font, t.text3);
        const QRect chip(line.x() + times + px(18), line.center().y() - px(14),
                         qMax(px(60), QFontMetrics(tag).horizontalAdvance(row.team.code) + px(20)), px(28));
        drawRound(painter, chip, 4, t.tone(teamTone(row.team.side)).solid);
        drawLine(painter, chip, row.team.code, tag, t.onSolid, Qt::AlignCenter);
        const QString points = row.decision == exercise::Decision::Reject ? tr("rejected") : gainText(row.points.toDouble());
        const int pointsWidth = QFontMetrics(bold).horizontalAdvance(points);
        drawLine(painter, line, points, bold, row.decision == exercise::Decision::Reject ? t.text3 : t.text, Qt::AlignRight | Qt::AlignVCenter);
        const QString words = row.place.isEmpty() ? row.title : row.place + QStringLiteral(" · ") + row.title;
        const int x = chip.right() + px(18);
        drawLine(painter, QRect(x, line.y(), line.right() - pointsWidth - px(20) - x, line.height()), words, font, t.text);
        y += lineHeight;
    }
}

} // namespace redoubt::views
