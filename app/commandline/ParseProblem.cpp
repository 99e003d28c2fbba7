// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/ParseProblem.h"

#include "app/commandline/PlainText.h"

#include <CLI/CLI.hpp>

#include <iostream>

namespace redoubt::app {

bool tellParseError(const CLI::App &app, const CLI::ParseError &error)
{
    // Help and version are reported as errors of code 0.
    if (error.get_exit_code() == 0)
        return app.exit(error) == 0;
    std::cerr << plainText(error.what()) << "\nRun with --help for more information.\n";
    return false;
}

} // namespace redoubt::app
