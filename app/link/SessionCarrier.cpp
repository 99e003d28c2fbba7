// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/SessionCarrier.h"

#include "app/link/CacheReads.h"

namespace redoubt::link {

void SessionCarrier::begin(const feed::SessionResponse &session)
{
    m_parts.client->setToken(session.token);
    keepResume(session);
}

void SessionCarrier::on(const sync::RenewSession &action)
{
    proveKey([this, request = action.request](const sync::Answer<feed::SessionResponse> &session) {
        if (!session) {
            m_parts.failed(request, session.error());
            return;
        }
        if (m_parts.events.renewed)
            m_parts.events.renewed(*session);
        m_parts.carryOut(m_parts.engine.renewed(m_parts.now(), request, {session->server.time, session->expiresAt}));
    });
}

void SessionCarrier::proveKey(const std::function<void(sync::Answer<feed::SessionResponse>)> &done)
{
    const auto &author = m_parts.identity.author;
    m_parts.client->challenge({1, author.account, author.installation}, m_parts.guarded<feed::ChallengeResponse>([this, done](auto challenge) {
        if (!challenge) {
            done(tl::unexpected<sync::Failure>(challenge.error()));
            return;
        }
        const auto &identity = m_parts.identity;
        feed::RenewRequest renewal;
        renewal.account = identity.author.account;
        renewal.installation = identity.author.installation;
        renewal.nonce = challenge->nonce;
        const auto message = feed::renewMessage(identity.server, renewal.account, renewal.installation, renewal.nonce);
        const auto signature = identity.key.sign(message);
        renewal.signature.assign(signature.begin(), signature.end());
        m_parts.withCache([](store::Cache &cache) { return resumeSecret(cache); },
                          [this, done, renewal](const Result<std::optional<Bytes>> &kept) mutable {
                              if (kept)
                                  renewal.resume = *kept;
                              m_parts.client->renew(renewal, m_parts.guarded<feed::SessionResponse>([this, done](auto session) {
                                  if (session)
                                      keepResume(*session);
                                  done(std::move(session));
                              }));
                          });
    }));
}

void SessionCarrier::keepResume(const feed::SessionResponse &session)
{
    if (!session.resume)
        return;
    m_parts.port.post([resume = *session.resume](store::Cache &cache) {
        (void)keepResumeSecret(cache, resume); // without it the next renewal from offline asks for the password
    });
}

void SessionCarrier::on(const sync::AskForSignIn &action)
{
    if (m_parts.events.signInNeeded)
        m_parts.events.signInNeeded(action.code);
}

void SessionCarrier::changePassword(const feed::PasswordChangeRequest &request, sync::Client::Callback<void> done)
{
    if (!m_parts.client) {
        done(sync::refuse(ErrorCode::Unauthenticated, "the session has ended"));
        return;
    }
    m_parts.client->changePassword(request, m_parts.guarded<void>([this, done = std::move(done)](const sync::Answer<void> &answer) {
        // The resume secret dies with the old password: the new one is fetched while the token is good.
        if (answer)
            proveKey([](const sync::Answer<feed::SessionResponse> &) {});
        done(answer);
    }));
}

void SessionCarrier::end()
{
    // Cancelling the rest would cancel this too: the client goes on by itself until the server has answered. Without a
    // connection nobody waits for one; the token then dies by itself.
    const auto state = m_parts.engine.status().state;
    if (!m_parts.client || (state != sync::SyncState::Online && state != sync::SyncState::Syncing))
        return;
    const std::shared_ptr<sync::Client> client = std::move(m_parts.client);
    client->signOut([client](const sync::Answer<void> &) {});
}

} // namespace redoubt::link
