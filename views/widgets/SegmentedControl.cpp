// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/SegmentedControl.h"

#include "views/theme/Painting.h"
#include "views/theme/Tokens.h"
#include "views/theme/Typography.h"
#include "views/widgets/Layouts.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QPainter>

namespace redoubt::views {

namespace {

/// One segment; a real button, so that keys and screen readers need nothing special.
class SegmentButton : public QAbstractButton
{
public:
    SegmentButton(const QString &text, int count, int height, QWidget *parent) : QAbstractButton(parent), m_count(count), m_height(height)
    {
        setText(text);
        setCheckable(true);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setCount(count);
    }

    void setCount(int count)
    {
        m_count = count;
        setAccessibleName(count < 0 ? text() : QStringLiteral("%1 %2").arg(text()).arg(count));
        updateGeometry();
        update();
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        // The bold width, so that choosing a segment moves none.
        int width = textWidth(textFont(SmallType, Weight::Bold), text()) + 20;
        if (m_count >= 0)
            width += textWidth(textFont(SmallType), QString::number(m_count)) + 6;
        return {width, scaled(m_height) - 4};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Tokens &t = tokens();
        const bool on = isChecked();
        if (on)
            drawRound(painter, rect(), 4, t.dark ? t.pressed : t.surface, t.borderStrong);
        const QFont font = textFont(SmallType, on ? Weight::Bold : Weight::Regular);
        const QColor ink = !isEnabled() ? t.disabledText : on || underMouse() ? t.text : t.text2;
        const int width = textWidth(font, text());
        drawText(painter, QRect(10, 0, width + 2, height()), text(), font, ink, Qt::AlignVCenter, Elide::Never);
        if (m_count >= 0)
            drawText(painter, QRect(10 + width + 6, 0, this->width(), height()), QString::number(m_count), textFont(SmallType),
                     on ? t.accentText : ink, Qt::AlignVCenter, Elide::Never);
        if (hasFocus())
            drawRound(painter, rect(), 4, {}, t.accent, 2);
    }

private:
    int m_count;
    int m_height;
};

} // namespace

SegmentedControl::SegmentedControl(const QList<Segment> &segments, int height, QWidget *parent)
    : QWidget(parent), m_group(new QButtonGroup(this)), m_height(height)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_group->setExclusive(true);
    rowLayout(this, {2, 2, 2, 2})->setSizeConstraint(QLayout::SetFixedSize);
    connect(m_group, &QButtonGroup::idClicked, this, &SegmentedControl::chosen);
    setSegments(segments);
}

void SegmentedControl::setSegments(const QList<Segment> &segments)
{
    const auto old = m_group->buttons();
    qDeleteAll(old);
    for (int i = 0; i < segments.size(); ++i) {
        auto *button = new SegmentButton(segments[i].text, segments[i].count, m_height, this);
        m_group->addButton(button, i);
        layout()->addWidget(button);
    }
    setCurrentIndex(0);
}

void SegmentedControl::setCount(int index, int count)
{
    if (auto *button = m_group->button(index))
        static_cast<SegmentButton *>(button)->setCount(count);
}

void SegmentedControl::setCurrentIndex(int index)
{
    if (auto *button = m_group->button(index))
        button->setChecked(true);
}

int SegmentedControl::currentIndex() const { return m_group->checkedId(); }

int SegmentedControl::count() const { return static_cast<int>(m_group->buttons().size()); }

void SegmentedControl::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawRound(painter, rect(), 6, tokens().hover, tokens().border);
}

} // namespace redoubt::views
