// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QStringList>

namespace redoubt::cli::testing {

/// What one run of the built redoubt-cli did.
struct CliRun
{
    int exitCode = -1; ///< -1: it did not start, crashed or hung
    QByteArray out;
    QByteArray err;
};

/// Runs `redoubt-cli` with @p arguments and @p input on its standard input.
inline CliRun runCli(const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(QStringLiteral(REDOUBT_BINARY_DIR "/redoubt-cli"), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(200'000) || process.exitStatus() != QProcess::NormalExit) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace redoubt::cli::testing
