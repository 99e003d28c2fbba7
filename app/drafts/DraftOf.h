// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/Described.h"
#include "store/Draft.h"

#include <functional>
#include <optional>

namespace redoubt::drafts {

/// Where new ids come from: store::Cache::newId, or an IdSource.
using NewId = std::function<Id()>;

/// The add of @p value in @p stream (nil: it opens its own), under @p id where others of the group name it.
template <described::Struct T>
[[nodiscard]] store::Draft addOf(const Id &stream, const T &value, std::optional<Id> id = {})
{
    store::Draft draft;
    draft.stream = stream;
    draft.kind = T::Kind;
    draft.fields = toJsonObject(value);
    draft.id = id;
    return draft;
}

/// A set of @p fields of a T.
template <class T>
[[nodiscard]] store::Draft setOf(const Id &stream, const Id &record, json::object fields, std::optional<feed::StreamPosition> base = {})
{
    store::Draft draft;
    draft.stream = stream;
    draft.kind = T::Kind;
    draft.act = feed::Act::Set;
    draft.record = record;
    draft.fields = std::move(fields);
    draft.base = base;
    return draft;
}

template <class T>
[[nodiscard]] store::Draft removeOf(const Id &stream, const Id &record)
{
    store::Draft draft;
    draft.stream = stream;
    draft.kind = T::Kind;
    draft.act = feed::Act::Remove;
    draft.record = record;
    return draft;
}

} // namespace redoubt::drafts
