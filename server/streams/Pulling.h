// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/KindRegistry.h"
#include "feed/wire/Pull.h"
#include "server/Answer.h"
#include "server/auth/Session.h"
#include "server/streams/Checkpoints.h"
#include "server/streams/PlantedBugs.h"

namespace redoubt::server {

/// What the reading side needs; values and references only, so that any thread may use it.
struct PullSource
{
    const Storage &storage;
    const ServerIdentity &identity;
    const feed::KindRegistry &kinds;
    const Clock &clock;
    Checkpoints &checkpoints;
    PlantedBugs bugs;
};

/// The lines of a page are not parsed: their Change is empty, their bytes are verbatim.
[[nodiscard]] Answer<feed::PullPage> buildPull(const PullSource &source, const Session &session, const feed::PullRequest &request);
[[nodiscard]] Answer<feed::SnapshotPage> buildSnapshot(const PullSource &source, const Session &session, const Id &stream,
                                                       const std::optional<Id> &after);

} // namespace redoubt::server
