// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/Sealing.h"

#include "core/crypto/Require.h"

#include <openssl/evp.h>

#include <algorithm>
#include <cstdlib>

namespace redoubt {

namespace {
constexpr std::size_t kNonce = 12;
constexpr std::size_t kTag = 16;

const EVP_CIPHER *aes256Gcm()
{
    static const EVP_CIPHER *const algorithm = EVP_CIPHER_fetch(nullptr, "AES-256-GCM", nullptr);
    return algorithm;
}
} // namespace

/// Contexts that already hold the expanded key: setting it anew for each short payload would double the cost.
struct SealingKey::Cipher
{
    EVP_CIPHER_CTX *sealing = EVP_CIPHER_CTX_new();
    EVP_CIPHER_CTX *opening = EVP_CIPHER_CTX_new();

    explicit Cipher(ByteView key)
    {
        requireOpenSsl(sealing && opening);
        requireOpenSsl(EVP_EncryptInit_ex2(sealing, aes256Gcm(), key.data(), nullptr, nullptr) == 1);
        requireOpenSsl(EVP_DecryptInit_ex2(opening, aes256Gcm(), key.data(), nullptr, nullptr) == 1);
    }
    Cipher(const Cipher &) = delete;
    Cipher &operator=(const Cipher &) = delete;
    ~Cipher()
    {
        EVP_CIPHER_CTX_free(sealing);
        EVP_CIPHER_CTX_free(opening);
    }
};

SealingKey::SealingKey(SecretBytes key) : m_key(std::move(key)), m_cipher(std::make_unique<Cipher>(m_key.view())) { }
SealingKey::SealingKey(SealingKey &&) noexcept = default;
SealingKey &SealingKey::operator=(SealingKey &&) noexcept = default;
SealingKey::~SealingKey() = default;

SealingKey SealingKey::generate(Random &random)
{
    SecretBytes key(32);
    random.fill(key.writable());
    return SealingKey(std::move(key));
}

Result<SealingKey> SealingKey::fromBytes(ByteView bytes)
{
    if (bytes.size() != 32)
        return fail(ErrorCode::Malformed, "a sealing key has 32 bytes");
    return SealingKey(SecretBytes(Bytes(bytes.begin(), bytes.end())));
}

Bytes SealingKey::seal(ByteView plaintext, std::string_view context, Random &random) const
{
    Bytes sealed(kNonce + plaintext.size() + kTag);
    random.fill(std::span(sealed).first(kNonce));
    auto *const cipher = m_cipher->sealing;
    int size = 0;
    requireOpenSsl(EVP_EncryptInit_ex2(cipher, nullptr, nullptr, sealed.data(), nullptr) == 1);
    requireOpenSsl(EVP_EncryptUpdate(cipher, nullptr, &size, bytesOf(context).data(), static_cast<int>(context.size())) == 1);
    requireOpenSsl(EVP_EncryptUpdate(cipher, sealed.data() + kNonce, &size, plaintext.data(), static_cast<int>(plaintext.size())) == 1);
    requireOpenSsl(EVP_EncryptFinal_ex(cipher, sealed.data() + kNonce + size, &size) == 1);
    requireOpenSsl(EVP_CIPHER_CTX_ctrl(cipher, EVP_CTRL_GCM_GET_TAG, kTag, sealed.data() + kNonce + plaintext.size()) == 1);
    return sealed;
}

Result<Bytes> SealingKey::open(ByteView sealed, std::string_view context) const
{
    const auto cannot = [] { return fail(ErrorCode::CannotOpenSeal, "a sealed payload does not open"); };
    if (sealed.size() < kNonce + kTag)
        return cannot();
    const auto ciphertext = sealed.subspan(kNonce, sealed.size() - kNonce - kTag);
    Bytes tag(sealed.end() - kTag, sealed.end());
    Bytes plaintext(ciphertext.size());
    auto *const cipher = m_cipher->opening;
    int size = 0;
    requireOpenSsl(EVP_DecryptInit_ex2(cipher, nullptr, nullptr, sealed.data(), nullptr) == 1);
    requireOpenSsl(EVP_DecryptUpdate(cipher, nullptr, &size, bytesOf(context).data(), static_cast<int>(context.size())) == 1);
    requireOpenSsl(EVP_DecryptUpdate(cipher, plaintext.data(), &size, ciphertext.data(), static_cast<int>(ciphertext.size())) == 1);
    requireOpenSsl(EVP_CIPHER_CTX_ctrl(cipher, EVP_CTRL_GCM_SET_TAG, kTag, tag.data()) == 1);
    if (EVP_DecryptFinal_ex(cipher, plaintext.data() + size, &size) != 1)
        return cannot();
    return plaintext;
}

} // namespace redoubt
