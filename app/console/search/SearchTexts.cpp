// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/search/SearchTexts.h"

#include "core/crypto/Digest.h"

#include <algorithm>
#include <string_view>

namespace redoubt::console {

namespace {
using search::SearchRecord;

bool isAsciiLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// "FollowUp", as the words of enumerations are written: Latin letters alone, a capital first.
bool isOfEnumeration(std::string_view text)
{
    return !text.empty() && text.front() >= 'A' && text.front() <= 'Z' && std::ranges::all_of(text, isAsciiLetter);
}

/// "2026-04-15", "2026-04-15T08:19:00.000Z", "08:30": as dates, instants and times of day are written, by their very form. "10.20.30.40:443" is none.
bool isTime(std::string_view text)
{
    static constexpr std::string_view instant = "dddd-dd-ddTdd:dd:dd";
    const auto is = [](std::string_view value, std::string_view form) {
        return value.size() == form.size()
            && std::ranges::equal(value, form, [](char c, char f) { return f == 'd' ? c >= '0' && c <= '9' : c == f; });
    };
    return is(text, "dddd-dd-dd") || is(text, "dd:dd") || is(text, "dddd-dd-ddTdd:dd")
        || (text.size() > instant.size() && text.ends_with('Z') && is(text.substr(0, instant.size()), instant));
}

/// A key or a signature, as records carry them: base64url of 32 or 64 bytes. Hashes, which people look for, are longer or shorter.
bool isKey(std::string_view text)
{
    return (text.size() == 43 || text.size() == 86)
        && std::ranges::all_of(text, [](char c) { return isAsciiLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_'; });
}

bool isWritten(std::string_view text) { return !text.empty() && !Digest::parse(text) && !isTime(text) && !isKey(text); }

/// Whether @p field takes words of its own alone, such as those of an enumeration: a word that nobody declares is refused.
bool takesAnyWords(const feed::FieldDeclaration *field) { return !field || !field->check || field->check(json::value("文 §")); }

/// Every written text in @p value, depth first.
void collect(SearchRecord &record, const std::string &field, const json::value &value)
{
    if (const auto *text = value.if_string()) {
        if (const auto id = Id::parse({text->data(), text->size()}))
            record.links.push_back(*id);
        else if (isWritten({text->data(), text->size()}))
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

SearchRecord searchRecordOf(const store::RecordView &view, const feed::KindDeclaration *kind, const std::vector<std::string> &nameFields,
                            const std::string &title)
{
    SearchRecord record{view.stream, view.state.id, view.state.kind, view.state.addedAt, view.state.author.account, {}};
    if (view.state.isRemoved())
        return record;
    for (const auto &[field, heads] : view.state.fields) {
        if (field.starts_with('$'))
            continue;
        // Of a conflict all that somebody wrote.
        const auto *declared = kind ? kind->field(field) : nullptr;
        for (const auto &head : heads) {
            const auto *word = head.value.if_string();
            if (!word || !isOfEnumeration({word->data(), word->size()}) || takesAnyWords(declared))
                collect(record, field, head.value);
        }
    }
    std::ranges::sort(record.links);
    record.links.erase(std::unique(record.links.begin(), record.links.end()), record.links.end());
    takeName(record, view, nameFields, title);
    return record;
}

} // namespace redoubt::console
