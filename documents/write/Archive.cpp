// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/write/Archive.h"

#include <memory>
#include <zip.h>

namespace redoubt::documents {

namespace {
constexpr zip_uint16_t firstDosDay = (1 << 5) | 1; // 1980-01-01

struct SourceFree
{
    void operator()(zip_source_t *source) const { zip_source_free(source); }
};
struct ArchiveDiscard
{
    void operator()(zip_t *archive) const { zip_discard(archive); }
};

Result<std::string> bytesOf(zip_source_t *source)
{
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_source_stat(source, &stat) != 0 || !(stat.valid & ZIP_STAT_SIZE) || zip_source_open(source) != 0)
        return fail(ErrorCode::Internal, "the archive cannot be read back");
    std::string bytes(stat.size, '\0');
    const auto read = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    if (read < 0 || static_cast<zip_uint64_t>(read) != stat.size)
        return fail(ErrorCode::Internal, "the archive cannot be read back");
    return bytes;
}
} // namespace

Result<std::string> writeArchive(const std::vector<ArchivePart> &parts, Packing packing)
{
    zip_error_t error;
    zip_error_init(&error);
    std::unique_ptr<zip_source_t, SourceFree> memory(zip_source_buffer_create(nullptr, 0, 0, &error));
    if (!memory)
        return fail(ErrorCode::Internal, "no archive");
    std::unique_ptr<zip_t, ArchiveDiscard> archive(zip_open_from_source(memory.get(), ZIP_CREATE | ZIP_TRUNCATE, &error));
    if (!archive)
        return fail(ErrorCode::Internal, "no archive");
    zip_source_keep(memory.get()); // the archive has it now, and we read it afterwards
    for (const auto &part : parts) {
        auto *source = zip_source_buffer(archive.get(), part.bytes.data(), part.bytes.size(), 0);
        const auto index = source ? zip_file_add(archive.get(), part.name.c_str(), source, ZIP_FL_ENC_UTF_8) : -1;
        if (index < 0) {
            if (source)
                zip_source_free(source);
            return fail(ErrorCode::InvalidArgument, part.name + ": cannot be added to the archive");
        }
        if (zip_file_set_dostime(archive.get(), static_cast<zip_uint64_t>(index), 0, firstDosDay, 0) != 0)
            return fail(ErrorCode::Internal, part.name + ": cannot be dated");
        if (zip_set_file_compression(archive.get(), static_cast<zip_uint64_t>(index),
                                     part.packing.value_or(packing) == Packing::Stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0)
            != 0)
            return fail(ErrorCode::Internal, part.name + ": cannot be packed so");
    }
    if (zip_close(archive.get()) != 0)
        return fail(ErrorCode::Internal, std::string("the archive cannot be finished: ") + zip_strerror(archive.get()));
    (void)archive.release();
    return bytesOf(memory.get());
}

} // namespace redoubt::documents
