// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/bulletin/AnswerBar.h"

#include "views/duty/bulletin/BulletinWords.h"
#include "views/theme/Painting.h"
#include "views/theme/Typography.h"

#include <QPainter>

#include <algorithm>

namespace redoubt::views {

using duty::AnswerState;

namespace {
constexpr int answerBarHeight = 14;
constexpr int legendLine = 20;
constexpr int leastOfBar = 320;
} // namespace

AnswerBar::AnswerBar(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }

std::vector<AnswerState> AnswerBar::shown() const
{
    std::vector<AnswerState> states;
    for (int i = 0; i < duty::AnswerStates; ++i) {
        const auto state = static_cast<AnswerState>(i);
        if (state != AnswerState::NotDelivered || m_counts.in(state) > 0)
            states.push_back(state);
    }
    return states;
}

void AnswerBar::setCounts(const duty::AnswerCounts &counts)
{
    m_counts = counts;
    QStringList words;
    for (const auto state : shown())
        words << QStringLiteral("%1 %2").arg(models::answerWord(state)).arg(counts.in(state));
    setAccessibleName(words.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

QSize AnswerBar::sizeHint() const { return {scaled(leastOfBar), scaled(answerBarHeight) + 8 + 2 * scaled(legendLine)}; }

QSize AnswerBar::minimumSizeHint() const { return {scaled(200), sizeHint().height()}; }

void AnswerBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &t = tokens();
    const auto states = shown();
    const int height = scaled(answerBarHeight);
    const int parts = static_cast<int>(std::ranges::count_if(states, [&](AnswerState state) { return m_counts.in(state) > 0; }));
    const int room = width() - 2 * std::max(0, parts - 1);
    double x = 0;
    for (const auto state : states) {
        const int count = m_counts.in(state);
        if (count == 0)
            continue;
        const double wide = m_counts.addressed > 0 ? static_cast<double>(room) * count / m_counts.addressed : 0;
        const QRectF part(x, 0, wide, height);
        const QColor colour = BulletinWords::answerColour(state);
        if (colour.isValid())
            drawRound(painter, part, 3, colour);
        else
            drawDashed(painter, part.adjusted(0.5, 0.5, -0.5, -0.5), 3, t.surface, t.text2);
        x += wide + 2;
    }
    const int column = width() / static_cast<int>(std::max<std::size_t>(1, states.size()));
    const int line = scaled(legendLine);
    int left = 0;
    for (const auto state : states) {
        const int top = height + 8;
        const int side = scaled(10);
        const QRectF mark(left, top + (line - side) / 2.0 + 1, side, side);
        const QColor colour = BulletinWords::answerColour(state);
        if (colour.isValid())
            drawRound(painter, mark, 2, colour);
        else
            drawDashed(painter, mark, 2, t.surface, t.text2);
        drawText(painter, QRect(left + side + 6, top, column - side - 8, line), models::answerWord(state), textFont(SmallType), t.text2);
        drawText(painter, QRect(left + side + 6, top + line, column - side - 8, line), QString::number(m_counts.in(state)),
                 textFont(BodyType, Weight::Bold), t.text, Qt::AlignVCenter | Qt::AlignLeft, Elide::Never);
        left += column;
    }
}

} // namespace redoubt::views
