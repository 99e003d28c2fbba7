// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/incident/IncidentDelegate.h"

#include "models/incident/IncidentListModel.h"
#include "views/delegates/RowPainting.h"
#include "views/theme/Durations.h"
#include "views/theme/Painting.h"
#include "views/theme/Typography.h"
#include "views/widgets/Chip.h"
#include "views/widgets/SeveritySignal.h"

#include <QPainter>

namespace redoubt::views {

namespace {
constexpr int incidentLine = 20;
constexpr int incidentPad = 10;
constexpr int incidentSide = 16;
constexpr std::int64_t incidentUrgentMs = 15 * 60'000;
constexpr std::int64_t incidentSoonMs = 60 * 60'000;

Tone clockTone(std::int64_t leftMs)
{
    return leftMs < incidentUrgentMs ? Tone::Severity4 : leftMs < incidentSoonMs ? Tone::Severity2 : Tone::Neutral;
}
} // namespace

QSize IncidentDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {100, 3 * scaled(incidentLine) + 8 + 2 * incidentPad};
}

void IncidentDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const Tokens &t = tokens();
    paintTableGround(*painter, option, true);
    const auto &row = static_cast<const models::IncidentListModel *>(index.model())->at(index.row());
    const QRect inside = option.rect.adjusted(incidentSide, incidentPad, -incidentSide, -incidentPad);
    const int line = scaled(incidentLine);
    const QFont small = textFont(SmallType);
    int y = inside.y();
    const ChipSpec level = severityChip(row.level);
    paintChip(*painter, inside.x(), y + line / 2, level);
    drawText(*painter, QRect(inside.x() + chipWidth(level) + 8, y, inside.width() - chipWidth(level) - 8, line),
             row.isAnsweredFor ? tr("%1, level answered for").arg(row.number) : row.number, small, t.text2, Qt::AlignVCenter, Elide::Never);
    QString right;
    Tone tone = Tone::Neutral;
    if (row.isClosed) {
        right = tr("closed");
    } else if (row.nextDue) {
        right = Durations::left((*row.nextDue - m_now) / 1000);
        tone = clockTone(*row.nextDue - m_now);
    } else if (row.needsPerson) {
        right = tr("to be settled");
        tone = Tone::Severity3;
    }
    const QColor ink = tone == Tone::Neutral ? t.text3 : t.tone(tone).text;
    drawText(*painter, QRect(inside.x(), y, inside.width(), line), right, small, ink, Qt::AlignRight | Qt::AlignVCenter, Elide::Never);
    y += line + 4;
    drawText(*painter, QRect(inside.x(), y, inside.width(), line), row.title, textFont(BodyType, Weight::Bold), t.text);
    y += line + 4;
    const QString next = row.nextTo.isEmpty() ? QString() : tr("next to %1").arg(row.nextTo);
    drawText(*painter, QRect(inside.x(), y, inside.width(), line), QStringList{row.unit, next}.join(QStringLiteral("   ")).trimmed(), small, t.text3);
    painter->restore();
}

} // namespace redoubt::views
