// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/Receipt.h"
#include "app/console/areas/Intent.h"
#include "core/Clock.h"
#include "views/frame/FrameState.h"
#include "views/frame/KeyGroup.h"
#include "views/frame/NavigationRail.h"
#include "views/frame/PageActions.h"
#include "views/widgets/PaletteItem.h"

#include <QList>
#include <QObject>
#include <QString>

#include <optional>
#include <vector>

class QAction;
class QWidget;

namespace redoubt::console {

class EvidenceDesk;
class PaperThread;
class Session;
struct Surroundings;

/// What an area is made with. References to objects that outlive it.
struct AreaPlace
{
    Session &session;
    EvidenceDesk &attachments;
    PaperThread &papers;
    Surroundings &surroundings;
};

/// Something that waits for whoever is signed in.
struct Waiting
{
    QString text;                 ///< of what it is part, or what it is
    int count = 0;                ///< what it adds to the badge
    std::optional<Instant> until; ///< when it is due
    QString place;                ///< an item of the palette that leads there; empty: the area's page
    bool critical = false;        ///< it is told in quiet hours, too
    QString key{};                ///< what makes it the same from one time to the next; empty: its place and what it is due for

    bool operator==(const Waiting &) const = default;
};

/// A key, and a line in the account's menu, for something that an area does.
struct AreaAction
{
    QAction *action = nullptr;            ///< the area's
    views::Icon icon = views::Icon::None; ///< of the menu's line; None: it has none, only the key
};

/// What an area says on every page of the console; what is empty is not said.
struct EveryPage
{
    views::NoteState note;                ///< beside the account
    views::ClockState clock;              ///< in the top bar
    views::StripState strip;              ///< below the top bar
    std::optional<views::SyncState> sync; ///< the sync chip
};

/// What the frame knows of a trade, or of another part of the console with pages of its own: one entry of the rail with what lies behind it.
///
/// Made when somebody has signed in, and anew for another language; ends before the frame does. The area owns its controllers, the frame the
/// widget of page(). It never names another area: what it wants of one it says by intended().
class Area : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Id, name and icon; the same at every call.
    [[nodiscard]] virtual views::RailEntry entry() const = 0;
    /// An area without an entry in the rail is found by palette, menu and intents alone.
    [[nodiscard]] virtual bool isInRail() const { return true; }
    /// What the frame shows, made with the area; several pages behind one entry are its own matter (a stack, tabs).
    [[nodiscard]] virtual QWidget *page() const = 0;

    /// Its page is on the screen: what nobody saw before is filled now.
    virtual void shown() { }
    /// Somebody chose its entry in the rail: the first of its pages is wanted, as at the beginning.
    virtual void showHome() { }
    /// One step back inside the area; false: it is at its first page.
    virtual bool goBack() { return false; }
    /// Below 1600 px of width (at 1.0×) pages take their compact layout.
    virtual void setCompact(bool) { }
    /// Once a second: times that are shown, what becomes due.
    virtual void tick() { }

    [[nodiscard]] virtual std::vector<Waiting> waiting() const { return {}; }
    /// @p isInFront: its page is the one that is shown.
    [[nodiscard]] virtual EveryPage onEveryPage(bool) const { return {}; }

    /// Keys and lines of the menu; asked once.
    [[nodiscard]] virtual std::vector<AreaAction> actions() { return {}; }
    /// What the card of keys says of its pages, and of what works everywhere; asked once.
    [[nodiscard]] virtual QList<views::KeyGroup> keys() const { return {}; }
    [[nodiscard]] virtual QList<views::KeyLine> keysEverywhere() const { return {}; }
    /// What can be done where one is, if one of its pages is open. Found first.
    [[nodiscard]] virtual std::vector<views::PageAction> actsHere() { return {}; }
    /// What the palette finds of it: places and records, by ids that choose() knows. Ids begin with a word of the area.
    [[nodiscard]] virtual QList<views::PaletteItem> finds() const { return {}; }
    /// What the palette can do without a place of its own.
    [[nodiscard]] virtual std::vector<views::PageAction> acts() { return {}; }
    /// Goes to what an item of finds() stands for; false: it is none of them.
    virtual bool choose(const QString &) { return false; }
    /// Does what @p intent asks; false: it is none that it knows, or it cannot be done here.
    virtual bool follow(const Intent &) { return false; }

    /// Why this is no moment to leave the area, in a sentence; empty: one may.
    [[nodiscard]] virtual QString holdsBack() const { return {}; }
    /// A window of its own that fills a screen for others to look at; null: none is open.
    [[nodiscard]] virtual QWidget *wall() const { return nullptr; }

Q_SIGNALS:
    /// Its page is to be shown.
    void frontRequested();
    void waitingChanged();
    /// What onEveryPage() says is another.
    void everyPageChanged();
    /// Some other area is to follow @p intent; @p otherwise is said where none can.
    void intended(const redoubt::console::Intent &intent, const QString &otherwise);
    void saved(const redoubt::console::Receipt &receipt);
    void failed(const QString &sentence);
    void signOutRequested();
    /// Back to where one was before its page was shown.
    void backRequested();
};

} // namespace redoubt::console
