// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/FormDialog.h"

#include "views/widgets/Button.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"

#include <QEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace redoubt::views {

namespace {

/// Gives the fields of an open form the room that they need, as far as the window has it; more of it later, where something is said that was not
/// there before: why something was refused is never below an edge.
class FormFit : public QObject
{
public:
    FormFit(QDialog *form, QWidget *inside, QScrollArea *scroll) : QObject(form), m_form(form), m_inside(inside), m_scroll(scroll)
    {
        inside->installEventFilter(this);
    }

    /// Lines that wrap are higher than a size hint says, which knows no width.
    void fit()
    {
        const QWidget *window = m_form->parentWidget() ? m_form->parentWidget()->window() : nullptr;
        const QSize most = window ? QSize(qMax(window->width() - 120, 320), qMax(window->height() - 220, 200)) : QSize(1200, 800);
        m_inside->ensurePolished();
        for (auto *field : m_inside->findChildren<QWidget *>())
            field->ensurePolished(); // the look says how high it is, and comes with the first show otherwise
        QLayout *layout = m_inside->layout();
        layout->activate();
        const QSize wanted = layout->totalSizeHint();
        const int width = qMax(qMin(wanted.width() + edge, most.width()), m_scroll->minimumWidth());
        const int across = m_form->isVisible() ? m_scroll->width() : width;
        // A scroll area gives its widget no less than its minimum, which for lines that wrap may be more than its hint.
        int high = qMax(wanted.height(), layout->totalMinimumSize().height());
        if (layout->hasHeightForWidth())
            high = qMax(high, layout->totalHeightForWidth(across));
        const int height = qMin(high + edge, most.height());
        m_scroll->setMinimumWidth(width);
        if (m_form->isVisible() && height <= m_scroll->height())
            return; // nothing shrinks away from under the pointer
        m_scroll->setMinimumHeight(height);
        if (!m_form->isVisible())
            return;
        m_form->layout()->activate();
        m_form->resize(m_form->width(), qMax(m_form->height(), m_form->sizeHint().height()));
        if (window)
            m_form->move(window->mapToGlobal(window->rect().center()) - m_form->rect().center());
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::LayoutRequest && m_form->isVisible())
            QMetaObject::invokeMethod(
                this, [this] { fit(); }, Qt::QueuedConnection);
        return QObject::eventFilter(watched, event);
    }

private:
    static constexpr int edge = 4;

    QDialog *m_form;
    QWidget *m_inside;
    QScrollArea *m_scroll;
};

} // namespace

FormDialog::FormDialog(const QString &title, const QString &accept, QWidget *parent)
    : FloatingDialog(title, parent), m_inside(new QWidget), m_scroll(new QScrollArea)
{
    auto *column = columnLayout(this, {room() + 24, room() + 20, room() + 24, room() + 16}, 12);
    auto *head = new Label(title, LargeType, Weight::Bold);
    head->setWrapping(true);
    column->addWidget(head);
    m_body = columnLayout(m_inside, {2, 2, 10, 2}, 12); // room for focus edges and the scroll bar
    m_scroll->setWidget(m_inside);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_scroll, 1);
    auto *buttons = rowLayout(8);
    buttons->addStretch();
    m_close = new Button(accept.isEmpty() ? tr("Close") : tr("Cancel"));
    buttons->addWidget(m_close);
    if (!accept.isEmpty()) {
        m_accept = new Button(accept, ButtonKind::Primary);
        m_accept->setDefault(true);
        buttons->addWidget(m_accept);
    }
    column->addLayout(buttons);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
}

void FormDialog::open()
{
    const auto fit = new FormFit(this, m_inside, m_scroll);
    fit->fit();
    adjustSize();
    if (const QWidget *window = parentWidget() ? parentWidget()->window() : nullptr)
        // what it would like to be may be higher than a small screen: the fields scroll, the buttons are in sight
        resize(size().boundedTo(window->size()));
    startAtFields();
    FloatingDialog::open();
    fit->fit();
}

/// The buttons were made before the fields: Tab goes as the eye does, and nobody starts at Cancel.
void FormDialog::startAtFields()
{
    QWidget *first = nullptr;
    QWidget *last = nullptr;
    for (QWidget *widget = m_inside->nextInFocusChain(); widget != m_inside; widget = widget->nextInFocusChain()) {
        if (!m_inside->isAncestorOf(widget) || (widget->focusPolicy() & Qt::TabFocus) == 0 || !widget->isEnabled() || widget->isHidden())
            continue;
        first = first ? first : widget;
        last = widget;
    }
    if (last)
        setTabOrder(last, m_close);
    if (m_accept)
        setTabOrder(m_close, m_accept);
    if (const QWidget *chosen = focusWidget(); chosen && m_inside->isAncestorOf(chosen))
        return;
    QWidget *action = m_accept ? m_accept : m_close;
    (first ? first : action)->setFocus();
}

} // namespace redoubt::views
