// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/Signing.h"

#include <openssl/evp.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace redoubt {

namespace {
using KeyPtr = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using ContextPtr = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

KeyPtr privateKey(ByteView seed) { return {EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, seed.data(), seed.size()), &EVP_PKEY_free}; }
} // namespace

Result<VerifyKey> VerifyKey::fromBytes(ByteView bytes)
{
    VerifyKey key;
    if (bytes.size() != key.bytes.size())
        return fail(ErrorCode::Malformed, "a public key has 32 bytes");
    std::copy(bytes.begin(), bytes.end(), key.bytes.begin());
    return key;
}

Result<void> VerifyKey::verify(ByteView message, ByteView signature) const
{
    const KeyPtr key{EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, bytes.data(), bytes.size()), &EVP_PKEY_free};
    const ContextPtr context{EVP_MD_CTX_new(), &EVP_MD_CTX_free};
    if (!key || !context || EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) != 1
        || EVP_DigestVerify(context.get(), signature.data(), signature.size(), message.data(), message.size()) != 1)
        return fail(ErrorCode::BadSignature, "the signature does not fit");
    return {};
}

SigningKey::SigningKey(SecretBytes seed) : m_seed(std::move(seed))
{
    const auto key = privateKey(m_seed.view());
    std::size_t size = m_verifyKey.bytes.size();
    if (!key || EVP_PKEY_get_raw_public_key(key.get(), m_verifyKey.bytes.data(), &size) != 1)
        std::abort();
}

SigningKey SigningKey::generate(Random &random)
{
    SecretBytes seed(32);
    random.fill(seed.writable());
    return SigningKey(std::move(seed));
}

Result<SigningKey> SigningKey::fromSeed(ByteView seed)
{
    if (seed.size() != 32)
        return fail(ErrorCode::Malformed, "a signing seed has 32 bytes");
    return SigningKey(SecretBytes(Bytes(seed.begin(), seed.end())));
}

Signature SigningKey::sign(ByteView message) const
{
    const auto key = privateKey(m_seed.view());
    const ContextPtr context{EVP_MD_CTX_new(), &EVP_MD_CTX_free};
    Signature signature{};
    std::size_t size = signature.size();
    if (!key || !context || EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, key.get()) != 1
        || EVP_DigestSign(context.get(), signature.data(), &size, message.data(), message.size()) != 1)
        std::abort();
    return signature;
}

SigningKey SigningKey::clone() const { return SigningKey(m_seed.clone()); }

} // namespace redoubt
