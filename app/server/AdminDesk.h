// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/configuration/Configuration.h"
#include "core/Clock.h"
#include "core/Random.h"
#include "feed/KindRegistry.h"
#include "server/ServerIdentity.h"
#include "server/admin/Administration.h"
#include "server/storage/WriteBatch.h"
#include "server/storage/sqlite/SqliteStorage.h"

#include <memory>
#include <string>

namespace redoubt::app {

/// What the settings say of sessions and passwords.
[[nodiscard]] server::AuthSettings authSettings(const Configuration &configuration, std::string caPem);

/// A server's data as the administrator's commands work on it, also while the server runs.
class AdminDesk
{
public:
    /// Fails with NotFound where there was no init, and as the storage does.
    [[nodiscard]] static Result<std::unique_ptr<AdminDesk>> open(const Configuration &configuration);
    AdminDesk(std::unique_ptr<server::SqliteStorage> storage, server::ServerIdentity identity, server::AuthSettings settings);

    [[nodiscard]] server::Administration &administration() { return m_administration; }
    [[nodiscard]] IdSource &ids() { return m_ids; }

private:
    std::unique_ptr<server::SqliteStorage> m_storage;
    SystemClock m_clock;
    SystemRandom m_random;
    IdSource m_ids{m_clock, m_random};
    feed::KindRegistry m_kinds;
    server::InlineWriter m_writer;
    server::StreamService m_streams;
    server::Administration m_administration;
};

} // namespace redoubt::app
