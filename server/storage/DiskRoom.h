// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>

namespace redoubt::server {

/// Room that is kept for administration (ADR 11). While less than the reserve is free, what consoles send is refused; sign-in, sign-out,
/// audit and the administrator's commands go on. Where others fill the disk to its last byte, a spare file gives its room to those.
/// Thread-safe.
class DiskRoom
{
public:
    static constexpr std::int64_t SpareBytes = 16LL * 1024 * 1024;
    /// Free bytes for this program; none where the system does not say.
    using Free = std::function<std::optional<std::int64_t>()>;

    /// @p folder: of the data. @p free: for tests; empty: the file system's.
    DiskRoom(std::filesystem::path folder, std::int64_t reserveBytes, Free free = {});

    /// Whether changes and attachments are taken now. Looks at the disk (one system call), and at the spare file as keepSpare() and giveUpSpare().
    [[nodiscard]] bool takesWrites();
    /// Removes the spare file when hardly anything else is free. Before any small write.
    void giveUpSpare();
    /// Makes the spare file where there is room for it beyond the reserve.
    void keepSpare();

    [[nodiscard]] std::filesystem::path spareFile() const { return m_folder / "spare-room"; }

private:
    void keepSpareIn(std::int64_t free);
    void giveUpSpareIn(std::int64_t free);
    const std::filesystem::path m_folder;
    const std::int64_t m_reserve;
    const Free m_free;
    std::mutex m_mutex;
};

} // namespace redoubt::server
