// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/Differences.h"

namespace redoubt::drafts {

json::object differences(const json::object &before, const json::object &after)
{
    json::object fields;
    for (const auto &field : after) {
        const auto *was = before.if_contains(field.key());
        if (!was || *was != field.value())
            fields.emplace(field.key(), field.value());
    }
    for (const auto &field : before) {
        if (!after.contains(field.key()))
            fields.emplace(field.key(), nullptr);
    }
    return fields;
}

} // namespace redoubt::drafts
