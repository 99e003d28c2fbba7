// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/wire/Session.h"

#include "core/crypto/Digest.h"

namespace redoubt::feed {

Bytes renewMessage(const Id &server, const Id &account, const Id &installation, ByteView nonce)
{
    Hasher hasher;
    hasher.addField("redoubt renew 1").add(server.bytes()).add(account.bytes()).add(installation.bytes()).addField(textOf(nonce));
    const auto digest = hasher.finish();
    return {digest.bytes.begin(), digest.bytes.end()};
}

} // namespace redoubt::feed
