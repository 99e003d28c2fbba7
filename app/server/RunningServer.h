// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/configuration/Configuration.h"
#include "core/Result.h"

#include <cstdint>
#include <memory>

namespace spdlog {
class logger;
}

namespace redoubt::app {

/// The whole server, wired: storage, writer, hashing, services and the listener.
class RunningServer
{
public:
    /// Opens the data and listens. Fails as the parts do, or with StorageBusy when another server runs on this data.
    [[nodiscard]] static Result<std::unique_ptr<RunningServer>> start(const Configuration &configuration, std::shared_ptr<spdlog::logger> log);
    ~RunningServer();

    [[nodiscard]] std::uint16_t port() const;
    /// Takes the certificate's files and the token of /metrics again; what cannot be read stays as it was, and the other is taken all the same.
    [[nodiscard]] Result<void> reload();
    /// Gives up what has run out and nobody asks for: unfinished uploads, counts of old tries. Every hour.
    [[nodiscard]] Result<void> tidy();
    /// No more connections; answers under way go out; what has queued is committed.
    void stop();

private:
    struct Private;
    explicit RunningServer(std::unique_ptr<Private> d);
    std::unique_ptr<Private> m_d;
};

} // namespace redoubt::app
