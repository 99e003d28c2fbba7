// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/Described.h"

namespace redoubt::described {

std::string snakeCase(std::string_view pascalCase)
{
    std::string result;
    for (const char c : pascalCase) {
        if (c >= 'A' && c <= 'Z') {
            if (!result.empty())
                result.push_back('_');
            result.push_back(static_cast<char>(c - 'A' + 'a'));
        } else {
            result.push_back(c);
        }
    }
    return result;
}

} // namespace redoubt::described
