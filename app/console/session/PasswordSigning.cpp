// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/session/PasswordSigning.h"

#include <algorithm>
#include <utility>

namespace redoubt::console {

void signByPassword(StoreThread &store, QObject *context, const Id &account, std::string password, const feed::SignedMatter &matter,
                    std::function<void(Result<feed::SignedWord>)> done)
{
    store.ask(
        context,
        [account, matter, password = std::move(password)](StoreRoom &room) mutable -> Result<feed::SignedWord> {
            const auto known = room.profile ? room.profile->accounts() : std::vector<store::KnownAccount>();
            const auto signer = std::ranges::find(known, std::optional(account), &store::KnownAccount::account);
            if (signer == known.end())
                return fail(ErrorCode::NotFound, "has never signed in on this console");
            const auto keys = room.profile->unlockOffline(signer->name, password);
            std::ranges::fill(password, '\0');
            if (!keys)
                return fail(keys.error());
            auto word = feed::signWord(keys->signingKey, keys->author, matter);
            word.certificate = room.profile->certificateOf(account);
            return word;
        },
        std::move(done));
}

} // namespace redoubt::console
