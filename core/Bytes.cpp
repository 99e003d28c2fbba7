// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Bytes.h"

#include <openssl/crypto.h>

#include <array>

namespace redoubt {

namespace {
constexpr std::string_view kBase64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

constexpr std::array<int, 256> base64Values()
{
    std::array<int, 256> values{};
    values.fill(-1);
    for (std::size_t i = 0; i < kBase64.size(); ++i)
        values[static_cast<unsigned char>(kBase64[i])] = static_cast<int>(i);
    return values;
}
constexpr auto kBase64Values = base64Values();

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}
} // namespace

std::string toHex(ByteView bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hex;
    hex.reserve(bytes.size() * 2);
    for (const auto byte : bytes) {
        hex.push_back(digits[byte >> 4]);
        hex.push_back(digits[byte & 15]);
    }
    return hex;
}

Result<Bytes> fromHex(std::string_view hex)
{
    if (hex.size() % 2 != 0)
        return fail(ErrorCode::Malformed, "hex of odd length");
    Bytes bytes;
    bytes.reserve(hex.size() / 2);
    for (std::size_t i = 0; i < hex.size(); i += 2) {
        const int high = hexValue(hex[i]);
        const int low = hexValue(hex[i + 1]);
        if (high < 0 || low < 0)
            return fail(ErrorCode::Malformed, "not a hex digit");
        bytes.push_back(static_cast<std::uint8_t>(high << 4 | low));
    }
    return bytes;
}

std::string toBase64Url(ByteView bytes)
{
    std::string text;
    text.reserve((bytes.size() * 4 + 2) / 3);
    std::uint32_t held = 0;
    int bits = 0;
    for (const auto byte : bytes) {
        held = held << 8 | byte;
        bits += 8;
        while (bits >= 6) {
            bits -= 6;
            text.push_back(kBase64[held >> bits & 63]);
        }
    }
    if (bits > 0)
        text.push_back(kBase64[held << (6 - bits) & 63]);
    return text;
}

Result<Bytes> fromBase64Url(std::string_view text)
{
    if (text.size() % 4 == 1)
        return fail(ErrorCode::Malformed, "base64url of impossible length");
    Bytes bytes;
    bytes.reserve(text.size() * 3 / 4);
    std::uint32_t held = 0;
    int bits = 0;
    for (const char c : text) {
        const int value = kBase64Values[static_cast<unsigned char>(c)];
        if (value < 0)
            return fail(ErrorCode::Malformed, "not a base64url character");
        held = held << 6 | static_cast<std::uint32_t>(value);
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            bytes.push_back(static_cast<std::uint8_t>(held >> bits & 255));
        }
    }
    if ((held & ((1U << bits) - 1)) != 0)
        return fail(ErrorCode::Malformed, "base64url with stray bits");
    return bytes;
}

bool equalInConstantTime(ByteView a, ByteView b) { return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0; }

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::move(other.m_bytes);
        other.m_bytes.clear();
    }
    return *this;
}

SecretBytes::~SecretBytes() { wipe(); }

void SecretBytes::wipe() { OPENSSL_cleanse(m_bytes.data(), m_bytes.size()); }

} // namespace redoubt
