// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/SignedWord.h"
#include "incident/kinds/Incident.h"
#include "incident/kinds/ReportStage.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// A report of an incident, from its first words until it is issued (ADR 32). Each part is a record of its own, so that two who write at once do not
/// write over each other; what is issued is an entry with the very words that were signed. How long texts may be stands in IncidentLimits.h.
namespace redoubt::incident {

/// 初报, 续报 or 终报 while it is being written.
struct Report
{
    static constexpr const char *Kind = "incident.report";
    Id incident;
    ReportStage stage = ReportStage::Initial;
    RulesHeld outline;                   ///< by which it is written
    std::string title;                   ///< with fields (ReportText.h)
    std::vector<std::string> recipients; ///< 主送
    Instant begunAt;
    std::string begunBy;              ///< shown name
    std::optional<Instant> droppedAt; ///< it is not wanted after all
    std::optional<std::string> droppedBy;
    std::optional<std::string> droppedWhy;
    UnknownMembers unknown;
    bool operator==(const Report &) const = default;
};
BOOST_DESCRIBE_STRUCT(Report, (), (incident, stage, outline, title, recipients, begunAt, begunBy, droppedAt, droppedBy, droppedWhy, unknown))

/// One part of a report; all of its outline's are there from its beginning.
struct ReportSection
{
    static constexpr const char *Kind = "incident.section";
    static constexpr std::array<std::string_view, 1> SettledByPerson{"text"};
    Id report;
    std::string section;                  ///< id of the outline
    std::string text;                     ///< with fields; may be empty
    std::optional<std::string> writtenBy; ///< shown name of who wrote it last; none: it stands as the outline has it
    std::optional<Instant> writtenAt;     ///< when they wrote it last, by their console's clock
    UnknownMembers unknown;
    bool operator==(const ReportSection &) const = default;
};
BOOST_DESCRIBE_STRUCT(ReportSection, (), (report, section, text, writtenBy, writtenAt, unknown))

/// A text of a part with who wrote it when.
struct WrittenText
{
    std::string text;          ///< with fields; may be empty
    std::string by;            ///< shown name; empty: it stands as the report began
    std::optional<Instant> at; ///< none: as the report began, or nobody said
    UnknownMembers unknown;
    bool operator==(const WrittenText &) const = default;
};
BOOST_DESCRIBE_STRUCT(WrittenText, (), (text, by, at, unknown))

[[nodiscard]] WrittenText writtenIn(const ReportSection &section);

/// What a part said before somebody wrote over it; whoever does tells of it in one group (ADR 36).
struct EarlierText
{
    static constexpr const char *Kind = "incident.earlier_text";
    Id report;
    Id part; ///< the ReportSection
    WrittenText written;
    UnknownMembers unknown;
    bool operator==(const EarlierText &) const = default;
};
BOOST_DESCRIBE_STRUCT(EarlierText, (), (report, part, written, unknown))

/// Within this time what one person writes in a part after another is one text of its history.
inline constexpr std::int64_t OneSittingMs = 5 * 60'000;

/// Mark of an earlier text that the part did not have, by that name, where the server was: somebody else had written over it before.
inline constexpr const char *EarlierTextUnproved = "earlier_text_unproved";

enum class ReportStepSort {
    HandedIn,  ///< 送审
    TakenBack, ///< by who drafts it
    Returned,  ///< 退回, by who approves
    Remark,    ///< a comment; changes nothing
};
BOOST_DESCRIBE_ENUM(ReportStepSort, HandedIn, TakenBack, Returned, Remark)

/// What happened to a report on its way.
struct ReportStep
{
    static constexpr const char *Kind = "incident.report_step";
    Id report;
    ReportStepSort sort = ReportStepSort::HandedIn;
    std::string digest;                 ///< of its words then: wordsDigest()
    std::string text;                   ///< why it is returned, or what is remarked; of HandedIn and TakenBack it may be empty
    std::optional<std::string> section; ///< that it is about
    Instant at;
    std::string by; ///< shown name
    UnknownMembers unknown;
    bool operator==(const ReportStep &) const = default;
};
BOOST_DESCRIBE_STRUCT(ReportStep, (), (report, sort, digest, text, section, at, by, unknown))

/// That a field is another than in the report before, and why: it goes into the report.
struct Settlement
{
    static constexpr const char *Kind = "incident.settlement";
    Id report;
    std::string field; ///< 事件.发现时间
    std::string was;
    std::string is;
    std::string why;
    Instant at;
    std::string by;
    UnknownMembers unknown;
    bool operator==(const Settlement &) const = default;
};
BOOST_DESCRIBE_STRUCT(Settlement, (), (report, field, was, is, why, at, by, unknown))

/// A part as it was issued: nothing in it is read again.
struct IssuedSection
{
    std::string section; ///< id of the outline
    std::string heading; ///< 一、涉事单位与系统
    std::string text;
    bool owed = false; ///< nothing was there: 待补报
    UnknownMembers unknown;
    bool operator==(const IssuedSection &) const = default;
};
BOOST_DESCRIBE_STRUCT(IssuedSection, (), (section, heading, text, owed, unknown))

/// What a field stood for when the report was issued.
struct IssuedField
{
    std::string name;
    std::string text;
    std::string fixed; ///< FieldValue::fixed
    UnknownMembers unknown;
    bool operator==(const IssuedField &) const = default;
};
BOOST_DESCRIBE_STRUCT(IssuedField, (), (name, text, fixed, unknown))

/// A correction of the report before, as it stands in this one.
struct IssuedCorrection
{
    std::string field;
    std::string was;
    std::string is;
    std::string why;
    UnknownMembers unknown;
    bool operator==(const IssuedCorrection &) const = default;
};
BOOST_DESCRIBE_STRUCT(IssuedCorrection, (), (field, was, is, why, unknown))

struct IssuedRow
{
    std::vector<std::string> cells;
    UnknownMembers unknown;
    bool operator==(const IssuedRow &) const = default;
};
BOOST_DESCRIBE_STRUCT(IssuedRow, (), (cells, unknown))

/// A list as it stood when the report was issued: what an office's template repeats (TemplateData.h).
struct IssuedTable
{
    std::string name; ///< 时间线
    std::vector<std::string> columns;
    std::vector<IssuedRow> rows; ///< with a cell for each column
    UnknownMembers unknown;
    bool operator==(const IssuedTable &) const = default;
};
BOOST_DESCRIBE_STRUCT(IssuedTable, (), (name, columns, rows, unknown))

/// The number 文号 under which a report leaves (Numbers.h).
struct DocumentNumber
{
    Id use; ///< the NumberUse that takes it
    Id series;
    std::int64_t year = 0;
    std::int64_t number = 0;
    std::string text; ///< 海网值〔2026〕5号
    UnknownMembers unknown;
    bool operator==(const DocumentNumber &) const = default;
};
BOOST_DESCRIBE_STRUCT(DocumentNumber, (), (use, series, year, number, text, unknown))

/// The very words that somebody signs, and what they were made of.
struct ReportContent
{
    ReportStage stage = ReportStage::Initial;
    std::int64_t ordinal = 1; ///< of the reports of its stage
    std::string unit;
    std::string number; ///< of the incident in its register
    std::string title;
    std::vector<std::string> recipients;
    std::vector<IssuedSection> sections;
    std::vector<IssuedCorrection> corrections;
    std::vector<IssuedField> fields; ///< all that was known
    Instant asOf;                    ///< when the fields were read
    std::optional<std::vector<IssuedTable>> tables;
    std::optional<DocumentNumber> document; ///< none: it leaves without a number
    UnknownMembers unknown;
    bool operator==(const ReportContent &) const = default;
};
BOOST_DESCRIBE_STRUCT(ReportContent, (),
                      (stage, ordinal, unit, number, title, recipients, sections, corrections, fields, asOf, tables, document, unknown))

/// 签发: a report as it left the desk, under the name of who approved it.
struct IssuedReport
{
    static constexpr const char *Kind = "incident.issued";
    Id report;
    Id incident;
    ReportContent content;
    std::string digest; ///< "sha256:…" of content: issuedDigest()
    Instant at;
    std::string by;        ///< shown name of who signs
    feed::SignedWord word; ///< an approver's
    UnknownMembers unknown;
    bool operator==(const IssuedReport &) const = default;
};
BOOST_DESCRIBE_STRUCT(IssuedReport, (), (report, incident, content, digest, at, by, word, unknown))

/// The digest of what is signed: report, incident, content, time and name.
[[nodiscard]] std::string issuedDigest(const IssuedReport &issued);
/// What the signer of @p issued puts their name under, in the register @p stream.
[[nodiscard]] feed::SignedMatter issuedIn(const Id &stream, const IssuedReport &issued);

} // namespace redoubt::incident
