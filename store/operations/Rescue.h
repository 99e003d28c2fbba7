// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Cache.h"

#include <filesystem>

namespace redoubt::store {

/// The steps of a rescue, so ordered that a crash between any two of them loses nothing: the new cache is made whole
/// beside the damaged one, the damaged one is renamed aside, the new one takes its name.
struct RescuePaths
{
    std::filesystem::path cache;
    std::filesystem::path fresh;
    std::filesystem::path aside; ///< a name that is free

    RescuePaths(const std::filesystem::path &path, Instant now);
    /// A rescue was cut off between its two renames: only the second is left to do.
    [[nodiscard]] bool isHalfDone() const;
    void removeFresh() const;
    /// Both renames. Throws.
    void swap() const;
};

/// Takes over into the new cache @p parts what can still be read of @p damaged, which is not altered and may be missing.
/// In the caller's transaction.
void salvage(const std::filesystem::path &damaged, CacheParts &parts, RescueReport &report);

} // namespace redoubt::store
