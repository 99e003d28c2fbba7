// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/ToldIn.h"

namespace redoubt::feed {

std::optional<Id> toldIn(const KindDeclaration *kind, const Change &change)
{
    const auto *value = change.act == Act::Add ? change.fields.if_contains(json::string_view(ToldIn.data(), ToldIn.size())) : nullptr;
    if (!value || !kind || kind->recordClass != RecordClass::Entry || !kind->field(ToldIn))
        return std::nullopt;
    const auto id = fromJson<Id>(*value);
    return id ? std::optional(*id) : std::nullopt;
}

} // namespace redoubt::feed
