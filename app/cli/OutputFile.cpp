// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/OutputFile.h"

#include <filesystem>
#include <fstream>

namespace redoubt::cli {

Result<void> writeOutput(const std::string &path, std::string_view bytes, bool replace, OutputReaders readers)
{
    std::error_code error;
    if (!replace && std::filesystem::exists(std::filesystem::symlink_status(path, error)))
        return fail(ErrorCode::AlreadyExists, path + ": there is a file already; name another, or replace it with --force");
    const auto unfinished = path + ".part";
    std::ofstream file(unfinished, std::ios::binary | std::ios::trunc);
    if (readers == OutputReaders::OwnerAlone)
        std::filesystem::permissions(unfinished, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write, error);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    error.clear();
    if (file)
        std::filesystem::rename(unfinished, path, error);
    if (file && !error)
        return {};
    std::error_code ignored;
    std::filesystem::remove(unfinished, ignored);
    return fail(ErrorCode::StorageFailed, path + " cannot be written");
}

} // namespace redoubt::cli
