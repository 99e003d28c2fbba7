// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/kinds/Facts.h"

#include "core/crypto/Digest.h"

namespace redoubt::incident {

std::string overruledDigest(const Overruling &overruling)
{
    const auto fields = toJsonObject(overruling);
    // What came with a newer version is none of what this one showed.
    json::object shown;
    for (const auto *member : {"incident", "severity", "computed", "why", "at", "by"}) {
        if (const auto *value = fields.if_contains(member))
            shown[member] = *value;
    }
    return digestOf(writeCanonicalJson(json::value(std::move(shown)))).toString();
}

feed::SignedMatter overruledIn(const Id &stream, const Overruling &overruling)
{
    return {stream, Overruling::Kind, overruling.incident, "approver", overruling.digest, overruling.at};
}

} // namespace redoubt::incident
