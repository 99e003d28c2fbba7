// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/Appearance.h"

#include "views/theme/Tokens.h"

namespace redoubt::views {

namespace {
Appearance &current()
{
    static Appearance state{&Tokens::day(), 1.0, false};
    return state;
}
} // namespace

const Appearance &appearance() { return current(); }

void setAppearance(const Appearance &appearance) { current() = appearance; }

} // namespace redoubt::views
