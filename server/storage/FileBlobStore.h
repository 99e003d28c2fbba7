// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/BlobStore.h"

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <string_view>
#include <thread>

namespace redoubt::server {

/// Attachments as files: uploads/<key> and blobs/<first two hex digits>/<digest>, all mode 0600. Bytes are on the disk (fsync)
/// before append() and publish() return; publishing links the upload under its digest and puts it away in spent/, whether or not the
/// digest was there (on a file system without links it is moved to one of the two). What lies in spent/ is removed later by a thread of its own: to
/// free a large file takes time that would tell. The same thread makes the folders soon after the start.
class FileBlobStore final : public BlobStore
{
public:
    /// Told of each call that touches the disk ("link", "fsync" …), in order; what it gives for "link" is the errno that it shall fail
    /// with, 0: it is made. For tests only, empty otherwise.
    using Trace = std::function<int(std::string_view call)>;
    static constexpr std::chrono::minutes SpentFor{10};
    static constexpr std::chrono::seconds FoldersAfter{5};

    /// Makes the folders. Fails with StorageFailed or StorageFull.
    [[nodiscard]] static Result<std::unique_ptr<FileBlobStore>> open(std::filesystem::path root, Trace trace = {});
    ~FileBlobStore() override;

    [[nodiscard]] Result<std::int64_t> uploaded(const std::string &upload) const override;
    [[nodiscard]] Result<void> append(const std::string &upload, std::string_view bytes) override;
    [[nodiscard]] Result<Digest> uploadDigest(const std::string &upload) const override;
    [[nodiscard]] Result<void> publish(const std::string &upload, const Digest &digest) override;
    [[nodiscard]] Result<void> discard(const std::string &upload) override;
    [[nodiscard]] Result<void> discardAllBut(const std::set<std::string> &uploads) override;
    [[nodiscard]] Result<std::string> read(const Digest &digest, std::int64_t offset, std::int64_t length) const override;

    /// Removes what was spent before @p age ago.
    void removeSpent(std::chrono::seconds age);
    /// All folders of digests: one that is made for the first file in it would tell that there was none.
    void makeFolders();

private:
    FileBlobStore(std::filesystem::path root, Trace trace);
    [[nodiscard]] std::filesystem::path uploadPath(const std::string &upload) const;
    [[nodiscard]] std::filesystem::path blobPath(const Digest &digest) const;
    int traced(std::string_view call) const;
    void stir(const std::filesystem::path &folder, const std::filesystem::path &source) const;
    [[nodiscard]] bool linked(const std::filesystem::path &source, const std::filesystem::path &target) const;
    [[nodiscard]] Result<void> syncFolder(const std::filesystem::path &folder) const;

    std::filesystem::path m_root;
    Trace m_trace;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::jthread m_helper; ///< makes folders, then removes what was spent
};

} // namespace redoubt::server
