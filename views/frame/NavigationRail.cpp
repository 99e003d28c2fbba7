// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/NavigationRail.h"

#include "views/frame/RailButton.h"
#include "views/theme/Painting.h"
#include "views/theme/Tokens.h"
#include "views/theme/Typography.h"
#include "views/widgets/Layouts.h"

#include <QButtonGroup>
#include <QEvent>
#include <QPainter>

namespace redoubt::views {

namespace {
constexpr int markHeight = 48;
constexpr int markSide = 24;
} // namespace

NavigationRail::NavigationRail(QWidget *parent)
    : QWidget(parent), m_group(new QButtonGroup(this)), m_column(columnLayout(this, {0, markHeight + 4, 1, 8}))
{
    setAccessibleName(tr("Navigation"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    m_group->setExclusive(true);
    connect(m_group, &QButtonGroup::buttonClicked, this,
            [this](QAbstractButton *button) { Q_EMIT chosen(static_cast<RailButton *>(button)->entry().id); });
}

void NavigationRail::setEntries(const QList<RailEntry> &entries)
{
    if (m_entries == entries)
        return;
    const QString open = current();
    m_entries = entries;
    qDeleteAll(m_group->buttons());
    while (auto *item = m_column->takeAt(0))
        delete item;
    for (const bool foot : {false, true}) {
        for (const auto &entry : entries) {
            if (entry.atFoot != foot)
                continue;
            auto *button = new RailButton(entry, this);
            button->setCompact(m_compact);
            m_group->addButton(button);
            m_column->addWidget(button);
        }
        if (!foot)
            m_column->addStretch();
    }
    setCurrent(open);
    applyWidth();
}

void NavigationRail::setBadge(const QString &id, int badge)
{
    for (auto *button : findChildren<RailButton *>()) {
        if (button->entry().id == id)
            button->setBadge(badge);
    }
}

void NavigationRail::setCurrent(const QString &id)
{
    // A page that the rail does not name leaves no entry marked.
    m_group->setExclusive(false);
    for (auto *button : findChildren<RailButton *>())
        button->setChecked(button->entry().id == id);
    m_group->setExclusive(true);
}

QString NavigationRail::current() const
{
    const auto *button = static_cast<const RailButton *>(m_group->checkedButton());
    return button == nullptr ? QString() : button->entry().id;
}

void NavigationRail::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    for (auto *button : findChildren<RailButton *>())
        button->setCompact(compact);
    applyWidth();
}

QSize NavigationRail::sizeHint() const { return {width(), 320}; }

void NavigationRail::applyWidth()
{
    int width = m_compact ? 56 : scaled(72);
    for (const auto *button : findChildren<RailButton *>())
        width = qMax(width, button->neededWidth());
    setFixedWidth(width);
    m_column->invalidate();
}

void NavigationRail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().rail);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), tokens().border);
    drawMark(painter, QRectF((width() - 1 - markSide) / 2.0, (markHeight - markSide) / 2.0, markSide, markSide), tokens().accentText);
}

void NavigationRail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applyWidth();
}

} // namespace redoubt::views
