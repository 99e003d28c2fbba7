// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/Id.h"
#include "core/roles/Role.h"
#include "exercise/kinds/Judging.h"
#include "exercise/kinds/Plan.h"
#include "feed/Position.h"
#include "views/widgets/Choices.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

/// What the exercise pages ask for. Plain values; who receives them decides and mints.
namespace redoubt::views {

/// A judge's decision. @c shown is what the button said, so that a change meanwhile is noticed, never awarded silently.
struct RulingRequest
{
    Id claim;
    exercise::Decision decision = exercise::Decision::Accept;
    QString clause; ///< Accept only
    int count = 0;
    exercise::Points stated;
    int sharePercent = 100;
    QString reason; ///< trimmed, never empty
    exercise::Points shown;

    bool operator==(const RulingRequest &) const = default;
};

struct ReversalRequest
{
    Id entry;
    QString reason;

    bool operator==(const ReversalRequest &) const = default;
};

struct PhaseInput
{
    exercise::PhaseKind kind = exercise::PhaseKind::Preparation;
    QString name;
    std::optional<Instant> startsAt;
    std::optional<Instant> endsAt;
    std::optional<Id> id = {}; ///< of the phase that is changed; none: it is new

    bool operator==(const PhaseInput &) const = default;
};

/// A new exercise, one that is made after another, or the frame of one that is there.
struct NewExerciseRequest
{
    std::optional<Id> changes;     ///< the exercise whose frame it is
    std::optional<Id> after;       ///< the exercise that it is a copy of, teams, targets and members with it
    feed::StreamPosition planAt;   ///< of the form when it was opened: what came later has not been seen
    feed::StreamPosition noticeAt; ///< likewise
    QString name;
    QString summary;
    Id unit;
    bool anonymousJudges = false; ///< the teams are not to learn who rules
    QString packDigest;           ///< of the PackChoice
    std::optional<Instant> startsAt;
    std::optional<Instant> endsAt;
    std::vector<PhaseInput> phases; ///< in their order

    bool operator==(const NewExerciseRequest &) const = default;
};

/// Adds a team, or with @c id changes one.
struct TeamRequest
{
    std::optional<Id> id;
    exercise::TeamSide side = exercise::TeamSide::Red;
    QString code;
    QString name;
    std::optional<Id> unit;
    bool noOp = false;
    feed::StreamPosition loadedAt; ///< of the form: what came later has not been seen

    bool operator==(const TeamRequest &) const = default;
};

struct TargetRequest
{
    std::optional<Id> id;
    QString name;
    Id unit;
    QString unitName;
    bool keyUnit = false;
    bool offCatalogue = false;
    feed::StreamPosition loadedAt;

    bool operator==(const TargetRequest &) const = default;
};

struct MemberRequest
{
    std::optional<Id> id;
    Id account;
    QString name;
    redoubt::Role role = redoubt::Role::Judge;
    std::optional<Id> team;
    feed::StreamPosition loadedAt;

    bool operator==(const MemberRequest &) const = default;
};

struct FreezeRequest
{
    bool lifts = false;
    std::optional<Instant> publishAt;

    bool operator==(const FreezeRequest &) const = default;
};

/// What a team's member has typed so far. Saved as a draft while typing, minted on submit.
struct ClaimDraft
{
    QString title;
    QString narrative;
    QString clause;
    std::optional<Id> target;
    QString targetName; ///< off the catalogue
    QString unitName;
    QString vulnerability;
    QString technique;
    std::optional<Instant> startedAt;
    std::optional<Instant> endedAt;
    std::int64_t points = 0;
    std::vector<FileInput> evidence;

    bool operator==(const ClaimDraft &) const = default;
};

/// More evidence for a claim that a judge returned; submitting it makes the claim wait again.
struct SupplementRequest
{
    Id claim;
    QString narrative; ///< the whole text, changed or not
    std::vector<FileInput> evidence;

    bool operator==(const SupplementRequest &) const = default;
};

struct PackChoice
{
    QString digest;
    QString title;
    QString version;
    QString note; ///< what it decides where its source is silent

    bool operator==(const PackChoice &) const = default;
};

struct TargetChoice
{
    Id id;
    QString name;
    QString unitName;

    bool operator==(const TargetChoice &) const = default;
};

} // namespace redoubt::views
