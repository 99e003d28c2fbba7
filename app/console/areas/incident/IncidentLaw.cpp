// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/incident/IncidentLaw.h"

#include "core/zones/ZoneDatabase.h"
#include "incident/guide/GuidePack.h"
#include "models/Text.h"
#include "resources/incident/categories/ShippedCategories.h"
#include "resources/incident/guides/ShippedGuides.h"
#include "resources/incident/outlines/ShippedOutlines.h"
#include "resources/incident/regimes/ShippedRegimes.h"

#include <algorithm>

namespace redoubt::console {

IncidentLaw::IncidentLaw()
{
    for (const auto &file : resources::shippedGuides()) {
        if (auto guide = incident::loadGradingGuide(file.text))
            m_guides.push_back(std::move(*guide));
    }
    for (const auto &file : resources::shippedRegimes()) {
        auto regime = incident::loadReportingRegime(file.text);
        auto zone = regime ? zones::systemZone(regime->zone) : fail(ErrorCode::NotFound, file.fileName.data());
        if (zone)
            m_regimes.push_back({std::move(*regime), std::move(*zone)});
    }
    for (const auto &file : resources::shippedCategories()) {
        if (auto table = incident::loadCategoryTable(file.text))
            m_categories.insert(m_categories.end(), table->categories.begin(), table->categories.end());
    }
    for (const auto &file : resources::shippedOutlines()) {
        if (auto outline = incident::loadReportOutline(file.text))
            m_outlines.push_back(std::move(*outline));
    }
}

const incident::GradingGuide *IncidentLaw::guideOf(const incident::RulesHeld &held) const
{
    const auto found = std::ranges::find_if(
        m_guides, [&](const auto &guide) { return guide.id == held.id && guide.version == held.version && guide.digest == held.digest; });
    return found == m_guides.end() ? nullptr : &*found;
}

const incident::ReportOutline *IncidentLaw::outlineOf(const incident::RulesHeld &held) const
{
    const auto found = std::ranges::find_if(
        m_outlines, [&](const auto &outline) { return outline.id == held.id && outline.version == held.version && outline.digest == held.digest; });
    return found == m_outlines.end() ? nullptr : &*found;
}

const incident::ReportOutline *IncidentLaw::outlineOn(calendar::CivilDate day) const { return incident::outlineOn(m_outlines, day); }

std::vector<incident::ZonedRegime> IncidentLaw::regimesOf(const std::vector<incident::RulesHeld> &held) const
{
    std::vector<incident::ZonedRegime> regimes;
    for (const auto &each : m_regimes) {
        if (std::ranges::any_of(held, [&](const auto &pack) {
                return pack.id == each.regime.id && pack.version == each.regime.version && pack.digest == each.regime.digest;
            }))
            regimes.push_back(each);
    }
    return regimes;
}

const incident::GradingGuide *IncidentLaw::guideOn(calendar::CivilDate day) const { return incident::guideOn(m_guides, day); }

QString IncidentLaw::categoryName(const std::string &code, bool chinese) const
{
    for (const auto &category : m_categories) {
        const auto name = named(category.name, chinese);
        if (category.code == code)
            return name;
        for (const auto &kind : category.kinds) {
            if (kind.code == code)
                return name + QStringLiteral(" / ") + models::text(kind.name);
        }
    }
    return models::text(code);
}

QString IncidentLaw::named(const calendar::LocalName &name, bool chinese) { return models::text(chinese || name.en.empty() ? name.zh : name.en); }

incident::RulesHeld IncidentLaw::held(const incident::GradingGuide &guide) { return {guide.id, guide.version, guide.digest, {}}; }

incident::RulesHeld IncidentLaw::held(const incident::ReportingRegime &regime) { return {regime.id, regime.version, regime.digest, {}}; }

incident::RulesHeld IncidentLaw::held(const incident::ReportOutline &outline) { return {outline.id, outline.version, outline.digest, {}}; }

} // namespace redoubt::console
