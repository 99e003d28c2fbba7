// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/Password.h"

#include <argon2.h>

#include <array>
#include <cstdlib>

namespace redoubt {

std::string hashPassword(std::string_view password, const PasswordCost &cost, Random &random)
{
    std::array<std::uint8_t, 16> salt{};
    random.fill(salt);
    std::string encoded(argon2_encodedlen(cost.passes, cost.memoryKiB, 1, salt.size(), 32, Argon2_id), '\0');
    if (argon2id_hash_encoded(cost.passes, cost.memoryKiB, 1, password.data(), password.size(), salt.data(), salt.size(), 32, encoded.data(),
                              encoded.size())
        != ARGON2_OK)
        std::abort(); // out of memory: there is no hash to give
    encoded.resize(encoded.find('\0'));
    return encoded;
}

Result<void> verifyPassword(std::string_view password, const std::string &hash)
{
    switch (argon2id_verify(hash.c_str(), password.data(), password.size())) {
    case ARGON2_OK: return {};
    case ARGON2_VERIFY_MISMATCH: return fail(ErrorCode::WrongPassword, "wrong password");
    default: return fail(ErrorCode::Malformed, "not an Argon2id hash");
    }
}

SecretBytes keyFromPassword(std::string_view password, ByteView salt, const PasswordCost &cost)
{
    SecretBytes key(32);
    if (argon2id_hash_raw(cost.passes, cost.memoryKiB, 1, password.data(), password.size(), salt.data(), salt.size(), key.writable().data(), 32)
        != ARGON2_OK)
        std::abort();
    return key;
}

} // namespace redoubt
