// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

namespace redoubt::drafts {

/// @p name out of another record as a new one repeats it: whoever writes the new one did not choose it, and it may be older than the check
/// that names pass now (ADR 14). Empty stays empty; of anything else what may not stand in a name is replaced, and at most
/// @p mostCharacters are kept, so that nobody's act is refused for somebody else's name.
[[nodiscard]] std::string copiedName(const std::string &name, std::size_t mostCharacters);

} // namespace redoubt::drafts
