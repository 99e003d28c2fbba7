// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/SegmentedControl.h"

#include "views/theme/Painting.h"
#include "views/theme/Tokens.h"
#include "views/theme/Typography.h"
#include "views/widgets/Layouts.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QEvent>
#include <QPainter>

namespace redoubt::views {

namespace {

constexpr int usualPadding = 10;
constexpr int leastPadding = 5;
constexpr int countGap = 6;
constexpr int edge = 2;

/// One segment; a real button, so that keys and screen readers need nothing special.
class SegmentButton : public QAbstractButton
{
public:
    SegmentButton(const QString &text, int count, int height, QWidget *parent)
        : QAbstractButton(parent), m_words(text), m_count(count), m_height(height)
    {
        setText(QString(text).replace(QLatin1Char('&'), QStringLiteral("&&"))); // a name makes no shortcut
        setCheckable(true);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setCount(count);
    }

    void setCount(int count)
    {
        m_count = count;
        setAccessibleName(count < 0 ? m_words : QStringLiteral("%1 %2").arg(m_words).arg(count));
        updateGeometry();
        update();
    }

    void setPadding(int padding, bool counted)
    {
        if (m_padding == padding && m_counted == counted)
            return;
        m_padding = padding;
        m_counted = counted;
        updateGeometry();
        update();
    }

    /// Without padding. The bold width, so that choosing a segment moves none.
    [[nodiscard]] int contentWidth(bool counted) const
    {
        const int width = textWidth(textFont(SmallType, Weight::Bold), m_words);
        return m_count < 0 || !counted ? width : width + countGap + textWidth(textFont(SmallType), QString::number(m_count));
    }

    [[nodiscard]] QSize sizeHint() const override { return {contentWidth(m_counted) + 2 * m_padding, scaled(m_height) - 2 * edge}; }

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
        const int width = textWidth(font, m_words);
        drawText(painter, QRect(m_padding, 0, width + 2, height()), m_words, font, ink, Qt::AlignVCenter, Elide::Never);
        if (m_count >= 0 && m_counted)
            drawText(painter, QRect(m_padding + width + countGap, 0, this->width(), height()), QString::number(m_count), textFont(SmallType),
                     on ? t.accentText : ink, Qt::AlignVCenter, Elide::Never);
        if (hasFocus())
            drawRound(painter, rect(), 4, {}, t.accent, 2);
    }

private:
    QString m_words;
    int m_count;
    int m_height;
    int m_padding = usualPadding;
    bool m_counted = true; ///< whether there is room for the count
};

} // namespace

SegmentedControl::SegmentedControl(const QList<Segment> &segments, int height, QWidget *parent)
    : QWidget(parent), m_group(new QButtonGroup(this)), m_height(height)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_group->setExclusive(true);
    rowLayout(this, {edge, edge, edge, edge})->setSizeConstraint(QLayout::SetFixedSize);
    connect(m_group, &QButtonGroup::idClicked, this, &SegmentedControl::chosen);
    connect(m_group, &QButtonGroup::idToggled, this, &SegmentedControl::fit);
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
    fit();
}

void SegmentedControl::setCount(int index, int count)
{
    if (auto *button = m_group->button(index))
        static_cast<SegmentButton *>(button)->setCount(count);
    fit();
}

void SegmentedControl::setRoom(int width)
{
    m_room = width;
    fit();
}

void SegmentedControl::fit()
{
    const auto buttons = m_group->buttons();
    if (buttons.isEmpty())
        return;
    const auto content = [&](bool allCounts) {
        int width = 2 * edge;
        for (const auto *button : buttons)
            width += static_cast<const SegmentButton *>(button)->contentWidth(allCounts || button->isChecked());
        return width;
    };
    const auto padding = [&](bool allCounts) { return (m_room - content(allCounts)) / (2 * static_cast<int>(buttons.size())); };
    const bool allCounts = m_room <= 0 || padding(true) >= leastPadding;
    const int pad = m_room <= 0 ? usualPadding : qBound(2, padding(allCounts), usualPadding);
    for (auto *button : buttons)
        static_cast<SegmentButton *>(button)->setPadding(pad, allCounts || button->isChecked());
}

void SegmentedControl::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        fit();
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
