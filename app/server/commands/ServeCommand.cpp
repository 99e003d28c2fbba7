// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/PlainText.h"
#include "app/server/Logging.h"
#include "app/server/RunningServer.h"
#include "app/server/ServiceNotice.h"
#include "app/server/commands/Commands.h"

#include <CLI/CLI.hpp>
#include <spdlog/logger.h>

#include <csignal>
#include <iostream>

namespace redoubt::app {

namespace {
/// Blocked before any thread is made, so that only the wait below gets them.
sigset_t blockSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGHUP);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    return signals;
}

Result<void> serve(const CommandContext &context)
{
    const auto signals = blockSignals();
    REDOUBT_ASSIGN(const auto configuration, context.configuration());
    REDOUBT_ASSIGN(const auto logging, makeLog(configuration));
    const auto &log = logging.log;
    auto started = RunningServer::start(configuration, log);
    if (!started) {
        // Whoever started it reads standard error; a log that goes there too would say it twice.
        if (!configuration.logFile.empty())
            log->error("cannot start: {}", started.error().detail);
        return fail(started.error().code, "cannot start: " + started.error().detail);
    }
    const auto &server = *started;
    const bool isV6 = configuration.listenAddress.find(':') != std::string::npos;
    const auto address = (isV6 ? '[' + configuration.listenAddress + ']' : configuration.listenAddress) + ':' + std::to_string(server->port());
    log->info("redoubt-server " REDOUBT_VERSION " listens on {}", address);
    std::cout << "listening on https://" << plainText(address) << std::endl;
    notifyServiceManager("READY=1");
    for (;;) {
        constexpr timespec hour{3600, 0};
        const int signal = sigtimedwait(&signals, nullptr, &hour);
        if (signal < 0) {
            if (const auto tidied = server->tidy(); !tidied)
                log->error("what has run out is still there: {}", tidied.error().detail);
            continue;
        }
        if (signal != SIGHUP)
            break;
        notifyServiceManager("RELOADING=1");
        if (const auto reopened = logging.reopen(); !reopened)
            log->error("the log stays where it was: {}", reopened.error().detail);
        if (const auto reloaded = server->reload(); reloaded)
            log->info("the certificate and the token of /metrics were read again");
        else
            log->error("what could not be read stays as it was: {}", reloaded.error().detail);
        notifyServiceManager("READY=1");
    }
    notifyServiceManager("STOPPING=1");
    log->info("stopping");
    server->stop();
    log->info("stopped");
    return {};
}
} // namespace

void addServe(CLI::App &app, CommandContext &context)
{
    auto *command = app.add_subcommand("serve", "Run until SIGTERM; SIGHUP opens the log anew and reads the certificate again");
    context.onRun(*command, [&context] { return serve(context); });
}

} // namespace redoubt::app
