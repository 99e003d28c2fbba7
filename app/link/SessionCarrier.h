// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/LinkParts.h"

#include <functional>

namespace redoubt::link {

/// Keeps the session at the server alive: renews it by the installation's key and keeps what that needs, sealed.
/// Owned by SyncLink.
class SessionCarrier
{
public:
    explicit SessionCarrier(LinkParts &parts) : m_parts(parts) { }

    /// A session that a sign-in has brought.
    void begin(const feed::SessionResponse &session);
    void on(const sync::RenewSession &action);
    void on(const sync::AskForSignIn &action);
    void changePassword(const feed::PasswordChangeRequest &request, sync::Client::Callback<void> done);
    /// Ends the session at the server, if one is there; the client is gone then.
    void end();

private:
    /// Keeps what the next renewal without a token needs, sealed.
    void keepResume(const feed::SessionResponse &session);
    /// Signs a challenge with the installation's key; the client has the new token when @p done comes.
    void proveKey(const std::function<void(sync::Answer<feed::SessionResponse>)> &done);

    LinkParts &m_parts;
};

} // namespace redoubt::link
