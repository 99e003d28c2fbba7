// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/PlainText.h"
#include "app/server/AdminDesk.h"
#include "app/server/Certificates.h"
#include "app/server/SecretInput.h"
#include "app/server/TlsFiles.h"
#include "app/server/commands/Commands.h"
#include "core/text/ShownName.h"
#include "server/ServerIdentity.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>

namespace redoubt::app {

namespace {
struct InitOptions
{
    std::string name = "Redoubt";
    std::string unit;
    std::string administrator = "admin";
    std::string shownName;
    std::vector<std::string> hosts;
    SecretSource secret;
};

Result<void> makeTls(const DataDirectory &data, const InitOptions &options)
{
    REDOUBT_ASSIGN(const auto ca, makeCa(options.name));
    REDOUBT_TRY(writeFile(data.caKey(), ca.key, FileMode::Private));
    REDOUBT_TRY(writeFile(data.caCertificate(), ca.certificate, FileMode::Public));
    auto hosts = options.hosts;
    // The machine itself always reaches its server.
    for (const auto *own : {"127.0.0.1", "localhost"}) {
        if (std::find(hosts.begin(), hosts.end(), own) == hosts.end())
            hosts.emplace_back(own);
    }
    return renewCertificate(data, hosts);
}

Result<void> makeServer(const Configuration &configuration, const DataDirectory &data, const InitOptions &options, const std::string &password)
{
    REDOUBT_TRY(makeTls(data, options));
    server::SqliteOptions sqlite;
    sqlite.path = data.database();
    REDOUBT_ASSIGN(auto storage, server::SqliteStorage::open(std::move(sqlite)));
    SystemClock clock;
    SystemRandom random;
    REDOUBT_TRY(server::initialiseServer(*storage, options.name, clock, random));

    REDOUBT_ASSIGN(auto identity, server::loadIdentity(*storage));
    AdminDesk desk(std::move(storage), std::move(identity), authSettings(configuration, {}));
    auto &administration = desk.administration();
    const Unit root{desk.ids().next(), {}, options.unit.empty() ? options.name : options.unit};
    REDOUBT_TRY(administration.importUnits({root}));
    const auto &shown = options.shownName.empty() ? options.administrator : options.shownName;
    REDOUBT_TRY(administration.addAccount({options.administrator, shown, root.id, password, false}));
    return administration.grantUnitRole(options.administrator, root.id, Role::Administrator);
}

/// What a failed init had begun is taken away, so that the next one begins afresh.
void undo(const DataDirectory &data)
{
    std::error_code ignored;
    for (const auto *suffix : {"", "-wal", "-shm"})
        std::filesystem::remove(data.database().string() + suffix, ignored);
    for (const auto &file : {data.caKey(), data.caCertificate(), data.key(), data.certificate()})
        std::filesystem::remove(file, ignored);
}

Result<void> init(const CommandContext &context, const InitOptions &options)
{
    REDOUBT_ASSIGN(const auto configuration, context.configuration());
    const auto data = context.data(configuration);
    std::error_code ignored;
    for (const auto &file : {data.database(), data.caKey(), data.key()}) {
        if (std::filesystem::exists(file, ignored))
            return fail(ErrorCode::AlreadyExists, data.root().string() + ": there is a server here already");
    }
    if (auto shown = text::checkShownName(options.name); !shown)
        return fail(shown.error().code, "--name: " + shown.error().detail);
    REDOUBT_ASSIGN(const auto password, options.secret.read(options.administrator));
    REDOUBT_TRY(data.create());
    if (const auto made = makeServer(configuration, data, options, password); !made) {
        undo(data);
        return fail(made.error());
    }
    REDOUBT_ASSIGN(const auto ca, readFile(data.caCertificate(), 1024 * 1024));
    REDOUBT_ASSIGN(const auto digest, certificateDigest(ca));
    std::cout << "made " << plainText(data.root().string()) << "\nadministrator " << plainText(options.administrator) << "\nCA " << digest.toString()
              << '\n';
    return {};
}
} // namespace

void addInit(CLI::App &app, CommandContext &context)
{
    auto *command = app.add_subcommand("init", "Make a new server: its data folder, identity, CA and certificate, and the first administrator");
    const auto options = std::make_shared<InitOptions>();
    command->add_option("--name", options->name, "The server's name, as people see it")->capture_default_str();
    command->add_option("--unit", options->unit, "Name of the topmost unit; without it the server's name");
    command->add_option("--admin", options->administrator, "Sign-in name of the first administrator")->capture_default_str();
    command->add_option("--admin-name", options->shownName, "The administrator's name, as people see it");
    command->add_option("--host", options->hosts,
                        "Name or IP address that consoles will use; may be given again (127.0.0.1 and localhost always are)");
    options->secret.addOptions(*command);
    context.onRun(*command, [&context, options] { return init(context, *options); });
}

} // namespace redoubt::app
