// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/session/Session.h"

#include <QPointer>

#include <future>

namespace redoubt::console {

Session::Session(std::unique_ptr<Entry> entry, const std::vector<ShelfMaker> &shelves, StoreThread &store, link::IoThread &io, UiDispatcher &ui,
                 const feed::KindRegistry &kinds, const Clock &clock, Random &random, bool chinese, QObject *parent)
    : QObject(parent), m_entry(std::move(entry)), m_store(store), m_io(io), m_ui(ui), m_clock(clock), m_random(random),
      m_desk(new Desk(m_entry->identity.author.account, shelves, this)), m_search(new SearchDesk(*m_desk, kinds, ui, this)),
      m_follower(new Follower(
          store, *m_desk, [this] { withLink([](link::SyncLink &link) { link.localChange(); }); }, this)),
      m_port(std::make_shared<DeskPort>(store, ui, *m_desk)),
      m_committer(store, *m_desk, [this] { withLink([](link::SyncLink &link) { link.localChange(); }); }),
      m_ids(clock, random), m_place{*m_desk, m_store, m_committer, m_ids, clock, kinds, chinese}
{ }

Session::~Session()
{
    std::promise<void> stopped;
    m_io.post([holder = m_link, &stopped] {
        holder->reset();
        stopped.set_value();
    });
    stopped.get_future().wait();
    m_store.post([port = m_port](StoreRoom &room) { // behind everything that still names the port
        room.cache.reset();
        room.keys.reset();
    });
}

void Session::start()
{
    makeLink();
    auto loaded = [self = QPointer<Session>(this)] {
        if (!self)
            return;
        self->m_isLoaded = true;
        Q_EMIT self->loaded();
    };
    m_store.post([&ui = m_ui, desk = QPointer<Desk>(m_desk),
                  load = std::make_shared<DeskLoad>(m_store, m_ui, m_desk, m_desk->reads(), std::nullopt, std::move(loaded))](StoreRoom &room) {
        if (!room.cache)
            return;
        ui.post([desk, facts = std::make_shared<DeskUpdate>(factsOf(*room.cache))] {
            if (desk)
                desk->take(std::move(*facts));
        });
        load->start(*room.cache);
    });
}

void Session::makeLink()
{
    struct Parts
    {
        link::LinkIdentity identity;
        link::LinkEvents events;
    };
    auto parts = std::make_shared<Parts>(Parts{{m_entry->identity.server, m_entry->identity.author, m_entry->identity.key.clone()}, events()});
    m_io.post([holder = m_link, parts, &io = m_io, &ui = m_ui, self = QPointer<Session>(this), port = m_port, &clock = m_clock, &random = m_random,
               address = m_entry->enrolment.address, ca = m_entry->enrolment.ca, session = m_entry->session]() {
        const auto parsed = sync::ServerAddress::parse(address);
        auto client = parsed ? sync::Client::make(io.context(), *parsed, {ca, false}) : Result<std::unique_ptr<sync::Client>>(fail(parsed.error()));
        if (!client) {
            ui.post([self, detail = QString::fromStdString(client.error().detail)] {
                if (!self)
                    return;
                self->m_linkTrouble = detail;
                Q_EMIT self->linkUnusable();
            });
            return;
        }
        *holder = std::make_unique<link::SyncLink>(io.context(), std::move(*client), *port, std::move(parts->identity), std::move(parts->events),
                                                   clock, random);
        (*holder)->begin(session);
    });
}

link::LinkEvents Session::events()
{
    const auto self = QPointer<Session>(this);
    auto &ui = m_ui;
    link::LinkEvents events;
    events.status = [self, &ui](const sync::Status &status) {
        ui.post([self, status] {
            if (!self)
                return;
            self->m_status = status;
            self->m_hasCaughtUp = self->m_hasCaughtUp || status.state == sync::SyncState::Online;
            self->noteContact();
            self->m_needsSignIn = self->m_needsSignIn && status.state != sync::SyncState::Online;
            Q_EMIT self->statusChanged(status);
        });
    };
    events.signInNeeded = [self, &ui](ErrorCode) {
        ui.post([self] {
            if (!self)
                return;
            self->m_needsSignIn = true;
            Q_EMIT self->signInNeeded();
        });
    };
    events.renewed = [&store = m_store, account = m_entry->identity.author.account](const feed::SessionResponse &session) {
        store.post([account, facts = session.server](StoreRoom &room) {
            if (!room.profile)
                return;
            // Failing to note it only shortens how long this machine may be unlocked offline.
            (void)room.profile->noteContact(account);
            (void)room.profile->updateServer(facts);
        });
    };
    events.download = [self, &ui](const sync::BlobName &blob, const std::optional<Error> &why) {
        ui.post([self, blob, why] {
            if (self)
                Q_EMIT self->downloadEnded(blob.stream, blob.digest, !why, why ? why->code : ErrorCode::Internal);
        });
    };
    events.uploadRefused = [self, &ui](const sync::BlobName &blob, ErrorCode why) {
        ui.post([self, blob, why] {
            if (self)
                Q_EMIT self->uploadRefused(blob, why);
        });
    };
    events.transfer = [self, &ui](const link::Transfer &transfer) {
        ui.post([self, transfer] {
            if (self)
                Q_EMIT self->transferred(transfer);
        });
    };
    return events;
}

void Session::noteContact()
{
    // Less than the profile finds worth writing is not worth a look at the disk.
    constexpr std::int64_t worthNoting = 60 * 1000;
    if (!isOnline() || !m_status.lastContact || (m_noted && *m_status.lastContact - *m_noted < worthNoting && *m_status.lastContact >= *m_noted))
        return;
    m_noted = m_status.lastContact;
    m_store.post([account = m_entry->identity.author.account](StoreRoom &room) {
        if (room.profile)
            (void)room.profile->noteContact(account); // failing only shortens how long this machine may be unlocked offline
    });
}

void Session::withLink(std::function<void(link::SyncLink &)> work)
{
    m_io.post([holder = m_link, work = std::move(work)] {
        if (*holder)
            work(**holder);
    });
}

void Session::syncNow()
{
    withLink([](link::SyncLink &link) { link.syncNow(); });
}

void Session::wantDownload(const Id &stream, const Digest &digest)
{
    withLink([blob = sync::BlobName{stream, digest}](link::SyncLink &link) { link.wantDownload(blob); });
}

void Session::changePassword(std::string oldPassword, std::string newPassword, QObject *context, std::function<void(sync::Answer<void>)> done)
{
    withLink([&ui = m_ui, request = feed::PasswordChangeRequest{1, std::move(oldPassword), std::move(newPassword)},
              context = QPointer<QObject>(context), done = std::move(done)](link::SyncLink &link) {
        link.changePassword(request, [&ui, context, done](const sync::Answer<void> &answer) {
            ui.post([context, done, answer] {
                if (context)
                    done(answer);
            });
        });
    });
}

void Session::signOut()
{
    withLink([](link::SyncLink &link) { link.signOut(); });
}

} // namespace redoubt::console
