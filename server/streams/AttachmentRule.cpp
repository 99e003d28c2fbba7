// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/streams/AttachmentRule.h"

#include "feed/KindRegistry.h"

#include <utility>

namespace redoubt::server {

AttachmentRule attachmentRule(const feed::KindRegistry &kinds, const std::set<std::string, std::less<>> &naming)
{
    std::set<std::pair<StreamPurpose, Permission>> places;
    for (const auto &name : naming) {
        if (const auto *kind = kinds.find(name)) {
            for (const auto purpose : kind->purposes)
                places.emplace(purpose, kind->permission);
        }
    }
    return [places = std::move(places)](StreamPurpose purpose, Role role) {
        for (const auto &[where, permission] : places) {
            if (where == purpose && may(role, permission))
                return true;
        }
        return false;
    };
}

} // namespace redoubt::server
