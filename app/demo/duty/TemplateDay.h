// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/DemoActor.h"
#include "duty/board/OfficeBoard.h"

#include <functional>
#include <string_view>

namespace redoubt::demo {

/// The home unit's templates, published by its leader: the pack that comes with the product, a second version of one procedure, and a checklist that
/// holds from tomorrow. @p officer then follows a procedure at the first matter that is open in @p office, up to the middle of it. Nothing that was
/// done lies after @p now. Fails where anyone is refused.
[[nodiscard]] Result<void> playTemplates(const SignInAs &signInAs, DemoActor &officer, duty::OfficeBoard &office, Instant now,
                                         const std::function<void(std::string_view)> &say);

} // namespace redoubt::demo
