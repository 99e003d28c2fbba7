// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/engine/Actions.h"
#include "sync/engine/EngineSettings.h"
#include "sync/engine/Failure.h"

#include <deque>
#include <optional>
#include <set>
#include <vector>

namespace redoubt::sync {

/// An attachment that the server does not have yet.
struct BlobUpload
{
    BlobName blob;
    std::uint64_t size = 0;
    bool operator==(const BlobUpload &) const = default;
};

/// Attachments, chunk by chunk, one request at a time; what a person waits for (downloads) goes first. One that fails by
/// itself goes behind the others, and is refused after some tries. Knows no time.
class BlobPlan
{
public:
    explicit BlobPlan(const EngineSettings &settings) : m_chunk(settings.chunkBytes) { }

    /// All that wait, in the order to send them. What was refused stays refused until it is gone from the list.
    void setUploads(const std::vector<BlobUpload> &uploads);
    /// This account may do other things now: what was refused is tried once more when it is named again.
    void tryRefusedAgain() { m_refused.clear(); }
    void wantDownload(const BlobName &blob);

    [[nodiscard]] bool mayAsk() const { return !m_asked && (!m_downloads.empty() || !m_uploads.empty()); }
    [[nodiscard]] std::size_t waiting() const { return m_downloads.size() + m_uploads.size(); }
    [[nodiscard]] std::size_t uploads() const { return m_uploads.size(); }
    [[nodiscard]] bool owns(RequestId request) const { return m_asked == request; }

    [[nodiscard]] Action ask(RequestId request);
    [[nodiscard]] Actions uploadedTo(std::uint64_t offset);
    /// @p total: the blob's size as the server tells it.
    [[nodiscard]] Actions downloadedTo(std::uint64_t offset, std::uint64_t total);
    [[nodiscard]] Actions failed(const Failure &failure);
    void forgetRequests();
    void clear();

private:
    [[nodiscard]] Actions downloadFailed(const Failure &failure);

    struct Upload
    {
        BlobUpload what;
        std::optional<std::uint64_t> offset; ///< none: the server has to be asked
        int restarts = 0;
        int unreadable = 0; ///< tries that failed on this side
    };
    struct Download
    {
        BlobName blob;
        std::uint64_t offset = 0;
        int failures = 0; ///< that were the file's own
    };

    std::uint64_t m_chunk;
    std::deque<Upload> m_uploads;
    std::deque<Download> m_downloads;
    std::set<BlobName> m_refused;
    std::optional<RequestId> m_asked;
    bool m_isDownload = false; ///< the one that was asked
};

} // namespace redoubt::sync
