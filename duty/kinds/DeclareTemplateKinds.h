// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/KindRegistry.h"

namespace redoubt::duty {

/// The kinds of Template.h.
void declareTemplateKinds(feed::KindRegistry &registry);
/// The kinds of Procedure.h.
void declareProcedureKinds(feed::KindRegistry &registry);

/// What validators of templates flag: taken all the same.
namespace marks {
inline constexpr const char *VersionTaken = "version_taken"; ///< another template of the broadcast has this name and version
inline constexpr const char *AfterClose = "after_close";     ///< written of a procedure whose matter was closed
} // namespace marks

} // namespace redoubt::duty
