// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Attachments.h"
#include "store/parts/StreamTable.h"

#include <optional>
#include <string>
#include <vector>

namespace redoubt::store {

struct CacheParts;

/// A sealed file as the table knows it.
struct AttachmentRow
{
    std::int64_t no = 0;
    AttachmentInfo info;
    std::string name;               ///< of the file in the attachments' folder
    bool isSealedByAccount = false; ///< its stream was purged
    Bytes sealedKey;
};

/// From the columns no, stream, digest, size, state, uploaded, name, sealed_by, file_key, the first of them @p column.
[[nodiscard]] AttachmentRow readAttachment(const Query &query, int column = 0);
void insertAttachment(CacheParts &parts, const AttachmentRow &row);
[[nodiscard]] std::optional<AttachmentRow> findAttachment(CacheParts &parts, const Id &stream, const Digest &digest);
/// Its file goes once that is durable.
void deleteAttachment(CacheParts &parts, const AttachmentRow &row);

/// The file's own key; throws CannotOpenSeal.
[[nodiscard]] SealingKey openFileKey(CacheParts &parts, const AttachmentRow &row);
[[nodiscard]] SealingKey openFileKey(const AttachmentRow &row, const SealingKey &by);
[[nodiscard]] Bytes sealFileKey(CacheParts &parts, const SealingKey &by, const AttachmentInfo &info, const SealingKey &fileKey);

/// Before @p stream is purged: files that the server has whole are deleted, the others get their key sealed by the cache key.
void spareAttachments(CacheParts &parts, const StreamRow &stream);
/// Sealed files that no row names.
[[nodiscard]] std::vector<std::string> unknownFiles(CacheParts &parts);
/// Deletes files that no row names: left by a crash between a file and its row.
void sweepAttachments(CacheParts &parts);

} // namespace redoubt::store
