// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/RecordState.h"

#include <optional>
#include <string_view>

namespace redoubt::feed {

/// Reads the very form that encodeRecord() writes, several times as fast as by way of a json::value: a snapshot of 100,000 records, every
/// pulled change and every start of a console read records.
///
/// None for anything else, well-formed or not: the general way then reads it or says what is wrong. What it gives equals what that would.
[[nodiscard]] std::optional<RecordState> readEncodedRecord(std::string_view bytes);

} // namespace redoubt::feed
