// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/configuration/Configuration.h"
#include "core/Result.h"

#include <memory>

namespace spdlog {
class logger;
}

namespace redoubt::app {

/// The server's log as the configuration asks: text or one JSON object a line, to standard error or to a file that is
/// rotated by size. Fails with StorageFailed when the file cannot be opened.
[[nodiscard]] Result<std::shared_ptr<spdlog::logger>> makeLog(const Configuration &configuration);

} // namespace redoubt::app
