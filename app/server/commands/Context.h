// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/DataDirectory.h"
#include "app/server/configuration/Configuration.h"
#include "core/Result.h"

#include <functional>
#include <string>
#include <string_view>

namespace CLI {
class App;
}

namespace redoubt::app {

/// What the commands share: where the configuration is, and what the program is to end with.
struct CommandContext
{
    enum Exit { Done = 0, Refused = 1, BadUsage = 2 };

    std::string configurationFile; ///< --config or REDOUBT_CONFIG; empty: /etc/redoubt/redoubt.toml if it is there
    std::string dataFolder;        ///< --data; goes before the configuration
    int exit = Done;

    /// File, then environment, then options.
    [[nodiscard]] Result<Configuration> configuration() const;
    [[nodiscard]] DataDirectory data(const Configuration &configuration) const { return DataDirectory(configuration.data); }

    /// Something worth knowing, on standard error; whatever words of others it holds.
    static void remark(const std::string &sentence);
    /// Runs @p work when @p command is chosen, and says on standard error why it failed.
    void onRun(CLI::App &command, std::function<Result<void>()> work);
};

} // namespace redoubt::app
