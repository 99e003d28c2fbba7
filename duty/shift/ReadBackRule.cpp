// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/shift/ReadBackRule.h"

#include "core/text/SpokenKey.h"

namespace redoubt::duty {

bool saysTheSame(std::string_view said, std::string_view recorded)
{
    const auto key = text::spokenKey(said);
    return !key.empty() && key == text::spokenKey(recorded);
}

} // namespace redoubt::duty
