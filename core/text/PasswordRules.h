// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace redoubt::text {

/// What keeps a password from being taken, the first that applies in this order.
enum class PasswordFault {
    TooLong,       ///< over 1,024 bytes
    TooShort,      ///< fewer characters than asked for
    TooUniform,    ///< fewer than five different characters
    TooFewClasses, ///< fewer than three of lower case, upper case, digits and the rest, and under 20 characters (GB/T 22239 asks for complexity)
    ContainsName,  ///< the account's sign-in name within, also in other case or with digits and signs for letters
    Common,        ///< nothing but words, walks over the keyboard, years and rows that everybody tries first
};

/// The one rule for new passwords: the server holds them to it, and the console shows it while one types.
/// @p password and @p signInName: UTF-8. @p minLength: characters as countCharacters() counts. None: it may be taken.
[[nodiscard]] std::optional<PasswordFault> passwordFault(std::string_view password, std::string_view signInName, std::int64_t minLength);

/// Characters that a person sees and types: code points without control and format characters, combining marks, invisible blanks and
/// fillers, and without what is no UTF-8. The blank and the ideographic blank count.
[[nodiscard]] std::int64_t countCharacters(std::string_view text);

} // namespace redoubt::text
