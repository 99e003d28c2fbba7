// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/frame/FrameState.h"
#include "views/frame/KeyGroup.h"
#include "views/frame/NavigationRail.h"
#include "views/theme/Tokens.h"
#include "views/widgets/PaletteItem.h"

#include <QHash>
#include <QWidget>

#include <functional>

class QAction;
class QMenu;
class QStackedWidget;

namespace redoubt::views {

class Banner;
class CommandPalette;
class NoticeModel;
class NoticePanel;
class StateStrip;
class StillPlace;
class Toast;
struct ToastAction;
class TopBar;

/// The window's contents once somebody is signed in: rail, top bar, the open page, and what floats above it.
/// Ctrl+1 … Ctrl+9 open the pages in the rail's order, Ctrl+K the palette, ? the list of keys, F11 fills the screen, Alt+Left and Escape lead back.
class MainFrame : public QWidget
{
    Q_OBJECT
public:
    explicit MainFrame(QWidget *parent = nullptr);

    /// Adds @p page under @p entry; pages stand in the rail in the order they were added.
    void addPage(const RailEntry &entry, QWidget *page);
    /// A page that the rail does not name, such as the outbox.
    void addHiddenPage(const QString &id, QWidget *page);
    void showPage(const QString &id);
    [[nodiscard]] QString currentPage() const;
    [[nodiscard]] QWidget *page(const QString &id) const;

    void setBadge(const QString &id, int badge) { m_rail->setBadge(id, badge); }
    void setAccount(const AccountState &state);
    void setNote(const NoteState &state);
    void setClock(const ClockState &state);
    void setSync(const SyncState &state);
    /// What the bell's list shows. Not owned; null: nothing any more.
    void setNotices(NoticeModel *model);
    /// How many of them nobody has read.
    void setUnread(int count, bool critical);
    void openNotices();
    /// Null before setNotices().
    [[nodiscard]] NoticePanel *notices() const { return m_noticePanel; }
    /// What everybody must know of what goes on, on every page. But for the first one nothing that is under the pointer
    /// moves for it.
    void setStrip(const StripState &state);
    /// Everything the palette finds, asked for each time that it opens; the frame adds its pages and the menu's actions to it.
    void setPaletteSource(std::function<QList<PaletteItem>()> source);
    /// An action in the account's menu and in the palette, with its shortcut shown in both.
    void addMenuAction(QAction *action, Icon icon);
    void addMenuSeparator();
    /// What the card of keys says beside the frame's own; who adds it makes the keys work, too.
    void addKeys(const QList<KeyGroup> &places, const QList<KeyLine> &everywhere);

    /// Every key on one card; also by ? and F1.
    void showKeys();
    /// Whether some shortcut or action of this frame is on @p keys.
    [[nodiscard]] bool knows(const QKeySequence &keys) const;
    /// Does what @p keys do in this frame; for keys that were pressed in another window.
    void press(const QKeySequence &keys);
    void showReceipt(const QString &text, const QList<ToastAction> &actions = {});
    /// A line above every page (recovery, a newer version …); an empty @p title takes it away.
    /// Nothing that is under the pointer moves for it.
    void setNotice(Tone tone, Icon icon, const QString &title, const QString &text = {});

    /// Below 1600 px of width (at 1.0×) pages take their compact layout.
    [[nodiscard]] bool isCompact() const { return m_compact; }

Q_SIGNALS:
    void pageShown(const QString &id);
    /// Somebody chose an area in the rail or by its key, also the one that is open: its list is wanted.
    void areaChosen(const QString &id);
    void backRequested();
    void paletteChosen(const QString &id);
    /// The words are to be looked for in the texts of all records, not in names alone.
    void searchWanted(const QString &typed);
    void syncRequested(redoubt::views::SyncPart part);
    /// Somebody opened one of the notices.
    void noticeChosen(const QString &id);
    void noticesRead();
    void noticeSettingsRequested();
    void compactChanged(bool compact);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void chooseArea(const QString &id);
    [[nodiscard]] QWidget *shownPage() const;
    void openPalette(const QString &typed);
    void paletteChose(const QString &id);
    void applyCompact();

    NavigationRail *m_rail;
    TopBar *m_top;
    StateStrip *m_strip;
    StillPlace *m_stripPlace;
    Banner *m_notice;
    QWidget *m_noticeBox;
    StillPlace *m_noticePlace;
    QStackedWidget *m_pages;
    CommandPalette *m_palette;
    Toast *m_toast;
    QMenu *m_menu;
    NoticePanel *m_noticePanel = nullptr;
    QList<RailEntry> m_entries;
    QHash<QString, QWidget *> m_pageById;
    QHash<QAction *, Icon> m_actionIcons;
    QList<QAction *> m_actions;
    QList<KeyGroup> m_keyPlaces;
    QList<KeyLine> m_keysEverywhere;
    std::function<QList<PaletteItem>()> m_paletteSource;
    bool m_compact = false;
    bool m_stripKnown = false; ///< there was something to tell once
};

} // namespace redoubt::views
