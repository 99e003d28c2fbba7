// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/exchange/ExchangeAudit.h"
#include "incident/exchange/ExchangeImport.h"

#include <cstdint>
#include <cstdlib>

using namespace redoubt;

/// A file that somebody says is an incident of another register. Nothing that the fuzzer makes up is signed by a server's key that it does not have;
/// what is read is written as it was, and can be taken over or is refused.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const VerifyKey key = SigningKey::fromSeed(Bytes(32, 9))->verifyKey();
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    if (incident::auditExchange(bytes, key).isGenuine())
        std::abort();
    (void)incident::auditExchange(bytes, std::nullopt);
    const auto file = incident::readExchange(bytes);
    if (!file)
        return 0;
    if (incident::writeExchange(*file) != bytes)
        std::abort();
    incident::ImportPlace place;
    place.number = "2026-001";
    place.by = "x";
    (void)incident::importExchange(*file, place);
    return 0;
}
