// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/controllers/HeldEvidence.h"

#include <algorithm>
#include <string_view>

namespace redoubt::console {

Result<std::optional<store::AttachmentInfo>> heldEvidence(store::Cache &cache, const Id &stream, const Digest &digest)
{
    auto attachments = cache.attachments();
    REDOUBT_ASSIGN(auto here, attachments.find(stream, digest));
    if (here)
        return here;
    REDOUBT_ASSIGN(const auto all, attachments.list());
    const auto same = std::find_if(all.begin(), all.end(), [&](const auto &info) { return info.digest == digest; });
    return same == all.end() ? std::nullopt : std::optional(*same);
}

bool isEmptyFile(const Digest &digest) { return digest == digestOf(std::string_view()); }

} // namespace redoubt::console
