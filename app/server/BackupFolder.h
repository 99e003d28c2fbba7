// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/DataDirectory.h"
#include "core/Result.h"

#include <filesystem>

namespace redoubt::app {

/// A new folder that is there whole or not at all: it is built beside its place under a hidden name, and renamed when it is finished.
/// What an earlier try left that was cut off (SIGKILL) is removed by the next one. Movable; removes what it built unless finished.
class BackupFolder
{
public:
    /// Makes the hidden folder. Fails with AlreadyExists (anything at all is at @p target, also a link that leads nowhere), NotFound (its
    /// parent), InvalidArgument (it would lie within @p data, by whatever links and mounts), StorageBusy (another backup builds it now),
    /// StorageFull or StorageFailed; the detail names the path and what happened to it.
    [[nodiscard]] static Result<BackupFolder> begin(const std::filesystem::path &target, const DataDirectory &data);

    BackupFolder(BackupFolder &&other) noexcept;
    BackupFolder &operator=(BackupFolder &&) = delete;
    BackupFolder(const BackupFolder &) = delete;
    BackupFolder &operator=(const BackupFolder &) = delete;
    ~BackupFolder();

    /// Where to build.
    [[nodiscard]] const std::filesystem::path &path() const { return m_path; }
    /// Copies every file below @p from to its place below @p to (within path(), where none is yet). Files that vanish meanwhile are left
    /// out. Returns how many were copied.
    [[nodiscard]] Result<std::size_t> copy(const std::filesystem::path &from, const std::filesystem::path &to);
    /// Durable, and under its own name. Fails as begin() does.
    [[nodiscard]] Result<void> finish();

private:
    BackupFolder(std::filesystem::path parent, std::string name, int parentFile);
    [[nodiscard]] Result<void> make();

    std::filesystem::path m_parent;
    std::string m_name;
    std::filesystem::path m_path;
    int m_parentFile = -1;
    int m_file = -1; ///< of the hidden folder, locked
};

} // namespace redoubt::app
