// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/handover/HandoverAudit.h"

#include <cstdint>
#include <cstdlib>

using namespace redoubt;

/// A file that somebody says is an exported handover. Nothing that the fuzzer makes up is signed by a server's key that it does not have.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const VerifyKey key = SigningKey::fromSeed(Bytes(32, 9))->verifyKey();
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    if (handover::audit(bytes, key).isGenuine())
        std::abort();
    (void)handover::audit(bytes, std::nullopt);
    return 0;
}
