// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/KindRegistry.h"
#include "store/Cache.h"
#include "tests/simulation/checks/Truth.h"

namespace redoubt::simulation {

/// The fold of the first @p count lines of a stream.
[[nodiscard]] std::map<Id, feed::RecordState> foldPrefix(const std::vector<feed::PulledLine> &lines, std::int64_t count,
                                                         const feed::KindRegistry &kinds);

/// Same cursor, same state: what the cache holds as confirmed in the stream of @p info is the fold of the server's lines up to its
/// cursor, record by record, and it holds no other record. Also that a record in conflict is told as such.
[[nodiscard]] Violations checkConfirmedState(const store::Cache &cache, const store::StreamInfo &info, const std::vector<feed::PulledLine> &lines,
                                             const feed::KindRegistry &kinds);

} // namespace redoubt::simulation
