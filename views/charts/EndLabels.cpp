// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/EndLabels.h"

#include "views/charts/ChartScale.h"
#include "views/theme/Painting.h"
#include "views/theme/Tokens.h"
#include "views/theme/Typography.h"

#include <QPainter>

#include <algorithm>

namespace redoubt::views {

namespace {
constexpr int leader = 16;
constexpr int labelGap = 6;

double gapOf(int px) { return scaled(px) * 1.3; }

QFont nameFont(const EndLabels::Entry &entry, int px) { return textFont(px, entry.muted ? Weight::Regular : Weight::Bold); }
} // namespace

EndLabels::EndLabels(QGraphicsItem *parent) : QGraphicsItem(parent) { setZValue(20); }

void EndLabels::setEntries(QList<Entry> entries, int px, double top, double bottom)
{
    prepareGeometryChange();
    std::stable_sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) { return a.end.y() < b.end.y(); });
    QList<double> wanted;
    for (const Entry &entry : std::as_const(entries))
        wanted.append(entry.end.y());
    m_entries = std::move(entries);
    m_px = px;
    m_centres = spreadLabels(wanted, gapOf(px), top + 2, bottom - 2);
    m_bounds = {};
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const Entry &entry = m_entries[i];
        const double height = gapOf(px);
        m_bounds |= QRectF(entry.end.x() - 8, qMin(entry.end.y(), m_centres[i]) - height, neededWidth({entry}, px) + 16,
                           qAbs(entry.end.y() - m_centres[i]) + 2 * height);
    }
    update();
}

int EndLabels::neededWidth(const QList<Entry> &entries, int px)
{
    int width = 0;
    for (const Entry &entry : entries) {
        int line = leader + textWidth(nameFont(entry, px), entry.name) + 4;
        if (!entry.value.isEmpty())
            line += labelGap + textWidth(textFont(px), entry.value);
        width = qMax(width, line);
    }
    return width;
}

int EndLabels::capacity(double height, int px) { return qMax(1, static_cast<int>(height / gapOf(px)) + 1); }

void EndLabels::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const Tokens &t = tokens();
    painter->setRenderHint(QPainter::Antialiasing);
    const double radius = m_px >= 16 ? 5 : 3.5;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const Entry &entry = m_entries[i];
        QColor line = entry.colour;
        line.setAlpha(140);
        painter->setPen(QPen(line, 1));
        painter->drawLine(entry.end + QPointF(radius, 0), QPointF(entry.end.x() + leader - 2, m_centres[i]));
        painter->setPen(QPen(t.surface, 1.5));
        painter->setBrush(entry.colour);
        painter->drawEllipse(entry.end, radius, radius);

        const int height = qCeil(gapOf(m_px));
        const int y = qRound(m_centres[i] - height / 2.0);
        int x = qRound(entry.end.x()) + leader;
        const QFont font = nameFont(entry, m_px);
        const int width = textWidth(font, entry.name);
        drawText(*painter, QRect(x, y, width + 2, height), entry.name, font, entry.muted ? t.text3 : entry.colour, Qt::AlignVCenter, Elide::Never);
        x += width + labelGap;
        drawText(*painter, QRect(x, y, 200, height), entry.value, textFont(m_px), entry.muted ? t.text3 : t.text2, Qt::AlignVCenter, Elide::Never);
    }
}

} // namespace redoubt::views
