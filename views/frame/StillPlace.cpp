// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/StillPlace.h"

#include <QBoxLayout>
#include <QEvent>

namespace redoubt::views {

StillPlace::StillPlace(QBoxLayout *column, QWidget *box, QWidget *bar, QWidget *pages)
    : QObject(pages), m_column(column), m_box(box), m_bar(bar), m_pages(pages)
{
    m_pages->installEventFilter(this);
    m_bar->installEventFilter(this);
}

void StillPlace::setWanted(bool wanted)
{
    m_wanted = wanted;
    apply(!m_pages->underMouse());
}

void StillPlace::settle() { apply(true); }

bool StillPlace::isFloating() const { return m_column->indexOf(m_box) < 0; }

void StillPlace::apply(bool mayMove)
{
    const bool hasPlace = !isFloating() && !m_box->isHidden();
    if (mayMove) {
        m_box->setAttribute(Qt::WA_TransparentForMouseEvents, false);
        m_box->setMinimumHeight(0);
        m_box->setMaximumHeight(QWIDGETSIZE_MAX);
        if (isFloating())
            m_column->insertWidget(m_column->indexOf(m_pages), m_box);
        m_box->setVisible(m_wanted);
    } else if (hasPlace) {
        m_box->setFixedHeight(m_box->height());
    } else if (m_wanted) {
        floatOver();
    } else {
        m_box->hide();
    }
    // Of a box that only keeps its place nothing is to be read.
    for (auto *inside : m_box->findChildren<QWidget *>(Qt::FindDirectChildrenOnly))
        inside->setVisible(m_wanted);
}

void StillPlace::floatOver()
{
    m_column->removeWidget(m_box);
    m_box->setAttribute(Qt::WA_TransparentForMouseEvents);
    const int width = m_bar->width();
    const int wish = m_box->hasHeightForWidth() ? m_box->heightForWidth(width) : m_box->sizeHint().height();
    m_box->setGeometry(QRect(m_bar->pos(), QSize(width, qMax(m_bar->height(), wish))));
    m_box->show();
    m_box->raise();
}

bool StillPlace::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_pages && event->type() == QEvent::Leave)
        apply(true);
    else if (watched == m_bar && event->type() == QEvent::Resize && isFloating() && m_wanted)
        floatOver();
    return QObject::eventFilter(watched, event);
}

} // namespace redoubt::views
