// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/Secrets.h"

#include <array>
#include <cctype>

namespace redoubt::server {

namespace {
constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

char normalised(char c)
{
    const auto upper = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    if (upper == 'O')
        return '0';
    return upper == 'I' || upper == 'L' ? '1' : upper;
}
} // namespace

std::string newSessionToken(Random &random, bool byPassword) { return (byPassword ? "p." : "k.") + newToken(random); }

bool isByPassword(std::string_view token) { return token.starts_with("p."); }

std::string newToken(Random &random)
{
    std::array<std::uint8_t, 32> bytes{};
    random.fill(bytes);
    return toBase64Url(bytes);
}

Digest tokenDigest(std::string_view token) { return Hasher().addField("redoubt token 1").addField(token).finish(); }

std::string newEnrolmentCode(Random &random)
{
    std::string code;
    for (int i = 0; i < 20; ++i) {
        if (i > 0 && i % 5 == 0)
            code.push_back('-');
        code.push_back(kAlphabet[random.below(kAlphabet.size())]);
    }
    return code;
}

Digest enrolmentDigest(std::string_view code)
{
    std::string plain;
    for (const char c : code) {
        if (c != '-' && c != ' ')
            plain.push_back(normalised(c));
    }
    return Hasher().addField("redoubt enrolment 1").addField(plain).finish();
}

Digest installationSecretDigest(ByteView secret) { return Hasher().addField("redoubt installation 1").addField(textOf(secret)).finish(); }

} // namespace redoubt::server
