// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/Challenges.h"

#include "core/crypto/Digest.h"
#include "server/auth/Window.h"

namespace redoubt::server {

Bytes Challenges::issue(const Id &account, const Id &installation, Instant now, Random &random) const
{
    Bytes nonce(16);
    const auto expiry = static_cast<std::uint64_t>((now + m_lifeMs).ms);
    for (std::size_t i = 0; i < 8; ++i)
        nonce[i] = static_cast<std::uint8_t>(expiry >> (56 - 8 * i));
    random.fill(std::span(nonce).subspan(8));
    const auto tail = proof(nonce, account, installation);
    nonce.insert(nonce.end(), tail.begin(), tail.end());
    return nonce;
}

std::optional<Instant> Challenges::expiryOf(ByteView nonce, const Id &account, const Id &installation) const
{
    if (nonce.size() != 32 || !equalInConstantTime(nonce.subspan(16), proof(nonce.first(16), account, installation)))
        return {};
    std::uint64_t stored = 0;
    for (std::size_t i = 0; i < 8; ++i)
        stored = (stored << 8) | nonce[i];
    return Instant{static_cast<std::int64_t>(stored)};
}

bool Challenges::isIssued(ByteView nonce, const Id &account, const Id &installation, Instant now) const
{
    const auto expiry = expiryOf(nonce, account, installation);
    return expiry && holdsAt(*expiry, m_lifeMs, now);
}

bool Challenges::use(ByteView nonce, const Id &account, const Id &installation, Instant now)
{
    const auto expiry = expiryOf(nonce, account, installation);
    if (!expiry || !holdsAt(*expiry, m_lifeMs, now))
        return false;
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_used, [&](const auto &used) { return !holdsAt(used.second, m_lifeMs, now); });
    return m_used.emplace(Bytes(nonce.begin(), nonce.end()), *expiry).second;
}

Bytes Challenges::proof(ByteView front, const Id &account, const Id &installation) const
{
    // The key stands at both ends: what stands between has one length.
    const auto digest = Hasher().add(m_key.view()).add(front).add(account.bytes()).add(installation.bytes()).add(m_key.view()).finish();
    return {digest.bytes.begin(), digest.bytes.begin() + 16};
}

} // namespace redoubt::server
