// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/PlainText.h"
#include "app/server/BackupFolder.h"
#include "app/server/commands/Commands.h"
#include "server/storage/sqlite/SqliteStorage.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace redoubt::app {

namespace {
Result<void> backup(const CommandContext &context, const std::string &folder)
{
    REDOUBT_ASSIGN(const auto configuration, context.configuration());
    const auto data = context.data(configuration);
    REDOUBT_TRY(data.check());
    REDOUBT_ASSIGN(auto building, BackupFolder::begin(folder, data));
    const DataDirectory target(building.path());
    REDOUBT_TRY(target.create());
    server::SqliteOptions options;
    options.path = data.database();
    options.mayCreate = false;
    auto storage = server::SqliteStorage::open(std::move(options));
    if (!storage)
        return fail(storage.error().code, data.database().string() + ": " + storage.error().detail);
    // The database first: every attachment that it names is published by then, and those are never taken away.
    if (const auto copied = (*storage)->backup(target.database()); !copied)
        return fail(copied.error().code, target.database().string() + ": " + copied.error().detail);
    REDOUBT_ASSIGN(const auto attachments, building.copy(data.blobs(), target.blobs()));
    REDOUBT_TRY(building.copy(data.root() / "tls", target.root() / "tls"));
    REDOUBT_TRY(building.finish());
    std::cout << "backed up to " << plainText(folder) << " (" << attachments << " attachments); it holds keys: keep it as the server is kept\n";
    return {};
}
} // namespace

void addBackup(CLI::App &app, CommandContext &context)
{
    auto *command = app.add_subcommand("backup", "Copy database, attachments and keys into a new folder while the server runs");
    const auto folder = std::make_shared<std::string>();
    command->add_option("FOLDER", *folder, "Folder to make; there must be nothing of that name yet")->required();
    context.onRun(*command, [&context, folder] { return backup(context, *folder); });
}

} // namespace redoubt::app
