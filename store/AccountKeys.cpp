// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/AccountKeys.h"

namespace redoubt::store {

AccountKeys AccountKeys::clone() const { return {server, serverKey, author, *SealingKey::fromBytes(cacheKey.bytes()), signingKey.clone()}; }

} // namespace redoubt::store
