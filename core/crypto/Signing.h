// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Bytes.h"
#include "core/Random.h"
#include "core/Result.h"

#include <array>
#include <compare>

namespace redoubt {

using Signature = std::array<std::uint8_t, 64>;

/// An Ed25519 public key (RFC 8032).
struct VerifyKey
{
    std::array<std::uint8_t, 32> bytes{};
    auto operator<=>(const VerifyKey &) const = default;

    /// Fails with Malformed unless there are 32 bytes.
    [[nodiscard]] static Result<VerifyKey> fromBytes(ByteView bytes);
    /// Fails with BadSignature.
    [[nodiscard]] Result<void> verify(ByteView message, ByteView signature) const;
};

/// An Ed25519 key pair. The seed is the secret; it is only ever stored sealed.
class SigningKey
{
public:
    [[nodiscard]] static SigningKey generate(Random &random);
    /// Fails with Malformed unless the seed has 32 bytes.
    [[nodiscard]] static Result<SigningKey> fromSeed(ByteView seed);

    [[nodiscard]] Signature sign(ByteView message) const;
    [[nodiscard]] const VerifyKey &verifyKey() const { return m_verifyKey; }
    [[nodiscard]] ByteView seed() const { return m_seed.view(); }
    [[nodiscard]] SigningKey clone() const;

private:
    explicit SigningKey(SecretBytes seed);
    SecretBytes m_seed;
    VerifyKey m_verifyKey;
};

} // namespace redoubt
