// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/board/IncidentStanding.h"
#include "incident/category/CategoryTable.h"
#include "incident/kinds/Incident.h"
#include "incident/report/ReportOutline.h"

#include <QString>

#include <vector>

namespace redoubt::console {

/// The rules that come with the product: grading guides, reporting regimes with their zones, categories, outlines of reports. An incident keeps those
/// that it began with.
class IncidentLaw
{
public:
    /// Reads the packs; one that cannot be read is left out (tests read them all).
    IncidentLaw();

    /// The guide of @p held; null: this program does not have that version.
    [[nodiscard]] const incident::GradingGuide *guideOf(const incident::RulesHeld &held) const;
    /// Those of @p held that are here, as exactly as the guide.
    [[nodiscard]] std::vector<incident::ZonedRegime> regimesOf(const std::vector<incident::RulesHeld> &held) const;
    /// The guide by which an incident that begins on @p day is graded; null: there is none.
    [[nodiscard]] const incident::GradingGuide *guideOn(calendar::CivilDate day) const;
    /// The outline of @p held; null: this program does not have that version.
    [[nodiscard]] const incident::ReportOutline *outlineOf(const incident::RulesHeld &held) const;
    /// The outline by which a report that begins on @p day is written; null: there is none.
    [[nodiscard]] const incident::ReportOutline *outlineOn(calendar::CivilDate day) const;
    [[nodiscard]] const std::vector<incident::ZonedRegime> &regimes() const { return m_regimes; }
    [[nodiscard]] const std::vector<incident::IncidentCategory> &categories() const { return m_categories; }
    /// In words; the code itself where the table does not know it.
    [[nodiscard]] QString categoryName(const std::string &code, bool chinese) const;

    /// @p name in the language of the console.
    [[nodiscard]] static QString named(const calendar::LocalName &name, bool chinese);
    [[nodiscard]] static incident::RulesHeld held(const incident::GradingGuide &guide);
    [[nodiscard]] static incident::RulesHeld held(const incident::ReportingRegime &regime);
    [[nodiscard]] static incident::RulesHeld held(const incident::ReportOutline &outline);

private:
    std::vector<incident::GradingGuide> m_guides;
    std::vector<incident::ZonedRegime> m_regimes;
    std::vector<incident::IncidentCategory> m_categories;
    std::vector<incident::ReportOutline> m_outlines;
};

} // namespace redoubt::console
