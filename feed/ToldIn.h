// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/KindRegistry.h"

#include <optional>
#include <string_view>

/// Saying something to others through the server (ADR 15).
///
/// An entry whose kind declares the field `toldIn` may name there another stream of the same family. In the transaction that takes the entry the
/// server adds a record of that kind with the same fields, but this one, to that stream: as its own author, with its own id, chain and key. So
/// who reads only there learns what was said and not by whom, and the entry itself, signed by who wrote it, stays where it was written.
namespace redoubt::feed {

inline constexpr std::string_view ToldIn = "toldIn";

/// Where the server has to say again what @p change adds; none where it has not. @p kind is that of the change, null for an unknown one.
[[nodiscard]] std::optional<Id> toldIn(const KindDeclaration *kind, const Change &change);

} // namespace redoubt::feed
