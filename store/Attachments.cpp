// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Attachments.h"

#include "store/parts/AttachmentTable.h"
#include "store/parts/CacheParts.h"
#include "store/parts/SealedFile.h"

namespace redoubt::store {

namespace {
std::optional<AttachmentRow> findRow(CacheParts &parts, const Id &stream, const Digest &digest)
{
    auto query = parts.database.query("SELECT no, stream, digest, size, state, uploaded, name, sealed_by, file_key FROM attachments "
                                      "WHERE stream = ? AND digest = ?");
    query.bind(stream).bind(digest);
    return query.next() ? std::optional(readAttachment(query)) : std::nullopt;
}

AttachmentRow knownRow(CacheParts &parts, const Id &stream, const Digest &digest)
{
    auto row = findRow(parts, stream, digest);
    if (!row)
        throw StoreFailure(ErrorCode::NotFound, "no attachment " + digest.toString());
    return *row;
}

struct Written
{
    Digest digest;
    std::int64_t size = 0;
};

Written writeFile(CacheParts &parts, const std::filesystem::path &path, const SealingKey &key, const Attachments::Source &source)
{
    SealedFileWriter writer(path, key, parts.nonces);
    Hasher hasher;
    Written written;
    Bytes buffer(SealedFileWriter::ChunkBytes);
    while (const auto got = orThrow(source(buffer))) {
        const auto bytes = ByteView(buffer).first(got);
        written.size += static_cast<std::int64_t>(got);
        if (written.size > parts.options.maxAttachmentBytes)
            throw StoreFailure(ErrorCode::TooLarge, "an attachment over " + std::to_string(parts.options.maxAttachmentBytes) + " bytes");
        hasher.add(bytes);
        writer.write(bytes);
    }
    written.digest = hasher.finish();
    writer.finish();
    return written;
}

AttachmentInfo take(CacheParts &parts, const Id &stream, const std::optional<Digest> &expected, const Attachments::Source &source)
{
    const auto &folder = parts.options.attachments;
    if (folder.empty())
        throw StoreFailure(ErrorCode::StorageFailed, "this cache has no folder for attachments");
    const auto *row = parts.streams.find(stream);
    if (!row)
        throw StoreFailure(ErrorCode::NotFound, "no stream " + stream.toString());
    std::filesystem::create_directories(folder);
    const auto name = parts.ids.next().toString() + ".sealed";
    const auto fileKey = SealingKey::generate(parts.random);
    const auto written = writeFile(parts, folder / name, fileKey, source);
    const auto discard = [&] {
        std::error_code ignored; // swept at the next start
        std::filesystem::remove(folder / name, ignored);
    };
    if (expected && written.digest != *expected) {
        discard();
        throw StoreFailure(ErrorCode::BadDigest, "the bytes are not those of " + expected->toString());
    }
    if (const auto known = findRow(parts, stream, written.digest)) {
        discard();
        return known->info;
    }
    AttachmentRow attachment;
    attachment.info = {stream, written.digest, written.size, expected ? AttachmentState::Stored : AttachmentState::Local,
                       expected ? written.size : 0};
    attachment.name = name;
    attachment.sealedKey = sealFileKey(parts, row->key, attachment.info, fileKey);
    insertAttachment(parts, attachment);
    return attachment.info;
}
} // namespace

Result<AttachmentInfo> Attachments::put(const Id &stream, const Source &source)
{
    return m_parts.write([&] { return take(m_parts, stream, {}, source); });
}

Result<AttachmentInfo> Attachments::putFetched(const Id &stream, const Digest &digest, const Source &source)
{
    return m_parts.write([&] { return take(m_parts, stream, digest, source); });
}

Result<std::optional<AttachmentInfo>> Attachments::find(const Id &stream, const Digest &digest) const
{
    return m_parts.read([&] {
        const auto row = findRow(m_parts, stream, digest);
        return row ? std::optional(row->info) : std::nullopt;
    });
}

Result<std::vector<AttachmentInfo>> Attachments::list() const
{
    return m_parts.read([&] {
        std::vector<AttachmentInfo> result;
        auto query =
            m_parts.database.query("SELECT no, stream, digest, size, state, uploaded, name, sealed_by, file_key FROM attachments ORDER BY no");
        while (query.next())
            result.push_back(readAttachment(query).info);
        return result;
    });
}

Result<Bytes> Attachments::read(const Id &stream, const Digest &digest, std::int64_t offset, std::size_t length) const
{
    return m_parts.read([&] {
        const auto row = knownRow(m_parts, stream, digest);
        return readSealedFile(m_parts.options.attachments / row.name, openFileKey(m_parts, row), row.info.size, offset, length);
    });
}

Result<std::optional<AttachmentInfo>> Attachments::nextUpload() const
{
    return m_parts.read([&]() -> std::optional<AttachmentInfo> {
        auto query = m_parts.database.query("SELECT no, stream, digest, size, state, uploaded, name, sealed_by, file_key FROM attachments "
                                            "WHERE state != 2 ORDER BY no");
        while (query.next()) {
            const auto row = readAttachment(query);
            const auto *stream = m_parts.streams.find(row.info.stream);
            if (stream && stream->state != StreamState::Born)
                return row.info;
        }
        return {};
    });
}

Result<void> Attachments::markUploaded(const Id &stream, const Digest &digest, std::int64_t offset)
{
    return m_parts.write([&] {
        const auto row = knownRow(m_parts, stream, digest);
        if (offset < 0 || offset > row.info.size)
            throw StoreFailure(ErrorCode::InvalidArgument, "an offset past the end of an attachment");
        const auto state = offset == row.info.size ? AttachmentState::Stored : AttachmentState::Uploading;
        m_parts.database.query("UPDATE attachments SET state = ?, uploaded = ? WHERE no = ?")
            .bind(static_cast<std::int64_t>(state))
            .bind(offset)
            .bind(row.no)
            .run();
    });
}

} // namespace redoubt::store
