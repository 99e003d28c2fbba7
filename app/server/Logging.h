// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/configuration/Configuration.h"
#include "core/Result.h"

#include <functional>
#include <memory>

namespace spdlog {
class logger;
}

namespace redoubt::app {

/// The server's log as the configuration asks: text or one JSON object a line, to standard error or to a file that is
/// rotated by size.
struct ServerLog
{
    std::shared_ptr<spdlog::logger> log;
    /// Opens the file by its name anew: where it was moved away, a new one is there and the moved one is let go of. Harmless for standard
    /// error. Fails with StorageFailed; the log then goes on where it went. Any thread.
    std::function<Result<void>()> reopen;
};
/// Fails with StorageFailed when the file cannot be opened.
[[nodiscard]] Result<ServerLog> makeLog(const Configuration &configuration);

} // namespace redoubt::app
