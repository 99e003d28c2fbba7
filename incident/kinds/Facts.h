// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/Described.h"
#include "feed/SignedWord.h"
#include "feed/kinds/AttachedFile.h"
#include "incident/guide/Severity.h"

#include <optional>
#include <string>
#include <vector>

/// What is known of an incident. All are entries: whoever knows better writes another that names the one that it corrects, and why. So what was
/// taken for true, by whom and until when stays for good, and is no second thing beside the facts (ADR 31).
namespace redoubt::incident {

/// Who says so, and of which entry it is the correction.
struct Said
{
    std::string by;                    ///< shown name
    Instant noted;                     ///< when it was written down, by the console's clock
    std::string source;                ///< where it is from: 市水务局值班室电话; may be empty
    std::vector<Id> corrects;          ///< entries of the same fact that this one takes the place of; several where two stood beside each other
    std::optional<std::string> reason; ///< of a correction: why; never empty then
    UnknownMembers unknown;
    bool operator==(const Said &) const = default;
};
BOOST_DESCRIBE_STRUCT(Said, (), (by, noted, source, corrects, reason, unknown))

enum class MomentSort {
    Occurred,   ///< 发生
    Discovered, ///< 发现
    Learned,    ///< 获知: the unit was told of it
    Received,   ///< 接报: whoever keeps the register was told
    Contained,  ///< 控制
    Ended,      ///< 处置结束
};
BOOST_DESCRIBE_ENUM(MomentSort, Occurred, Discovered, Learned, Received, Contained, Ended)

/// How exactly a time is known.
enum class Precision {
    Second,
    Minute,
    About, ///< 前后
};
BOOST_DESCRIBE_ENUM(Precision, Second, Minute, About)

/// A time of the incident.
struct Moment
{
    static constexpr const char *Kind = "incident.moment";
    Id incident;
    MomentSort sort = MomentSort::Discovered;
    std::optional<Instant> at; ///< none, of a correction: it is not known after all
    Precision precision = Precision::Minute;
    std::int64_t offsetMinutes = 480; ///< of the clock by which it was told, east of UTC
    Said said;
    UnknownMembers unknown;
    bool operator==(const Moment &) const = default;
};
BOOST_DESCRIBE_STRUCT(Moment, (), (incident, sort, at, precision, offsetMinutes, said, unknown))

/// What is known of one row of the guide: a number in the row's unit, a stretch of time, a finding, none of it; nothing of these: it is not known.
struct Impact
{
    static constexpr const char *Kind = "incident.impact";
    Id incident;
    std::string row;                    ///< id of the guide
    std::optional<double> amount;       ///< not below zero
    std::optional<Instant> since;       ///< it lasts since then
    std::optional<Instant> until;       ///< and is over
    std::optional<std::string> finding; ///< in the guide's words
    std::optional<bool> none;           ///< true: somebody looked, and there is none of it
    std::optional<bool> about;          ///< true: 约
    std::vector<Severity> outside;      ///< levels whose limit is for others than this one
    Said said;
    UnknownMembers unknown;
    bool operator==(const Impact &) const = default;
};
BOOST_DESCRIBE_STRUCT(Impact, (), (incident, row, amount, since, until, finding, none, about, outside, said, unknown))

/// A person's answer to a clause that no number decides.
struct Judged
{
    static constexpr const char *Kind = "incident.judgement";
    Id incident;
    std::string clause;               ///< id of the guide
    std::optional<Severity> severity; ///< none: the clause does not hold
    std::string why;                  ///< never empty
    Said said;
    UnknownMembers unknown;
    bool operator==(const Judged &) const = default;
};
BOOST_DESCRIBE_STRUCT(Judged, (), (incident, clause, severity, why, said, unknown))

enum class LineSort { Phone, Log, Measure, Note };
BOOST_DESCRIBE_ENUM(LineSort, Phone, Log, Measure, Note)

/// A line of the incident's timeline that is no fact of the others.
struct CourseLine
{
    static constexpr const char *Kind = "incident.line";
    Id incident;
    LineSort sort = LineSort::Note;
    Instant at; ///< when it happened
    Precision precision = Precision::Minute;
    std::string text;
    std::vector<feed::AttachedFile> files;
    Said said;
    UnknownMembers unknown;
    bool operator==(const CourseLine &) const = default;
};
BOOST_DESCRIBE_STRUCT(CourseLine, (), (incident, sort, at, precision, text, files, said, unknown))

/// That a report left, or that a hop's duty was done, with what proves it.
struct Sending
{
    static constexpr const char *Kind = "incident.sending";
    Id incident;
    std::string regime; ///< id of the pack
    std::string hop;
    std::optional<Instant> sentAt; ///< none, of a correction: it was not sent
    std::optional<Instant> receivedAt;
    std::string channel;  ///< 平台, 传真, 电话; may be empty
    std::string evidence; ///< number of a receipt, who took it; may be empty
    std::vector<feed::AttachedFile> files;
    Said said;
    UnknownMembers unknown;
    bool operator==(const Sending &) const = default;
};
BOOST_DESCRIBE_STRUCT(Sending, (), (incident, regime, hop, sentAt, receivedAt, channel, evidence, files, said, unknown))

/// A level that a person answers for instead of the guide's, under their name. The last one holds; without a level the guide's does again.
struct Overruling
{
    static constexpr const char *Kind = "incident.overruling";
    Id incident;
    std::optional<Severity> severity;
    Severity computed = Severity::Ordinary; ///< what the guide made of the facts that were shown
    std::string digest;                     ///< "sha256:…" of what was shown: overruledDigest()
    std::string why;                        ///< never empty
    Instant at;
    std::string by;        ///< shown name of who signs
    feed::SignedWord word; ///< an approver's
    UnknownMembers unknown;
    bool operator==(const Overruling &) const = default;
};
BOOST_DESCRIBE_STRUCT(Overruling, (), (incident, severity, computed, digest, why, at, by, word, unknown))

/// The digest of what is signed: everything of @p overruling but the word itself and what is unknown.
[[nodiscard]] std::string overruledDigest(const Overruling &overruling);
/// What the signer of @p overruling puts their name under, in the register @p stream.
[[nodiscard]] feed::SignedMatter overruledIn(const Id &stream, const Overruling &overruling);

} // namespace redoubt::incident
