// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/Digest.h"

#include "core/crypto/Require.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <algorithm>
#include <cstdlib>

namespace redoubt {

namespace {
constexpr std::string_view kPrefix = "sha256:";

/// Fetched once: a fetch for each hash costs more than hashing a short line.
const EVP_MD *sha256()
{
    static const EVP_MD *const algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    return algorithm;
}
} // namespace

std::string Digest::toString() const { return std::string(kPrefix) + toHex(bytes); }

Result<Digest> Digest::parse(std::string_view text)
{
    if (!text.starts_with(kPrefix)) {
        return text.find(':') == std::string_view::npos ? fail(ErrorCode::Malformed, "a digest names its algorithm")
                                                        : fail(ErrorCode::UnsupportedVersion, "unknown digest algorithm");
    }
    text.remove_prefix(kPrefix.size());
    if (std::any_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'F'; }))
        return fail(ErrorCode::Malformed, "a digest has lower-case hex digits");
    REDOUBT_ASSIGN(const auto decoded, fromHex(text));
    if (decoded.size() != 32)
        return fail(ErrorCode::Malformed, "a digest has 32 bytes");
    Digest digest;
    std::copy(decoded.begin(), decoded.end(), digest.bytes.begin());
    return digest;
}

struct Hasher::Context
{
    EVP_MD_CTX *md = EVP_MD_CTX_new();
    Context() { requireOpenSsl(md && EVP_DigestInit_ex2(md, sha256(), nullptr) == 1); }
    Context(const Context &) = delete;
    Context &operator=(const Context &) = delete;
    ~Context() { EVP_MD_CTX_free(md); }
};

Hasher::Hasher() : m_context(std::make_unique<Context>()) { }
Hasher::Hasher(Hasher &&) noexcept = default;
Hasher &Hasher::operator=(Hasher &&) noexcept = default;
Hasher::~Hasher() = default;

Hasher &Hasher::add(ByteView bytes)
{
    requireOpenSsl(EVP_DigestUpdate(m_context->md, bytes.data(), bytes.size()) == 1);
    return *this;
}

Hasher &Hasher::addField(std::string_view text)
{
    std::array<std::uint8_t, 8> length{};
    for (std::size_t i = 0; i < 8; ++i)
        length[i] = static_cast<std::uint8_t>(text.size() >> (56 - 8 * i));
    return add(ByteView(length)).add(text);
}

Digest Hasher::finish()
{
    Digest digest;
    unsigned int size = 0;
    requireOpenSsl(EVP_DigestFinal_ex(m_context->md, digest.bytes.data(), &size) == 1 && size == digest.bytes.size());
    return digest;
}

Digest digestOf(ByteView bytes)
{
    Digest digest;
    unsigned int size = 0;
    requireOpenSsl(EVP_Digest(bytes.data(), bytes.size(), digest.bytes.data(), &size, sha256(), nullptr) == 1);
    return digest;
}

SecretBytes deriveKey(ByteView secret, std::string_view purpose)
{
    const std::array<std::uint8_t, 32> salt{};
    SecretBytes pseudoRandomKey(32);
    unsigned int size = 32;
    requireOpenSsl(
        HMAC(sha256(), salt.data(), static_cast<int>(salt.size()), secret.data(), secret.size(), pseudoRandomKey.writable().data(), &size));
    std::string info(purpose);
    info.push_back('\x01');
    SecretBytes key(32);
    requireOpenSsl(HMAC(sha256(), pseudoRandomKey.view().data(), 32, bytesOf(info).data(), info.size(), key.writable().data(), &size));
    return key;
}

} // namespace redoubt
