// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/AttachedFileBounds.h"

#include "core/crypto/Digest.h"
#include "core/text/Lengths.h"
#include "feed/FieldBounds.h"

#include <string>

namespace redoubt::feed {

namespace {
constexpr std::int64_t mostFileBytes = std::int64_t{1} << 53; // whole numbers of JSON
} // namespace

Result<void> checkAttachedFiles(const std::vector<AttachedFile> &files, std::size_t most, std::size_t mostNote)
{
    if (files.size() > most)
        return fail(ErrorCode::InvalidArgument, "at most " + std::to_string(most) + " files");
    for (const auto &file : files) {
        REDOUBT_TRY(checkText(file.name, 1, text::MaxFileName));
        REDOUBT_TRY(Digest::parse(file.digest));
        REDOUBT_TRY(checkNumber(file.size, 0, mostFileBytes));
        REDOUBT_TRY(checkText(file.note, 0, mostNote));
    }
    return {};
}

} // namespace redoubt::feed
