// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Random.h"
#include "core/crypto/Digest.h"

#include <string>
#include <string_view>

namespace redoubt::server {

/// 32 bytes of chance as base64url.
[[nodiscard]] std::string newToken(Random &random);
/// A bearer token that tells whether its session goes back to a password. The mark is under the token's digest like the rest.
[[nodiscard]] std::string newSessionToken(Random &random, bool byPassword);
[[nodiscard]] bool isByPassword(std::string_view token);
/// What is stored of a token.
[[nodiscard]] Digest tokenDigest(std::string_view token);

/// A code to be read out: 20 of 32 characters (Crockford), 100 bits, as XXXXX-XXXXX-XXXXX-XXXXX.
[[nodiscard]] std::string newEnrolmentCode(Random &random);
/// What is stored of a code. Case, hyphens and blanks do not matter, and O reads as 0, I and L as 1.
[[nodiscard]] Digest enrolmentDigest(std::string_view code);

/// What is stored of an installation's secret.
[[nodiscard]] Digest installationSecretDigest(ByteView secret);

} // namespace redoubt::server
