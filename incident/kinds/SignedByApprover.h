// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/KindRegistry.h"
#include "feed/SignedWord.h"

namespace redoubt::incident {

/// That @p word is of @p matter, by a key that the server certified as its signer's, who approves in the unit of the register. What only the
/// server's family knows is checked where there is one. Fails with BadSignature or Forbidden.
[[nodiscard]] feed::Validation checkApproversWord(const feed::SignedWord &word, const feed::SignedMatter &matter, const feed::WriteContext &context);

} // namespace redoubt::incident
