// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/SignInName.h"

#include "core/text/SignInName.h"

namespace redoubt::server {

namespace {
std::string asBefore(std::string_view name)
{
    while (!name.empty() && name.front() == ' ')
        name.remove_prefix(1);
    while (!name.empty() && name.back() == ' ')
        name.remove_suffix(1);
    std::string folded(name);
    for (auto &c : folded) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return folded;
}
} // namespace

std::optional<AccountRow> accountOf(ReadTransaction &storage, std::string_view typed)
{
    auto account = storage.accountByName(text::foldSignInName(typed));
    auto older = storage.accountByName(asBefore(typed));
    return account ? std::move(account) : std::move(older);
}

} // namespace redoubt::server
