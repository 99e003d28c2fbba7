// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/CopiedName.h"

#include "core/text/ShownName.h"

namespace redoubt::drafts {

std::string copiedName(const std::string &name, std::size_t mostCharacters)
{
    const auto trimmed = text::trimmed(name);
    return trimmed.empty() ? std::string() : text::asShownName(trimmed, mostCharacters);
}

} // namespace redoubt::drafts
