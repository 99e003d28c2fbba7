// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/KindRegistry.h"

namespace redoubt::duty {

/// Declares every kind of the duty module and the table of its roles (duty/roles).
void declareDutyKinds(feed::KindRegistry &registry);

} // namespace redoubt::duty
