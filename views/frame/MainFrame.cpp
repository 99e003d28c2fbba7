// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/MainFrame.h"

#include "views/frame/BackKey.h"
#include "views/frame/KeysDialog.h"
#include "views/frame/NoticeBell.h"
#include "views/frame/NoticePanel.h"
#include "views/frame/StateStrip.h"
#include "views/frame/TopBar.h"
#include "views/theme/Appearance.h"
#include "views/theme/Typography.h"
#include "views/widgets/Banner.h"
#include "views/widgets/CommandPalette.h"
#include "views/widgets/KeyHint.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/PageRoom.h"
#include "views/widgets/StillPlace.h"
#include "views/widgets/Toast.h"

#include <QAction>
#include <QEvent>
#include <QMenu>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>

namespace redoubt::views {

namespace {
constexpr int compactBelow = 1600;
const QString pagePrefix = QStringLiteral("page:");
const QString actionPrefix = QStringLiteral("menu:");
} // namespace

MainFrame::MainFrame(QWidget *parent)
    : QWidget(parent), m_rail(new NavigationRail), m_top(new TopBar), m_strip(new StateStrip), m_notice(new Banner), m_noticeBox(new QWidget),
      m_pages(new QStackedWidget), m_palette(new CommandPalette(this)), m_toast(new Toast(this)), m_menu(new QMenu(this))
{
    setFocusPolicy(Qt::ClickFocus);
    auto *row = rowLayout(this);
    row->addWidget(m_rail);
    auto *column = columnLayout();
    column->addWidget(m_top);
    m_stripPlace = new StillPlace(m_strip);
    column->addWidget(m_stripPlace);
    columnLayout(m_noticeBox, {16, 8, 16, 8})->addWidget(m_notice);
    m_noticePlace = new StillPlace(m_noticeBox);
    column->addWidget(m_noticePlace);
    column->addWidget(m_pages, 1);
    for (StillPlace *place : {m_stripPlace, m_noticePlace})
        place->keepStill(m_pages, m_top);
    row->addLayout(column, 1);
    m_top->setAccountMenu(m_menu);

    connect(m_rail, &NavigationRail::chosen, this, &MainFrame::chooseArea);
    connect(m_top, &TopBar::searchRequested, this, &MainFrame::openPalette);
    connect(m_top, &TopBar::syncRequested, this, &MainFrame::syncRequested);
    connect(m_top->bell(), &QAbstractButton::clicked, this, &MainFrame::openNotices);
    connect(m_palette, &CommandPalette::chosen, this, &MainFrame::paletteChose);
    connect(m_palette, &CommandPalette::searchWanted, this, &MainFrame::searchWanted);

    auto *search = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_K), this);
    connect(search, &QShortcut::activated, this, [this] { openPalette({}); });
    for (const int key : {int(Qt::Key_Question), int(Qt::Key_F1)}) {
        auto *keys = new QShortcut(QKeySequence(key), this);
        connect(keys, &QShortcut::activated, this, &MainFrame::showKeys);
    }
    auto *fullScreen = new QShortcut(QKeySequence(Qt::Key_F11), this);
    connect(fullScreen, &QShortcut::activated, this, [this] { window()->setWindowState(window()->windowState() ^ Qt::WindowFullScreen); });
    for (int i = 0; i < 9; ++i) {
        auto *open = new QShortcut(QKeySequence(static_cast<int>(Qt::CTRL) | (static_cast<int>(Qt::Key_1) + i)), this);
        connect(open, &QShortcut::activated, this, [this, i] {
            if (i < m_entries.size())
                chooseArea(m_entries[i].id);
        });
    }
    for (const QKeySequence &keys : {QKeySequence(Qt::ALT | Qt::Key_Left), QKeySequence(Qt::Key_Back)}) {
        auto *back = new QShortcut(keys, this);
        connect(back, &QShortcut::activated, this, &MainFrame::backRequested);
    }
    auto *escape = new BackKey(*this, [this] { return shownPage(); });
    connect(escape, &BackKey::pressed, this, &MainFrame::backRequested);
}

void MainFrame::chooseArea(const QString &id)
{
    showPage(id);
    Q_EMIT areaChosen(id);
}

void MainFrame::showKeys() { (new KeysDialog(m_keyPlaces, m_keysEverywhere, this))->open(); }

bool MainFrame::knows(const QKeySequence &keys) const
{
    const auto shortcuts = findChildren<QShortcut *>(Qt::FindDirectChildrenOnly);
    const auto given = actions();
    return std::any_of(shortcuts.begin(), shortcuts.end(), [&](const QShortcut *shortcut) { return shortcut->key() == keys; })
        || std::any_of(given.begin(), given.end(), [&](const QAction *action) { return action->isEnabled() && action->shortcut() == keys; });
}

void MainFrame::press(const QKeySequence &keys)
{
    for (auto *shortcut : findChildren<QShortcut *>(Qt::FindDirectChildrenOnly)) {
        if (shortcut->key() == keys) {
            Q_EMIT shortcut->activated();
            return;
        }
    }
    for (QAction *action : actions()) {
        if (action->shortcut() == keys) {
            action->trigger();
            return;
        }
    }
}

void MainFrame::addPage(const RailEntry &entry, QWidget *page)
{
    m_entries << entry;
    m_rail->setEntries(m_entries);
    addHiddenPage(entry.id, page);
    if (m_pages->count() == 1)
        showPage(entry.id);
}

void MainFrame::addHiddenPage(const QString &id, QWidget *page)
{
    m_pageById.insert(id, page);
    m_pages->addWidget(new PageRoom(page));
}

void MainFrame::showPage(const QString &id)
{
    QWidget *page = m_pageById.value(id);
    if (page == nullptr)
        return;
    m_rail->setCurrent(id);
    if (shownPage() == page && isVisible())
        return;
    for (int i = 0; i < m_pages->count(); ++i) {
        if (static_cast<PageRoom *>(m_pages->widget(i))->page() == page)
            m_pages->setCurrentIndex(i);
    }
    for (StillPlace *place : {m_stripPlace, m_noticePlace})
        place->settle();
    Q_EMIT pageShown(id);
    if (m_toast->isVisible())
        m_toast->place();
}

QString MainFrame::currentPage() const { return m_pageById.key(shownPage()); }

QWidget *MainFrame::shownPage() const
{
    const auto *room = static_cast<const PageRoom *>(m_pages->currentWidget());
    return room ? room->page() : nullptr;
}

QWidget *MainFrame::page(const QString &id) const { return m_pageById.value(id); }

void MainFrame::setAccount(const AccountState &state) { m_top->setAccount(state); }

void MainFrame::setNote(const NoteState &state) { m_top->setNote(state); }

void MainFrame::setClock(const ClockState &state) { m_top->setClock(state); }

void MainFrame::setSync(const SyncState &state) { m_top->setSync(state); }

void MainFrame::setNotices(NoticeModel *model)
{
    delete m_noticePanel;
    m_noticePanel = nullptr;
    if (!model)
        return;
    m_noticePanel = new NoticePanel(model, this);
    connect(m_noticePanel, &NoticePanel::chosen, this, &MainFrame::noticeChosen);
    connect(m_noticePanel, &NoticePanel::allReadRequested, this, &MainFrame::noticesRead);
    connect(m_noticePanel, &NoticePanel::settingsRequested, this, &MainFrame::noticeSettingsRequested);
}

void MainFrame::setUnread(int count, bool critical) { m_top->bell()->setUnread(count, critical); }

void MainFrame::openNotices()
{
    if (m_noticePanel)
        m_noticePanel->openAt(m_top->bell()->mapToGlobal(QPoint(m_top->bell()->width(), m_top->bell()->height() + 4)));
}

void MainFrame::setStrip(const StripState &state)
{
    m_strip->setState(state);
    m_stripPlace->setWanted(!state.title.isEmpty());
    // With the first one the pages come too: nobody has aimed at anything yet.
    if (!m_stripKnown && m_stripPlace->isWanted())
        m_stripPlace->settle();
    m_stripKnown = m_stripKnown || m_stripPlace->isWanted();
}

void MainFrame::setPaletteSource(std::function<QList<PaletteItem>()> source) { m_paletteSource = std::move(source); }

void MainFrame::addMenuAction(QAction *action, Icon icon)
{
    m_actions << action;
    m_actionIcons.insert(action, icon);
    action->setShortcutVisibleInContextMenu(true);
    action->setIcon(themedIcon(icon, scaled(16), tokens().text2));
    m_menu->addAction(action);
    addAction(action); // its shortcut works while the menu is closed
}

void MainFrame::addKeys(const QList<KeyGroup> &places, const QList<KeyLine> &everywhere)
{
    m_keyPlaces += places;
    m_keysEverywhere += everywhere;
}

void MainFrame::addMenuSeparator() { m_menu->addSeparator(); }

void MainFrame::showReceipt(const QString &text, const QList<ToastAction> &actions) { m_toast->showReceipt(text, actions); }

void MainFrame::setNotice(Tone tone, Icon icon, const QString &title, const QString &text)
{
    m_notice->setContent(tone, icon, title, text);
    m_noticePlace->setWanted(!title.isEmpty());
}

void MainFrame::openPalette(const QString &typed)
{
    QList<PaletteItem> items = m_paletteSource ? m_paletteSource() : QList<PaletteItem>();
    for (int i = 0; i < m_entries.size(); ++i) {
        const QKeySequence keys(static_cast<int>(Qt::CTRL) | (static_cast<int>(Qt::Key_1) + i));
        items << PaletteItem{
            pagePrefix + m_entries[i].id, m_entries[i].text, tr("page"), m_entries[i].icon, i < 9 ? KeyHint::textOf(keys) : QString(), {}};
    }
    for (int i = 0; i < m_actions.size(); ++i) {
        QAction *action = m_actions[i];
        if (action->isEnabled() && action->isVisible())
            items << PaletteItem{actionPrefix + QString::number(i), action->text().remove(QLatin1Char('&')), tr("action"),
                                 m_actionIcons.value(action),       KeyHint::textOf(action->shortcut()),     {}};
    }
    m_palette->setItems(items);
    m_palette->openWith(typed);
}

void MainFrame::paletteChose(const QString &id)
{
    if (id.startsWith(pagePrefix))
        chooseArea(id.mid(pagePrefix.size()));
    else if (id.startsWith(actionPrefix))
        m_actions[id.mid(actionPrefix.size()).toInt()]->trigger();
    else
        Q_EMIT paletteChosen(id);
}

void MainFrame::applyCompact()
{
    const bool compact = width() / appearance().scale < compactBelow;
    m_rail->setCompact(compact);
    m_top->setCompact(compact);
    if (compact != m_compact) {
        m_compact = compact;
        Q_EMIT compactChanged(compact);
    }
}

void MainFrame::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // Otherwise the first control of the top bar would start with a focus ring that nobody asked for.
    if (focusWidget() == nullptr)
        setFocus(Qt::OtherFocusReason);
}

void MainFrame::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    applyCompact();
}

void MainFrame::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::StyleChange)
        return;
    applyCompact();
    for (QAction *action : std::as_const(m_actions))
        action->setIcon(themedIcon(m_actionIcons.value(action), scaled(16), tokens().text2));
}

} // namespace redoubt::views
