// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/PlainText.h"
#include "app/server/commands/Commands.h"
#include "server/storage/sqlite/SqliteStorage.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <iostream>
#include <memory>

namespace redoubt::app {

namespace {
namespace fs = std::filesystem;

/// Published attachments never change, so one that is there already is the same.
Result<std::size_t> copyMissing(const fs::path &from, const fs::path &to)
{
    std::size_t copied = 0;
    std::error_code error;
    if (!fs::exists(from, error))
        return copied;
    for (const auto &entry : fs::recursive_directory_iterator(from, error)) {
        const auto target = to / fs::relative(entry.path(), from, error);
        if (error)
            break;
        if (entry.is_directory(error)) {
            fs::create_directories(target, error);
        } else if (!fs::exists(target, error)) {
            fs::copy_file(entry.path(), target, error);
            if (error == std::errc::no_such_file_or_directory)
                error.clear(); // an upload that was published or given up meanwhile
            else
                ++copied;
        }
        if (error)
            break;
    }
    if (error)
        return fail(ErrorCode::StorageFailed, to.string() + ": " + error.message());
    return copied;
}

Result<void> backup(const CommandContext &context, const std::string &folder)
{
    REDOUBT_ASSIGN(const auto configuration, context.configuration());
    const auto data = context.data(configuration);
    REDOUBT_TRY(data.check());
    server::SqliteOptions options;
    options.path = data.database();
    options.mayCreate = false;
    REDOUBT_ASSIGN(const auto storage, server::SqliteStorage::open(std::move(options)));
    const DataDirectory target{fs::path(folder)};
    std::error_code error;
    if (fs::exists(target.database(), error))
        return fail(ErrorCode::AlreadyExists, target.database().string() + ": there is a backup already; name a new folder");
    REDOUBT_TRY(target.create());
    // The database first: every attachment that it names is published by then, and those are never taken away.
    REDOUBT_TRY(storage->backup(target.database()));
    REDOUBT_ASSIGN(const auto attachments, copyMissing(data.blobs(), target.blobs()));
    REDOUBT_TRY(copyMissing(data.root() / "tls", target.root() / "tls"));
    std::cout << "backed up to " << plainText(folder) << " (" << attachments << " attachments); it holds keys: keep it as the server is kept\n";
    return {};
}
} // namespace

void addBackup(CLI::App &app, CommandContext &context)
{
    auto *command = app.add_subcommand("backup", "Copy database, attachments and keys into a new folder while the server runs");
    const auto folder = std::make_shared<std::string>();
    command->add_option("FOLDER", *folder, "Folder to make")->required();
    context.onRun(*command, [&context, folder] { return backup(context, *folder); });
}

} // namespace redoubt::app
