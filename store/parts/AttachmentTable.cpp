// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/parts/AttachmentTable.h"

#include "store/parts/CacheParts.h"
#include "store/parts/SealContext.h"

#include <set>
#include <vector>

namespace redoubt::store {

namespace {
SealContext keyContext(const AttachmentInfo &info)
{
    return SealContext("attachments.file_key").add(info.stream).add(textOf(info.digest.bytes)).add(info.size);
}
} // namespace

AttachmentRow readAttachment(const Query &query, int column)
{
    const auto at = [&](int offset) { return column + offset; };
    AttachmentRow row;
    row.no = query.number(at(0));
    row.info = {query.id(at(1)), query.digest(at(2)), query.number(at(3)), static_cast<AttachmentState>(query.number(at(4))), query.number(at(5))};
    row.name = query.text(at(6));
    row.isSealedByAccount = query.truth(at(7));
    const auto key = query.blob(at(8));
    row.sealedKey.assign(key.begin(), key.end());
    return row;
}

SealingKey openFileKey(CacheParts &parts, const AttachmentRow &row)
{
    const auto *stream = parts.streams.find(row.info.stream);
    if (!row.isSealedByAccount && !stream)
        throw StoreFailure(ErrorCode::CannotOpenSeal, "the key of stream " + row.info.stream.toString() + " is gone");
    return openFileKey(row, row.isSealedByAccount ? parts.keys.cacheKey : stream->key);
}

SealingKey openFileKey(const AttachmentRow &row, const SealingKey &by)
{
    const SecretBytes key(orThrow(by.open(row.sealedKey, keyContext(row.info).view())));
    return orThrow(SealingKey::fromBytes(key.view()));
}

Bytes sealFileKey(CacheParts &parts, const SealingKey &by, const AttachmentInfo &info, const SealingKey &fileKey)
{
    return by.seal(fileKey.bytes(), keyContext(info).view(), parts.nonces);
}

void spareAttachments(CacheParts &parts, const StreamRow &stream)
{
    std::vector<AttachmentRow> rows;
    {
        auto query = parts.database.query("SELECT no, stream, digest, size, state, uploaded, name, sealed_by, file_key FROM attachments "
                                          "WHERE stream = ? AND sealed_by = 0");
        query.bind(stream.stream);
        while (query.next())
            rows.push_back(readAttachment(query));
    }
    for (const auto &row : rows) {
        if (row.info.state == AttachmentState::Stored) {
            deleteAttachment(parts, row);
            continue;
        }
        const auto sealed = sealFileKey(parts, parts.keys.cacheKey, row.info, openFileKey(parts, row));
        parts.database.query("UPDATE attachments SET sealed_by = 1, file_key = ? WHERE no = ?").bind(ByteView(sealed)).bind(row.no).run();
    }
}

void insertAttachment(CacheParts &parts, const AttachmentRow &row)
{
    parts.database.query("INSERT INTO attachments (stream, digest, size, state, uploaded, name, sealed_by, file_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(row.info.stream)
        .bind(row.info.digest)
        .bind(row.info.size)
        .bind(static_cast<std::int64_t>(row.info.state))
        .bind(row.info.offset)
        .bind(std::string_view(row.name))
        .bind(row.isSealedByAccount)
        .bind(ByteView(row.sealedKey))
        .run();
}

std::optional<AttachmentRow> findAttachment(CacheParts &parts, const Id &stream, const Digest &digest)
{
    auto query = parts.database.query("SELECT no, stream, digest, size, state, uploaded, name, sealed_by, file_key FROM attachments "
                                      "WHERE stream = ? AND digest = ?");
    query.bind(stream).bind(digest);
    return query.next() ? std::optional(readAttachment(query)) : std::nullopt;
}

void deleteAttachment(CacheParts &parts, const AttachmentRow &row)
{
    parts.database.query("DELETE FROM attachments WHERE no = ?").bind(row.no).run();
    parts.filesToDelete.push_back(row.name);
}

std::vector<std::string> unknownFiles(CacheParts &parts)
{
    std::set<std::string> known;
    {
        auto query = parts.database.query("SELECT name FROM attachments");
        while (query.next())
            known.insert(query.text(0));
    }
    std::vector<std::string> unknown;
    std::error_code ignored; // a folder that is not there yet holds no file
    for (const auto &entry : std::filesystem::directory_iterator(parts.options.attachments, ignored)) {
        const auto name = entry.path().filename().string();
        if ((name.ends_with(".sealed") || name.ends_with(".part")) && !known.contains(name))
            unknown.push_back(name);
    }
    return unknown;
}

void sweepAttachments(CacheParts &parts)
{
    if (parts.options.attachments.empty())
        return;
    for (const auto &name : unknownFiles(parts)) {
        std::error_code ignored; // the next start tries again
        std::filesystem::remove(parts.options.attachments / name, ignored);
    }
}

} // namespace redoubt::store
