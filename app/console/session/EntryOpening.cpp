// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/session/EntryOpening.h"

#include <utility>

namespace redoubt::console {

Result<Entry> openEntry(StoreRoom &room, const store::AccountKeys &keys, Visitor visitor, const feed::KindRegistry &kinds)
{
    room.keys = keys.clone();
    room.enteredBy = visitor.attempt;
    REDOUBT_ASSIGN(auto opened, room.profile->openCache(keys.clone(), kinds));
    REDOUBT_ASSIGN(const auto chainsWhole, opened.cache->chainsWhole());
    room.cache = std::move(opened.cache);
    return Entry{*room.profile->enrolment(),
                 std::move(visitor.accountName),
                 std::move(visitor.signInName),
                 {keys.server, keys.author, keys.signingKey.clone()},
                 std::move(visitor.session),
                 std::move(opened.rescue),
                 chainsWhole};
}

} // namespace redoubt::console
