// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/board/OfficeBoard.h"
#include "duty/template/TemplateRules.h"

#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace redoubt::duty {

/// Which checklist an office's next shift begins with: one of its own, or a version of a template, or none.
struct ChecklistInUse
{
    std::optional<BoardRecord<Checklist>> own;
    std::optional<BoardRecord<DutyTemplate>> published;
    bool chosen = false; ///< somebody of the office said so; else it follows from what there is

    [[nodiscard]] bool isNone() const { return !own && !published; }
    bool operator==(const ChecklistInUse &) const = default;
};

/// Templates of all broadcasts that are here, and what offices chose of them. Whose broadcasts a unit reads is told by who asks, the nearest first:
/// its own, its superior's, and so on upward. Owned by one thread.
class TemplateBoard
{
public:
    /// Takes the merged state of a record of one of its kinds; whether anything changed. What cannot be read is kept as unreadable().
    bool take(const Id &stream, const feed::RecordState &record);
    /// The record is no more: a pending one that was quarantined.
    bool drop(const Id &record);
    /// Nothing of @p stream may be shown any longer.
    bool forget(const Id &stream);

    /// All that @p broadcasts have published, in their order; in each by sort and name.
    [[nodiscard]] std::vector<TemplateSeries> series(const std::vector<Id> &broadcasts) const;
    [[nodiscard]] std::optional<TemplateSeries> seriesOf(const Id &broadcast, TemplateSort sort, const std::string &name) const;
    /// Null where there is no such version.
    [[nodiscard]] const BoardRecord<DutyTemplate> *version(const Id &id) const;
    /// What holds on @p day, of each name the nearest unit's, by name.
    [[nodiscard]] std::vector<BoardRecord<DutyTemplate>> inForce(const std::vector<Id> &broadcasts, TemplateSort sort, calendar::CivilDate day) const;

    /// What @p office chose last. Null: nothing.
    [[nodiscard]] const BoardRecord<ChecklistChoice> *choiceOf(const Id &office) const;
    /// What a shift of @p office that begins on @p day begins with: what the office chose, as long as it holds; else what @p own, its unit's
    /// broadcast, publishes; else the list that its planners made last; else what the nearest superior publishes. Of several the one that holds since
    /// the latest day.
    [[nodiscard]] ChecklistInUse checklistFor(const OfficeBoard &office, const std::optional<Id> &own, const std::vector<Id> &broadcasts,
                                              calendar::CivilDate day) const;
    /// A copy says what its original says; none: the original is not here.
    [[nodiscard]] std::optional<bool> isFaithful(const CopiedChecklist &copy) const;

    [[nodiscard]] const std::map<Id, feed::UnreadableRecord> &unreadable() const { return m_unreadable; }

private:
    using Key = std::tuple<Id, TemplateSort, std::string>;
    void order();

    std::map<Id, BoardRecord<DutyTemplate>> m_templates;
    std::map<Id, BoardRecord<ChecklistChoice>> m_choices;
    std::map<Key, TemplateSeries> m_series;
    std::map<Id, feed::UnreadableRecord> m_unreadable;
};

} // namespace redoubt::duty
