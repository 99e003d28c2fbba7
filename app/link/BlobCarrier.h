// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/CacheReads.h"
#include "app/link/LinkParts.h"
#include "app/link/SealedSpool.h"

#include <functional>
#include <map>
#include <memory>

namespace redoubt::link {

/// Carries attachments up and down, chunk by chunk. What comes down grows in a sealed spool until it is whole.
/// Owned by SyncLink.
class BlobCarrier
{
public:
    explicit BlobCarrier(LinkParts &parts) : m_parts(parts) { }

    void on(const sync::AskUploadOffset &action);
    void on(const sync::UploadChunk &action);
    void on(const sync::UploadFinished &action);
    void on(const sync::BlobRefused &action);
    void on(const sync::DownloadChunk &action);
    void on(const sync::DownloadFinished &action);

private:
    void keep(const sync::DownloadChunk &action, const sync::BlobPart &part);
    void tell(const Transfer &transfer);

    LinkParts &m_parts;
    /// What has come of each; a break does not lose it, the engine goes on behind it.
    std::map<sync::BlobName, std::shared_ptr<SealedSpool>> m_downloads;
};

} // namespace redoubt::link
