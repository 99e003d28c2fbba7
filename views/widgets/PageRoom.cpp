// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/PageRoom.h"

#include "views/theme/Typography.h"

#include <QEvent>
#include <QPointer>

namespace redoubt::views {

namespace {
constexpr QSize leastRoom(240, 160);

/// Gives the page its own size and no more: a scroll area alone would take the height that wrapped words would like for the least one.
class PageHolder : public QWidget
{
public:
    explicit PageHolder(QWidget *page) : held(page) { page->setParent(this); }

    [[nodiscard]] QSize sizeHint() const override { return held ? held->sizeHint() : QSize(); }
    [[nodiscard]] QSize minimumSizeHint() const override { return held ? held->minimumSizeHint().expandedTo(held->minimumSize()) : QSize(); }

    QPointer<QWidget> held;

protected:
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::LayoutRequest)
            updateGeometry();
        return QWidget::event(event);
    }
    void resizeEvent(QResizeEvent *) override
    {
        if (held && held->parentWidget() == this)
            held->setGeometry(rect());
    }
};
} // namespace

PageRoom::PageRoom(QWidget *page, QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    setWidget(new PageHolder(page));
}

QWidget *PageRoom::page() const { return static_cast<PageHolder *>(widget())->held; }

QSize PageRoom::sizeHint() const { return widget()->sizeHint(); }

QSize PageRoom::minimumSizeHint() const
{
    return QSize(scaled(leastRoom.width()), scaled(leastRoom.height())).boundedTo(widget()->minimumSizeHint());
}

} // namespace redoubt::views
