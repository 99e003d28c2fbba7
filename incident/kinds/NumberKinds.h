// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/KindRegistry.h"
#include "incident/kinds/Reports.h"

namespace redoubt::incident {

/// Declares the kinds of numbers (Numbers.h); part of declareIncidentKinds().
void declareNumberKinds(feed::KindRegistry &registry);

/// That @p issued leaves under a number that was taken for it by the console at which it is signed. Passes without a number. Fails with NotFound or
/// RuleViolated.
[[nodiscard]] Result<void> checkDocumentNumber(const IssuedReport &issued, const feed::StateView &state);

} // namespace redoubt::incident
