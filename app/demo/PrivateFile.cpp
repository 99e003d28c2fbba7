// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/PrivateFile.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

#include <fcntl.h>
#include <unistd.h>

namespace redoubt::demo {

namespace {
constexpr std::uintmax_t kMaxBytes = 1024 * 1024;
} // namespace

Result<void> writePrivateFile(const std::filesystem::path &path, std::string_view text)
{
    const auto problem = [&] { return fail(ErrorCode::StorageFailed, path.string() + ": " + std::strerror(errno)); };
    ::unlink(path.c_str()); // an older one may have a wider mode
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0)
        return problem();
    const auto written = ::write(file, text.data(), text.size());
    if (::close(file) != 0 || written != static_cast<ssize_t>(text.size()))
        return problem();
    return {};
}

Result<std::string> readSmallFile(const std::filesystem::path &path)
{
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    std::ifstream file(path, std::ios::binary);
    if (error || !file)
        return fail(ErrorCode::NotFound, path.string() + " cannot be read");
    if (size > kMaxBytes)
        return fail(ErrorCode::TooLarge, path.string() + " is larger than such a file can be");
    return std::string(std::istreambuf_iterator<char>(file), {});
}

} // namespace redoubt::demo
