// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/CalendarPack.h"
#include "incident/guide/Severity.h"

#include <optional>
#include <string>
#include <vector>

/// The grading guide 分级指南 as dated data: what counts as how grave. Imported, never changed; an incident keeps the version that it was graded by.
namespace redoubt::incident {

/// What a row is measured in. Durations are of a clock that runs while the impact lasts.
enum class GuideUnit {
    Minutes,
    Hours,
    Percent, ///< 0 to 100
    Persons,
    Count,
    Cny,
    Choice, ///< a finding in words, one for each level
};
BOOST_DESCRIBE_ENUM(GuideUnit, Minutes, Hours, Percent, Persons, Count, Cny, Choice)

[[nodiscard]] constexpr bool isDuration(GuideUnit unit) { return unit == GuideUnit::Minutes || unit == GuideUnit::Hours; }
/// Of one @p unit of time, which must be a duration.
[[nodiscard]] constexpr std::int64_t millisecondsOf(GuideUnit unit) { return unit == GuideUnit::Minutes ? 60'000 : 3'600'000; }

/// From where on a row means a level. Inclusive: a value that equals it has reached it.
struct GuideLimit
{
    Severity severity = Severity::Considerable;
    double amount = 0;                ///< in the row's unit; of a Choice 0
    std::string choice;               ///< of a Choice: the finding in its words; else empty
    std::optional<std::string> scope; ///< whom the limit is for, where it is not for all
    calendar::Sureness sure = calendar::Sureness::Unverified;
    std::string source; ///< where the value was read
    bool operator==(const GuideLimit &) const = default;
};

/// One kind of impact with its limits. One limit of one row suffices for a level.
struct GuideRow
{
    std::string id; ///< "cii_whole_down": what facts are given by
    calendar::LocalName name;
    GuideUnit unit = GuideUnit::Count;
    std::vector<GuideLimit> limits; ///< rising by level, each level at most once, never Ordinary
    bool operator==(const GuideRow &) const = default;

    [[nodiscard]] const GuideLimit *limitOf(Severity severity) const;
    /// The limit that says @p choice; nullptr: none does.
    [[nodiscard]] const GuideLimit *limitOfChoice(std::string_view choice) const;
};

/// What no number decides: a person says whether a level's clause holds, and why.
struct GuideJudgement
{
    std::string id;
    calendar::LocalName name;
    std::vector<Severity> levels; ///< that it can be answered with
    std::string source;
    bool operator==(const GuideJudgement &) const = default;
};

struct GradingGuide
{
    std::string id;      ///< "cn-grading"
    std::string version; ///< "2025.1"
    calendar::CivilDate holdsFrom;
    calendar::LocalName title;
    calendar::LocalName source;
    std::string note; ///< how the values were gathered and what changed since the version before
    std::vector<GuideRow> rows;
    std::vector<GuideJudgement> judgements;
    std::string digest; ///< Digest::toString() of the bytes that it was read from
    bool operator==(const GradingGuide &) const = default;

    [[nodiscard]] const GuideRow *row(std::string_view rowId) const;
    [[nodiscard]] const GuideJudgement *judgement(std::string_view judgementId) const;
    /// "cn-grading 2025.1": how what was graded names it.
    [[nodiscard]] std::string label() const { return id + ' ' + version; }
};

/// What holds of every guide: unlike ids; limits that do not fall as the level rises; durations of whole seconds. Fails with InvalidArgument;
/// the detail names the row and the level.
[[nodiscard]] Result<void> checkGradingGuide(const GradingGuide &guide);

/// The last of @p guides that holds on @p date; nullptr: none did by then.
[[nodiscard]] const GradingGuide *guideOn(const std::vector<GradingGuide> &guides, calendar::CivilDate date);

} // namespace redoubt::incident
