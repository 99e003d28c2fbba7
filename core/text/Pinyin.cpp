// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/Pinyin.h"

#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <cstdlib>
#include <unordered_map>

namespace redoubt::text {

struct Pinyin::Readings
{
    std::unique_ptr<icu::Transliterator> latin;
    std::unordered_map<UChar32, std::string> known;

    /// The reading of one Chinese character in a to z; a Latin letter or digit as it is; else nothing.
    const std::string &of(UChar32 character)
    {
        const auto found = known.find(character);
        if (found != known.end())
            return found->second;
        icu::UnicodeString text(character);
        UErrorCode status = U_ZERO_ERROR;
        const bool han = uscript_getScript(character, &status) == USCRIPT_HAN;
        if (han)
            latin->transliterate(text);
        else
            text.toLower();
        std::string plain;
        text.toUTF8String(plain);
        std::string reading;
        for (const char c : plain) {
            if ((c >= 'a' && c <= 'z') || (!han && c >= '0' && c <= '9'))
                reading.push_back(c);
        }
        return known.emplace(character, std::move(reading)).first->second;
    }

    template <class Add>
    void each(std::string_view utf8, const Add &add)
    {
        const auto text = icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())));
        for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
            const std::string &reading = of(text.char32At(at));
            if (!reading.empty())
                add(reading);
        }
    }
};

Pinyin::Pinyin() : m_readings(std::make_unique<Readings>())
{
    UErrorCode status = U_ZERO_ERROR;
    m_readings->latin.reset(icu::Transliterator::createInstance("Han-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
    if (U_FAILURE(status) || !m_readings->latin)
        std::abort(); // ICU without its data, or no memory
}

Pinyin::~Pinyin() = default;

std::string Pinyin::initials(std::string_view utf8)
{
    std::string result;
    m_readings->each(utf8, [&result](const std::string &reading) { result.push_back(reading.front()); });
    return result;
}

std::string Pinyin::whole(std::string_view utf8)
{
    std::string result;
    m_readings->each(utf8, [&result](const std::string &reading) { result += reading; });
    return result;
}

} // namespace redoubt::text
