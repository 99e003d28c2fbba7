// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/Described.h"
#include "feed/FieldBounds.h"
#include "incident/kinds/Incident.h"

#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

/// Bounds that the kinds of a register have in common.
namespace redoubt::incident {

/// Between 1970 and 2100. Fail with InvalidArgument; the detail names @p field.
[[nodiscard]] Result<void> checkInstant(Instant at, const char *field);
[[nodiscard]] Result<void> checkInstant(const std::optional<Instant> &at, const char *field);
/// Fails with InvalidArgument.
[[nodiscard]] Result<void> checkPack(const RulesHeld &pack);

template <class List>
[[nodiscard]] Result<void> checkCount(const List &list, int most, const char *field)
{
    if (list.size() > static_cast<std::size_t>(most))
        return fail(ErrorCode::TooLarge, std::string(field) + ": at most " + std::to_string(most));
    return {};
}

/// How many, and each by itself.
template <class T>
[[nodiscard]] Result<void> checkEach(const std::vector<T> &list, int most, Result<void> (*check)(const T &))
{
    REDOUBT_TRY(checkCount(list, most, "list"));
    for (const auto &each : list)
        REDOUBT_TRY(check(each));
    return {};
}

/// checkEach of a field's value.
template <class T>
[[nodiscard]] std::function<Result<void>(const json::value &)> eachOf(int most, Result<void> (*check)(const T &))
{
    return [most, check](const json::value &value) -> Result<void> {
        REDOUBT_ASSIGN(const auto list, fromJson<std::vector<T>>(value));
        return checkEach(list, most, check);
    };
}

template <class T>
[[nodiscard]] std::function<Result<void>(const json::value &)> ofField(Result<void> (*check)(const T &))
{
    return [check](const json::value &value) -> Result<void> {
        REDOUBT_ASSIGN(const auto each, fromJson<T>(value));
        return check(each);
    };
}

/// @p fields are times.
void boundInstants(feed::KindDeclaration &kind, std::initializer_list<const char *> fields);

} // namespace redoubt::incident
