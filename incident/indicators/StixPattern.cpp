// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/indicators/StixPattern.h"

#include <algorithm>
#include <cctype>

namespace redoubt::incident {

namespace {

bool isPatternBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool isPlainKeyCharacter(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

/// "file:hashes.SHA-256" → "file:hashes.'SHA-256'": the grammar takes a hyphen in the type alone.
std::string quotedPath(const std::string &path)
{
    const auto colon = path.find(':');
    std::string result = path.substr(0, colon + 1);
    for (std::size_t at = colon + 1; at <= path.size();) {
        const auto end = std::min(path.find('.', at), path.size());
        const auto list = path.substr(at, end - at).ends_with("[*]") ? std::string("[*]") : std::string();
        const auto key = path.substr(at, end - at - list.size());
        result += std::all_of(key.begin(), key.end(), isPlainKeyCharacter) ? key : patternText(key);
        result += list;
        if (end < path.size())
            result += '.';
        at = end + 1;
    }
    return result;
}

/// Reads a pattern from left to right; whatever it does not know makes it give up.
class PatternScan
{
public:
    explicit PatternScan(std::string_view text) : m_text(text) { }

    std::optional<Comparisons> whole()
    {
        Comparisons result;
        if (!take("["))
            return std::nullopt;
        do {
            auto comparison = one();
            if (!comparison)
                return std::nullopt;
            result.push_back(std::move(*comparison));
        } while (takeWord("AND"));
        if (!take("]"))
            return std::nullopt;
        skipBlanks();
        return m_at == m_text.size() ? std::optional(std::move(result)) : std::nullopt;
    }

private:
    void skipBlanks()
    {
        while (m_at < m_text.size() && isPatternBlank(m_text[m_at]))
            ++m_at;
    }
    bool take(std::string_view token)
    {
        skipBlanks();
        if (!m_text.substr(m_at).starts_with(token))
            return false;
        m_at += token.size();
        return true;
    }
    bool takeWord(std::string_view word)
    {
        const auto before = m_at;
        if (take(word) && m_at < m_text.size() && isPatternBlank(m_text[m_at]))
            return true;
        m_at = before;
        return false;
    }
    std::optional<std::string> quoted()
    {
        std::string result;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            if (c == '\'') {
                ++m_at;
                return result;
            }
            if (c != '\\') {
                result += c;
                continue;
            }
            if (++m_at == m_text.size() || (m_text[m_at] != '\'' && m_text[m_at] != '\\'))
                return std::nullopt; // an escape that the grammar does not have
            result += m_text[m_at];
        }
        return std::nullopt;
    }
    std::optional<std::string> path()
    {
        skipBlanks();
        std::string result;
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (c == '\'') {
                const auto key = quoted();
                if (!key || key->find_first_of(".:[]'") != std::string::npos)
                    return std::nullopt; // two keys could not be told apart
                result += *key;
                continue;
            }
            const bool isInType = result.find(':') == std::string::npos;
            if (!isPlainKeyCharacter(c) && c != ':' && c != '.' && c != '[' && c != ']' && c != '*' && !(c == '-' && isInType))
                break;
            result += c;
            ++m_at;
        }
        return result.find(':') == std::string::npos ? std::nullopt : std::optional(std::move(result));
    }
    std::optional<Comparison> one()
    {
        auto where = path();
        if (!where || !take("="))
            return std::nullopt;
        skipBlanks();
        if (m_at == m_text.size())
            return std::nullopt;
        if (m_text[m_at] == '\'') {
            auto value = quoted();
            return value ? std::optional(Comparison{std::move(*where), std::move(*value), false}) : std::nullopt;
        }
        std::string digits;
        while (m_at < m_text.size() && m_text[m_at] >= '0' && m_text[m_at] <= '9')
            digits += m_text[m_at++];
        return digits.empty() ? std::nullopt : std::optional(Comparison{std::move(*where), std::move(digits), true});
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace

std::string patternText(std::string_view value)
{
    std::string result = "'";
    for (const char c : value) {
        if (c == '\'' || c == '\\')
            result += '\\';
        result += c;
    }
    return result + '\'';
}

std::string patternOf(const Comparisons &comparisons)
{
    std::string result = "[";
    for (const auto &comparison : comparisons) {
        if (result.size() > 1)
            result += " AND ";
        result += quotedPath(comparison.path) + " = " + (comparison.isNumber ? comparison.value : patternText(comparison.value));
    }
    return result + ']';
}

std::optional<Comparisons> readPattern(std::string_view pattern) { return PatternScan(pattern).whole(); }

} // namespace redoubt::incident
