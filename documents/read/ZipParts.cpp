// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/read/ZipParts.h"

#include <zip.h>

#include <algorithm>
#include <array>
#include <set>

namespace redoubt::documents {

Result<ZipParts> ZipParts::open(std::string_view bytes, std::uint64_t mostUnpacked)
{
    zip_error_t error;
    zip_error_init(&error);
    auto *source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    auto *archive = source ? zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) : nullptr;
    if (!archive) {
        const std::string why = zip_error_strerror(&error);
        zip_error_fini(&error);
        if (source)
            zip_source_free(source);
        return fail(ErrorCode::Malformed, "no zip archive: " + why);
    }
    zip_error_fini(&error);
    return ZipParts(std::shared_ptr<zip>(archive, zip_discard), mostUnpacked);
}

Result<std::vector<std::string>> ZipParts::names() const
{
    constexpr zip_int64_t most = 10'000;
    const auto count = zip_get_num_entries(m_archive.get(), 0);
    if (count > most)
        return fail(ErrorCode::TooLarge, "more parts than are taken");
    std::vector<std::string> list;
    std::set<std::string> known;
    for (zip_int64_t i = 0; i < count; ++i) {
        const auto *name = zip_get_name(m_archive.get(), static_cast<zip_uint64_t>(i), ZIP_FL_ENC_GUESS);
        if (!name || !known.insert(name).second)
            return fail(ErrorCode::Malformed, "parts without a name, or two of one name");
        list.emplace_back(name);
    }
    return list;
}

bool ZipParts::has(const std::string &name) const { return zip_name_locate(m_archive.get(), name.c_str(), 0) >= 0; }

Result<std::string> ZipParts::read(const std::string &name)
{
    const auto index = zip_name_locate(m_archive.get(), name.c_str(), 0);
    if (index < 0)
        return fail(ErrorCode::NotFound, "there is no part " + name);
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t *)> file(zip_fopen_index(m_archive.get(), static_cast<zip_uint64_t>(index), 0), zip_fclose);
    if (!file)
        return fail(ErrorCode::Malformed, "part " + name + " cannot be read (damaged or encrypted)");
    std::string text;
    std::array<char, 64 * 1024> piece;
    for (;;) {
        const auto got = zip_fread(file.get(), piece.data(), piece.size());
        if (got < 0)
            return fail(ErrorCode::Malformed, "part " + name + " is damaged");
        if (got == 0)
            return text;
        if (static_cast<std::uint64_t>(got) > m_left)
            return fail(ErrorCode::TooLarge, "it unpacks to more than is taken");
        m_left -= static_cast<std::uint64_t>(got);
        text.append(piece.data(), static_cast<std::size_t>(got));
    }
}

} // namespace redoubt::documents
