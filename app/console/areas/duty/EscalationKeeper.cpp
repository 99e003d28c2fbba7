// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/EscalationKeeper.h"

#include "app/console/areas/duty/DutyShelf.h"
#include "app/console/areas/duty/EscalationShelf.h"
#include "app/console/session/Session.h"
#include "app/drafts/duty/EscalationDrafts.h"

namespace redoubt::console {

using namespace duty;

namespace {
constexpr int patienceSeconds = 20; ///< for the server's answer, after which what is here is all there is
} // namespace

EscalationKeeper::EscalationKeeper(Session &session, QObject *parent) : QObject(parent), m_session(session), m_refresh([this] { look(); }, this)
{
    const auto &desk = session.desk();
    connect(&DutyShelf::of(desk), &DutyShelf::boardChanged, &m_refresh, &Refresh::soon);
    connect(&DutyShelf::of(desk), &DutyShelf::officesChanged, &m_refresh, &Refresh::soon);
    connect(&EscalationShelf::of(desk), &EscalationShelf::escalationsChanged, &m_refresh, &Refresh::soon);
    connect(&session, &Session::loaded, &m_refresh, &Refresh::soon);
    connect(&session, &Session::statusChanged, &m_refresh, &Refresh::soon);
}

bool EscalationKeeper::isReady() const
{
    return m_session.isLoaded() && (m_session.status().state == sync::SyncState::Online || m_secondsHere >= patienceSeconds);
}

void EscalationKeeper::tick()
{
    if (m_session.isLoaded() && m_secondsHere < patienceSeconds && ++m_secondsHere == patienceSeconds)
        m_refresh.soon();
    // A clock that went back is another clock: what comes next is asked anew.
    const auto now = m_session.place().now();
    if (now < m_lookedAt || (m_next && *m_next <= now))
        m_refresh.soon();
}

void EscalationKeeper::look()
{
    if (!isReady())
        return;
    auto &place = m_session.place();
    const auto &duty = DutyShelf::of(place.desk);
    const auto &told = EscalationShelf::of(place.desk);
    m_lookedAt = place.now();
    m_next.reset();
    const drafts::DutyHand hand{place.desk.nameOf(place.desk.account()), m_lookedAt};
    for (const auto &office : duty.offices()) {
        const auto *board = duty.board(office);
        if (!board || !duty.standsDutyIn(office))
            continue;
        if (const auto next = nextEscalation(*board, told.board(office).rules(), m_lookedAt); next && (!m_next || *next < *m_next))
            m_next = next;
        for (auto &group : drafts::escalationDrafts(*board, told.board(office), hand)) {
            const std::string key(group.front().fields.at("key").as_string());
            if (!m_written.insert(key).second)
                continue;
            place.committer.commit(this, std::move(group), [this, key](const Result<store::CommitReceipt> &result) {
                if (!result)
                    m_written.erase(key); // at the next change, or the next step, it is tried again
            });
        }
    }
}

} // namespace redoubt::console
