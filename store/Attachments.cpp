// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Attachments.h"

#include "store/parts/AttachmentTable.h"
#include "store/parts/CacheParts.h"
#include "store/parts/IntakeParts.h"
#include "store/parts/UnnamedFiles.h"

namespace redoubt::store {

namespace {
AttachmentRow knownRow(CacheParts &parts, const Id &stream, const Digest &digest)
{
    auto row = findAttachment(parts, stream, digest);
    if (!row)
        throw StoreFailure(ErrorCode::NotFound, "no attachment " + digest.toString());
    return *row;
}
} // namespace

Result<AttachmentInfo> Attachments::put(const Id &stream, const Source &source) { return takeWhole(stream, {}, source); }

Result<AttachmentInfo> Attachments::putFetched(const Id &stream, const Digest &digest, const Source &source)
{
    return takeWhole(stream, digest, source);
}

Result<AttachmentInfo> Attachments::takeWhole(const Id &stream, const std::optional<Digest> &expected, const Source &source)
{
    REDOUBT_ASSIGN(auto intake, beginWith(stream, expected));
    Bytes buffer(SealedFileWriter::ChunkBytes);
    for (;;) {
        REDOUBT_ASSIGN(const auto got, source(buffer));
        if (got == 0)
            break;
        REDOUBT_TRY(intake->add(ByteView(buffer).first(got)));
    }
    std::vector<std::unique_ptr<AttachmentIntake>> one;
    one.push_back(std::move(intake));
    REDOUBT_ASSIGN(const auto taken, finish(std::move(one)));
    return taken.front();
}

Result<std::unique_ptr<AttachmentIntake>> Attachments::begin(const Id &stream) { return beginWith(stream, {}); }

Result<std::unique_ptr<AttachmentIntake>> Attachments::beginFetched(const Id &stream, const Digest &digest) { return beginWith(stream, digest); }

Result<std::unique_ptr<AttachmentIntake>> Attachments::beginWith(const Id &stream, const std::optional<Digest> &expected)
{
    return m_parts.read([&] {
        const auto &folder = m_parts.options.attachments;
        if (folder.empty())
            throw StoreFailure(ErrorCode::StorageFailed, "this cache has no folder for attachments");
        if (!m_parts.streams.find(stream))
            throw StoreFailure(ErrorCode::NotFound, "no stream " + stream.toString());
        std::filesystem::create_directories(folder);
        const auto path = folder / (m_parts.ids.next().toString() + ".sealed");
        return std::unique_ptr<AttachmentIntake>(new AttachmentIntake(stream, expected, path, m_parts.options.maxAttachmentBytes, m_parts.random));
    });
}

Result<std::vector<AttachmentInfo>> Attachments::finish(std::vector<std::unique_ptr<AttachmentIntake>> intakes)
{
    for (const auto &intake : intakes)
        REDOUBT_TRY(intake->close());
    std::vector<AttachmentIntake *> added;
    auto taken = m_parts.write([&] {
        std::vector<AttachmentInfo> infos;
        for (const auto &intake : intakes) {
            const auto *stream = m_parts.streams.find(intake->m_stream);
            if (!stream || intake->m_path.parent_path() != m_parts.options.attachments)
                throw StoreFailure(ErrorCode::NotFound, "no stream " + intake->m_stream.toString());
            if (const auto known = findAttachment(m_parts, intake->m_stream, *intake->m_digest)) {
                infos.push_back(known->info);
                continue;
            }
            const bool isFetched = intake->m_expected.has_value();
            AttachmentRow row;
            row.info = {intake->m_stream, *intake->m_digest, intake->m_size, isFetched ? AttachmentState::Stored : AttachmentState::Local,
                        isFetched ? intake->m_size : 0};
            row.name = intake->m_path.filename().string();
            row.sealedKey = sealFileKey(m_parts, stream->key, row.info, intake->m_writing->key);
            insertAttachment(m_parts, row);
            if (!isFetched)
                addUnnamed(m_parts, row.info.stream, row.info.digest);
            infos.push_back(row.info);
            added.push_back(intake.get());
        }
        return infos;
    });
    if (taken) {
        for (auto *intake : added)
            intake->keep();
    }
    return taken;
}

Result<std::size_t> Attachments::dropUnnamed()
{
    const auto any = m_parts.read([&] { return hasUnnamed(m_parts); });
    if (!any || !*any)
        return any ? Result<std::size_t>(std::size_t{0}) : fail(any.error());
    return m_parts.write([&] { return store::dropUnnamed(m_parts); });
}

std::int64_t Attachments::maxBytes() const { return m_parts.options.maxAttachmentBytes; }

Result<std::optional<AttachmentInfo>> Attachments::find(const Id &stream, const Digest &digest) const
{
    return m_parts.read([&] {
        const auto row = findAttachment(m_parts, stream, digest);
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
