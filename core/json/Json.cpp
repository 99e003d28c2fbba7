// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/Json.h"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value_stack.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <vector>

namespace redoubt {

namespace {

enum class Refusal { None, DuplicateKey, TooManyValues, StringTooLong, IntegerTooLarge, NumberTooLarge };

/// Builds the value while it watches the bounds that Boost.JSON's own parser does not know.
class BoundedHandler
{
public:
    // Boost.JSON chose these names.
    // NOLINTBEGIN(readability-identifier-naming)
    static constexpr std::size_t max_object_size = std::size_t(-1);
    static constexpr std::size_t max_array_size = std::size_t(-1);
    static constexpr std::size_t max_key_size = std::size_t(-1);
    static constexpr std::size_t max_string_size = std::size_t(-1);
    // NOLINTEND(readability-identifier-naming)

    JsonLimits limits;
    Refusal refusal = Refusal::None;
    json::value_stack stack;

    // NOLINTBEGIN(readability-identifier-naming)
    bool on_document_begin(json::error_code &) { return true; }
    bool on_document_end(json::error_code &) { return true; }
    bool on_object_begin(json::error_code &)
    {
        m_objects.push_back(m_keys.size());
        return true;
    }
    bool on_object_end(std::size_t n, json::error_code &ec)
    {
        const auto first = m_keys.begin() + static_cast<std::ptrdiff_t>(m_objects.back());
        std::sort(first, m_keys.end());
        if (std::adjacent_find(first, m_keys.end()) != m_keys.end())
            return refuse(Refusal::DuplicateKey, ec);
        m_keys.erase(first, m_keys.end());
        m_objects.pop_back();
        stack.push_object(n);
        return count(ec);
    }
    bool on_array_begin(json::error_code &) { return true; }
    bool on_array_end(std::size_t n, json::error_code &ec)
    {
        stack.push_array(n);
        return count(ec);
    }
    bool on_key_part(json::string_view part, std::size_t n, json::error_code &ec)
    {
        stack.push_chars(part);
        m_key.append(part.data(), part.size());
        return n <= limits.maxStringBytes || refuse(Refusal::StringTooLong, ec);
    }
    bool on_key(json::string_view part, std::size_t n, json::error_code &ec)
    {
        stack.push_key(part);
        m_key.append(part.data(), part.size());
        m_keys.push_back(std::move(m_key));
        m_key.clear();
        return n <= limits.maxStringBytes || refuse(Refusal::StringTooLong, ec);
    }
    bool on_string_part(json::string_view part, std::size_t n, json::error_code &ec)
    {
        stack.push_chars(part);
        return n <= limits.maxStringBytes || refuse(Refusal::StringTooLong, ec);
    }
    bool on_string(json::string_view part, std::size_t n, json::error_code &ec)
    {
        stack.push_string(part);
        return (n <= limits.maxStringBytes || refuse(Refusal::StringTooLong, ec)) && count(ec);
    }
    bool on_number_part(json::string_view, json::error_code &) { return true; }
    bool on_int64(std::int64_t i, json::string_view, json::error_code &ec)
    {
        constexpr std::int64_t bound = std::int64_t{1} << 53;
        stack.push_int64(i);
        return (i >= -bound && i <= bound) ? count(ec) : refuse(Refusal::IntegerTooLarge, ec);
    }
    bool on_uint64(std::uint64_t, json::string_view, json::error_code &ec)
    {
        return refuse(Refusal::IntegerTooLarge, ec); // only sent above 2^63-1
    }
    bool on_double(double, json::string_view text, json::error_code &ec)
    {
        if (text.find_first_of(".eE") == json::string_view::npos)
            return refuse(Refusal::IntegerTooLarge, ec);
        // Boost.JSON 1.81 misses the nearest double by a bit or two and makes infinity of 1e400: two replicas
        // would differ by how often a number was written and read.
        double exact = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), exact);
        if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(exact))
            return refuse(Refusal::NumberTooLarge, ec);
        stack.push_double(exact);
        return count(ec);
    }
    bool on_bool(bool b, json::error_code &ec)
    {
        stack.push_bool(b);
        return count(ec);
    }
    bool on_null(json::error_code &ec)
    {
        stack.push_null();
        return count(ec);
    }
    bool on_comment_part(json::string_view, json::error_code &) { return true; }
    bool on_comment(json::string_view, json::error_code &) { return true; }
    // NOLINTEND(readability-identifier-naming)

private:
    bool count(json::error_code &ec) { return ++m_values <= limits.maxValues || refuse(Refusal::TooManyValues, ec); }
    bool refuse(Refusal why, json::error_code &ec)
    {
        refusal = why;
        ec = json::error::extra_data; // any error stops the parser; the reason is in refusal
        return false;
    }

    std::size_t m_values = 0;
    std::string m_key;
    std::vector<std::string> m_keys;    // of every open object, one after another
    std::vector<std::size_t> m_objects; // where each open object's keys begin
};

/// Which line a text that people write goes wrong in; what programs write is one line, and nothing is said of that.
std::string placeOf(std::string_view text, std::size_t used)
{
    if (text.find('\n') == std::string_view::npos)
        return {};
    const auto read = text.substr(0, used);
    return ", in line " + std::to_string(1 + std::count(read.begin(), read.end(), '\n'));
}

tl::unexpected<Error> failureOf(Refusal refusal, const json::error_code &ec, const std::string &place)
{
    switch (refusal) {
    case Refusal::DuplicateKey: return fail(ErrorCode::Malformed, "JSON with a duplicate key" + place);
    case Refusal::TooManyValues: return fail(ErrorCode::TooLarge, "JSON with too many values" + place);
    case Refusal::StringTooLong: return fail(ErrorCode::TooLarge, "JSON with too long a string" + place);
    case Refusal::IntegerTooLarge: return fail(ErrorCode::Malformed, "JSON with an integer beyond 2^53" + place);
    case Refusal::NumberTooLarge: return fail(ErrorCode::Malformed, "JSON with a number that no double holds" + place);
    case Refusal::None: break;
    }
    if (ec == json::error::too_deep)
        return fail(ErrorCode::TooLarge, "JSON nested too deep" + place);
    return fail(ErrorCode::Malformed, "not JSON: " + ec.message() + place);
}

/// Whole doubles as integers, -0.0 among them: JSON has one kind of number.
json::value canonicalNumber(double real)
{
    constexpr double bound = 9007199254740992.0; // 2^53
    if (std::trunc(real) == real && std::abs(real) <= bound)
        return static_cast<std::int64_t>(real);
    return real;
}
} // namespace

json::value canonicalJson(const json::value &value)
{
    if (const auto *object = value.if_object()) {
        std::vector<const json::key_value_pair *> members;
        members.reserve(object->size());
        for (const auto &member : *object)
            members.push_back(&member);
        std::sort(members.begin(), members.end(), [](const auto *a, const auto *b) { return a->key() < b->key(); });
        json::object result;
        result.reserve(members.size());
        for (const auto *member : members)
            result.emplace(member->key(), canonicalJson(member->value()));
        return result;
    }
    if (const auto *array = value.if_array()) {
        json::array result;
        result.reserve(array->size());
        for (const auto &element : *array)
            result.push_back(canonicalJson(element));
        return result;
    }
    if (const auto *real = value.if_double())
        return canonicalNumber(*real);
    return value;
}

Result<json::value> parseJson(std::string_view text, const JsonLimits &limits)
{
    if (text.size() > limits.maxBytes)
        return fail(ErrorCode::TooLarge, "JSON over " + std::to_string(limits.maxBytes) + " bytes");
    json::parse_options options;
    options.max_depth = limits.maxDepth;
    json::basic_parser<BoundedHandler> parser(options);
    parser.handler().limits = limits;
    parser.handler().stack.reset();
    json::error_code ec;
    const auto used = parser.write_some(false, text.data(), text.size(), ec);
    if (!ec && used < text.size())
        ec = json::error::extra_data;
    if (!ec && !parser.done())
        ec = json::error::incomplete;
    if (ec)
        return failureOf(parser.handler().refusal, ec, placeOf(text, used));
    return parser.handler().stack.release();
}

Result<json::object> parseJsonObject(std::string_view text, const JsonLimits &limits)
{
    REDOUBT_ASSIGN(auto value, parseJson(text, limits));
    auto *object = value.if_object();
    if (!object)
        return fail(ErrorCode::Malformed, "not a JSON object");
    return std::move(*object);
}

std::string writeJson(const json::value &value) { return json::serialize(value); }

std::string writeCanonicalJson(const json::value &value) { return json::serialize(canonicalJson(value)); }

} // namespace redoubt
