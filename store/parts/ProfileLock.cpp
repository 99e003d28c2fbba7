// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/parts/ProfileLock.h"

#include "store/parts/SealedFile.h"

#include <array>
#include <cerrno>
#include <string>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace redoubt::store {

ProfileLock::ProfileLock(const std::filesystem::path &file)
{
    m_file = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (m_file < 0)
        throw fileFailure("open " + file.string());
    if (::flock(m_file, LOCK_EX | LOCK_NB) != 0) {
        const bool isHeld = errno == EWOULDBLOCK;
        const auto failure = fileFailure("lock " + file.string());
        std::array<char, 24> holder{};
        const auto read = ::pread(m_file, holder.data(), holder.size() - 1, 0);
        ::close(m_file);
        if (!isHeld)
            throw failure;
        throw StoreFailure(ErrorCode::StorageBusy,
                           "another console has this profile open, process " + (read > 0 ? std::string(holder.data()) : "unknown"));
    }
    const auto self = std::to_string(::getpid());
    if (::ftruncate(m_file, 0) != 0 || ::pwrite(m_file, self.data(), self.size(), 0) < 0) {
        // The id only helps the other console's message.
    }
}

ProfileLock::~ProfileLock() { ::close(m_file); }

} // namespace redoubt::store
