// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Bytes.h"
#include "core/Random.h"
#include "core/Result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace redoubt {

/// Cost of Argon2id (RFC 9106). The default is OWASP's minimum and what the server uses: 19 MiB, two passes, one lane.
struct PasswordCost
{
    std::uint32_t memoryKiB = 19 * 1024;
    std::uint32_t passes = 2;
};

/// The PHC string "$argon2id$v=19$m=…,t=…,p=1$salt$hash" to store. Takes tens of milliseconds: never on an I/O thread.
[[nodiscard]] std::string hashPassword(std::string_view password, const PasswordCost &cost, Random &random);
/// Fails with WrongPassword, or Malformed for a string that is no Argon2id hash.
[[nodiscard]] Result<void> verifyPassword(std::string_view password, const std::string &hash);

/// A 32-byte key from a password, to wrap other keys with. @p salt: 16 bytes of chance, kept beside what is wrapped.
[[nodiscard]] SecretBytes keyFromPassword(std::string_view password, ByteView salt, const PasswordCost &cost);

} // namespace redoubt
