// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/wire/Session.h"
#include "sync/client/Client.h"

#include <boost/asio/io_context.hpp>

#include <memory>
#include <string>

namespace redoubt::sync {

/// An installation that the server knows from now on.
struct Enrolled
{
    ServerAddress address;
    feed::EnrolResponse response; ///< its ca is what is to be pinned, and has the ticket's digest
};

/// An enrolment under way. Owned and used on the thread that runs its io_context.
class Enrolling
{
public:
    virtual ~Enrolling() = default;
    /// Connection, handshake or answer end at once, and its done comes with Cancelled; nothing, if it came already.
    virtual void cancel() = 0;
};

/// Enrols this installation under @p name with an administrator's ticket (DESIGN §4).
///
/// With the CA in the ticket that is pinned, if its digest is the ticket's. With a digest alone the server's chain is
/// looked at over a connection that carries nothing else; a CA in it with that very digest is pinned, and only then the
/// code is sent, over a connection verified against it. There is no third way.
/// Fails with InvalidArgument (address, digest), TlsUntrusted, TlsExpired, Offline, Timeout, or as the server says:
/// Unauthenticated or Expired for the code. It goes on when the handle is dropped; with nothing to begin there is no handle.
/// Runs on @p io, which outlives it; @p done comes once, on the thread that runs it.
std::shared_ptr<Enrolling> enrol(boost::asio::io_context &io, feed::EnrolmentTicket ticket, std::string name, ClientSettings settings,
                                 std::function<void(Answer<Enrolled>)> done);

} // namespace redoubt::sync
