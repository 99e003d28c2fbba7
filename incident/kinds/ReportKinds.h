// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/KindRegistry.h"

namespace redoubt::incident {

/// Declares the kinds of reports (Reports.h); part of declareIncidentKinds().
void declareReportKinds(feed::KindRegistry &registry);

} // namespace redoubt::incident
