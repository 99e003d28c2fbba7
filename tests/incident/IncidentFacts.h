// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zones/ZoneDatabase.h"
#include "incident/deadlines/DeadlineClocks.h"
#include "incident/guide/GuidePack.h"
#include "resources/incident/guides/ShippedGuides.h"
#include "resources/incident/regimes/ShippedRegimes.h"

#include <QString>

#include <string>

/// Facts and packs as tests say them.
namespace redoubt::incident::testing {

inline Instant rfc(const QString &text)
{
    const auto instant = instantFromRfc3339(text.toStdString());
    if (!instant)
        qFatal("%s is no time", qPrintable(text));
    return *instant;
}

inline QString told(Instant at, const char *zone = "Asia/Shanghai") { return QString::fromStdString(zones::systemZone(zone)->rfc3339(at)); }

inline const GradingGuide &guide2025()
{
    static const GradingGuide guide = *loadGradingGuide(resources::shippedGuides().front().text);
    return guide;
}

inline ZonedRegime shippedRegime(const std::string &id)
{
    for (const auto &file : resources::shippedRegimes()) {
        auto regime = loadReportingRegime(file.text);
        if (regime && regime->id == id)
            return {*regime, *zones::systemZone(regime->zone)};
    }
    qFatal("no regime %s", id.c_str());
}

inline ImpactFacts impact(const QString &text)
{
    const auto object = parseJsonObject(text.toStdString());
    const auto facts = object ? readImpactFacts(*object) : Result<ImpactFacts>(fail(object.error()));
    if (!facts)
        qFatal("%s: %s", qPrintable(text), facts.error().detail.c_str());
    return *facts;
}

inline QString nameOf(Severity severity) { return QString::fromUtf8(lawName(severity).data(), static_cast<qsizetype>(lawName(severity).size())); }

} // namespace redoubt::incident::testing
