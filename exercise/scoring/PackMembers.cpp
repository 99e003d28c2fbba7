// SPDX-License-Identifier: GPL-3.0-or-later
#include "exercise/scoring/PackMembers.h"

#include <algorithm>

namespace redoubt::exercise {

namespace {

const json::object emptyObject;

bool isWordCharacter(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte > 0x20 && byte != 0x7f;
}

} // namespace

PackMembers::PackMembers(const json::object &object, std::string path, std::optional<Error> &firstError)
    : m_object(&object), m_path(std::move(path)), m_error(&firstError)
{ }

bool PackMembers::isText(std::string_view member) const
{
    const auto *value = m_object->if_contains(member);
    return value && value->is_string();
}

const json::value *PackMembers::take(std::string_view member)
{
    m_asked.emplace(member);
    const auto *value = m_object->if_contains(member);
    if (!value)
        refuseMember(member, "is missing");
    return value;
}

std::string PackMembers::text(std::string_view member)
{
    const auto *value = take(member);
    if (!value)
        return {};
    if (!value->is_string() || value->get_string().empty() || value->get_string().size() > 2000) {
        refuseMember(member, "must be a text of 1 to 2000 bytes");
        return {};
    }
    return std::string(value->get_string());
}

std::string PackMembers::word(std::string_view member)
{
    std::string word = text(member);
    if (word.size() > 64 || !std::ranges::all_of(word, isWordCharacter))
        refuseMember(member, "must be at most 64 bytes, without blanks");
    return word;
}

bool PackMembers::flag(std::string_view member)
{
    const auto *value = take(member);
    if (!value)
        return false;
    if (!value->is_bool())
        refuseMember(member, "must be true or false");
    return value->is_bool() && value->get_bool();
}

int PackMembers::integer(std::string_view member, int least, int most)
{
    const auto *value = take(member);
    if (!value)
        return least;
    if (!value->is_int64() || value->get_int64() < least || value->get_int64() > most) {
        refuseMember(member, "must be an integer from " + std::to_string(least) + " to " + std::to_string(most));
        return least;
    }
    return static_cast<int>(value->get_int64());
}

std::optional<int> PackMembers::optionalInteger(std::string_view member, int least, int most)
{
    if (!has(member))
        return std::nullopt;
    return integer(member, least, most);
}

double PackMembers::number(std::string_view member, double least, double most)
{
    const auto *value = take(member);
    if (!value)
        return least;
    const double number = value->is_int64() ? static_cast<double>(value->get_int64()) : value->is_double() ? value->get_double() : least - 1;
    // Written so that a number that is none is refused too.
    if (!(number >= least && number <= most)) {
        refuseMember(member, "must be a number from " + std::to_string(least) + " to " + std::to_string(most));
        return least;
    }
    return number;
}

Points PackMembers::points(std::string_view member) { return Points::whole(integer(member, 0, static_cast<int>(Points::LargestWhole))); }

std::optional<Points> PackMembers::pointsOrNull(std::string_view member)
{
    const auto *value = m_object->if_contains(member);
    if (value && value->is_null()) {
        m_asked.emplace(member);
        return std::nullopt;
    }
    return points(member);
}

std::vector<int> PackMembers::integers(std::string_view member, std::size_t fewest, std::size_t most, int least, int largest)
{
    std::vector<int> numbers;
    const std::size_t count = arraySize(member, fewest, most);
    for (std::size_t i = 0; i < count; ++i) {
        const auto &value = m_object->at(member).get_array()[i];
        if (!value.is_int64() || value.get_int64() < least || value.get_int64() > largest) {
            refuseMember(member, "must hold integers from " + std::to_string(least) + " to " + std::to_string(largest));
            return {};
        }
        numbers.push_back(static_cast<int>(value.get_int64()));
    }
    return numbers;
}

PackMembers PackMembers::object(std::string_view member)
{
    const auto *value = take(member);
    if (value && !value->is_object())
        refuseMember(member, "must be an object");
    return {value && value->is_object() ? value->get_object() : emptyObject, place(member), *m_error};
}

std::size_t PackMembers::arraySize(std::string_view member, std::size_t fewest, std::size_t most)
{
    const auto *value = take(member);
    if (!value)
        return 0;
    if (!value->is_array() || value->get_array().size() < fewest || value->get_array().size() > most) {
        refuseMember(member, "must be a list of " + std::to_string(fewest) + " to " + std::to_string(most));
        return 0;
    }
    return value->get_array().size();
}

PackMembers PackMembers::element(std::string_view member, std::size_t index)
{
    const auto &value = m_object->at(member).get_array()[index];
    const std::string path = place(member) + "[" + std::to_string(index) + "]";
    if (!value.is_object() && !*m_error)
        *m_error = Error{ErrorCode::Malformed, path + ": must be an object"};
    return {value.is_object() ? value.get_object() : emptyObject, path, *m_error};
}

void PackMembers::end()
{
    for (const auto &member : *m_object) {
        if (!m_asked.contains(std::string_view(member.key())))
            refuseMember(member.key(), "is not a member that is known here");
    }
}

void PackMembers::refuse(const std::string &why) const
{
    if (!*m_error)
        *m_error = Error{ErrorCode::Malformed, (m_path.empty() ? "" : m_path + ": ") + why};
}

void PackMembers::refuseMember(std::string_view member, const std::string &why) const
{
    if (!*m_error)
        *m_error = Error{ErrorCode::Malformed, place(member) + ": " + why};
}

std::string PackMembers::place(std::string_view member) const { return m_path.empty() ? std::string(member) : m_path + '.' + std::string(member); }

} // namespace redoubt::exercise
