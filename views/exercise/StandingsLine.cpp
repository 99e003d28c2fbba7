// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/StandingsLine.h"

#include "views/delegates/RowPainting.h"
#include "views/exercise/Words.h"
#include "views/theme/Icons.h"
#include "views/theme/Painting.h"
#include "views/theme/Tokens.h"
#include "views/theme/Typography.h"

#include <QPainter>

namespace redoubt::views {

StandingsLine::StandingsLine(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Standings"));
}

void StandingsLine::setModel(models::StandingsModel *model)
{
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    if (model) {
        connect(model, &QAbstractItemModel::dataChanged, this, &StandingsLine::describe);
        connect(model, &QAbstractItemModel::rowsInserted, this, &StandingsLine::describe);
        connect(model, &QAbstractItemModel::rowsMoved, this, &StandingsLine::describe);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &StandingsLine::describe);
        connect(model, &QAbstractItemModel::layoutChanged, this, &StandingsLine::describe);
    }
    describe();
}

void StandingsLine::setExpanded(bool expanded)
{
    m_expanded = expanded;
    setToolTip(expanded ? tr("Hide the board") : tr("Show the board"));
    update();
}

void StandingsLine::describe()
{
    QStringList words;
    for (int row = 0; m_model && row < qMin(3, m_model->rowCount()); ++row)
        words
            << QStringLiteral("%1 %2 %3").arg(m_model->at(row).place).arg(Words::team(m_model->at(row).team), Words::points(m_model->at(row).total));
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    update();
}

QSize StandingsLine::sizeHint() const { return {scaled(400), scaled(36)}; }

QSize StandingsLine::minimumSizeHint() const { return {scaled(120), scaled(36)}; }

void StandingsLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens();
    if (underMouse())
        painter.fillRect(rect(), t.hover);
    painter.fillRect(QRect(0, 0, width(), 1), t.border);
    const int chevron = scaled(16);
    const int end = width() - 16 - chevron - 8;
    const QFont head = textFont(SmallType, Weight::Bold);
    int x = 16;
    drawText(painter, QRect(x, 0, end - x, height()), tr("Standings"), head, t.text);
    x += textWidth(head, tr("Standings")) + 16;
    const QFont font = textFont(SmallType);
    for (int row = 0; m_model && row < m_model->rowCount(); ++row) {
        const models::StandingRow &standing = m_model->at(row);
        const QString words = QStringLiteral("%1 %2 %3").arg(standing.place).arg(Words::team(standing.team), Words::points(standing.total));
        const int needed = scaled(8) + 6 + textWidth(font, words);
        if (x + needed > end)
            break; // whole entries only: half a number would be a wrong one
        x = paintSeriesMark(painter, x, height() / 2, standing.team.series, false);
        drawText(painter, QRect(x, 0, end - x, height()), words, font, t.text, Qt::AlignLeft | Qt::AlignVCenter, Elide::Never);
        x += textWidth(font, words) + 16;
    }
    paintIcon(painter, m_expanded ? Icon::ChevronDown : Icon::ChevronUp, t.text2,
              QRectF(width() - 16 - chevron, (height() - chevron) / 2.0, chevron, chevron));
    if (hasFocus())
        drawRound(painter, QRectF(rect()).adjusted(2, 2, -2, -2), 4, {}, t.accent, 2);
}

} // namespace redoubt::views
