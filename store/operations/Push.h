// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "feed/wire/Push.h"
#include "store/ChangeNotice.h"

#include <optional>
#include <vector>

namespace redoubt::store {

struct CacheParts;

// See Cache for what these do; each throws what its namesake there fails with.
[[nodiscard]] std::optional<feed::PushRequest> makeBatch(CacheParts &parts, std::size_t maxLines, std::size_t maxBytes,
                                                         const std::vector<Id> &without);
[[nodiscard]] ChangeNotice takeVerdicts(CacheParts &parts, const feed::PushRequest &request, const feed::PushResponse &response);
[[nodiscard]] ChangeNotice setChainsAside(CacheParts &parts, const std::vector<Id> &streams, ErrorCode why);
[[nodiscard]] ChangeNotice liftSetAside(CacheParts &parts);
[[nodiscard]] ChangeNotice rebase(CacheParts &parts, const std::vector<feed::ExpectedChain> &expected);

} // namespace redoubt::store
