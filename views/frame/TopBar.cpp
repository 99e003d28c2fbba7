// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/TopBar.h"

#include "views/frame/AccountButton.h"
#include "views/frame/NoticeBell.h"
#include "views/frame/SearchLauncher.h"
#include "views/frame/SyncChip.h"
#include "views/theme/Tokens.h"
#include "views/widgets/ElidedLabel.h"
#include "views/widgets/IconLabel.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/Surface.h"

#include <QEvent>
#include <QMenu>
#include <QPainter>

namespace redoubt::views {

namespace {
constexpr int barHeight = 48;

Rule *separator()
{
    auto *rule = new Rule(Qt::Vertical);
    rule->setFixedHeight(20);
    return rule;
}
} // namespace

TopBar::TopBar(QWidget *parent)
    : QWidget(parent), m_accountButton(new AccountButton), m_note(new QWidget), m_noteIcon(new IconLabel(Icon::None)),
      m_noteCaption(new Label({}, SmallType, Weight::Regular, Ink::Text3)), m_noteText(new ElidedLabel),
      m_noteUntil(new Label({}, SmallType, Weight::Regular, Ink::Text3)), m_search(new SearchLauncher(QKeySequence(Qt::CTRL | Qt::Key_K))),
      m_clock(new QWidget), m_clockIcon(new IconLabel(Icon::Timer, 16, Ink::Accent)),
      m_clockTitle(new Label({}, SmallType, Weight::Regular, Ink::Text2)), m_clockTime(new Label({}, LargeType, Weight::Bold)),
      m_clockNote(new Label({}, SmallType, Weight::Regular, Ink::Text3)), m_bell(new NoticeBell), m_sync(new SyncChip)
{
    auto *row = rowLayout(this, {12, 0, 16, 1}, 8);
    row->addWidget(m_accountButton);
    auto *note = rowLayout(m_note, {}, 8);
    note->addWidget(separator());
    note->addSpacing(8);
    note->addWidget(m_noteIcon);
    note->addWidget(m_noteCaption);
    note->addWidget(m_noteText, 1);
    note->addWidget(m_noteUntil);
    row->addWidget(m_note);
    row->addStretch(1);
    row->addWidget(m_search, 4);
    row->addStretch(1);
    auto *clock = rowLayout(m_clock, {}, 8);
    clock->addWidget(m_clockIcon);
    clock->addWidget(m_clockTitle);
    clock->addWidget(m_clockTime);
    clock->addWidget(m_clockNote);
    clock->addSpacing(8);
    clock->addWidget(separator());
    clock->addSpacing(8);
    row->addWidget(m_clock);
    row->addWidget(m_bell);
    row->addWidget(m_sync);

    setFixedHeight(scaled(barHeight));
    setMinimumWidth(480); // it makes room by itself
    m_search->setCompact(false);
    connect(m_search, &SearchLauncher::searchRequested, this, &TopBar::searchRequested);
    connect(m_sync, &SyncChip::opened, this, &TopBar::syncRequested);
    connect(m_accountButton, &QAbstractButton::clicked, this, [this] {
        if (m_menu != nullptr)
            m_menu->popup(m_accountButton->mapToGlobal(QPoint(0, m_accountButton->height() + 4)));
    });
    applyVisibility();
}

void TopBar::setAccount(const AccountState &state)
{
    m_account = state;
    m_accountButton->setAccount(state.account, state.unit);
    applyVisibility();
}

void TopBar::setNote(const NoteState &state)
{
    if (m_noteState == state)
        return;
    m_noteState = state;
    m_noteIcon->setIcon(state.icon);
    m_noteCaption->setText(state.caption);
    m_noteText->setText(state.text);
    m_noteUntil->setText(state.until);
    applyVisibility();
}

void TopBar::setClock(const ClockState &state)
{
    if (m_clockState == state)
        return;
    m_clockState = state;
    const Ink ink = state.urgency == ClockState::Urgency::Final ? Ink::Severity4
        : state.urgency == ClockState::Urgency::Soon            ? Ink::Severity2
                                                                : Ink::Text;
    m_clockTitle->setText(state.title);
    m_clockTime->setText(state.clock);
    m_clockTime->setInk(ink);
    m_clockNote->setText(state.note);
    m_clockIcon->setIcon(ink == Ink::Text ? state.icon : Icon::Timer);
    m_clockIcon->setInk(ink == Ink::Text ? Ink::Accent : ink);
    applyVisibility();
}

void TopBar::setSync(const SyncState &state) { m_sync->setState(state); }

void TopBar::setAccountMenu(QMenu *menu) { m_menu = menu; }

void TopBar::setCompact(bool compact)
{
    m_compact = compact;
    m_search->setCompact(compact);
    applyVisibility();
}

void TopBar::applyVisibility()
{
    m_accountButton->setVisible(!m_account.account.isEmpty());
    m_note->setVisible(!m_noteState.text.isEmpty());
    m_noteUntil->setVisible(!m_compact && !m_noteState.until.isEmpty());
    m_clock->setVisible(!m_clockState.clock.isEmpty());
    m_clockTitle->setVisible(!m_clockState.title.isEmpty());
    m_clockNote->setVisible(!m_compact && !m_clockState.note.isEmpty());
    // In a narrow window words go before numbers, and what can be looked up elsewhere goes first.
    for (QWidget *spare : {static_cast<QWidget *>(m_noteUntil), static_cast<QWidget *>(m_clockNote), m_note, static_cast<QWidget *>(m_clockTitle)}) {
        layout()->invalidate();
        if (layout()->totalMinimumSize().width() <= width())
            break;
        spare->hide();
    }
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    applyVisibility();
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens().border);
}

void TopBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        setFixedHeight(scaled(barHeight));
        m_search->setCompact(m_compact);
    }
}

} // namespace redoubt::views
