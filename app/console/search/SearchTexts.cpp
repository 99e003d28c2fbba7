// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/search/SearchTexts.h"

#include "core/crypto/Digest.h"

#include <algorithm>
#include <string_view>

namespace redoubt::console {

namespace {
using search::SearchRecord;

bool isAsciiLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// "FollowUp", as enumerations are written: Latin letters alone, a capital first. A text that is nothing but one such word is taken for one.
bool isOfEnumeration(std::string_view text)
{
    return !text.empty() && text.front() >= 'A' && text.front() <= 'Z' && std::ranges::all_of(text, isAsciiLetter);
}

/// "2026-04-15T08:19:00.000Z": as instants, dates and times of day are written. Nobody types them into a text field alone.
bool isTime(std::string_view text)
{
    return text.size() <= 32 && text.size() >= 4 && std::ranges::all_of(text, [](char c) {
        return (c >= '0' && c <= '9') || c == '-' || c == ':' || c == '.' || c == 'T' || c == 'Z' || c == '+';
    }) && text.find_first_of("T:") != std::string_view::npos;
}

/// A key or a signature, as records carry them: base64url of 32 or 64 bytes. Hashes, which people look for, are longer or shorter.
bool isKey(std::string_view text)
{
    return (text.size() == 43 || text.size() == 86)
        && std::ranges::all_of(text, [](char c) { return isAsciiLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_'; });
}

bool isWritten(std::string_view text)
{
    return !text.empty() && !Id::parse(text) && !Digest::parse(text) && !isOfEnumeration(text) && !isTime(text)
        && !isKey(text);
}

/// Every written text in @p value, depth first.
void collect(SearchRecord &record, const std::string &field, const json::value &value)
{
    if (const auto *text = value.if_string()) {
        if (isWritten({text->data(), text->size()}))
            record.texts.push_back({field, {text->data(), text->size()}});
    } else if (const auto *list = value.if_array()) {
        for (const auto &each : *list)
            collect(record, field, each);
    } else if (const auto *object = value.if_object()) {
        for (const auto &member : *object)
            collect(record, std::string(member.key()), member.value());
    }
}

/// What the record is known by stands first: the best of its own fields (what lies deeper is of its parts), else what its shelf calls it.
void takeName(SearchRecord &record, const store::RecordView &view, const std::vector<std::string> &nameFields, const std::string &title)
{
    for (const auto &wanted : nameFields) {
        const auto *own = view.state.shown(wanted);
        const auto *text = own ? own->if_string() : nullptr;
        const auto name = std::ranges::find_if(record.texts, [&](const search::SearchText &each) {
            return text && each.field == wanted && each.text == std::string_view(text->data(), text->size());
        });
        if (name != record.texts.end()) {
            std::rotate(record.texts.begin(), name, name + 1);
            return;
        }
    }
    if (!title.empty() && !record.texts.empty())
        record.texts.insert(record.texts.begin(), {std::string(), title});
}
} // namespace

SearchRecord searchRecordOf(const store::RecordView &view, const std::vector<std::string> &nameFields, const std::string &title)
{
    SearchRecord record{view.stream, view.state.id, view.state.kind, view.state.addedAt, view.state.author.account, {}};
    if (view.state.isRemoved())
        return record;
    for (const auto &[field, heads] : view.state.fields) {
        if (field.starts_with('$'))
            continue;
        // Of a conflict all that somebody wrote.
        for (const auto &head : heads)
            collect(record, field, head.value);
    }
    takeName(record, view, nameFields, title);
    return record;
}

} // namespace redoubt::console
