// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/ExitCode.h"
#include "incident/exchange/ExchangeAudit.h"

#include <optional>
#include <string>

namespace redoubt::cli {

/// A file of an incident, as it was given, and what was found of it.
struct ExchangeInput
{
    std::string bytes;
    incident::ExchangeReport report;
    bool hasKey = false; ///< it was checked with a key from elsewhere than the file
};

/// Reads and checks @p path with @p serverKey (base64url; empty: the file's own) for @p recipient (empty: anybody). What cannot be read or does not
/// make sense is told, and @p exitCode says how; then none. A file that is not genuine is given: its report says so.
[[nodiscard]] std::optional<ExchangeInput> readExchangeInput(const std::string &path, const std::string &serverKey, const std::string &recipient,
                                                             ExitCode &exitCode);
/// "root: a field is not as it was signed, …", a line each, as a terminal may show them.
[[nodiscard]] std::string exchangeFindings(const incident::ExchangeReport &report);

} // namespace redoubt::cli
