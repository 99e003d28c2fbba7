// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <string>

namespace CLI {
class App;
}

namespace redoubt::app {

/// Where a password comes from: a prompt without echo, standard input or a file descriptor. Never an argument, which
/// every process on the machine could read, and never the environment.
struct SecretSource
{
    bool fromStandardInput = false;
    int fileDescriptor = -1;

    /// Adds --password-stdin and --password-fd.
    void addOptions(CLI::App &command);
    /// The password for @p whom. At a terminal it is asked for twice. Fails with InvalidArgument (empty, over 1,024 bytes, the two
    /// differ, or there is no terminal and no source was named).
    [[nodiscard]] Result<std::string> read(const std::string &whom) const;
};

} // namespace redoubt::app
