// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/attachments/HeldEvidence.h"

#include <string_view>

namespace redoubt::console {

Result<std::optional<store::AttachmentInfo>> heldEvidence(store::Cache &cache, const Id &stream, const Digest &digest)
{
    auto attachments = cache.attachments();
    REDOUBT_ASSIGN(auto here, attachments.find(stream, digest));
    if (here)
        return here;
    // By the streams, of which there are dozens, and not by the files, of which there may be thousands: asked for each file that is missing.
    REDOUBT_ASSIGN(const auto streams, cache.streams());
    for (const auto &other : streams) {
        if (other.stream == stream)
            continue;
        REDOUBT_ASSIGN(auto there, attachments.find(other.stream, digest));
        if (there)
            return there;
    }
    return std::optional<store::AttachmentInfo>();
}

Result<std::set<Digest>> heldAmong(store::Cache &cache, const std::set<Digest> &digests)
{
    constexpr std::size_t few = 8;
    std::set<Digest> held;
    if (digests.size() <= few) {
        for (const auto &digest : digests) {
            REDOUBT_ASSIGN(const auto found, heldEvidence(cache, {}, digest));
            if (found)
                held.insert(digest);
        }
        return held;
    }
    REDOUBT_ASSIGN(const auto all, cache.attachments().list());
    for (const auto &info : all) {
        if (digests.contains(info.digest))
            held.insert(info.digest);
    }
    return held;
}

bool isEmptyFile(const Digest &digest) { return digest == digestOf(std::string_view()); }

} // namespace redoubt::console
