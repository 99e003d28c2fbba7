// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/Signing.h"
#include "feed/StreamFamily.h"

#include <algorithm>

namespace redoubt::testkit {

/// What a server says of keys, for a unit's stream that is a family by itself: every account has one, made of its id. Roles are its heirs' to say.
class KeyedFamily : public feed::StreamFamily
{
public:
    explicit KeyedFamily(const Id &stream) : m_stream(stream) { }

    /// The key that is certified for @p account, on any console.
    [[nodiscard]] static SigningKey keyOf(const Id &account)
    {
        Bytes seed(32, 7);
        seed.back() = account.bytes().back();
        return *SigningKey::fromSeed(seed);
    }

    [[nodiscard]] std::optional<Id> root() const override { return m_stream; }
    [[nodiscard]] const feed::StateView *stream(const Id &) const override { return nullptr; }
    [[nodiscard]] bool authorMay(const Id &, Permission) const override { return false; }
    [[nodiscard]] bool certifies(const feed::Author &signer, ByteView key) const override
    {
        return std::ranges::equal(keyOf(signer.account).verifyKey().bytes, key);
    }

private:
    Id m_stream;
};

} // namespace redoubt::testkit
