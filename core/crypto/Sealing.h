// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Bytes.h"
#include "core/Random.h"
#include "core/Result.h"

#include <memory>
#include <string_view>

namespace redoubt {

/// AES-256-GCM with a random 96-bit nonce (NIST SP 800-38D): nonce ‖ ciphertext ‖ 16-byte tag, 28 bytes more than
/// the plaintext. A key may seal 2^32 payloads; ours seal one stream's cache, far fewer. Keeps its cipher context,
/// so it is owned by one thread.
class SealingKey
{
public:
    static constexpr std::size_t Overhead = 28;

    [[nodiscard]] static SealingKey generate(Random &random);
    /// Fails with Malformed unless there are 32 bytes.
    [[nodiscard]] static Result<SealingKey> fromBytes(ByteView bytes);
    SealingKey(SealingKey &&) noexcept;
    SealingKey &operator=(SealingKey &&) noexcept;
    ~SealingKey();

    /// @p context is bound to the payload (table, row, version) and must be given again to open it.
    [[nodiscard]] Bytes seal(ByteView plaintext, std::string_view context, Random &random) const;
    /// Fails with CannotOpenSeal: another key, another context, or altered bytes.
    [[nodiscard]] Result<Bytes> open(ByteView sealed, std::string_view context) const;
    [[nodiscard]] ByteView bytes() const { return m_key.view(); }

private:
    struct Cipher;
    explicit SealingKey(SecretBytes key);
    SecretBytes m_key;
    std::unique_ptr<Cipher> m_cipher;
};

} // namespace redoubt
