// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/DeclareKind.h"

#include <algorithm>

namespace redoubt::feed {

namespace {
constexpr std::size_t mostOfZone = 64;

Result<void> checkZoneName(const json::value &value)
{
    const auto *text = value.if_string();
    const auto zone = text ? std::string_view(text->data(), text->size()) : std::string_view();
    const auto isLetter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
    const auto isOfName = [&](char c) { return isLetter(c) || (c >= '0' && c <= '9') || c == '/' || c == '_' || c == '-' || c == '+'; };
    if (zone.empty() || !isLetter(zone.front()) || !std::ranges::all_of(zone, isOfName))
        return fail(ErrorCode::InvalidArgument, "the name of a time zone, as \"Asia/Shanghai\"");
    return {};
}
} // namespace

void boundZone(KindDeclaration &kind, std::string_view field)
{
    boundText(kind, field, 1, mostOfZone);
    boundField(kind, field, checkZoneName);
}

Validation validateUnitStream(const Change &change, const WriteContext &context)
{
    if (change.act == Act::Remove)
        return fail(ErrorCode::RuleViolated, "a unit's stream stays");
    if (change.record != context.stream)
        return fail(ErrorCode::InvalidArgument, "the record that opens a stream lies in it");
    if (change.act != Act::Add && change.fields.contains("unit"))
        return fail(ErrorCode::InvalidArgument, "unit: it is said once");
    return {};
}

} // namespace redoubt::feed
