// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/crypto/Digest.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <mutex>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace redoubt::server {

/// Which pulls were up to date at which version of the database.
///
/// Most pulls ask what was asked before and nothing has happened: whether the session holds, which streams it may read and where their
/// heads are is then as it was, since all of it lies in the database. Keeps digests only, and at most 65,536 of them. Thread-safe.
class KnownPulls
{
public:
    static constexpr std::size_t MaxQuestionBytes = 16 * 1024;

    /// One session's very words; none for a pull that is too long to be remembered.
    [[nodiscard]] static std::optional<Digest> questionOf(std::string_view token, std::string_view body);

    /// @p version: Storage::version() from before the answer was read. @p until: the end of the session. At a @p now that lies before (the
    /// clock was set back) nothing is known.
    void remember(const Digest &question, std::uint64_t version, Instant now, Instant until);
    [[nodiscard]] bool isUpToDate(const Digest &question, std::uint64_t version, Instant now) const;

private:
    struct Known
    {
        std::uint64_t version = 0;
        Instant from;
        Instant until;
    };
    struct FirstBytes
    {
        std::size_t operator()(const Digest &digest) const noexcept
        {
            std::size_t hash = 0;
            std::memcpy(&hash, digest.bytes.data(), sizeof hash);
            return hash;
        }
    };
    mutable std::mutex m_mutex;
    std::unordered_map<Digest, Known, FirstBytes> m_known;
};

} // namespace redoubt::server
