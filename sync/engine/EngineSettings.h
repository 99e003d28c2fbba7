// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/wire/Http.h"
#include "feed/wire/Pull.h"
#include "feed/wire/Push.h"

#include <cstdint>

namespace redoubt::sync {

/// How the engine paces itself. All times in milliseconds.
struct EngineSettings
{
    std::int64_t backOffFirstMs = 500;
    std::int64_t backOffLastMs = 60 * 1000;                      ///< ADR 8
    std::int64_t pollMs = 60 * 1000;                             ///< without a live socket; each wait is jittered by half
    std::int64_t livePollMs = 10 * 60 * 1000;                    ///< with one: only to catch a hint that got lost
    std::int64_t hintSpacingMs = 100;                            ///< hints within it share one pull
    std::int64_t snapshotFrom = 4 * feed::PullRequest::MaxLines; ///< changes in a stream that is new here
    std::size_t pushLines = feed::PushRequest::MaxLines;
    std::size_t pushBytes = feed::PushRequest::MaxBytes;
    int pullLines = feed::PullRequest::MaxLines;
    std::uint64_t chunkBytes = feed::http::ChunkBytes;
};

} // namespace redoubt::sync
