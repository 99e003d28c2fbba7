// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/RecordState.h"

#include "core/json/Described.h"
#include "feed/RecordReader.h"

#include <boost/json/serialize.hpp>

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

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
    return settle == Settle::Latest ? *std::max_element(heads.begin(), heads.end(), before) : *std::min_element(heads.begin(), heads.end(), before);
}
} // namespace

bool standsBefore(const Head &a, const Head &b)
{
    const auto place = [](const Head &head) { return head.isPending() ? std::numeric_limits<std::int64_t>::max() : head.seq; };
    return std::forward_as_tuple(place(a), a.author, a.pos) < std::forward_as_tuple(place(b), b.author, b.pos);
}

const std::vector<Head> *RecordState::headsOf(std::string_view field) const
{
    const auto found = fields.find(field);
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

json::object RecordState::shownFields(const std::function<Settle(std::string_view)> &settleOf) const
{
    json::object result;
    for (const auto &[name, heads] : fields) {
        if (name != Removed && !heads.empty())
            result.emplace(name, shownHead(heads, settleOf ? settleOf(name) : Settle::Latest).value);
    }
    return result;
}

namespace {
/// The authors of a record's heads: most heads come from few, so heads name them by index.
class AuthorTable
{
public:
    std::size_t indexOf(const Author &author)
    {
        if (!m_authors.empty() && m_authors[m_last] == author)
            return m_last;
        const auto [known, isNew] = m_indices.emplace(author, m_authors.size());
        if (isNew)
            m_authors.push_back(author);
        return m_last = known->second;
    }
    [[nodiscard]] const std::vector<Author> &authors() const { return m_authors; }

private:
    std::vector<Author> m_authors;
    std::map<Author, std::size_t> m_indices;
    std::size_t m_last = 0;
};

void appendQuoted(std::string &text, std::string_view plain)
{
    text += '"';
    text += plain;
    text += '"';
}

void appendEscaped(std::string &text, std::string_view any) { text += json::serialize(json::string_view(any.data(), any.size())); }

void appendHeads(std::string &text, const std::vector<Head> &heads, AuthorTable &authors)
{
    char separator = '[';
    for (const auto &head : heads) {
        text += std::exchange(separator, ',');
        text += '[';
        text += writeJson(head.value);
        for (const auto number : {static_cast<std::int64_t>(authors.indexOf(head.author)), head.pos, head.seq}) {
            text += ',';
            text += std::to_string(number);
        }
        text += ',';
        appendQuoted(text, head.hlc.toString());
        text += ']';
    }
    text += ']';
}
} // namespace

// Written by hand rather than through a json::value: it is done once for every change that anyone folds.
std::string encodeRecord(const RecordState &record)
{
    AuthorTable authors;
    authors.indexOf(record.author);
    std::string fields = "{";
    for (const auto &[name, heads] : record.fields) {
        if (fields.size() > 1)
            fields += ',';
        appendEscaped(fields, name);
        fields += ':';
        appendHeads(fields, heads, authors);
    }
    std::string text = "{\"a\":";
    text.reserve(fields.size() + 100 * authors.authors().size() + 300);
    char separator = '[';
    for (const auto &author : authors.authors()) {
        text += std::exchange(separator, ',');
        text += '[';
        appendQuoted(text, author.account.toString());
        text += ',';
        appendQuoted(text, author.installation.toString());
        text += ']';
    }
    text += "],\"at\":" + std::to_string(record.addedAt.ms);
    text += ",\"d\":";
    appendQuoted(text, toHex(record.addDigest.bytes));
    text += ",\"f\":" + fields + "},\"g\":[";
    for (const auto &flag : record.flags) {
        if (&flag != &record.flags.front())
            text += ',';
        appendEscaped(text, flag);
    }
    text += "],\"id\":";
    appendQuoted(text, record.id.toString());
    text += ",\"k\":";
    appendEscaped(text, record.kind);
    text += ",\"l\":" + std::to_string(record.lastSeq);
    text += ",\"q\":" + std::to_string(record.addSeq);
    text += ",\"s\":" + std::to_string(record.schema);
    text += '}';
    return text;
}

namespace {
tl::unexpected<Error> malformed(const char *what) { return fail(ErrorCode::Malformed, std::string("record: ") + what); }

Result<std::vector<Author>> readAuthors(const json::value &value)
{
    REDOUBT_ASSIGN(const auto pairs, fromJson<std::vector<std::vector<Id>>>(value));
    std::vector<Author> authors;
    authors.reserve(pairs.size());
    for (const auto &pair : pairs) {
        if (pair.size() != 2)
            return malformed("an author is [account, installation]");
        authors.push_back({pair[0], pair[1]});
    }
    if (authors.empty())
        return malformed("no author");
    return authors;
}

Result<std::vector<Head>> readHeads(json::value &value, const std::vector<Author> &authors)
{
    auto *list = value.if_array();
    if (!list || list->empty())
        return malformed("heads are a list of at least one");
    std::vector<Head> heads;
    heads.reserve(list->size());
    for (auto &element : *list) {
        auto *parts = element.if_array();
        if (!parts || parts->size() != 5)
            return malformed("a head has five parts");
        Head head;
        head.value = std::move((*parts)[0]);
        REDOUBT_ASSIGN(const auto author, fromJson<std::size_t>((*parts)[1]));
        if (author >= authors.size())
            return malformed("a head's author is unknown");
        head.author = authors[author];
        REDOUBT_ASSIGN(head.pos, fromJson<std::int64_t>((*parts)[2]));
        REDOUBT_ASSIGN(head.seq, fromJson<std::int64_t>((*parts)[3]));
        REDOUBT_ASSIGN(head.hlc, fromJson<Hlc>((*parts)[4]));
        if (head.pos < 1 || head.seq < 0 || (!heads.empty() && !standsBefore(heads.back(), head)))
            return malformed("heads out of order");
        heads.push_back(std::move(head));
    }
    return heads;
}
} // namespace

Result<RecordState> decodeRecord(std::string_view bytes)
{
    JsonLimits limits;
    limits.maxBytes = 64 * 1024 * 1024;
    limits.maxValues = limits.maxBytes;
    limits.maxDepth = JsonLimits().maxDepth + 2; // a value lies two levels deeper in a record than in a change
    if (bytes.size() <= limits.maxBytes) {
        if (auto record = readEncodedRecord(bytes))
            return std::move(*record);
    }
    REDOUBT_ASSIGN(auto object, parseJsonObject(bytes, limits));
    static const json::value missing;
    const auto at = [&](const char *name) -> const json::value & {
        const auto *value = object.if_contains(name);
        return value ? *value : missing;
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
    REDOUBT_ASSIGN(const auto authors, readAuthors(at("a")));
    record.author = authors.front();
    auto *fields = object.if_contains("f");
    if (!fields || !fields->is_object())
        return malformed("no fields");
    for (auto &field : fields->get_object()) {
        REDOUBT_ASSIGN(auto heads, readHeads(field.value(), authors));
        record.fields.emplace(std::string(field.key()), std::move(heads));
    }
    return record;
}

} // namespace redoubt::feed
