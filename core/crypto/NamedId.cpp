// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/NamedId.h"

#include "core/Bytes.h"
#include "core/crypto/Require.h"

#include <openssl/evp.h>

#include <algorithm>
#include <array>

namespace redoubt {

Id namedId(const Id &space, std::string_view name)
{
    Bytes input(space.bytes().begin(), space.bytes().end());
    input.insert(input.end(), name.begin(), name.end());
    std::array<std::uint8_t, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    requireOpenSsl(EVP_Digest(input.data(), input.size(), digest.data(), &size, EVP_sha1(), nullptr) == 1 && size == 20);
    std::array<std::uint8_t, 16> bytes{};
    std::copy_n(digest.begin(), bytes.size(), bytes.begin());
    bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0f) | 0x50);
    bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3f) | 0x80);
    return Id(bytes);
}

} // namespace redoubt
