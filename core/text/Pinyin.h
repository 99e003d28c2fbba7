// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace redoubt::text {

/// How Chinese names are typed on a keyboard without an input method. Readings are those of ICU's Han-Latin transliteration, one for each
/// character whatever stands beside it: 重 is zhong, 行 is xing. Remembers what it has looked up; owned by one thread.
class Pinyin
{
public:
    Pinyin();
    ~Pinyin();
    Pinyin(const Pinyin &) = delete;
    Pinyin &operator=(const Pinyin &) = delete;

    /// The first letter of each Chinese character of @p utf8, and its Latin letters and digits as they are, all in small letters and without what
    /// stands between: "裁定" is "cd", "红03-07 集中运维" is "h0307jzyw".
    [[nodiscard]] std::string initials(std::string_view utf8);
    /// The same with whole readings: "裁定" is "caiding".
    [[nodiscard]] std::string whole(std::string_view utf8);

private:
    struct Readings;
    std::unique_ptr<Readings> m_readings;
};

} // namespace redoubt::text
