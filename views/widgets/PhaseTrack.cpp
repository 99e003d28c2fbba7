// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/PhaseTrack.h"

#include "views/theme/Icons.h"
#include "views/theme/Painting.h"
#include "views/theme/Tokens.h"
#include "views/theme/Typography.h"

#include <QPainter>

namespace redoubt::views {

namespace {
constexpr int phaseMarkSide = 14;
constexpr int markGap = 4;
constexpr int noteGap = 6;
constexpr int joint = 28; // the line between two phases with the space around it

QFont phaseFont(bool running) { return textFont(SmallType, running ? Weight::Bold : Weight::Regular); }
} // namespace

PhaseTrack::PhaseTrack(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); }

void PhaseTrack::setPhases(const QStringList &phases, int current, const QString &note)
{
    m_phases = phases;
    m_current = current;
    m_note = note;
    QStringList spoken;
    for (int i = 0; i < phases.size(); ++i)
        spoken << (i < current ? tr("%1: over") : i == current ? tr("%1: running") : tr("%1: to come")).arg(phases[i]);
    setAccessibleName(spoken.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

QSize PhaseTrack::sizeHint() const
{
    int width = 0;
    for (int i = 0; i < m_phases.size(); ++i) {
        width += scaled(phaseMarkSide) + markGap + textWidth(phaseFont(i == m_current), m_phases[i]);
        if (i == m_current && !m_note.isEmpty())
            width += noteGap + textWidth(phaseFont(false), m_note);
        if (i + 1 < m_phases.size())
            width += joint;
    }
    return {width + 2, scaled(24)};
}

void PhaseTrack::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &t = tokens();
    const int side = scaled(phaseMarkSide);
    const qreal middle = height() / 2.0;
    int x = 0;
    for (int i = 0; i < m_phases.size(); ++i) {
        const QRectF mark(x + 0.5, middle - side / 2.0 + 0.5, side - 1, side - 1);
        const bool running = i == m_current;
        if (i < m_current) {
            drawRound(painter, mark, side / 2.0, t.tone(Tone::Ok).soft);
            const qreal inner = side - 4;
            paintIcon(painter, Icon::Check, t.tone(Tone::Ok).text,
                      QRectF(mark.center().x() - inner / 2, mark.center().y() - inner / 2, inner, inner));
        } else {
            painter.setPen(QPen(running ? t.accentText : t.text3, running ? 1.5 : 1.2));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(mark.adjusted(0.5, 0.5, -0.5, -0.5));
            if (running) {
                painter.setPen(Qt::NoPen);
                painter.setBrush(t.accentText);
                painter.drawEllipse(mark.center(), side * 0.22, side * 0.22);
            }
        }
        x += side + markGap;
        const int width = textWidth(phaseFont(running), m_phases[i]);
        const QColor ink = running ? t.text : i < m_current ? t.text2 : t.text3;
        drawText(painter, QRect(x, 0, width + 2, height()), m_phases[i], phaseFont(running), ink, Qt::AlignVCenter, Elide::Never);
        x += width;
        if (running && !m_note.isEmpty()) {
            x += noteGap;
            const int noteWidth = textWidth(phaseFont(false), m_note);
            drawText(painter, QRect(x, 0, noteWidth + 2, height()), m_note, phaseFont(false), t.text2, Qt::AlignVCenter, Elide::Never);
            x += noteWidth;
        }
        if (i + 1 < m_phases.size()) {
            painter.setPen(QPen(t.borderStrong, 1));
            const qreal y = qFloor(middle) + 0.5;
            painter.drawLine(QPointF(x + 6, y), QPointF(x + joint - 6, y));
            x += joint;
        }
    }
}

} // namespace redoubt::views
