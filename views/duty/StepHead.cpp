// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/StepHead.h"

#include "views/theme/Icons.h"
#include "views/theme/Painting.h"
#include "views/theme/Tokens.h"
#include "views/theme/Typography.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"

#include <QPainter>

namespace redoubt::views {

namespace {
constexpr int stepDisc = 22;
} // namespace

class StepHead::Disc : public QWidget
{
public:
    explicit Disc(int number) : m_number(number) { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); }

    void setNumber(int number)
    {
        m_number = number;
        update();
    }
    void setState(models::StepState state)
    {
        m_state = state;
        update();
    }
    [[nodiscard]] QSize sizeHint() const override { return {scaled(stepDisc), scaled(stepDisc)}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Tokens &t = tokens();
        const double radius = width() / 2.0;
        if (m_state == models::StepState::Done) {
            drawRound(painter, rect(), radius, t.tone(Tone::Ok).soft);
            const double inset = width() * 5 / 22.0;
            paintIcon(painter, Icon::Check, t.tone(Tone::Ok).text, QRectF(rect()).adjusted(inset, inset, -inset, -inset));
            return;
        }
        const bool current = m_state == models::StepState::Current;
        drawRound(painter, rect(), radius, current ? t.accent : QColor(), current ? QColor() : t.borderStrong);
        drawText(painter, rect(), QString::number(m_number), textFont(SmallType, Weight::Bold), current ? t.onSolid : t.text2, Qt::AlignCenter,
                 Elide::Never);
    }

private:
    int m_number;
    models::StepState m_state = models::StepState::ToCome;
};

StepHead::StepHead(int number, const QString &title, QWidget *parent)
    : QWidget(parent), m_disc(new Disc(number)), m_note(new Label({}, SmallType, Weight::Regular, Ink::Text3))
{
    auto *row = rowLayout(this, {0, 4, 0, 4}, 8);
    row->addWidget(m_disc, 0, Qt::AlignTop);
    row->addWidget(new Label(title, BodyType, Weight::Bold), 0, Qt::AlignTop);
    m_note->setWrapping(true);
    row->addWidget(m_note, 1, Qt::AlignVCenter);
}

void StepHead::setNumber(int number) { m_disc->setNumber(number); }

void StepHead::setState(models::StepState state, const QString &note)
{
    m_disc->setState(state);
    m_note->setText(note);
}

} // namespace redoubt::views
