// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exercise/kinds/Plan.h"
#include "feed/KindRegistry.h"
#include "feed/StreamFamily.h"

/// What the validators of the exercise's kinds ask of a change and of the records that it names. The change's shape is checked
/// before: a field that is there has its type.
namespace redoubt::exercise {

/// The value of a text field that the change carries, if it does.
[[nodiscard]] std::optional<std::string_view> textIn(const feed::Change &change, std::string_view field);
[[nodiscard]] std::optional<Id> idIn(const feed::Change &change, std::string_view field);
[[nodiscard]] std::optional<Instant> timeIn(const feed::Change &change, std::string_view field);

/// A change that says one of two times, or both, leaves @p first not after @p last; what it does not say stands as it was. Fails with
/// InvalidArgument.
[[nodiscard]] Result<void> checkOrder(const feed::Change &change, const feed::WriteContext &context, std::string_view first, std::string_view last);
/// A change of what is there leaves @p fields alone: what others rest on is said once. Fails with InvalidArgument.
[[nodiscard]] Result<void> checkStays(const feed::Change &change, std::initializer_list<std::string_view> fields);

/// A field that names a record of the same stream names one of @p kind that is there. Fails with NotFound.
[[nodiscard]] Result<void> checkReference(const feed::Change &change, const feed::WriteContext &context, std::string_view field,
                                          std::string_view kind);
/// The same for a record in @p state, which may be null: that stream is not of this family. Fails with NotFound.
[[nodiscard]] Result<feed::RecordState> recordIn(const feed::StateView *state, const Id &id, std::string_view field, std::string_view kind);
/// A field that names a target names one of the exercise's catalogue: in its white cell, or in its public stream. Without the
/// family only the own stream can be asked, and nothing is said of what is not in it. Fails with NotFound.
[[nodiscard]] Result<void> checkTarget(const feed::Change &change, const feed::WriteContext &context);

/// Calls @p visit with the room of each team of the white cell that is written to, of removed teams too, until it returns false. Without the
/// family there are none.
void forEachRoom(const feed::WriteContext &context, const std::function<bool(const feed::StateView &)> &visit);

/// The exercise that the stream belongs to as it stands; none where that is not at hand.
[[nodiscard]] std::optional<Exercise> exerciseAround(const feed::WriteContext &context);
/// The kind of its current phase.
[[nodiscard]] std::optional<PhaseKind> phaseAround(const feed::WriteContext &context, const Exercise &exercise);

} // namespace redoubt::exercise
