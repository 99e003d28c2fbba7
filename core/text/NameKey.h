// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace redoubt::text {

/// Equal for two spellings that are one name to people: NFKC with case folded away and unseen characters left out (NFKC_Casefold of
/// Unicode), blanks at the ends gone and blanks in a row as one. Bytes that are not UTF-8 become U+FFFD.
[[nodiscard]] std::string nameKey(std::string_view name);

/// Equal for two spellings that look alike in print: 红03 and 红O3 (the skeleton of UTS #39, of what NFKC makes of the name).
/// Not a name: for comparing only.
[[nodiscard]] std::string lookAlikeKey(std::string_view name);

enum class Likeness { Same, LooksAlike };
struct NameClash
{
    Likeness likeness = Likeness::Same;
    std::string other; ///< as it is spelt
    bool operator==(const NameClash &) const = default;
};
/// "'红O3' looks like '红03'", with both spellings; unseen characters show as their numbers.
[[nodiscard]] std::string sentenceOf(const NameClash &clash, std::string_view name);

/// Which names are taken where each may be taken once: among siblings, or in one exercise.
class TakenNames
{
public:
    enum class Alike { MayBe, MayNotBe };
    /// @p alike: whether names may be taken that only look alike.
    explicit TakenNames(Alike alike) : m_alike(alike) { }

    /// The name that stands against @p name, if one does.
    [[nodiscard]] std::optional<NameClash> find(std::string_view name) const;
    /// Takes @p name unless one stands against it; that one is returned.
    std::optional<NameClash> take(std::string_view name);

private:
    Alike m_alike;
    std::map<std::string, std::string> m_byKey;
    std::map<std::string, std::string> m_byLook;
};

} // namespace redoubt::text
