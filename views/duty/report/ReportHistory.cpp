// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/report/ReportHistory.h"

#include "models/Text.h"
#include "views/duty/report/ReportWords.h"
#include "views/theme/Painting.h"
#include "views/theme/Tokens.h"
#include "views/theme/Typography.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace redoubt::views {

using duty::ReportState;

namespace {
constexpr int historyLabel = 44;
constexpr int historyRow = 20;
constexpr int historyDays = duty::ReportBoard::HistoryDays;
} // namespace

ReportHistory::ReportHistory(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }

void ReportHistory::setValues(const models::ReportPaneValues &values)
{
    m_values = values;
    QStringList said;
    for (const auto &day : values.history)
        said << models::text(day.due.day.toString()) + QLatin1Char(' ') + models::text(day.due.time.toString()) + QLatin1Char(' ')
                + ReportWords::state(day.state);
    setAccessibleName(tr("The last 14 days"));
    setAccessibleDescription(said.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QSize ReportHistory::sizeHint() const
{
    return {scaled(historyLabel) + historyDays * scaled(18), (static_cast<int>(m_values.timesOfDay.size()) + 1) * scaled(historyRow)};
}

QRect ReportHistory::cellAt(int row, int day) const
{
    const double wide = (width() - scaled(historyLabel)) / static_cast<double>(historyDays);
    return {scaled(historyLabel) + qRound(wide * day) + 1, row * scaled(historyRow) + 2, qRound(wide) - 3, scaled(historyRow) - 4};
}

const models::ReportDay *ReportHistory::dayAt(int row, int day) const
{
    const auto date = m_values.lastDay - (historyDays - 1 - day);
    for (const auto &each : m_values.history) {
        if (each.due.day == date && each.due.time == m_values.timesOfDay[static_cast<std::size_t>(row)])
            return &each;
    }
    return nullptr;
}

void ReportHistory::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &t = tokens();
    const QFont small = textFont(SmallType);
    const int rows = static_cast<int>(m_values.timesOfDay.size());
    for (int row = 0; row < rows; ++row) {
        drawText(painter, QRect(0, row * scaled(historyRow), scaled(historyLabel), scaled(historyRow)),
                 models::text(m_values.timesOfDay[static_cast<std::size_t>(row)].toString()), small, t.text2, Qt::AlignVCenter, Elide::Never);
        for (int day = 0; day < historyDays; ++day) {
            const QRect place = cellAt(row, day);
            const auto *due = dayAt(row, day);
            if (!due) {
                drawRound(painter, QRectF(place.center().x() - 3, place.center().y(), 7, 1.5), 0, t.borderStrong);
                continue;
            }
            if (due->state == ReportState::NotDue) {
                drawDashed(painter, QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 4, QColor(), t.borderStrong);
                continue;
            }
            const auto &tone = t.tone(ReportWords::stateTone(due->state));
            if (due->state == ReportState::Missing)
                drawDashed(painter, QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 4, QColor(), t.text2);
            else
                drawRound(painter, place, 4, tone.soft);
            if (due->due == m_values.cell.view.due)
                drawRound(painter, QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 4, QColor(), t.accent, 2);
            const int side = scaled(12);
            paintIcon(painter, ReportWords::stateIcon(due->state), due->state == ReportState::Missing ? t.text2 : tone.text,
                      QRectF(place.center().x() + 1 - side / 2.0, place.center().y() + 1 - side / 2.0, side, side));
        }
    }
    // Every second day has its number: two of them never touch.
    for (int day = historyDays - 1; day >= 0; day -= 2) {
        const auto date = m_values.lastDay - (historyDays - 1 - day);
        const QRect place = cellAt(rows, day);
        drawText(painter, place.adjusted(-12, 0, 12, 0), QStringLiteral("%1/%2").arg(date.month()).arg(date.day()),
                 textFont(SmallType, day == historyDays - 1 ? Weight::Bold : Weight::Regular), t.text3, Qt::AlignCenter, Elide::Never);
    }
}

bool ReportHistory::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        for (int row = 0; row < static_cast<int>(m_values.timesOfDay.size()); ++row) {
            for (int day = 0; day < historyDays; ++day) {
                const auto *due = cellAt(row, day).contains(help->pos()) ? dayAt(row, day) : nullptr;
                if (due) {
                    QToolTip::showText(
                        help->globalPos(),
                        QStringList{models::text(due->due.day.toString()), models::text(due->due.time.toString()), ReportWords::state(due->state)}
                            .join(QLatin1Char(' ')),
                        this);
                    return true;
                }
            }
        }
        QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace redoubt::views
