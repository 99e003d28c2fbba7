// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drafts/DraftOf.h"

#include <vector>

namespace redoubt::drafts {

/// The fields in which @p after differs; one that is there no more becomes null.
[[nodiscard]] json::object differences(const json::object &before, const json::object &after);

/// Only what differs: a field that somebody else has changed meanwhile and that this change leaves alone is theirs.
template <class T>
void setWhereDifferent(std::vector<store::Draft> &drafts, const Id &stream, const Id &record, const T &before, const T &after,
                       std::optional<feed::StreamPosition> base = {})
{
    if (auto fields = differences(toJsonObject(before), toJsonObject(after)); !fields.empty())
        drafts.push_back(setOf<T>(stream, record, std::move(fields), base));
}

} // namespace redoubt::drafts
