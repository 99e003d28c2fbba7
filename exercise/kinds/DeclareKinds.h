// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/SettledRecord.h"
#include "feed/FieldBounds.h"

namespace redoubt::exercise {

/// A document of T, with the fields that people settle marked so.
template <class T>
[[nodiscard]] feed::KindDeclaration document(Permission permission, std::set<StreamPurpose> purposes)
{
    auto kind = feed::describeKind<T>(T::Kind);
    kind.permission = permission;
    kind.purposes = std::move(purposes);
    if constexpr (feed::SettledByPeople<T>) {
        for (auto &field : kind.fields) {
            if (std::ranges::find(T::SettledByPerson, field.name) != T::SettledByPerson.end())
                field.settle = feed::Settle::Person;
        }
    }
    return kind;
}

template <class T>
[[nodiscard]] feed::KindDeclaration entry(Permission permission, std::set<StreamPurpose> purposes)
{
    auto kind = document<T>(permission, std::move(purposes));
    kind.recordClass = feed::RecordClass::Entry;
    return kind;
}

using feed::boundDigest;

/// The kinds of Plan.h.
void declarePlanKinds(feed::KindRegistry &registry);
/// The kinds of Judging.h.
void declareJudgingKinds(feed::KindRegistry &registry);
/// How membership becomes grants; see declareExerciseKinds.
[[nodiscard]] std::vector<feed::DerivedGrant> grantsOfMembers(const Id &stream, const feed::StateView &state);

} // namespace redoubt::exercise
