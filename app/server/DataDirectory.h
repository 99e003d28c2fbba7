// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace redoubt::app {

/// Where a server keeps its things. Mode 0700; files of keys are 0600.
class DataDirectory
{
public:
    explicit DataDirectory(std::filesystem::path root) : m_root(std::move(root)) { }

    [[nodiscard]] std::filesystem::path database() const { return m_root / "redoubt.sqlite"; }
    [[nodiscard]] std::filesystem::path blobs() const { return m_root / "blobs"; }
    [[nodiscard]] std::filesystem::path caCertificate() const { return m_root / "tls" / "ca.pem"; }
    [[nodiscard]] std::filesystem::path caKey() const { return m_root / "tls" / "ca.key"; }
    [[nodiscard]] std::filesystem::path certificate() const { return m_root / "tls" / "server.pem"; }
    [[nodiscard]] std::filesystem::path key() const { return m_root / "tls" / "server.key"; }
    [[nodiscard]] std::filesystem::path metricsToken() const { return m_root / "metrics.token"; }
    [[nodiscard]] const std::filesystem::path &root() const { return m_root; }

    /// Makes the folders, or takes those that are there. Fails with StorageFailed.
    [[nodiscard]] Result<void> create() const;
    /// Fails with Forbidden when others may look into it, NotFound when it is not there, StorageFailed when this program may not write in it
    /// (a disk that is mounted read-only, another owner): every command writes, if only that it was given.
    [[nodiscard]] Result<void> check() const;

private:
    std::filesystem::path m_root;
};

/// A whole file of at most @p maxBytes. Fails with NotFound, TooLarge or StorageFailed; the detail names the file.
[[nodiscard]] Result<std::string> readFile(const std::filesystem::path &path, std::size_t maxBytes);
/// The same of a file that holds a secret. Fails with Forbidden too: others than its owner may read it.
[[nodiscard]] Result<std::string> readPrivateFile(const std::filesystem::path &path, std::size_t maxBytes);
enum class FileMode { Private, Public };
/// Writes beside @p path and renames, so that there is the old or the new file and never a part. Fails with StorageFull or StorageFailed.
[[nodiscard]] Result<void> writeFile(const std::filesystem::path &path, std::string_view text, FileMode mode);
/// The same for a file that must not be there yet, whatever it is (a link, say). Fails with AlreadyExists too.
[[nodiscard]] Result<void> writeNewFile(const std::filesystem::path &path, std::string_view text, FileMode mode);

} // namespace redoubt::app
