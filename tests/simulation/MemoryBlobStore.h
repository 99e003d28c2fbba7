// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/BlobStore.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace redoubt::simulation {

/// The server's attachments in memory. What it takes is durable at once: it outlives a crash of the server.
class MemoryBlobStore final : public server::BlobStore
{
public:
    [[nodiscard]] Result<std::int64_t> uploaded(const std::string &upload) const override
    {
        const auto found = m_uploads.find(upload);
        return found == m_uploads.end() ? 0 : static_cast<std::int64_t>(found->second.size());
    }
    [[nodiscard]] Result<void> append(const std::string &upload, std::string_view bytes) override
    {
        m_uploads[upload] += bytes;
        return {};
    }
    [[nodiscard]] Result<Digest> uploadDigest(const std::string &upload) const override
    {
        const auto found = m_uploads.find(upload);
        return digestOf(found == m_uploads.end() ? std::string_view() : std::string_view(found->second));
    }
    [[nodiscard]] Result<void> publish(const std::string &upload, const Digest &digest) override
    {
        m_published[digest] = std::move(m_uploads[upload]);
        m_uploads.erase(upload);
        return {};
    }
    [[nodiscard]] Result<void> discard(const std::string &upload) override
    {
        m_uploads.erase(upload);
        return {};
    }
    [[nodiscard]] Result<void> discardAllBut(const std::set<std::string> &uploads) override
    {
        std::erase_if(m_uploads, [&](const auto &upload) { return !uploads.contains(upload.first); });
        return {};
    }
    [[nodiscard]] Result<std::string> read(const Digest &digest, std::int64_t offset, std::int64_t length) const override
    {
        const auto found = m_published.find(digest);
        if (found == m_published.end() || offset > static_cast<std::int64_t>(found->second.size()))
            return fail(ErrorCode::NotFound, "no such blob");
        return found->second.substr(static_cast<std::size_t>(offset), static_cast<std::size_t>(length));
    }

private:
    std::map<std::string, std::string> m_uploads;
    std::map<Digest, std::string> m_published;
};

} // namespace redoubt::simulation
