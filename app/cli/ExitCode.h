// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace redoubt::cli {

/// What redoubt-cli ends with. Scripts rely on the numbers: they are in --help and never change.
enum ExitCode {
    Done = 0,
    BadInput = 1,   ///< a file was read, and what it says is wrong
    BadUsage = 2,   ///< unknown command, option or rule pack
    FileError = 3,  ///< a file could not be opened, read or written
    NotGenuine = 4, ///< a ledger, a handover or the file of an incident was read, and something was done to it
};

} // namespace redoubt::cli
