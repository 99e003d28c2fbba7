// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/Result.h"
#include "core/json/Json.h"
#include "incident/guide/Severity.h"

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// What is known of an incident's impact. A row that is not among the facts is unknown, which is not zero.
namespace redoubt::incident {

/// An impact that lasts: since when, and until when once it is over.
struct ImpactSpan
{
    Instant since;
    std::optional<Instant> until;
    bool operator==(const ImpactSpan &) const = default;
};

/// Somebody looked, and there is none of it.
struct ImpactDenied
{
    bool operator==(const ImpactDenied &) const = default;
};

/// A number in the row's unit, a stretch of time, a finding in the guide's words, or none of it.
using ImpactValue = std::variant<double, ImpactSpan, std::string, ImpactDenied>;

struct ImpactFact
{
    ImpactValue value;
    std::vector<Severity> outside; ///< levels whose limit is for others than this one, as a person found: 省级门户 for a county's site
    bool operator==(const ImpactFact &) const = default;
};

/// A person's answer to a clause that no number decides.
struct ImpactJudgement
{
    std::string clause; ///< id of a GuideJudgement
    Severity severity = Severity::Considerable;
    std::string reason; ///< why; never empty
    std::string by;     ///< who says so; may be empty where the record says it
    bool operator==(const ImpactJudgement &) const = default;
};

struct ImpactFacts
{
    std::map<std::string, ImpactFact> rows; ///< by the guide's row ids
    std::vector<ImpactJudgement> judged;
    bool operator==(const ImpactFacts &) const = default;
};

/// Reads a flat object whose members are row ids: a number; a finding as text; false where there is none of it; null for unknown; or an object
/// {"value": one of these, "outside": [levels]} or {"since": time, "until": time, "outside": [levels]} (RFC 3339). The member "judged" is a list of
/// {"clause", "level", "reason", "by"}. Levels by either name. Which ids there are only the guide knows: gradeOf names strangers.
/// Fails with Malformed, or MissingReason for a judgement without one; the detail names the member.
[[nodiscard]] Result<ImpactFacts> readImpactFacts(const json::object &object);

} // namespace redoubt::incident
