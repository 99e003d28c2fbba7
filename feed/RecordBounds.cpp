// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/RecordBounds.h"

#include <boost/json/serialize.hpp>

#include <algorithm>
#include <cmath>
#include <charconv>

namespace redoubt::feed {

namespace {
constexpr std::size_t kValueBytes = 24; // of a json::value that holds no text

// What encodeRecord() writes beside names and values, rounded up. Of a record: the members' names, five numbers of up to 16 digits,
// digest, id and a kind of up to 64 characters. Of a field: its brackets, colon and comma. Of a head: three numbers, the clock, brackets
// and commas, and the entry of its author in the table.
constexpr std::size_t kRecordBytes = 512;
constexpr std::size_t kFieldBytes = 8;
constexpr std::size_t kHeadBytes = 160;

std::size_t digitsOf(std::int64_t number)
{
    char digits[24];
    return static_cast<std::size_t>(std::to_chars(digits, digits + sizeof digits, number).ptr - digits);
}

std::size_t textSize(std::string_view text)
{
    std::size_t size = text.size() + 2;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\' || c == '\b' || c == '\f' || c == '\n' || c == '\r' || c == '\t')
            ++size;
        else if (byte < 0x20)
            size += 5; // as \u00XX
    }
    return size;
}

std::size_t textSize(json::string_view text) { return textSize(std::string_view(text.data(), text.size())); }

std::size_t realSize(const json::value &value)
{
    const auto canonical = canonicalJson(value);
    return canonical.is_int64() ? digitsOf(canonical.get_int64()) : json::serialize(canonical).size();
}

std::size_t headSize(const json::value &value) { return kHeadBytes + valueSize(value); }

std::size_t flagSize(std::string_view flag) { return textSize(flag) + 1; }

tl::unexpected<Error> over(const std::string &what) { return fail(ErrorCode::TooLarge, "the record is full: " + what); }
} // namespace

std::size_t valueSize(const json::value &value)
{
    std::size_t size = kValueBytes;
    switch (value.kind()) {
    case json::kind::null: size += 4; break;
    case json::kind::bool_: size += value.get_bool() ? 4 : 5; break;
    case json::kind::int64: size += digitsOf(value.get_int64()); break;
    case json::kind::string: size += textSize(json::string_view(value.get_string())); break;
    case json::kind::array:
        size += 2 + (value.get_array().empty() ? 0 : value.get_array().size() - 1);
        for (const auto &element : value.get_array())
            size += valueSize(element);
        break;
    case json::kind::object:
        size += 2 + (value.get_object().empty() ? 0 : value.get_object().size() - 1);
        for (const auto &member : value.get_object())
            size += textSize(member.key()) + 1 + valueSize(member.value());
        break;
    case json::kind::uint64:
    case json::kind::double_: size += realSize(value); break;
    }
    return size;
}

std::size_t recordSize(const RecordState &record)
{
    auto size = kRecordBytes;
    for (const auto &flag : record.flags)
        size += flagSize(flag);
    for (const auto &[name, heads] : record.fields) {
        size += kFieldBytes + textSize(std::string_view(name));
        for (const auto &head : heads)
            size += headSize(head.value);
    }
    return size;
}

namespace {
/// A change as it goes into a record, field by field.
class Growth
{
public:
    Growth(const std::optional<RecordState> &record, std::size_t size, const PlacedChange &placed)
        : m_record(record), m_placed(placed), m_size(record ? size : kRecordBytes), m_fields(record ? record->fields.size() : 0)
    { }

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] std::size_t fields() const { return m_fields; }

    void flags(const std::vector<std::string> &flags)
    {
        // Each once, as the fold keeps them.
        for (auto flag = flags.begin(); flag != flags.end(); ++flag) {
            const bool isThere = m_record && std::binary_search(m_record->flags.begin(), m_record->flags.end(), *flag);
            if (!isThere && std::find(flags.begin(), flag, *flag) == flag)
                m_size += flagSize(*flag);
        }
    }

    [[nodiscard]] Result<void> put(std::string_view name, const json::value &value)
    {
        m_size += headSize(value);
        const auto *heads = m_record ? m_record->headsOf(name) : nullptr;
        if (!heads) {
            m_size += kFieldBytes + textSize(name);
            ++m_fields;
            return {};
        }
        std::size_t standing = 1;
        for (const auto &head : *heads) {
            if (hadSeen(m_placed.line.change, m_placed.author, head))
                m_size -= headSize(head.value);
            else
                ++standing;
        }
        if (standing > RecordBounds::MaxHeads && standing > heads->size())
            return over(std::to_string(RecordBounds::MaxHeads) + " values stand side by side in " + std::string(name));
        return {};
    }

private:
    const std::optional<RecordState> &m_record;
    const PlacedChange &m_placed;
    std::size_t m_size;
    std::size_t m_fields;
};
} // namespace

Result<std::size_t> sizeWith(const std::optional<RecordState> &record, std::size_t size, const PlacedChange &placed)
{
    const auto &change = placed.line.change;
    Growth growth(record, size, placed);
    if (placed.envelope)
        growth.flags(placed.envelope->flags);
    for (const auto &field : change.fields)
        REDOUBT_TRY(growth.put({field.key().data(), field.key().size()}, field.value()));
    REDOUBT_TRY(growth.put(RecordState::Removed, change.act == Act::Remove));
    if (growth.fields() > RecordBounds::MaxFields && (!record || growth.fields() > record->fields.size()))
        return over(std::to_string(growth.fields()) + " fields");
    if (growth.size() > RecordBounds::MaxBytes && growth.size() > size && change.act != Act::Remove)
        return over(std::to_string(growth.size()) + " bytes");
    return growth.size();
}

} // namespace redoubt::feed
