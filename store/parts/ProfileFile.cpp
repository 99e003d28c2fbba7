// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/parts/ProfileFile.h"

#include "store/parts/SealedFile.h"

#include <cerrno>
#include <fstream>
#include <sstream>

#include <fcntl.h>
#include <unistd.h>

namespace redoubt::store {

ProfileFile readProfileFile(const std::filesystem::path &path)
{
    if (!std::filesystem::exists(path))
        return {};
    std::ifstream stream(path, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    if (!stream)
        throw StoreFailure(ErrorCode::StorageFailed, "cannot read " + path.string());
    const auto damaged = [&](const Error &error) { return StoreFailure(ErrorCode::StorageDamaged, path.string() + ": " + error.detail); };
    JsonLimits limits;
    limits.maxBytes = 4 * 1024 * 1024;
    const auto object = parseJsonObject(text.str(), limits);
    if (!object)
        throw damaged(object.error());
    // The version first: what a newer one means by the rest is not known.
    const auto *version = object->if_contains("v");
    const auto v = version ? fromJson<int>(*version) : fail(ErrorCode::Malformed, "no version");
    if (!v)
        throw damaged(v.error());
    if (*v > ProfileFile::Newest)
        throw StoreFailure(ErrorCode::SchemaTooNew, path.string() + " has version " + std::to_string(*v) + "; use a newer program");
    auto file = fromJson<ProfileFile>(json::value(*object));
    if (!file)
        throw damaged(file.error());
    return std::move(*file);
}

void writeProfileFile(const std::filesystem::path &path, const ProfileFile &file)
{
    const auto text = writeJson(toJson(file));
    const auto part = path.string() + ".part";
    const int descriptor = ::open(part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (descriptor < 0)
        throw fileFailure("create " + part);
    std::string_view rest = text;
    bool ok = true;
    while (ok && !rest.empty()) {
        const auto written = ::write(descriptor, rest.data(), rest.size());
        if (written < 0 && errno == EINTR)
            continue;
        ok = written > 0;
        rest.remove_prefix(ok ? static_cast<std::size_t>(written) : 0);
    }
    ok = ok && ::fsync(descriptor) == 0;
    const auto failure = fileFailure("write " + part);
    ::close(descriptor);
    if (!ok)
        throw failure;
    if (::rename(part.c_str(), path.c_str()) != 0)
        throw fileFailure("rename " + part);
    syncFolder(path.parent_path());
}

} // namespace redoubt::store
