// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/wire/Pull.h"
#include "store/AccountKeys.h"

#include <optional>

namespace redoubt::store {

/// The head that the server's signature vouches for; none when the signature does not fit.
[[nodiscard]] std::optional<Digest> vouchedHead(const AccountKeys &keys, const Id &stream, const feed::WireCheckpoint &checkpoint);

} // namespace redoubt::store
