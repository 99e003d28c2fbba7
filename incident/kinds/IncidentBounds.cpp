// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/kinds/IncidentBounds.h"

#include "core/crypto/Digest.h"
#include "incident/kinds/IncidentLimits.h"

namespace redoubt::incident {

Result<void> checkInstant(Instant at, const char *field)
{
    if (at.ms < incidentBounds::EarliestMs || at.ms >= incidentBounds::LatestMs)
        return fail(ErrorCode::InvalidArgument, std::string(field) + ": between 1970 and 2100");
    return {};
}

Result<void> checkInstant(const std::optional<Instant> &at, const char *field) { return at ? checkInstant(*at, field) : Result<void>(); }

Result<void> checkPack(const RulesHeld &pack)
{
    REDOUBT_TRY(feed::checkText(pack.id, 1, incidentBounds::PackId));
    REDOUBT_TRY(feed::checkText(pack.version, 1, incidentBounds::PackId));
    if (!Digest::parse(pack.digest))
        return fail(ErrorCode::InvalidArgument, "the digest of a pack");
    return {};
}

void boundInstants(feed::KindDeclaration &kind, std::initializer_list<const char *> fields)
{
    for (const auto *field : fields) {
        feed::boundField(kind, field, [field = std::string(field)](const json::value &value) -> Result<void> {
            REDOUBT_ASSIGN(const auto at, fromJson<Instant>(value));
            return checkInstant(at, field.c_str());
        });
    }
}

} // namespace redoubt::incident
