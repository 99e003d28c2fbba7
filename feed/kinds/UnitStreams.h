// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"
#include "core/roles/Role.h"

namespace redoubt::feed {

/// The stream of @p purpose that belongs to @p unit: an id of its own, derived from server, unit and purpose (RFC 9562 version 8 over SHA-256). So a
/// unit has one at most, whoever opens it without having seen that another has, and whoever may read it can name it (ADR 19). Its first 48 bits
/// are zero, so that it stands before every id that was made by the time.
[[nodiscard]] Id unitStream(const Id &server, const Id &unit, StreamPurpose purpose);

/// Whether @p id has the form of one.
[[nodiscard]] bool isUnitStream(const Id &id);

} // namespace redoubt::feed
