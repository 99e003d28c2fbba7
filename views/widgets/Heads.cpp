// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/Heads.h"

#include "views/theme/Tokens.h"
#include "views/widgets/ElidedLabel.h"
#include "views/widgets/Layouts.h"

#include <QEvent>
#include <QPainter>

namespace redoubt::views {

namespace {
constexpr int pageHeadHeight = 52;
} // namespace

PaneHead::PaneHead(const QString &title, const QString &note, int height, QWidget *parent)
    : QWidget(parent), m_title(new Label(title, BodyType, Weight::Bold)), m_note(new ElidedLabel(note, SmallType, Weight::Regular, Ink::Text3)),
      m_row(rowLayout(this, {16, 0, 12, 0}, 8)), m_height(height)
{
    m_row->addWidget(m_title);
    m_row->addWidget(m_note);
    m_row->addStretch();
    setFixedHeight(scaled(height));
    setNote(note);
}

void PaneHead::setTitle(const QString &title) { m_title->setText(title); }

void PaneHead::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void PaneHead::addTrailing(QWidget *widget) { m_row->addWidget(widget); }

void PaneHead::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        setFixedHeight(scaled(m_height));
}

PageHead::PageHead(const QString &title, QWidget *parent)
    : QWidget(parent), m_title(new ElidedLabel(title, TitleType, Weight::Bold)),
      m_subtitle(new ElidedLabel({}, BodyType, Weight::Regular, Ink::Text2)), m_line(new QWidget), m_row(rowLayout(m_line, {}, 12))
{
    m_row->addWidget(m_title);
    m_row->addWidget(m_subtitle);
    m_row->addStretch(1);
    m_line->setFixedHeight(scaled(pageHeadHeight));
    m_subtitle->hide();
    columnLayout(this, {16, 0, 16, 1})->addWidget(m_line);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void PageHead::setTitle(const QString &title) { m_title->setText(title); }

void PageHead::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

void PageHead::setLeading(QWidget *widget) { m_row->insertWidget(0, widget); }

void PageHead::setMiddle(QWidget *widget)
{
    const int after = m_row->indexOf(m_subtitle) + 1;
    m_row->insertWidget(after, widget);
    m_row->insertSpacing(after, 4);
}

void PageHead::addAction(QWidget *button) { m_row->addWidget(button); }

void PageHead::setTabs(QWidget *tabs) { layout()->addWidget(tabs); }

void PageHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens().border);
}

void PageHead::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        m_line->setFixedHeight(scaled(pageHeadHeight));
}

} // namespace redoubt::views
