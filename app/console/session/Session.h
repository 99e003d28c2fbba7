// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/Workplace.h"
#include "app/console/search/SearchDesk.h"
#include "app/console/session/DeskPort.h"
#include "app/console/session/Entry.h"
#include "app/console/session/Follower.h"
#include "app/link/IoThread.h"
#include "app/link/SyncLink.h"

#include <QObject>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace redoubt::console {

/// Everything that lives from sign-in to sign-out below the pages: the desk, the committer, and the link on the I/O thread.
class Session : public QObject
{
    Q_OBJECT
public:
    /// @p shelves: what the desk holds.
    Session(std::unique_ptr<Entry> entry, const std::vector<ShelfMaker> &shelves, StoreThread &store, link::IoThread &io, UiDispatcher &ui,
            const feed::KindRegistry &kinds, const Clock &clock, Random &random, bool chinese, QObject *parent);
    /// Stops sync, waits for what it had begun on the I/O thread, and closes the cache. What was not sent stays in the outbox.
    ~Session() override;

    /// Loads the desk piece by piece and starts to sync.
    void start();
    void syncNow();
    void wantDownload(const Id &stream, const Digest &digest);
    /// @p done comes on the UI thread unless @p context is gone by then.
    void changePassword(std::string oldPassword, std::string newPassword, QObject *context, std::function<void(sync::Answer<void>)> done);
    /// Tells the server that the session is over.
    void signOut();

    [[nodiscard]] Workplace &place() { return m_place; }
    [[nodiscard]] Desk &desk() { return *m_desk; }
    [[nodiscard]] SearchDesk &search() { return *m_search; }
    [[nodiscard]] Follower &follower() { return *m_follower; }
    [[nodiscard]] const Entry &entry() const { return *m_entry; }
    [[nodiscard]] const sync::Status &status() const { return m_status; }
    /// The server answers.
    [[nodiscard]] bool isOnline() const { return m_status.state == sync::SyncState::Online || m_status.state == sync::SyncState::Syncing; }
    /// What there is for the account has yet to come whole for the first time since it signed in here.
    [[nodiscard]] bool isFetchingFirst() const { return !m_hasCaughtUp && m_status.state == sync::SyncState::Syncing; }
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    /// The server knows this session no longer.
    [[nodiscard]] bool needsSignIn() const { return m_needsSignIn; }
    /// Why no connection can be made in this session; none: it can.
    [[nodiscard]] const std::optional<QString> &linkTrouble() const { return m_linkTrouble; }

Q_SIGNALS:
    void statusChanged(const redoubt::sync::Status &status);
    void signInNeeded();
    /// The address or the CA kept at enrolment is of no use: nothing can be synced in this session.
    void linkUnusable();
    void downloadEnded(const redoubt::Id &stream, const redoubt::Digest &digest, bool arrived, redoubt::ErrorCode why);
    void uploadRefused(const redoubt::sync::BlobName &blob, redoubt::ErrorCode why);
    /// A piece of an attachment went up or came down.
    void transferred(const redoubt::link::Transfer &transfer);
    /// Every record of the cache is on the desk.
    void loaded();

private:
    void makeLink();
    [[nodiscard]] link::LinkEvents events();
    /// How long this machine may be unlocked without the server, and from when its data are, is counted from here.
    void noteContact();
    /// Runs @p work with the link on the I/O thread.
    void withLink(std::function<void(link::SyncLink &)> work);

    std::unique_ptr<Entry> m_entry;
    StoreThread &m_store;
    link::IoThread &m_io;
    UiDispatcher &m_ui;
    const Clock &m_clock;
    Random &m_random;
    Desk *m_desk;
    SearchDesk *m_search;
    Follower *m_follower;
    std::shared_ptr<DeskPort> m_port; ///< outlives the link and whatever it has posted to the store thread
    Committer m_committer;
    IdSource m_ids;
    Workplace m_place;
    /// Made, used and destroyed on the I/O thread only.
    std::shared_ptr<std::unique_ptr<link::SyncLink>> m_link = std::make_shared<std::unique_ptr<link::SyncLink>>();
    sync::Status m_status;
    bool m_hasCaughtUp = false;     ///< nothing was left to do once
    std::optional<Instant> m_noted; ///< the contact that the profile was told of last
    std::optional<QString> m_linkTrouble;
    bool m_needsSignIn = false;
    bool m_isLoaded = false;
};

} // namespace redoubt::console
