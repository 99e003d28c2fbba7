// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/RecordState.h"

#include "core/json/Described.h"

#include <algorithm>
#include <tuple>

namespace redoubt::feed {

namespace {
bool differ(const std::vector<Head> &heads)
{
    return std::any_of(heads.begin(), heads.end(), [&](const Head &head) { return head.value != heads.front().value; });
}

const Head &shownHead(const std::vector<Head> &heads, Settle settle)
{
    const auto key = [](const Head &head) { return std::tuple(head.hlc, head.author, head.pos); };
    const auto before = [&](const Head &a, const Head &b) { return key(a) < key(b); };
    return settle == Settle::Latest ? *std::max_element(heads.begin(), heads.end(), before)
                                    : *std::min_element(heads.begin(), heads.end(), before);
}
} // namespace

const std::vector<Head> *RecordState::headsOf(std::string_view field) const
{
    const auto found = fields.find(std::string(field));
    return found == fields.end() || found->second.empty() ? nullptr : &found->second;
}

const json::value *RecordState::shown(std::string_view field, Settle settle) const
{
    const auto *heads = headsOf(field);
    return heads ? &shownHead(*heads, settle).value : nullptr;
}

bool RecordState::hasConflict(std::string_view field) const
{
    const auto *heads = headsOf(field);
    return heads && differ(*heads);
}

std::vector<std::string> RecordState::conflicts() const
{
    std::vector<std::string> result;
    for (const auto &[name, heads] : fields) {
        if (!heads.empty() && differ(heads))
            result.push_back(name);
    }
    return result;
}

bool RecordState::isRemoved() const
{
    const auto *heads = headsOf(Removed);
    return heads && std::all_of(heads->begin(), heads->end(), [](const Head &head) { return head.value == true; });
}

bool RecordState::hasPending() const
{
    return std::any_of(fields.begin(), fields.end(), [](const auto &field) {
        return std::any_of(field.second.begin(), field.second.end(), [](const Head &head) { return head.isPending(); });
    });
}

json::object RecordState::shownFields() const
{
    json::object result;
    for (const auto &[name, heads] : fields) {
        if (name != Removed && !heads.empty())
            result.emplace(name, shownHead(heads, Settle::Latest).value);
    }
    return result;
}

std::string encodeRecord(const RecordState &record)
{
    // Most heads of a record come from few authors: they stand in a table, heads name them by index.
    std::vector<Author> authors{record.author};
    const auto indexOf = [&](const Author &author) {
        const auto found = std::find(authors.begin(), authors.end(), author);
        if (found != authors.end())
            return found - authors.begin();
        authors.push_back(author);
        return static_cast<std::ptrdiff_t>(authors.size()) - 1;
    };
    json::object fields;
    for (const auto &[name, heads] : record.fields) {
        json::array list;
        list.reserve(heads.size());
        for (const auto &head : heads)
            list.push_back(json::array{head.value, indexOf(head.author), head.pos, head.seq, head.hlc.toString()});
        fields.emplace(name, std::move(list));
    }
    json::array authorList;
    for (const auto &author : authors)
        authorList.push_back(json::array{json::value(author.account.toString()), json::value(author.installation.toString())});
    json::object object;
    object.reserve(10);
    object.emplace("a", std::move(authorList));
    object.emplace("at", record.addedAt.ms);
    object.emplace("d", toHex(record.addDigest.bytes));
    object.emplace("f", std::move(fields));
    object.emplace("g", toJson(record.flags));
    object.emplace("id", record.id.toString());
    object.emplace("k", record.kind);
    object.emplace("l", record.lastSeq);
    object.emplace("q", record.addSeq);
    object.emplace("s", record.schema);
    return writeJson(object);
}

Result<RecordState> decodeRecord(std::string_view bytes)
{
    JsonLimits limits;
    limits.maxBytes = 4 * 1024 * 1024; // a record under edit by many holds several heads of a change's size
    limits.maxValues = 200'000;
    limits.maxDepth = 20;
    REDOUBT_ASSIGN(const auto object, parseJsonObject(bytes, limits));
    const auto malformed = [](const char *what) { return fail(ErrorCode::Malformed, std::string("record: ") + what); };
    const auto at = [&](const char *name) -> json::value {
        const auto *value = object.if_contains(name);
        return value ? *value : json::value();
    };
    RecordState record;
    REDOUBT_ASSIGN(record.id, fromJson<Id>(at("id")));
    REDOUBT_ASSIGN(record.kind, fromJson<std::string>(at("k")));
    REDOUBT_ASSIGN(record.schema, fromJson<int>(at("s")));
    REDOUBT_ASSIGN(record.addedAt, fromJson<Instant>(at("at")));
    REDOUBT_ASSIGN(record.lastSeq, fromJson<std::int64_t>(at("l")));
    REDOUBT_ASSIGN(record.addSeq, fromJson<std::int64_t>(at("q")));
    REDOUBT_ASSIGN(record.flags, fromJson<std::vector<std::string>>(at("g")));
    REDOUBT_ASSIGN(const auto digest, fromJson<std::string>(at("d")));
    REDOUBT_ASSIGN(record.addDigest, Digest::parse("sha256:" + digest));
    REDOUBT_ASSIGN(const auto authorPairs, fromJson<std::vector<std::vector<Id>>>(at("a")));
    std::vector<Author> authors;
    for (const auto &pair : authorPairs) {
        if (pair.size() != 2)
            return malformed("an author is [account, installation]");
        authors.push_back({pair[0], pair[1]});
    }
    if (authors.empty())
        return malformed("no author");
    record.author = authors.front();
    const auto *fields = object.if_contains("f");
    if (!fields || !fields->is_object())
        return malformed("no fields");
    for (const auto &field : fields->get_object()) {
        const auto *list = field.value().if_array();
        if (!list)
            return malformed("heads are a list");
        auto &heads = record.fields[std::string(field.key())];
        for (const auto &element : *list) {
            const auto *parts = element.if_array();
            if (!parts || parts->size() != 5)
                return malformed("a head has five parts");
            Head head;
            head.value = (*parts)[0];
            REDOUBT_ASSIGN(const auto index, fromJson<std::size_t>((*parts)[1]));
            if (index >= authors.size())
                return malformed("a head's author is unknown");
            head.author = authors[index];
            REDOUBT_ASSIGN(head.pos, fromJson<std::int64_t>((*parts)[2]));
            REDOUBT_ASSIGN(head.seq, fromJson<std::int64_t>((*parts)[3]));
            REDOUBT_ASSIGN(head.hlc, fromJson<Hlc>((*parts)[4]));
            heads.push_back(std::move(head));
        }
    }
    return record;
}

} // namespace redoubt::feed
