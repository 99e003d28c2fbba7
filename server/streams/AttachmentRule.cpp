// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/streams/AttachmentRule.h"

#include "feed/KindRegistry.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace redoubt::server {

AttachmentRule attachmentRule(const feed::KindRegistry &kinds, const std::set<std::string, std::less<>> &naming)
{
    std::vector<feed::KindDeclaration> declared;
    for (const auto &name : naming) {
        if (const auto *kind = kinds.find(name))
            declared.push_back(*kind);
    }
    return [declared = std::move(declared)](StreamPurpose purpose, Role role) {
        return std::any_of(declared.begin(), declared.end(),
                           [&](const auto &kind) { return kind.purposes.contains(purpose) && kind.isWrittenBy(role); });
    };
}

} // namespace redoubt::server
