// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/PlainText.h"
#include "app/server/AdminDesk.h"
#include "app/server/Certificates.h"
#include "app/server/TlsFiles.h"
#include "app/server/commands/Commands.h"
#include "feed/wire/Session.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <iostream>
#include <memory>

namespace redoubt::app {

namespace {
struct EnrolOptions
{
    std::string name;
    std::string file;
    std::string url;
    int days = 7;
    bool replace = false;
};

/// Before a code is issued for it: a ticket that lies there may be on its way to a console.
Result<void> checkTarget(const EnrolOptions &options)
{
    std::error_code ignored;
    if (options.file.empty() || options.replace || !std::filesystem::exists(std::filesystem::symlink_status(options.file, ignored)))
        return {};
    return fail(ErrorCode::AlreadyExists, options.file + ": there is a file already; name another, or replace it with --force");
}

Result<std::string> addressOf(const Configuration &configuration, const EnrolOptions &options)
{
    if (!options.url.empty())
        return options.url;
    if (!configuration.publicUrl.empty())
        return configuration.publicUrl;
    if (configuration.listenPort == 0 || configuration.listenAddress == "0.0.0.0" || configuration.listenAddress == "::")
        return fail(ErrorCode::InvalidArgument, "say with --url, or public.url in the settings, which address consoles use");
    const bool isV6 = configuration.listenAddress.find(':') != std::string::npos;
    return "https://" + (isV6 ? '[' + configuration.listenAddress + ']' : configuration.listenAddress) + ':'
        + std::to_string(configuration.listenPort);
}

Result<void> enrol(const CommandContext &context, const EnrolOptions &options)
{
    REDOUBT_TRY(checkTarget(options));
    REDOUBT_ASSIGN(const auto configuration, context.configuration());
    REDOUBT_ASSIGN(const auto desk, AdminDesk::open(configuration));
    feed::EnrolmentTicket ticket;
    REDOUBT_ASSIGN(ticket.server, addressOf(configuration, options));
    REDOUBT_ASSIGN(const auto ca, readCa(configuration));
    REDOUBT_ASSIGN(const auto digest, certificateDigest(ca));
    ticket.caDigest = digest.toString();
    REDOUBT_ASSIGN(auto code, desk->administration().issueEnrolment(options.name, options.days * 24LL * 3600 * 1000));
    ticket.code = std::move(code.code);
    if (!options.name.empty())
        ticket.name = options.name;
    if (options.file.empty()) {
        std::cout << "address  " << plainText(ticket.server) << "\nCA       " << ticket.caDigest << "\ncode     " << ticket.code << "\nuntil    "
                  << toRfc3339(code.expiresAt) << '\n';
        return {};
    }
    ticket.ca = ca;
    const auto text = writeJson(toJson(ticket)) + '\n';
    REDOUBT_TRY(options.replace ? writeFile(options.file, text, FileMode::Private) : writeNewFile(options.file, text, FileMode::Private));
    std::cout << "wrote " << plainText(options.file) << "; good for one installation until " << toRfc3339(code.expiresAt) << '\n';
    return {};
}
} // namespace

void addEnrol(CLI::App &app, CommandContext &context)
{
    auto *command = app.add_subcommand("enrol", "Let one console in: print an address, a CA digest and a one-time code, or write them to a file");
    const auto options = std::make_shared<EnrolOptions>();
    command->add_option("--name", options->name, "Name proposed for the installation, e.g. DUTY-01");
    auto *file = command->add_option("--file", options->file, "Write a ticket file with the CA in it instead of printing; readable by you alone");
    command->add_flag("--force", options->replace, "Replace the file that is there")->needs(file);
    command->add_option("--url", options->url, "Address that the console will use, https://host:port; without it public.url of the settings");
    command->add_option("--days", options->days, "How long it may be used")->check(CLI::Range(1, 90))->capture_default_str();
    context.onRun(*command, [&context, options] { return enrol(context, *options); });
}

} // namespace redoubt::app
