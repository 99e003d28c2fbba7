// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/TimelineView.h"

#include "views/exercise/Words.h"
#include "views/theme/Painting.h"
#include "views/theme/TimeText.h"
#include "views/theme/Tokens.h"
#include "views/theme/Typography.h"
#include "views/widgets/TeamTag.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace redoubt::views {

TimelineView::TimelineView(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }

int TimelineView::rowHeight() const { return scaled(32); }

int TimelineView::timeWidth() const
{
    int width = textWidth(textFont(SmallType), QStringLiteral("00:00"));
    for (const models::TimelineRow &row : m_rows)
        width = qMax(width, textWidth(textFont(SmallType), TimeText(m_now.ms).moment(row.at.ms)));
    return width + 2;
}

QString TimelineView::words(const models::TimelineRow &row) const
{
    using What = models::TimelineRow::What;
    switch (row.what) {
    case What::Started: return tr("The action began");
    case What::Ended: return tr("The action ended");
    case What::Submitted: return tr("Claim submitted");
    case What::Evidence: return row.text;
    case What::Gap: return tr("Nothing until %1").arg(TimeText(m_now.ms).time(row.until.ms));
    case What::Ruled: break;
    }
    const QString decision = Words::decision(row.decision.value_or(exercise::Decision::Return));
    return row.text.isEmpty() ? decision : tr("%1 by %2").arg(decision, row.text);
}

void TimelineView::setRows(const std::vector<models::TimelineRow> &rows, Instant now)
{
    m_rows = rows;
    m_now = now;
    QStringList spoken;
    for (const models::TimelineRow &row : m_rows)
        spoken << QStringLiteral("%1 %2 %3").arg(TimeText(now.ms).moment(row.at.ms), teamSideName(row.side), words(row));
    setAccessibleName(tr("Timeline"));
    setAccessibleDescription(spoken.join(QLatin1Char('\n')));
    updateGeometry();
    update();
}

QSize TimelineView::sizeHint() const
{
    int width = 0;
    for (const models::TimelineRow &row : m_rows)
        width = qMax(width, textWidth(textFont(BodyType), words(row)));
    return {timeWidth() + scaled(20) + 24 + width, static_cast<int>(m_rows.size()) * rowHeight()};
}

QSize TimelineView::minimumSizeHint() const { return {timeWidth() + scaled(20) + 24 + scaled(60), sizeHint().height()}; }

void TimelineView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens();
    const TimeText time(m_now.ms);
    const int square = scaled(18);
    const int half = square / 2;
    const int left = timeWidth() + 10;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const models::TimelineRow &row = m_rows[i];
        const QRect line(0, static_cast<int>(i) * rowHeight(), width(), rowHeight());
        const int middle = line.center().y() + 1;
        drawText(painter, QRect(0, line.y(), left - 8, line.height()), time.moment(row.at.ms), textFont(SmallType), t.text3,
                 Qt::AlignLeft | Qt::AlignVCenter, Elide::Never);
        painter.setPen(QPen(t.border, 1));
        const double x = left + half + 0.5;
        if (i + 1 < m_rows.size())
            painter.drawLine(QPointF(x, middle + square / 2.0), QPointF(x, line.bottom() + 1 + rowHeight() / 2.0 - square / 2.0));
        const QRect tag(left, middle - half, square, square);
        drawRound(painter, tag, 4, t.tone(teamTone(row.side)).solid);
        drawText(painter, tag, teamSideName(row.side).left(1), textFont(SmallType, Weight::Bold), t.onSolid, Qt::AlignCenter, Elide::Never);
        drawText(painter, QRect(left + square + 10, line.y(), width() - left - square - 10, line.height()), words(row), textFont(BodyType), t.text);
    }
}

bool TimelineView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const auto row = static_cast<std::size_t>(qMax(0, help->pos().y() / rowHeight()));
        if (row < m_rows.size())
            QToolTip::showText(help->globalPos(), words(m_rows[row]) + QLatin1Char('\n') + TimeText(m_now.ms).tooltip(m_rows[row].at.ms), this);
        return true;
    }
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        updateGeometry();
    return QWidget::event(event);
}

} // namespace redoubt::views
