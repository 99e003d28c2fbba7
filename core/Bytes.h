// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace redoubt {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

/// The bytes of @p text; valid as long as @p text is.
[[nodiscard]] inline ByteView bytesOf(std::string_view text) { return {reinterpret_cast<const std::uint8_t *>(text.data()), text.size()}; }
/// @p bytes seen as text; valid as long as @p bytes is. No check that it is UTF-8.
[[nodiscard]] inline std::string_view textOf(ByteView bytes) { return {reinterpret_cast<const char *>(bytes.data()), bytes.size()}; }

[[nodiscard]] std::string toHex(ByteView bytes);
/// Lower or upper case, an even number of digits; fails with Malformed.
[[nodiscard]] Result<Bytes> fromHex(std::string_view hex);

/// RFC 4648 §5 without padding.
[[nodiscard]] std::string toBase64Url(ByteView bytes);
/// The inverse; fails with Malformed on any other character, padding, or non-zero trailing bits.
[[nodiscard]] Result<Bytes> fromBase64Url(std::string_view text);

/// Compares without telling by its duration where the first difference is. Different lengths are unequal at once.
[[nodiscard]] bool equalInConstantTime(ByteView a, ByteView b);

/// Key material: wiped when it goes, never printed, moved and not copied.
class SecretBytes
{
public:
    SecretBytes() = default;
    explicit SecretBytes(std::size_t size) : m_bytes(size) { }
    explicit SecretBytes(Bytes bytes) : m_bytes(std::move(bytes)) { }
    SecretBytes(SecretBytes &&other) noexcept : m_bytes(std::move(other.m_bytes)) { other.m_bytes.clear(); }
    SecretBytes &operator=(SecretBytes &&other) noexcept;
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;
    ~SecretBytes();

    [[nodiscard]] ByteView view() const { return m_bytes; }
    [[nodiscard]] std::span<std::uint8_t> writable() { return m_bytes; }
    [[nodiscard]] bool empty() const { return m_bytes.empty(); }
    /// A second owner, said aloud.
    [[nodiscard]] SecretBytes clone() const { return SecretBytes(m_bytes); }

private:
    void wipe();
    Bytes m_bytes;
};

} // namespace redoubt
