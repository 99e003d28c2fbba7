// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/KindRegistry.h"

#include <functional>
#include <set>
#include <string>

namespace redoubt {

/// Every kind of record of the product: what the console, the server and the command line hand to store and streams.
[[nodiscard]] feed::KindRegistry productKinds();
/// Those of them whose records name attachments: who may write one into a stream may upload into it.
[[nodiscard]] std::set<std::string, std::less<>> attachmentKinds();

} // namespace redoubt
