// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"

#include <string_view>

namespace redoubt {

/// The id that @p name always has in @p space: a UUID of version 5 (RFC 9562 §5.5, SHA-1). For ids that two programs must derive alike, never
/// for secrets.
[[nodiscard]] Id namedId(const Id &space, std::string_view name);

} // namespace redoubt
