// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/wire/Push.h"
#include "store/ChangeNotice.h"

#include <optional>
#include <vector>

namespace redoubt::store {

struct CacheParts;

// See Cache for what these do; each throws what its namesake there fails with.
[[nodiscard]] std::optional<feed::PushRequest> makeBatch(CacheParts &parts, std::size_t maxLines, std::size_t maxBytes);
[[nodiscard]] ChangeNotice takeVerdicts(CacheParts &parts, const feed::PushRequest &request, const feed::PushResponse &response);
[[nodiscard]] ChangeNotice rebase(CacheParts &parts, const std::vector<feed::ExpectedChain> &expected);

} // namespace redoubt::store
