// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/exchange/RemovedTexts.h"

#include "core/Bytes.h"
#include "core/text/CodePoints.h"
#include "core/text/EncodedText.h"
#include "core/text/SearchKey.h"
#include "incident/exchange/UndoneEscapes.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <map>
#include <unordered_map>

namespace redoubt::incident {

namespace {
/// What is compared at once: the shortest form that is looked for.
constexpr std::size_t kHeadBytes = 4;
constexpr std::size_t kLeastBase64 = 6;
constexpr std::size_t kLeastDigits = 7;

constexpr std::string_view kStandardAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view kUrlAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Bytes within base64.
struct Base64Form
{
    std::string middle; ///< the characters that the bytes alone decide
    std::string before; ///< which may stand in front of them, as the bytes decide part of it; empty: any
    std::string after;  ///< and behind them
};

/// Of @p bytes with @p before bytes of a group of three in front of them.
Base64Form base64Within(std::string_view bytes, std::size_t before, std::string_view alphabet)
{
    Base64Form form;
    const auto first = before * 8;
    const auto end = first + bytes.size() * 8;
    const auto bit = [&](std::size_t at) {
        const auto byte = static_cast<unsigned char>(bytes[(at - first) / 8]);
        return static_cast<std::size_t>((byte >> (7 - (at - first) % 8)) & 1);
    };
    const auto fits = [&](std::size_t value, std::size_t from) {
        for (std::size_t i = 0; i < 6; ++i) {
            const auto at = from + i;
            if (at >= first && at < end && (value >> (5 - i) & 1) != bit(at))
                return false;
        }
        return true;
    };
    const auto fitting = [&](std::size_t from) {
        std::string characters;
        for (std::size_t value = 0; value < alphabet.size(); ++value) {
            if (fits(value, from))
                characters += alphabet[value];
        }
        return characters;
    };
    const auto whole = (first + 5) / 6 * 6;
    if (whole != first)
        form.before = fitting(whole - 6);
    auto at = whole;
    for (; at + 6 <= end; at += 6)
        form.middle += fitting(at);
    if (at < end)
        form.after = fitting(at);
    return form;
}

bool isSetApart(char c) { return std::strchr(" -().+/\t", c) != nullptr && c != '\0'; }
bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// @p key with what sets groups of digits apart left out between them.
std::string joinedDigits(std::string_view key)
{
    std::string joined;
    for (std::size_t i = 0; i < key.size(); ++i) {
        if (!isSetApart(key[i]) || joined.empty() || !isDigit(joined.back())) {
            joined += key[i];
            continue;
        }
        auto next = i;
        while (next < key.size() && isSetApart(key[next]))
            ++next;
        if (next == key.size() || !isDigit(key[next]))
            joined += key[i];
        else
            i = next - 1;
    }
    return joined;
}

/// The digits of a text that is a number with what sets it apart; else empty.
std::string numberOf(std::string_view key)
{
    std::string digits;
    for (const char c : key) {
        if (isDigit(c))
            digits += c;
        else if (!isSetApart(c))
            return {};
    }
    return digits.size() >= kLeastDigits ? digits : std::string();
}

/// Many forms looked for in one pass.
class FormSearch
{
public:
    struct Form
    {
        std::string bytes;
        std::size_t text = 0; ///< index
        std::string as;
        std::string before; ///< one of these characters stands in front; empty: whatever
        std::string after;  ///< and behind
        [[nodiscard]] bool isAt(std::string_view haystack, std::size_t at) const
        {
            const auto end = at + bytes.size();
            return haystack.substr(at).starts_with(bytes) && (before.empty() || (at > 0 && before.find(haystack[at - 1]) != std::string::npos))
                && (after.empty() || (end < haystack.size() && after.find(haystack[end]) != std::string::npos));
        }
    };

    void add(std::string bytes, std::size_t text, std::string as, std::string before = {}, std::string after = {})
    {
        if (bytes.size() < kHeadBytes)
            return;
        const auto head = headAt(bytes, 0);
        m_mayBegin[head >> 16 ^ (head & 0xffff)] = true;
        m_byHead[head].push_back(m_forms.size());
        m_forms.push_back({std::move(bytes), text, std::move(as), std::move(before), std::move(after)});
    }
    template <class Found>
    void in(std::string_view haystack, const Found &found) const
    {
        for (std::size_t at = 0; at + kHeadBytes <= haystack.size(); ++at) {
            const auto head = headAt(haystack, at);
            if (!m_mayBegin[head >> 16 ^ (head & 0xffff)])
                continue;
            const auto known = m_byHead.find(head);
            if (known == m_byHead.end())
                continue;
            for (const auto index : known->second) {
                if (m_forms[index].isAt(haystack, at))
                    found(m_forms[index]);
            }
        }
    }

private:
    static std::uint32_t headAt(std::string_view bytes, std::size_t at)
    {
        std::uint32_t head = 0;
        std::memcpy(&head, bytes.data() + at, kHeadBytes);
        return head;
    }
    std::vector<Form> m_forms;
    std::vector<bool> m_mayBegin = std::vector<bool>(std::size_t{1} << 16);
    std::unordered_map<std::uint32_t, std::vector<std::size_t>> m_byHead;
};

std::vector<std::pair<std::string, std::string>> encodingsOf(const std::string &text)
{
    std::vector<std::pair<std::string, std::string>> forms{{text, "UTF-8"}};
    const auto add = [&](std::optional<std::string> bytes, const char *as) {
        if (bytes)
            forms.emplace_back(std::move(*bytes), as);
    };
    add(text::utf16LittleEndian(text), "UTF-16LE");
    add(text::utf16BigEndian(text), "UTF-16BE");
    add(text::gb18030(text), "GB18030");
    return forms;
}
} // namespace

bool isSearchable(std::string_view text)
{
    std::size_t all = 0;
    std::size_t wide = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto character = text::codePointAt(text, at);
        at += character.bytes;
        if (text::isBlank(character.value) || (character.value >= 0 && text::isUnseen(character.value)))
            continue;
        ++all;
        wide += character.value >= 0x80 ? 1 : 0;
    }
    return all >= 4 || wide >= 2;
}

struct RemovedTextSearch::Forms
{
    std::vector<RemovedText> texts;
    FormSearch plain;  ///< in bytes as they are, and with escapes undone
    FormSearch base64; ///< in bytes without blanks
    FormSearch hex;    ///< in joinedHex()
    FormSearch key;    ///< in searchKey()
    FormSearch number; ///< in joinedDigits(searchKey())
};

RemovedTextSearch::RemovedTextSearch(const std::vector<RemovedText> &texts, std::size_t leastBytes) : m_forms(std::make_unique<Forms>())
{
    for (const auto &removed : texts) {
        if (!isSearchable(removed.text))
            continue;
        const auto index = m_forms->texts.size();
        m_forms->texts.push_back(removed);
        for (const auto &[bytes, as] : encodingsOf(removed.text)) {
            if (bytes.size() >= leastBytes)
                m_forms->plain.add(bytes, index, as);
            for (const auto alphabet : {kStandardAlphabet, kUrlAlphabet}) {
                for (std::size_t before = 0; before < 3; ++before) {
                    auto form = base64Within(bytes, before, alphabet);
                    if (form.middle.size() >= std::max(kLeastBase64, leastBytes))
                        m_forms->base64.add(form.middle, index, "base64 of " + as, form.before, form.after);
                }
            }
            if (bytes.size() >= leastBytes)
                m_forms->hex.add(toHex(bytesOf(bytes)), index, "hexadecimal of " + as);
        }
        const auto key = text::searchKey(removed.text);
        if (isSearchable(key) && key.size() >= leastBytes)
            m_forms->key.add(key, index, "another spelling");
        if (const auto number = numberOf(key); !number.empty() && number.size() >= leastBytes)
            m_forms->number.add(number, index, "its digits");
    }
}

RemovedTextSearch::~RemovedTextSearch() = default;

bool RemovedTextSearch::isEmpty() const { return m_forms->texts.empty(); }

std::vector<FoundText> RemovedTextSearch::in(std::string_view bytes, const std::string &place) const
{
    std::map<std::size_t, std::string> found; // a text is named once, as the plainest form that is there
    const auto note = [&](const FormSearch::Form &form) { found.emplace(form.text, form.as); };
    if (isEmpty())
        return {};
    for (const auto &view : undoneEscapes(bytes)) {
        m_forms->plain.in(view, note);
        const auto key = text::searchKey(view);
        m_forms->key.in(key, note);
        m_forms->number.in(joinedDigits(key), note);
        m_forms->base64.in(withoutBlanks(view), note);
        m_forms->hex.in(joinedHex(view), note);
    }
    std::vector<FoundText> list;
    for (const auto &[text, as] : found)
        list.push_back({m_forms->texts[text].place, place, as});
    return list;
}

std::vector<FoundText> findRemoved(std::string_view bytes, const std::vector<RemovedText> &texts, std::size_t leastBytes)
{
    return RemovedTextSearch(texts, leastBytes).in(bytes, {});
}

} // namespace redoubt::incident
