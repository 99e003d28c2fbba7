// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/handovers/ContinuityStrip.h"

#include "views/theme/Painting.h"
#include "views/theme/Tokens.h"
#include "views/theme/Typography.h"
#include "views/widgets/Avatar.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace redoubt::views {

using Piece = models::ContinuityPiece;

namespace {
constexpr int stripMargin = 16;
constexpr int laneHeight = 20;
constexpr int laneGap = 6;
constexpr int scaleHeight = 20;
constexpr int bandGap = 20;

int lanesHeight(qsizetype lanes) { return static_cast<int>(lanes) * scaled(laneHeight) + qMax(0, static_cast<int>(lanes) - 1) * laneGap; }
} // namespace

ContinuityStrip::ContinuityStrip(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
    setAccessibleName(tr("Who answered, minute by minute"));
}

void ContinuityStrip::setContinuity(const models::ContinuityValues &values)
{
    m_values = values;
    QStringList told;
    for (const auto &lane : values.lanes) {
        for (const auto &piece : lane.pieces)
            told << QStringLiteral("%1: %2").arg(lane.post, piece.kind == Piece::Kind::Gap ? tr("nobody") : piece.name);
    }
    setAccessibleDescription(told.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QSize ContinuityStrip::sizeHint() const
{
    const int lanes = lanesHeight(static_cast<qsizetype>(m_values.lanes.size()));
    return {scaled(400), 12 + lanes + scaled(scaleHeight) + bandGap + lanes + scaled(scaleHeight) + 8};
}

QSize ContinuityStrip::minimumSizeHint() const { return {scaled(240), sizeHint().height()}; }

int ContinuityStrip::labelWidth() const
{
    int wide = 0;
    for (const auto &lane : m_values.lanes)
        wide = qMax(wide, textWidth(textFont(SmallType), lane.post));
    return qMin(wide, width() / 4) + 8;
}

ContinuityStrip::Band ContinuityStrip::wholeBand() const
{
    const int left = stripMargin + labelWidth();
    const Instant until{qMax(m_values.closeUntil.ms, m_values.endsAt.ms)};
    return {QRect(left, 12, width() - stripMargin - left, lanesHeight(static_cast<qsizetype>(m_values.lanes.size()))), m_values.begunAt, until};
}

ContinuityStrip::Band ContinuityStrip::closeBand() const
{
    Band band = wholeBand();
    band.area.translate(0, band.area.height() + scaled(scaleHeight) + bandGap);
    band.from = m_values.closeFrom;
    band.until = m_values.closeUntil;
    return band;
}

int ContinuityStrip::Band::x(Instant instant) const
{
    const auto whole = static_cast<double>(until - from);
    const double share = whole <= 0 ? 0 : qBound(0.0, static_cast<double>(instant - from) / whole, 1.0);
    return area.x() + qRound(share * area.width());
}

QRect ContinuityStrip::pieceRect(const Band &band, int lane, const Piece &piece) const
{
    const int left = band.x(piece.from);
    const int right = band.x(piece.until);
    return {left, band.area.y() + lane * (scaled(laneHeight) + laneGap), right - left - 1, scaled(laneHeight)};
}

void ContinuityStrip::paintLanes(QPainter &painter, const Band &band) const
{
    const Tokens &t = tokens();
    const QFont small = textFont(SmallType);
    for (int lane = 0; lane < static_cast<int>(m_values.lanes.size()); ++lane) {
        const auto &row = m_values.lanes[static_cast<std::size_t>(lane)];
        drawText(painter, QRect(stripMargin, band.area.y() + lane * (scaled(laneHeight) + laneGap), labelWidth() - 8, scaled(laneHeight)), row.post,
                 small, t.text2);
        for (const auto &piece : row.pieces) {
            const QRect place = pieceRect(band, lane, piece);
            if (place.width() < 1)
                continue;
            const ToneColours &late = t.tone(Tone::Severity3);
            switch (piece.kind) {
            case Piece::Kind::Stood: drawRound(painter, place, 3, t.pressed); break;
            case Piece::Kind::Extended: drawRound(painter, place, 3, late.soft, late.solid); break;
            case Piece::Kind::Next: drawRound(painter, place, 3, t.accentSoft, t.accent); break;
            case Piece::Kind::Gap: drawDashed(painter, place, 3, t.surface, t.tone(Tone::Severity4).solid); break;
            }
            const QString said = piece.kind == Piece::Kind::Gap ? tr("nobody") : piece.name;
            // A name that is cut may be anybody's: whole, or in short, or left to the pointer.
            const QString fits = textWidth(small, said) <= place.width() - 10 ? said : Avatar::initialsOf(said);
            if (textWidth(small, fits) <= place.width() - 10)
                drawText(painter, place.adjusted(6, 0, -4, 0), fits, small, piece.kind == Piece::Kind::Next ? t.accentText : t.text, Qt::AlignVCenter,
                         Elide::Never);
        }
    }
}

void ContinuityStrip::paintEvent(QPaintEvent *)
{
    if (m_values.lanes.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &t = tokens();
    const QFont small = textFont(SmallType);
    const Band whole = wholeBand();
    const Band close = closeBand();

    // The last minutes, shown large below.
    QRect lens(whole.x(m_values.closeFrom) - 2, whole.area.y() - 5, 0, whole.area.height() + 10);
    lens.setRight(whole.area.right() + 3);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.hover);
    painter.drawPolygon(QPolygon(
        {lens.bottomLeft(), lens.bottomRight(), QPoint(close.area.right(), close.area.y() - 8), QPoint(close.area.x(), close.area.y() - 8)}));
    painter.setPen(t.borderStrong);
    painter.drawLine(close.area.x(), close.area.y() - 8, close.area.right(), close.area.y() - 8);

    int last = whole.area.x() - 1000;
    for (const auto &[at, text] : m_values.clocks) {
        const int x = whole.x(at);
        painter.setPen(t.border);
        painter.drawLine(x, whole.area.y(), x, whole.area.bottom() + 4);
        const int wide = textWidth(small, text);
        const int left = qMax(whole.area.x(), x - wide / 2);
        if (left < last + 8 || left + wide > lens.x() - 4)
            continue;
        drawText(painter, QRect(left, whole.area.bottom() + 2, wide + 2, scaled(scaleHeight)), text, small, t.text3, Qt::AlignVCenter, Elide::Never);
        last = left + wide;
    }
    paintLanes(painter, whole);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(t.text3);
    painter.drawRoundedRect(QRectF(lens).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);

    paintLanes(painter, close);
    const bool isLate = m_values.extended > 0;
    const QColor mark = isLate ? t.tone(Tone::Severity3).text : t.text2;
    const QFont bold = textFont(SmallType, Weight::Bold);
    const int y = close.area.bottom() + 3;
    QList<std::pair<Instant, QString>> marks{{m_values.handedAt, tr("%1 taken over").arg(m_values.handedText)}};
    if (m_values.extended != 0)
        marks.prepend({m_values.endsAt, tr("%1 due").arg(m_values.endsText)});
    if (marks.size() == 2 && marks[1].first < marks[0].first)
        marks.swapItemsAt(0, 1);
    int free = close.area.x();
    for (qsizetype i = 0; i < marks.size(); ++i) {
        const int x = close.x(marks[i].first);
        painter.setPen(QPen(mark, 1.5));
        painter.drawLine(x, close.area.y() - 4, x, close.area.bottom() + 4);
        const int wide = textWidth(bold, marks[i].second);
        // Two that would lie over each other stand apart, one at either side of its line.
        int left = marks.size() == 2 ? (i == 0 ? x - wide + 4 : x - 4) : x - wide / 2;
        left = qBound(free, left, qMax(free, close.area.right() + 1 - wide));
        drawText(painter, QRect(left, y, wide + 2, scaled(scaleHeight)), marks[i].second, bold, mark, Qt::AlignVCenter, Elide::Never);
        free = left + wide + 8;
    }
}

QString ContinuityStrip::tellAt(const QPoint &at) const
{
    for (const Band &band : {wholeBand(), closeBand()}) {
        for (int lane = 0; lane < static_cast<int>(m_values.lanes.size()); ++lane) {
            const auto &row = m_values.lanes[static_cast<std::size_t>(lane)];
            for (const auto &piece : row.pieces) {
                if (!pieceRect(band, lane, piece).contains(at))
                    continue;
                switch (piece.kind) {
                case Piece::Kind::Stood: return tr("%1: %2").arg(row.post, piece.name);
                case Piece::Kind::Extended:
                    return tr("%1: %2 went on from %3, responsible until the incoming officer signed at %4.")
                        .arg(row.post, piece.name, m_values.endsText, m_values.handedText);
                case Piece::Kind::Next:
                    return tr("%1: %2, since %3 by the signature of the incoming officer.").arg(row.post, piece.name, m_values.handedText);
                case Piece::Kind::Gap: return tr("%1: nobody").arg(row.post);
                }
            }
        }
    }
    return {};
}

bool ContinuityStrip::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const QString text = tellAt(help->pos()); text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    return QWidget::event(event);
}

void ContinuityStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace redoubt::views
