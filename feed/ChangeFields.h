// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/KindRegistry.h"

#include <initializer_list>
#include <optional>
#include <string_view>

/// What the validators of kinds ask of a change and of the records that it names. The change's shape is checked before: a field that is
/// there has its type.
namespace redoubt::feed {

/// The value of a text field that the change carries, if it does.
[[nodiscard]] std::optional<std::string_view> textIn(const Change &change, std::string_view field);
[[nodiscard]] std::optional<Id> idIn(const Change &change, std::string_view field);
[[nodiscard]] std::optional<Instant> timeIn(const Change &change, std::string_view field);

/// A change that says one of two times, or both, leaves @p first not after @p last; what it does not say stands as it was. Fails with
/// InvalidArgument.
[[nodiscard]] Result<void> checkOrder(const Change &change, const WriteContext &context, std::string_view first, std::string_view last);
/// A change of what is there leaves @p fields alone: what others rest on is said once. Fails with InvalidArgument.
[[nodiscard]] Result<void> checkStays(const Change &change, std::initializer_list<std::string_view> fields);

/// A field that names a record of the same stream names one of @p kind that is there. Fails with NotFound.
[[nodiscard]] Result<void> checkReference(const Change &change, const WriteContext &context, std::string_view field, std::string_view kind);
/// The same for a record in @p state, which may be null: that stream is not of this family. Fails with NotFound.
[[nodiscard]] Result<RecordState> recordIn(const StateView *state, const Id &id, std::string_view field, std::string_view kind);

} // namespace redoubt::feed
