// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/exchange/UndoneEscapes.h"

#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <optional>

namespace redoubt::incident {

namespace {
constexpr int kRounds = 3;

struct Undone
{
    std::string bytes;
    std::size_t used = 0;
};

void addUtf8(std::string &into, std::uint32_t value)
{
    const auto add = [&](std::uint32_t byte) { into += static_cast<char>(byte); };
    if (value < 0x80) {
        add(value);
    } else if (value < 0x800) {
        add(0xc0 | value >> 6);
        add(0x80 | (value & 0x3f));
    } else if (value < 0x10000) {
        add(0xe0 | value >> 12);
        add(0x80 | (value >> 6 & 0x3f));
        add(0x80 | (value & 0x3f));
    } else {
        add(0xf0 | value >> 18);
        add(0x80 | (value >> 12 & 0x3f));
        add(0x80 | (value >> 6 & 0x3f));
        add(0x80 | (value & 0x3f));
    }
}

/// All of @p digits, in @p base.
std::optional<std::uint32_t> wholeNumber(std::string_view digits, int base)
{
    std::uint32_t value = 0;
    const auto *end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, value, base);
    if (digits.empty() || read.ec != std::errc() || read.ptr != end)
        return std::nullopt;
    return value;
}

std::optional<Undone> percentByte(std::string_view rest)
{
    const auto value = rest.size() >= 3 ? wholeNumber(rest.substr(1, 2), 16) : std::nullopt;
    return value ? std::optional(Undone{std::string(1, static_cast<char>(*value)), 3}) : std::nullopt;
}

std::optional<std::uint32_t> jsonUnit(std::string_view rest)
{
    return rest.size() >= 6 && rest[0] == '\\' && rest[1] == 'u' ? wholeNumber(rest.substr(2, 4), 16) : std::nullopt;
}

std::optional<Undone> jsonEscape(std::string_view rest)
{
    static constexpr std::string_view Letters = "\"\\/bfnrt";
    static constexpr std::string_view Meant = "\"\\/\b\f\n\r\t";
    Undone undone;
    if (auto unit = jsonUnit(rest)) {
        undone.used = 6;
        if (const auto low = jsonUnit(rest.substr(6)); *unit >= 0xd800 && *unit < 0xdc00 && low && *low >= 0xdc00 && *low < 0xe000) {
            unit = 0x10000 + ((*unit - 0xd800) << 10) + (*low - 0xdc00);
            undone.used = 12;
        }
        addUtf8(undone.bytes, *unit);
        return undone;
    }
    const auto at = rest.size() >= 2 ? Letters.find(rest[1]) : std::string_view::npos;
    return at == std::string_view::npos ? std::nullopt : std::optional(Undone{std::string(1, Meant[at]), 2});
}

std::optional<Undone> xmlReference(std::string_view rest)
{
    static constexpr std::array<std::pair<std::string_view, char>, 5> Named{
        {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}}};
    for (const auto &[name, meant] : Named) {
        if (rest.starts_with(name))
            return Undone{std::string(1, meant), name.size()};
    }
    const auto end = rest.substr(0, 12).find(';');
    if (!rest.starts_with("&#") || end == std::string_view::npos)
        return std::nullopt;
    const bool isHex = rest.size() > 2 && (rest[2] == 'x' || rest[2] == 'X');
    const auto value = wholeNumber(rest.substr(isHex ? 3 : 2, end - (isHex ? 3 : 2)), isHex ? 16 : 10);
    if (!value || *value > 0x10ffff)
        return std::nullopt;
    Undone undone{{}, end + 1};
    addUtf8(undone.bytes, *value);
    return undone;
}

std::optional<Undone> escapeAt(std::string_view rest)
{
    switch (rest.front()) {
    case '%': return percentByte(rest);
    case '\\': return jsonEscape(rest);
    case '&': return xmlReference(rest);
    default: return std::nullopt;
    }
}

std::string undoneOnce(std::string_view bytes)
{
    std::string result;
    result.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const auto undone = escapeAt(bytes.substr(at));
        if (undone)
            result += undone->bytes;
        else
            result += bytes[at];
        at += undone ? undone->used : 1;
    }
    return result;
}
} // namespace

std::vector<std::string> undoneEscapes(std::string_view bytes)
{
    std::vector<std::string> views{std::string(bytes)};
    for (int round = 0; round < kRounds; ++round) {
        auto next = undoneOnce(views.back());
        if (next == views.back())
            break;
        views.push_back(std::move(next));
    }
    return views;
}

std::string withoutBlanks(std::string_view bytes)
{
    std::string result;
    result.reserve(bytes.size());
    for (const char c : bytes) {
        if (c != ' ' && c != '\t' && c != '\r' && c != '\n' && c != '\0')
            result += c;
    }
    return result;
}

std::string joinedHex(std::string_view bytes)
{
    std::string result;
    result.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const char c = bytes[at];
        if (std::string_view(" \t\r\n:-,\\xX").find(c) != std::string_view::npos)
            continue;
        if (c == '0' && at + 1 < bytes.size() && (bytes[at + 1] == 'x' || bytes[at + 1] == 'X'))
            continue;
        result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return result;
}

} // namespace redoubt::incident
