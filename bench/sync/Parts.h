// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

/// What redoubt_bench_paths measures, a part a function. Each makes its server in @p folder and prints its figures (Report.h).
namespace redoubt::bench {

/// Pushes in batches of 500, one durable change alone, and pulls of 25,000 changes to as many records into the sealed cache.
void measureChanges(const std::filesystem::path &folder, const std::string &program);
/// A newcomer's way to 100,000 records.
void measureSnapshot(const std::filesystem::path &folder, const std::string &program);
/// A whole drill of 100,000 score entries by snapshot; leaves the commander's profile in "folder/commander" for redoubt_bench_console.
void measureDrill(const std::filesystem::path &folder, const std::string &program);
/// 64 consoles that push one change each at the same time, beside one alone.
void measureBurst(const std::filesystem::path &folder, const std::string &program);
/// What an idle live socket costs the server, and then a server to be asked by wrk: writes "folder/pull.lua" and "folder/address",
/// prints "ready", and goes on once its input has ended.
void measureDoor(const std::filesystem::path &folder, const std::string &program);

} // namespace redoubt::bench
