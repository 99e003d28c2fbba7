// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/RecordReader.h"

#include "core/json/Json.h"

#include <charconv>
#include <limits>
#include <utility>

namespace redoubt::feed {

namespace {
constexpr std::size_t kMaxDigits = 15; // always within 2^53
constexpr std::size_t kValueDepth = 4; // a head's value lies in the record, its fields, the heads and the head

/// The length of the well-formed UTF-8 sequence at @p text (RFC 3629); 0 where there is none. Not for ASCII.
std::size_t sequenceAt(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const auto follows = [&](std::size_t i, unsigned low = 0x80, unsigned high = 0xbf) { return byte(i) >= low && byte(i) <= high; };
    const unsigned lead = byte(0);
    if (lead >= 0xc2 && lead <= 0xdf)
        return follows(1) ? 2 : 0;
    if (lead >= 0xe0 && lead <= 0xef) {
        const bool second = lead == 0xe0 ? follows(1, 0xa0) : lead == 0xed ? follows(1, 0x80, 0x9f) : follows(1);
        return second && follows(2) ? 3 : 0;
    }
    if (lead >= 0xf0 && lead <= 0xf4) {
        const bool second = lead == 0xf0 ? follows(1, 0x90) : lead == 0xf4 ? follows(1, 0x80, 0x8f) : follows(1);
        return second && follows(2) && follows(3) ? 4 : 0;
    }
    return 0;
}

/// Walks over the text. Every function is false, and the reading over, where the text is not what it looks for.
class RecordCursor
{
public:
    explicit RecordCursor(std::string_view text) : m_rest(text) { }

    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }
    [[nodiscard]] bool take(std::string_view literal)
    {
        if (!m_rest.starts_with(literal))
            return false;
        m_rest.remove_prefix(literal.size());
        return true;
    }
    /// A whole number as JSON writes it, of at most 15 digits.
    [[nodiscard]] bool number(std::int64_t &value)
    {
        const std::size_t sign = m_rest.starts_with('-') ? 1 : 0;
        const auto *const end = m_rest.data() + m_rest.size();
        const auto [after, error] = std::from_chars(m_rest.data(), end, value);
        const auto size = static_cast<std::size_t>(after - m_rest.data());
        if (error != std::errc() || size - sign > kMaxDigits || (m_rest[sign] == '0' && size > 1))
            return false;
        if (after != end && (*after == '.' || *after == 'e' || *after == 'E'))
            return false;
        m_rest.remove_prefix(size);
        return true;
    }
    /// A string without escapes.
    [[nodiscard]] bool text(std::string_view &value)
    {
        if (!m_rest.starts_with('"'))
            return false;
        std::size_t at = 1;
        for (;;) {
            if (at >= m_rest.size())
                return false;
            const auto byte = static_cast<unsigned char>(m_rest[at]);
            if (byte == '"')
                break;
            if (byte < 0x20 || byte == '\\')
                return false;
            const auto size = byte < 0x80 ? 1 : sequenceAt(m_rest.substr(at));
            if (size == 0)
                return false;
            at += size;
        }
        value = m_rest.substr(1, at - 1);
        m_rest.remove_prefix(at + 1);
        return value.size() <= JsonLimits().maxStringBytes;
    }
    [[nodiscard]] bool id(Id &value)
    {
        std::string_view written;
        if (!text(written))
            return false;
        const auto parsed = Id::parse(written);
        if (parsed)
            value = *parsed;
        return parsed.has_value();
    }
    /// Any value; what is not simple is read as JSON on its own.
    [[nodiscard]] bool value(json::value &value)
    {
        const auto before = m_rest;
        std::string_view string;
        std::int64_t whole = 0;
        if (text(string)) {
            value.emplace_string().assign(string.data(), string.size());
            return true;
        }
        m_rest = before;
        if (take("true") || take("false")) {
            value = before.front() == 't';
            return true;
        }
        if (take("null")) {
            value.emplace_null();
            return true;
        }
        if (number(whole)) {
            value = whole;
            return true;
        }
        m_rest = before;
        JsonLimits limits;
        limits.maxDepth += 2;
        limits.maxDepth -= kValueDepth;
        const auto extent = m_rest.substr(0, extentOfValue());
        auto parsed = parseJson(extent, limits);
        if (!parsed)
            return false;
        value = std::move(*parsed);
        m_rest.remove_prefix(extent.size());
        return true;
    }

private:
    /// How far the value goes that begins here: to the comma or bracket that is not its own.
    [[nodiscard]] std::size_t extentOfValue() const
    {
        std::size_t depth = 0;
        bool isInString = false;
        for (std::size_t at = 0; at < m_rest.size(); ++at) {
            const char c = m_rest[at];
            if (isInString) {
                if (c == '\\')
                    ++at;
                else if (c == '"')
                    isInString = false;
                continue;
            }
            switch (c) {
            case '"': isInString = true; break;
            case '[':
            case '{': ++depth; break;
            case ',':
                if (depth == 0)
                    return at;
                break;
            case ']':
            case '}':
                if (depth == 0)
                    return at;
                --depth;
                break;
            default: break;
            }
        }
        return m_rest.size();
    }

    std::string_view m_rest;
};

bool readAuthors(RecordCursor &cursor, std::vector<Author> &authors)
{
    if (!cursor.take("["))
        return false;
    do {
        Author author;
        if (!cursor.take("[") || !cursor.id(author.account) || !cursor.take(",") || !cursor.id(author.installation) || !cursor.take("]"))
            return false;
        authors.push_back(author);
    } while (cursor.take(","));
    return cursor.take("]");
}

bool readHead(RecordCursor &cursor, const std::vector<Author> &authors, Head &head)
{
    std::int64_t author = 0;
    std::string_view hlc;
    if (!cursor.take("[") || !cursor.value(head.value) || !cursor.take(",") || !cursor.number(author) || !cursor.take(",") || !cursor.number(head.pos)
        || !cursor.take(",") || !cursor.number(head.seq) || !cursor.take(",") || !cursor.text(hlc) || !cursor.take("]"))
        return false;
    const auto read = Hlc::parse(hlc);
    if (!read || author < 0 || static_cast<std::size_t>(author) >= authors.size() || head.pos < 1 || head.seq < 0)
        return false;
    head.hlc = *read;
    head.author = authors[static_cast<std::size_t>(author)];
    return true;
}

bool readHeads(RecordCursor &cursor, const std::vector<Author> &authors, std::vector<Head> &heads)
{
    if (!cursor.take("["))
        return false;
    do {
        Head head;
        if (!readHead(cursor, authors, head) || (!heads.empty() && !standsBefore(heads.back(), head)))
            return false;
        heads.push_back(std::move(head));
    } while (cursor.take(","));
    return cursor.take("]");
}

bool readFields(RecordCursor &cursor, const std::vector<Author> &authors, RecordState &record)
{
    if (!cursor.take("{"))
        return false;
    if (cursor.take("}"))
        return true;
    do {
        std::string_view name;
        if (!cursor.text(name) || !cursor.take(":"))
            return false;
        // In rising order, so none stands there twice.
        if (!record.fields.empty() && !(std::string_view(record.fields.rbegin()->first) < name))
            return false;
        const auto field = record.fields.emplace_hint(record.fields.end(), std::string(name), std::vector<Head>());
        if (!readHeads(cursor, authors, field->second))
            return false;
    } while (cursor.take(","));
    return cursor.take("}");
}

bool readFlags(RecordCursor &cursor, std::vector<std::string> &flags)
{
    if (!cursor.take("["))
        return false;
    if (cursor.take("]"))
        return true;
    do {
        std::string_view flag;
        if (!cursor.text(flag))
            return false;
        flags.emplace_back(flag);
    } while (cursor.take(","));
    return cursor.take("]");
}

bool readRecord(RecordCursor &cursor, RecordState &record)
{
    std::vector<Author> authors;
    std::string_view digest;
    std::string_view kind;
    std::int64_t schema = 0;
    if (!cursor.take("{\"a\":") || !readAuthors(cursor, authors) || !cursor.take(",\"at\":") || !cursor.number(record.addedAt.ms)
        || !cursor.take(",\"d\":") || !cursor.text(digest) || !cursor.take(",\"f\":") || !readFields(cursor, authors, record)
        || !cursor.take(",\"g\":") || !readFlags(cursor, record.flags) || !cursor.take(",\"id\":") || !cursor.id(record.id) || !cursor.take(",\"k\":")
        || !cursor.text(kind) || !cursor.take(",\"l\":") || !cursor.number(record.lastSeq) || !cursor.take(",\"q\":") || !cursor.number(record.addSeq)
        || !cursor.take(",\"s\":") || !cursor.number(schema) || !cursor.take("}") || !cursor.atEnd())
        return false;
    const auto read = Digest::parse("sha256:" + std::string(digest));
    if (!read || schema < std::numeric_limits<int>::min() || schema > std::numeric_limits<int>::max())
        return false;
    record.author = authors.front();
    record.addDigest = *read;
    record.kind = kind;
    record.schema = static_cast<int>(schema);
    return true;
}
} // namespace

std::optional<RecordState> readEncodedRecord(std::string_view bytes)
{
    std::optional<RecordState> record(std::in_place);
    RecordCursor cursor(bytes);
    if (!readRecord(cursor, *record))
        record.reset();
    return record;
}

} // namespace redoubt::feed
