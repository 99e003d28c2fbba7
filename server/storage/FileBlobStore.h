// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/BlobStore.h"

#include <filesystem>
#include <memory>

namespace redoubt::server {

/// Attachments as files: uploads/<key> and blobs/<first two hex digits>/<digest>, all mode 0600. Bytes are on the disk (fsync)
/// before append() and publish() return; publishing is a rename.
class FileBlobStore final : public BlobStore
{
public:
    /// Makes the folders. Fails with StorageFailed.
    [[nodiscard]] static Result<std::unique_ptr<FileBlobStore>> open(std::filesystem::path root);

    [[nodiscard]] Result<std::int64_t> uploaded(const std::string &upload) const override;
    [[nodiscard]] Result<void> append(const std::string &upload, std::string_view bytes) override;
    [[nodiscard]] Result<Digest> uploadDigest(const std::string &upload) const override;
    [[nodiscard]] Result<void> publish(const std::string &upload, const Digest &digest) override;
    [[nodiscard]] Result<void> discard(const std::string &upload) override;
    [[nodiscard]] Result<std::string> read(const Digest &digest, std::int64_t offset, std::int64_t length) const override;

private:
    explicit FileBlobStore(std::filesystem::path root) : m_root(std::move(root)) { }
    [[nodiscard]] std::filesystem::path uploadPath(const std::string &upload) const;
    [[nodiscard]] std::filesystem::path blobPath(const Digest &digest) const;
    std::filesystem::path m_root;
};

} // namespace redoubt::server
