// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/auth/AuthService.h"
#include "server/auth/Challenges.h"
#include "server/storage/Storage.h"
#include "server/streams/ServerHand.h"
#include "server/streams/StreamService.h"

#include <map>
#include <mutex>
#include <vector>

namespace redoubt::server {

struct AuthService::Private
{
    Storage &storage;
    Writer &writer;
    Hashing &hashing;
    StreamService &streams;
    const Clock &clock;
    Random &random;
    AuthSettings settings;
    Challenges challenges;
    std::string dummyHash; ///< what a password is checked against where there is no account
    std::mutex mutex;
    std::map<std::string, int> inFlight; ///< tries of a throttle scope that are being hashed now

    [[nodiscard]] const ServerIdentity &identity() const { return streams.identity(); }

    /// The account and key that @p request proves to be at work, or nothing; reads only. @p isSignedIn: it came with a live session of the two.
    [[nodiscard]] std::optional<std::pair<AccountRow, KeyRow>> provenBy(const feed::RenewRequest &request, bool isSignedIn,
                                                                        ReadTransaction &view) const;
    [[nodiscard]] SecretBytes resumeSecret(const AccountRow &account, const KeyRow &key) const;
    /// Makes the session and its token within a task.
    [[nodiscard]] feed::SessionResponse openSession(ServerHand &hand, const AccountRow &account, const KeyRow &key, bool byPassword);
    /// Submits; a full queue is answered at once.
    template <class T>
    void submit(WriteTask task, const Done<T> &done)
    {
        if (auto submitted = writer.submit(std::move(task)); !submitted)
            done(tl::unexpected<Refusal>(Refusal{submitted.error(), 500, {}, {}}));
    }
    /// Makes locks of @p scopes that a clock ahead has left end a window from now; writes nothing where there are none.
    /// Not while the caller reads: an InlineWriter writes at once.
    void shortenLocks(const std::vector<ThrottleScope> &scopes);
    /// Counts a try that is about to be hashed; false when those in flight already use up what is left.
    [[nodiscard]] bool beginTry(const std::string &scope, std::int64_t triesLeft);
    void endTry(const std::string &scope);
};

} // namespace redoubt::server
