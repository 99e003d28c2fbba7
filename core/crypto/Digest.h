// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Bytes.h"
#include "core/Result.h"

#include <array>
#include <compare>
#include <memory>
#include <string>
#include <string_view>

namespace redoubt {

/// The set of algorithms that a server pins for all its consoles. {SM3, SM2, SM4} will join as a second one.
enum class Suite { Sha256Ed25519AesGcm };

/// A 32-byte digest of the suite's hash. Written with its algorithm: "sha256:<64 hex digits>".
struct Digest
{
    std::array<std::uint8_t, 32> bytes{};

    auto operator<=>(const Digest &) const = default;
    [[nodiscard]] std::string toString() const;
    /// Fails with Malformed, or UnsupportedVersion for another algorithm.
    [[nodiscard]] static Result<Digest> parse(std::string_view text);
};

/// SHA-256 over what is fed to it.
class Hasher
{
public:
    Hasher();
    Hasher(Hasher &&) noexcept;
    Hasher &operator=(Hasher &&) noexcept;
    ~Hasher();
    Hasher &add(ByteView bytes);
    Hasher &add(std::string_view text) { return add(bytesOf(text)); }
    /// Adds a length first, so that two fields can never be taken for one.
    Hasher &addField(std::string_view text);
    [[nodiscard]] Digest finish();

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

[[nodiscard]] Digest digestOf(ByteView bytes);
[[nodiscard]] inline Digest digestOf(std::string_view text) { return digestOf(bytesOf(text)); }

/// HKDF-SHA-256 (RFC 5869) with an empty salt: 32 bytes for @p purpose out of @p secret.
[[nodiscard]] SecretBytes deriveKey(ByteView secret, std::string_view purpose);

} // namespace redoubt
