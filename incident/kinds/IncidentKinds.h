// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/KindRegistry.h"

namespace redoubt::incident {

/// Declares every kind of the incident module and the table of its roles (incident/roles).
void declareIncidentKinds(feed::KindRegistry &registry);

} // namespace redoubt::incident
