// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ledger/AuthorName.h"

namespace redoubt::ledger {

std::optional<AuthorName> authorName(const exercise::ExerciseBoard &board, const Report &report, const Id &account)
{
    for (const auto &[id, member] : board.members()) {
        if (member.value.account == account && !member.value.name.empty())
            return AuthorName{member.value.name, AuthorName::Source::Plan};
    }
    const auto told = report.names.find(account);
    if (told == report.names.end() || told->second.empty())
        return {};
    return AuthorName{told->second, AuthorName::Source::Export};
}

} // namespace redoubt::ledger
