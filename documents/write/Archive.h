// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <optional>
#include <string>
#include <vector>

namespace redoubt::documents {

enum class Packing { Deflated, Stored };

struct ArchivePart
{
    std::string name; ///< UTF-8, parted by /
    std::string bytes;
    std::optional<Packing> packing{}; ///< none: as the others
};

/// A zip archive in which every part has the same day, 1980-01-01: the same parts give the same bytes. Fails with InvalidArgument for a name that
/// is there twice, or Internal.
[[nodiscard]] Result<std::string> writeArchive(const std::vector<ArchivePart> &parts, Packing packing = Packing::Deflated);

} // namespace redoubt::documents
