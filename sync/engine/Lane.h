// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/engine/BackOff.h"
#include "sync/engine/EngineSettings.h"

#include <cstdint>

namespace redoubt::sync {

/// One way to the server: nothing goes there before @c notBeforeMs.
struct Lane
{
    explicit Lane(const EngineSettings &s) : backOff(s.backOffFirstMs, s.backOffLastMs) { }

    BackOff backOff;
    std::int64_t notBeforeMs = 0;

    void good()
    {
        backOff.reset();
        notBeforeMs = 0;
    }
    /// A failure: waits longer than the last time, and at least @p wishMs.
    void hold(std::int64_t nowMs, std::int64_t wishMs, Random &random) { notBeforeMs = nowMs + wishMs + backOff.next(random); }
};

} // namespace redoubt::sync
