// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/KindRegistry.h"

namespace redoubt {

/// Every kind of record of the product: what the console, the server and the command line hand to store and streams.
[[nodiscard]] feed::KindRegistry productKinds();

} // namespace redoubt
