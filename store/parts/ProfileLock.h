// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace redoubt::store {

/// Keeps a second console away from a profile, as long as it lives; the kernel drops it when the process dies.
class ProfileLock
{
public:
    /// Throws StoreFailure(StorageBusy) with the holder's process id.
    explicit ProfileLock(const std::filesystem::path &file);
    ProfileLock(const ProfileLock &) = delete;
    ProfileLock &operator=(const ProfileLock &) = delete;
    ~ProfileLock();

private:
    int m_file = -1;
};

} // namespace redoubt::store
