// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/PlainText.h"
#include "app/server/Certificates.h"
#include "app/server/TlsFiles.h"
#include "app/server/commands/Commands.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>
#include <vector>

namespace redoubt::app {

namespace {
Result<void> show(const CommandContext &context)
{
    REDOUBT_ASSIGN(const auto configuration, context.configuration());
    REDOUBT_ASSIGN(const auto tls, readTls(configuration));
    REDOUBT_ASSIGN(const auto hosts, hostsOf(tls.certificateChain));
    REDOUBT_ASSIGN(const auto until, expiryOf(tls.certificateChain));
    REDOUBT_ASSIGN(const auto ca, readCa(configuration));
    REDOUBT_ASSIGN(const auto digest, certificateDigest(ca));
    for (const auto &host : hosts)
        std::cout << "for      " << plainText(host) << '\n';
    std::cout << "until    " << toRfc3339(until) << '\n' << "CA       " << digest.toString() << '\n';
    return {};
}

Result<void> renew(const CommandContext &context, std::vector<std::string> hosts)
{
    REDOUBT_ASSIGN(const auto configuration, context.configuration());
    const auto data = context.data(configuration);
    REDOUBT_TRY(data.check());
    if (!configuration.tlsCertificate.empty())
        return fail(ErrorCode::RuleViolated, "the settings name a certificate of another CA: renew it there");
    if (hosts.empty()) {
        REDOUBT_ASSIGN(const auto now, readFile(data.certificate(), 1024 * 1024));
        REDOUBT_ASSIGN(hosts, hostsOf(now));
    }
    REDOUBT_TRY(renewCertificate(data, hosts));
    std::cout << "renewed; a running server takes it on SIGHUP ('systemctl reload redoubt-server')\n";
    return {};
}
} // namespace

void addCertificate(CLI::App &app, CommandContext &context)
{
    auto *command = app.add_subcommand("certificate", "The server's certificate");
    command->require_subcommand(1);
    context.onRun(*command->add_subcommand("show", "Print whom it is for, until when, and the CA's digest that consoles pin"),
                  [&context] { return show(context); });

    auto *again = command->add_subcommand("renew", "Make a new certificate from the server's own CA; consoles go on trusting it");
    const auto hosts = std::make_shared<std::vector<std::string>>();
    again->add_option("--host", *hosts, "Name or IP address that consoles use; may be given again. Without it: those of the certificate now");
    context.onRun(*again, [&context, hosts] { return renew(context, *hosts); });
}

} // namespace redoubt::app
