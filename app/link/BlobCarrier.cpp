// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/BlobCarrier.h"

#include "app/link/FetchedFile.h"

#include <filesystem>

namespace redoubt::link {

void BlobCarrier::on(const sync::AskUploadOffset &action)
{
    m_parts.client->uploadOffset(action.blob.stream, action.blob.digest,
                                 m_parts.guarded<std::uint64_t>([this, request = action.request](auto offset) {
                                     if (offset)
                                         m_parts.carryOut(m_parts.engine.uploadedTo(m_parts.now(), request, *offset));
                                     else
                                         m_parts.failed(request, offset.error());
                                 }));
}

void BlobCarrier::on(const sync::UploadChunk &action)
{
    m_parts.withCache(
        [action](store::Cache &cache) {
            return cache.attachments().read(action.blob.stream, action.blob.digest, static_cast<std::int64_t>(action.offset),
                                            static_cast<std::size_t>(action.length));
        },
        [this, action](Result<Bytes> bytes) {
            if (!bytes) {
                m_parts.storeFailed(action.request, bytes.error());
                return;
            }
            m_parts.client->uploadChunk(action.blob.stream, action.blob.digest, action.offset, action.total, std::move(*bytes),
                                        m_parts.guarded<std::uint64_t>([this, action](auto offset) {
                                            if (!offset) {
                                                m_parts.failed(action.request, offset.error());
                                                return;
                                            }
                                            m_parts.port.post([blob = action.blob, reached = *offset](store::Cache &cache) {
                                                // Only a note of how far it came: the server is asked again before the next chunk.
                                                (void)cache.attachments().markUploaded(blob.stream, blob.digest, static_cast<std::int64_t>(reached));
                                            });
                                            tell({action.blob, false, *offset, action.total});
                                            m_parts.carryOut(m_parts.engine.uploadedTo(m_parts.now(), action.request, *offset));
                                        }));
        });
}

void BlobCarrier::on(const sync::UploadFinished &action)
{
    m_parts.withCache(
        [blob = action.blob](store::Cache &cache) -> Result<CacheFacts> {
            REDOUBT_ASSIGN(const auto info, cache.attachments().find(blob.stream, blob.digest));
            if (info) {
                REDOUBT_TRY(cache.attachments().markUploaded(blob.stream, blob.digest, info->size));
            }
            return factsOf(cache);
        },
        [this](const Result<CacheFacts> &facts) {
            if (facts)
                m_parts.carryOut(m_parts.engine.uploadsChanged(m_parts.now(), facts->uploads));
        });
}

void BlobCarrier::on(const sync::BlobRefused &action)
{
    m_downloads.erase(action.blob);
    if (action.isDownload && m_parts.events.download)
        m_parts.events.download(action.blob, Error{action.code, "refused"});
    else if (!action.isDownload && m_parts.events.uploadRefused)
        m_parts.events.uploadRefused(action.blob, action.code);
}

void BlobCarrier::on(const sync::DownloadChunk &action)
{
    m_parts.client->download(action.blob.stream, action.blob.digest, action.offset, action.length,
                             m_parts.guarded<sync::BlobPart>([this, action](const auto &part) {
                                 if (part)
                                     keep(action, *part);
                                 else
                                     m_parts.failed(action.request, part.error());
                             }));
}

void BlobCarrier::keep(const sync::DownloadChunk &action, const sync::BlobPart &part)
{
    auto &spool = m_downloads[action.blob];
    const auto giveUp = [&](const Error &why) {
        m_downloads.erase(action.blob); // half a piece may be in it: begin anew
        m_parts.failed(action.request, sync::failureOf(why));
    };
    if (action.offset == 0) {
        std::error_code none;
        const auto folder = std::filesystem::temp_directory_path(none);
        auto made = none ? Result<std::unique_ptr<SealedSpool>>(fail(ErrorCode::StorageFailed, "no folder for temporary files: " + none.message()))
                         : SealedSpool::make(folder, m_parts.random);
        if (!made) {
            giveUp(made.error());
            return;
        }
        spool = std::move(*made);
    } else if (!spool || spool->size() != action.offset) {
        giveUp({ErrorCode::StorageFailed, "what came before is not here any more"});
        return;
    }
    if (const auto kept = spool->append(part.bytes); !kept) {
        giveUp(kept.error());
        return;
    }
    const auto reached = spool->size();
    tell({action.blob, true, reached, part.total});
    m_parts.carryOut(m_parts.engine.downloadedTo(m_parts.now(), action.request, reached, part.total));
}

void BlobCarrier::on(const sync::DownloadFinished &action)
{
    auto spool = std::move(m_downloads[action.blob]);
    m_downloads.erase(action.blob);
    const auto told = [this, blob = action.blob](const Result<void> &stored) {
        if (m_parts.events.download)
            m_parts.events.download(blob, stored ? std::nullopt : std::optional(stored.error()));
    };
    if (!spool) {
        told(fail(ErrorCode::StorageFailed, "the downloaded bytes are not here any more"));
        return;
    }
    takeInFetched(m_parts.port, m_parts.alive, action.blob, std::move(spool), m_parts.backHere<Result<void>>(told));
}

void BlobCarrier::tell(const Transfer &transfer)
{
    if (m_parts.events.transfer)
        m_parts.events.transfer(transfer);
}

} // namespace redoubt::link
