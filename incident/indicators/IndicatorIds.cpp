// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/indicators/IndicatorIds.h"

#include "core/Clock.h"
#include "core/crypto/NamedId.h"

#include <algorithm>
#include <cctype>

namespace redoubt::incident {

namespace {

constexpr std::string_view mispSpace = "76beed5f-7251-457e-8c2a-b45f7b589d3d";

} // namespace

std::string derivedUuid(std::string_view name)
{
    static const Id space = Id::parse(mispSpace).value_or(Id());
    return namedId(space, name).toString();
}

std::string uuidOf(std::string_view text)
{
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return Id::parse(lower) ? lower : std::string();
}

std::string uuidOfStixId(std::string_view id, std::string_view type)
{
    if (!id.starts_with(type) || !id.substr(type.size()).starts_with("--"))
        return {};
    const auto uuid = id.substr(type.size() + 2);
    return Id::parse(uuid) ? std::string(uuid) : std::string();
}

std::string stixTime(std::int64_t seconds) { return toRfc3339(Instant{seconds * 1000}); }

std::string stixTime(std::string_view text)
{
    const auto instant = instantFromRfc3339(text);
    return instant ? toRfc3339(*instant) : std::string();
}

std::int64_t secondsOfTime(std::string_view text)
{
    const auto instant = instantFromRfc3339(text);
    return instant && instant->ms > 0 ? instant->ms / 1000 : 0;
}

} // namespace redoubt::incident
