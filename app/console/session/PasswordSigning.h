// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/StoreThread.h"
#include "feed/SignedWord.h"

#include <QObject>

#include <functional>
#include <string>

namespace redoubt::console {

/// Somebody signs at this console by their password, whoever is signed in: with the key that their account has on this installation. @p done comes
/// on the UI thread, unless @p context is gone by then, with the word or with NotFound (the account has never signed in here), WrongPassword
/// (counted as at a sign-in), AccountLocked or Expired.
void signByPassword(StoreThread &store, QObject *context, const Id &account, std::string password, const feed::SignedMatter &matter,
                    std::function<void(Result<feed::SignedWord>)> done);

} // namespace redoubt::console
