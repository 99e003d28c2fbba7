// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/engine/Failure.h"

namespace redoubt::cli {

/// The same failure with a detail that a person at a command line can act upon, also where what answered is no Redoubt server at
/// all: nothing does offline, and a foreign network's own sign-in page does.
[[nodiscard]] Error inWords(const sync::Failure &failure);

} // namespace redoubt::cli
