// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "core/json/Json.h"
#include "exercise/scoring/Points.h"

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace redoubt::exercise {

/// Reads the members of one JSON object of a rule pack, strictly. A reader function asks for what it needs and calls
/// end(); the first thing that is wrong is kept with its place, and everything read afterwards is a harmless
/// default, so that reading needs no check at every member.
class PackMembers
{
public:
    PackMembers(const json::object &object, std::string path, std::optional<Error> &firstError);

    [[nodiscard]] bool has(std::string_view member) const { return m_object->contains(member); }
    [[nodiscard]] bool isText(std::string_view member) const;

    /// 1–2000 bytes of text.
    [[nodiscard]] std::string text(std::string_view member);
    /// A text without blanks or control characters, up to 64 bytes: an id, a clause, a version.
    [[nodiscard]] std::string word(std::string_view member);
    [[nodiscard]] bool flag(std::string_view member);
    [[nodiscard]] int integer(std::string_view member, int least, int most);
    [[nodiscard]] std::optional<int> optionalInteger(std::string_view member, int least, int most);
    [[nodiscard]] double number(std::string_view member, double least, double most);
    /// Whole points from 0 to 1,000,000.
    [[nodiscard]] Points points(std::string_view member);
    [[nodiscard]] std::optional<Points> pointsOrNull(std::string_view member);
    [[nodiscard]] std::vector<int> integers(std::string_view member, std::size_t fewest, std::size_t most, int least, int largest);
    [[nodiscard]] PackMembers object(std::string_view member);

    template <class T>
    [[nodiscard]] T oneOf(std::string_view member, std::initializer_list<std::pair<std::string_view, T>> choices)
    {
        const std::string chosen = word(member);
        std::string names;
        for (const auto &[name, value] : choices) {
            if (chosen == name)
                return value;
            names += (names.empty() ? "" : ", ") + std::string(name);
        }
        refuseMember(member, "must be one of " + names);
        return choices.begin()->second;
    }

    template <class T, class Read>
    [[nodiscard]] std::vector<T> list(std::string_view member, std::size_t fewest, std::size_t most, const Read &read)
    {
        std::vector<T> items;
        const std::size_t count = arraySize(member, fewest, most);
        for (std::size_t i = 0; i < count && !*m_error; ++i)
            items.push_back(read(element(member, i)));
        return items;
    }

    /// Refuses members that were never asked for.
    void end();
    /// Keeps @p why as the error, if it is the first.
    void refuse(const std::string &why) const;

private:
    const json::value *take(std::string_view member);
    std::size_t arraySize(std::string_view member, std::size_t fewest, std::size_t most);
    PackMembers element(std::string_view member, std::size_t index);
    void refuseMember(std::string_view member, const std::string &why) const;
    std::string place(std::string_view member) const;

    const json::object *m_object;
    std::string m_path;
    std::optional<Error> *m_error;
    std::set<std::string, std::less<>> m_asked;
};

} // namespace redoubt::exercise
