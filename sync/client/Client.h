// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/wire/Chains.h"
#include "feed/wire/Pull.h"
#include "feed/wire/Push.h"
#include "feed/wire/Session.h"
#include "sync/client/ClientSettings.h"
#include "sync/client/LiveEvents.h"
#include "sync/client/ServerAddress.h"
#include "sync/engine/Failure.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace boost::asio {
class io_context;
}

namespace redoubt::sync {

struct ClientState;
struct HttpAnswer;

/// Bytes of an attachment, from the offset that was asked for.
struct BlobPart
{
    Bytes bytes;
    std::uint64_t total = 0; ///< of the whole attachment
    bool operator==(const BlobPart &) const = default;
};

/// The calls of DESIGN §4 over HTTPS, always verified against the pinned CA or the system's.
///
/// Owned by the thread that runs the io_context: calls and callbacks happen there. Each callback comes exactly once,
/// and with Cancelled after cancelAll; after the destructor (on any thread) none begins. Requests run side by side, each
/// on a connection of its own, and connections are kept for the next one.
class Client
{
public:
    template <class T>
    using Callback = std::function<void(Answer<T>)>;

    /// @p io outlives the client. Fails with TlsUntrusted for a CA that does not read.
    [[nodiscard]] static Result<std::unique_ptr<Client>> make(boost::asio::io_context &io, ServerAddress address, const TlsTrust &trust,
                                                              ClientSettings settings = {});
    ~Client();
    Client(const Client &) = delete;
    Client &operator=(const Client &) = delete;

    /// Sent with every later request; empty: none. signIn and renew set it, signOut clears it.
    void setToken(std::string token);

    void enrol(const feed::EnrolRequest &request, Callback<feed::EnrolResponse> done);
    /// Fails with WrongPassword (triesLeft), AccountLocked, TooManyRequests (retryAfterMs), Unauthenticated …
    void signIn(const feed::SignInRequest &request, Callback<feed::SessionResponse> done);
    void challenge(const feed::ChallengeRequest &request, Callback<feed::ChallengeResponse> done);
    void renew(const feed::RenewRequest &request, Callback<feed::SessionResponse> done);
    void signOut(Callback<void> done);
    void changePassword(const feed::PasswordChangeRequest &request, Callback<void> done);

    void push(const feed::PushRequest &request, Callback<feed::PushResponse> done);
    void pull(const feed::PullRequest &request, Callback<feed::PullPage> done);
    void snapshot(Id stream, std::optional<Id> after, Callback<feed::SnapshotPage> done);
    /// @p after: ChainsHeader::next of the page before.
    void chains(Id stream, const std::optional<std::string> &after, Callback<feed::ChainsPage> done);

    /// How many bytes of this blob the server has from us.
    void uploadOffset(Id stream, Digest digest, Callback<std::uint64_t> done);
    /// Gives the offset after it. Fails with Conflict (uploadOffset: the right one) or BadDigest (start over).
    void uploadChunk(Id stream, Digest digest, std::uint64_t offset, std::uint64_t total, Bytes bytes, Callback<std::uint64_t> done);
    void download(Id stream, Digest digest, std::uint64_t offset, std::uint64_t length, Callback<BlobPart> done);

    /// The JSON of /healthz.
    void health(Callback<json::object> done);

    /// Opens the live socket with the present token, in place of one that is open.
    void openLive(LiveEvents events);
    /// Its closed() comes with Cancelled.
    void closeLive();

    /// Ends all that is under way.
    void cancelAll();

private:
    explicit Client(std::shared_ptr<ClientState> state) : m_state(std::move(state)) { }
    std::function<void(Answer<HttpAnswer>)> keepingToken(Callback<feed::SessionResponse> done);
    std::shared_ptr<ClientState> m_state;
};

} // namespace redoubt::sync
