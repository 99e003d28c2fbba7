// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "duty/kinds/Template.h"
#include "feed/BoardRecord.h"

#include <string_view>
#include <vector>

/// What holds of templates, and which of their versions holds when.
namespace redoubt::duty {

using feed::BoardRecord;

/// What holds of a template beyond the shape of its fields: it has the content of its sort and no other, or none where it is withdrawn. Fails with
/// InvalidArgument; the detail names the row.
[[nodiscard]] Result<void> checkTemplate(const DutyTemplate &published);
/// Of the parts. Fail likewise.
[[nodiscard]] Result<void> checkSteps(const std::vector<ProcedureStep> &steps);
[[nodiscard]] Result<void> checkPhrases(const std::vector<LogPhrase> &phrases);
/// Of a field that is a TemplateOrigin: its unit has a name.
[[nodiscard]] Result<void> checkOrigin(const json::value &value);

/// All that a unit published under one sort and name.
struct TemplateSeries
{
    Id broadcast;
    TemplateSort sort = TemplateSort::Checklist;
    std::string name;
    std::vector<BoardRecord<DutyTemplate>> versions; ///< by version; of two with the same, what the server ordered later comes later

    /// What holds on @p day: of those that hold from then or before, the last. Null: none does, or it is withdrawn.
    [[nodiscard]] const BoardRecord<DutyTemplate> *inForceOn(calendar::CivilDate day) const;
    /// What holds next after @p day, which may be a withdrawal: a version that a later one overtakes never holds. Null: nothing changes.
    [[nodiscard]] const BoardRecord<DutyTemplate> *comingAfter(calendar::CivilDate day) const;
    [[nodiscard]] const BoardRecord<DutyTemplate> &latest() const { return versions.back(); }
    bool operator==(const TemplateSeries &) const = default;
};

/// Whether a procedure is for matters of @p sort.
[[nodiscard]] bool isFor(const DutyTemplate &procedure, MatterSort sort);
/// The procedure of @p procedures that @p title of a matter of @p sort calls for: the only one with a sign in it, the longest sign winning. Null:
/// none, or two with equal right.
[[nodiscard]] const BoardRecord<DutyTemplate> *suggestedFor(const std::vector<BoardRecord<DutyTemplate>> &procedures, MatterSort sort,
                                                            std::string_view title);

/// What stands in 〈 〉 in @p text, with the brackets, in order, as often as it stands there.
[[nodiscard]] std::vector<std::string> placeholdersIn(std::string_view text);

} // namespace redoubt::duty
