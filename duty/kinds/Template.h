// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/kinds/Shift.h"

#include <optional>
#include <string>
#include <vector>

/// Templates 模板 that a unit publishes in its broadcast for its own office and all below: checklists, log phrases, procedures. Each version is a
/// record that is never changed (DESIGN §12); what is made of one keeps a copy and says which version it was. Limits stand in TemplateLimits.h.
namespace redoubt::duty {

enum class TemplateSort { Checklist, Phrases, Procedure };
BOOST_DESCRIBE_ENUM(TemplateSort, Checklist, Phrases, Procedure)

/// A line for the log, ready but for what stands in 〈 〉.
struct LogPhrase
{
    std::string key; ///< unlike in its template, kept over versions
    LogSort sort = LogSort::Handling;
    std::string text; ///< "〈时间〉接〈单位〉来电：〈内容〉"
    UnknownMembers unknown;
    bool operator==(const LogPhrase &) const = default;
};
BOOST_DESCRIBE_STRUCT(LogPhrase, (), (key, sort, text, unknown))

/// A step of a procedure 处置流程.
struct ProcedureStep
{
    std::string key; ///< unlike in its procedure, kept over versions
    std::string text;
    std::optional<std::string> who;      ///< whose it is, in words: 主班
    std::optional<std::int64_t> minutes; ///< within so many minutes after the procedure began
    bool required = true;                ///< left out, it needs a reason
    UnknownMembers unknown;
    bool operator==(const ProcedureStep &) const = default;
};
BOOST_DESCRIBE_STRUCT(ProcedureStep, (), (key, text, who, minutes, required, unknown))

/// What a template says: of each sort its own part, the others left out.
struct TemplateContent
{
    std::optional<std::vector<CheckItem>> items;     ///< of a checklist
    std::optional<std::vector<LogPhrase>> phrases;   ///< of phrases
    std::optional<std::vector<ProcedureStep>> steps; ///< of a procedure
    std::optional<std::vector<MatterSort>> matters;  ///< of a procedure: the sorts of open matters that it is for
    std::optional<std::vector<std::string>> signs;   ///< of a procedure: words in a matter's title that call for it: 勒索
    UnknownMembers unknown;
    bool operator==(const TemplateContent &) const = default;
};
BOOST_DESCRIBE_STRUCT(TemplateContent, (), (items, phrases, steps, matters, signs, unknown))

/// One version of a template.
struct DutyTemplate
{
    static constexpr const char *Kind = "duty.template";
    TemplateSort sort = TemplateSort::Checklist;
    std::string name;                   ///< with the sort what the versions of one template share
    std::int64_t version = 1;           ///< rising
    calendar::CivilDate from;           ///< holds from that day on, by the clocks of the office that uses it
    std::string source;                 ///< where it comes from, as people cite it
    std::optional<std::string> changes; ///< what is new in it
    std::optional<bool> withdrawn;      ///< true: from that day on none of this name holds; then there is no content
    TemplateContent content;
    Instant at;
    std::string by; ///< shown name
    UnknownMembers unknown;
    bool operator==(const DutyTemplate &) const = default;
};
BOOST_DESCRIBE_STRUCT(DutyTemplate, (), (sort, name, version, from, source, changes, withdrawn, content, at, by, unknown))

/// Which version something was copied of.
struct TemplateOrigin
{
    Id broadcast;
    Id record;
    std::string unit; ///< name of the unit that published it
    UnknownMembers unknown;
    bool operator==(const TemplateOrigin &) const = default;
};
BOOST_DESCRIBE_STRUCT(TemplateOrigin, (), (broadcast, record, unit, unknown))

/// A checklist as a shift of an office took it over from a template: shifts name it, and check results speak of its items. Its own kind, for who
/// stands duty may take over what was published, but makes no checklist.
struct CopiedChecklist
{
    static constexpr const char *Kind = "duty.checklist_copy";
    std::string name;
    std::int64_t version = 1;
    std::vector<CheckItem> items;
    TemplateOrigin origin;
    UnknownMembers unknown;
    bool operator==(const CopiedChecklist &) const = default;
};
BOOST_DESCRIBE_STRUCT(CopiedChecklist, (), (name, version, items, origin, unknown))

/// Which checklist an office uses from its next shift on. An entry: the last one counts.
struct ChecklistChoice
{
    static constexpr const char *Kind = "duty.checklist_choice";
    std::optional<Id> broadcast; ///< whose template; none: a checklist of the office's own
    std::string name;
    Instant at;
    std::string by; ///< shown name
    UnknownMembers unknown;
    bool operator==(const ChecklistChoice &) const = default;
};
BOOST_DESCRIBE_STRUCT(ChecklistChoice, (), (broadcast, name, at, by, unknown))

} // namespace redoubt::duty
