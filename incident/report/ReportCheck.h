// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/board/IncidentReportBoard.h"
#include "incident/report/ReportFields.h"
#include "incident/report/ReportOutline.h"

#include <string>
#include <vector>

/// Whether a report can leave the desk: what is missing in it, what nobody knows, and what it says otherwise than the one before.
namespace redoubt::incident {

enum class ReportFindingSort {
    Missing,   ///< a part that must be there is empty
    Gap,       ///< a field that is quoted and of which nothing is known
    NoField,   ///< braces around a name that there is not
    TwoTexts,  ///< two people wrote one part without seeing each other
    Differs,   ///< the report before says otherwise, and nobody has said why
    TooLong,   ///< with its fields filled in a part, or the title, is longer than what is issued may be
    NoOutline, ///< the rules by which it is written are not here
    Owed,      ///< a part that may be supplied later 待补报
};
BOOST_DESCRIBE_ENUM(ReportFindingSort, Missing, Gap, NoField, TwoTexts, Differs, TooLong, NoOutline, Owed)

struct ReportFinding
{
    ReportFindingSort sort = ReportFindingSort::Missing;
    bool blocks = true;  ///< it cannot be issued while this stands
    std::string section; ///< id of the outline; empty: of the report, or of its title
    std::string field;   ///< of Gap, NoField and Differs
    std::string was;     ///< of Differs: in the report before
    std::string is;      ///< of Differs: as it is known now
    bool operator==(const ReportFinding &) const = default;
};

struct SectionProgress
{
    std::string section;
    bool required = false;
    bool written = false; ///< there are words in it
    int gaps = 0;         ///< fields of which nothing is known, or that there are not
    int fields = 0;       ///< quoted ones, each once
    bool operator==(const SectionProgress &) const = default;
};

struct ReportCheck
{
    std::vector<SectionProgress> sections; ///< in the order of the outline
    std::vector<ReportFinding> findings;   ///< those that block first, then by section
    int done = 0;                          ///< of what must be there: each part that is required, and each field in it
    int wanted = 0;
    bool operator==(const ReportCheck &) const = default;

    [[nodiscard]] int blocking() const;
    [[nodiscard]] bool mayBeIssued() const { return blocking() == 0; }
};

/// @p before: what was issued of the incident last; null: nothing was. @p outline: null where it is not here.
[[nodiscard]] ReportCheck checkReport(const IncidentReportView &report, const OutlineStage *outline, const FieldValues &values,
                                      const IssuedReport *before);

/// The very words that would be signed now. Fields of which nothing is known become 【待补报】; a part without words says so in a first report, and
/// is left out of a later one.
[[nodiscard]] ReportContent reportContent(const IncidentReportView &report, const OutlineStage &outline, const ReportGround &ground);

/// Whether no part, correction or fact that must not change silently is another; how long something has lasted may be.
[[nodiscard]] bool saysTheSame(const ReportContent &now, const ReportContent &before);

/// @p text with its fields filled in.
[[nodiscard]] std::string filledText(std::string_view text, const FieldValues &values);
/// 一, 十二, 二十: up to 99.
[[nodiscard]] std::string chineseNumeral(int number);

/// What stands where something is still owed.
inline constexpr std::string_view owedMark = "【待补报】";

} // namespace redoubt::incident
