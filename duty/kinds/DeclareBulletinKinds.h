// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/KindRegistry.h"

namespace redoubt::duty {

/// The kinds of Bulletin.h.
void declareBulletinKinds(feed::KindRegistry &registry);
/// The kinds of BulletinAnswers.h.
void declareBulletinAnswerKinds(feed::KindRegistry &registry);

/// What validators of bulletins flag: taken all the same.
namespace marks {
inline constexpr const char *NumberTaken = "number_taken"; ///< another bulletin of the broadcast has this number
inline constexpr const char *Needless = "needless";        ///< a reminder of what the unit had answered by then
inline constexpr const char *AfterEnd = "after_end";       ///< a second end of a bulletin
} // namespace marks

} // namespace redoubt::duty
