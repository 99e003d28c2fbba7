// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Bytes.h"
#include "core/Clock.h"
#include "core/Id.h"
#include "core/Random.h"

#include <map>
#include <mutex>
#include <optional>

namespace redoubt::server {

/// Nonces to be signed, good once and for a while. A nonce carries its own proof, so that strangers who ask for many fill no
/// memory and push nobody's nonce out; only those that were used are remembered, until they expire. Thread-safe.
class Challenges
{
public:
    /// @p key: a secret of the server's.
    Challenges(SecretBytes key, std::int64_t lifeMs) : m_key(std::move(key)), m_lifeMs(lifeMs) { }

    /// 32 bytes: expiry, chance, proof.
    [[nodiscard]] Bytes issue(const Id &account, const Id &installation, Instant now, Random &random) const;
    /// Whether @p nonce was issued to these two and has not expired; it may have been used.
    [[nodiscard]] bool isIssued(ByteView nonce, const Id &account, const Id &installation, Instant now) const;
    /// True once for each nonce that was issued to these two and has not expired.
    [[nodiscard]] bool use(ByteView nonce, const Id &account, const Id &installation, Instant now);

private:
    [[nodiscard]] std::optional<Instant> expiryOf(ByteView nonce, const Id &account, const Id &installation) const;
    [[nodiscard]] Bytes proof(ByteView front, const Id &account, const Id &installation) const;
    SecretBytes m_key;
    std::int64_t m_lifeMs;
    std::mutex m_mutex;
    std::map<Bytes, Instant> m_used;
};

} // namespace redoubt::server
