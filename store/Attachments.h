// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Bytes.h"
#include "core/Result.h"
#include "core/Id.h"
#include "core/crypto/Digest.h"
#include "store/AttachmentIntake.h"

#include <boost/describe/enum.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace redoubt::store {

struct CacheParts;

enum class AttachmentState {
    Local,     ///< only here; to be uploaded
    Uploading, ///< the server has the first @c offset bytes
    Stored,    ///< here and on the server
};

struct AttachmentInfo
{
    Id stream;
    Digest digest;         ///< of the plain bytes
    std::int64_t size = 0; ///< bytes
    AttachmentState state = AttachmentState::Local;
    std::int64_t offset = 0; ///< bytes that the server has
    bool operator==(const AttachmentInfo &) const = default;
};

/// The files of records: evidence, logs, screenshots. Kept sealed in chunks in files beside the cache, never in plain;
/// each file has a key of its own, sealed by its stream's. Names and types of files are fields of records, not kept here.
/// Reached by Cache::attachments(), owned by the cache's thread. Cost: one pass over the bytes, memory of one chunk.
class Attachments
{
public:
    /// Fills the span from the front and gives how much; 0 at the end.
    using Source = std::function<Result<std::size_t>(std::span<std::uint8_t>)>;

    explicit Attachments(CacheParts &parts) : m_parts(parts) { }

    /// Takes a new file in; durable when it returns. The same bytes in the same stream are kept once.
    /// Fails with NotFound (no such stream), TooLarge, StorageFull, or as @p source does.
    [[nodiscard]] Result<AttachmentInfo> put(const Id &stream, const Source &source);
    /// Takes in what was downloaded; fails with BadDigest when the bytes are not those of @p digest.
    [[nodiscard]] Result<AttachmentInfo> putFetched(const Id &stream, const Digest &digest, const Source &source);

    /// The same piece by piece, for files that take longer than others should wait: begin, AttachmentIntake::add and
    /// close, then finish. Fails with NotFound (no such stream), StorageFull or StorageFailed.
    [[nodiscard]] Result<std::unique_ptr<AttachmentIntake>> begin(const Id &stream);
    [[nodiscard]] Result<std::unique_ptr<AttachmentIntake>> beginFetched(const Id &stream, const Digest &digest);
    /// Takes in what was written, all of it or none, durably; closes what is not closed yet. In the order of @p intakes.
    [[nodiscard]] Result<std::vector<AttachmentInfo>> finish(std::vector<std::unique_ptr<AttachmentIntake>> intakes);
    /// Drops the own files that nothing names: no record, draft, waiting or quarantined line. Not while a record that is to
    /// name one is still on its way to Cache::commit. Cache::open does it too. Gives how many went; as a rule there is none, and
    /// nothing is read but that.
    [[nodiscard]] Result<std::size_t> dropUnnamed();
    /// The size of the largest that is taken, in bytes.
    [[nodiscard]] std::int64_t maxBytes() const;

    /// None: not held here, to be fetched from the server.
    [[nodiscard]] Result<std::optional<AttachmentInfo>> find(const Id &stream, const Digest &digest) const;
    [[nodiscard]] Result<std::vector<AttachmentInfo>> list() const;
    /// At most @p length bytes from @p offset; fewer at the end. Fails with NotFound, CannotOpenSeal or StorageDamaged.
    [[nodiscard]] Result<Bytes> read(const Id &stream, const Digest &digest, std::int64_t offset, std::size_t length) const;

    /// The oldest that the server does not have whole, of a stream that the server knows.
    [[nodiscard]] Result<std::optional<AttachmentInfo>> nextUpload() const;
    /// The server has the first @p offset bytes; all of them: Stored.
    [[nodiscard]] Result<void> markUploaded(const Id &stream, const Digest &digest, std::int64_t offset);

private:
    [[nodiscard]] Result<std::unique_ptr<AttachmentIntake>> beginWith(const Id &stream, const std::optional<Digest> &expected);
    [[nodiscard]] Result<AttachmentInfo> takeWhole(const Id &stream, const std::optional<Digest> &expected, const Source &source);

    CacheParts &m_parts;
};

} // namespace redoubt::store
