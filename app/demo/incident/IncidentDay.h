// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/DemoActor.h"

#include <functional>
#include <string_view>

namespace redoubt::demo {

/// The city's register: an outage that will be 较大 in some minutes, a defaced home page whose report has left, one of unknown impact, some that are
/// closed.
[[nodiscard]] Result<void> playIncidents(const SignInAs &signInAs, Instant now, const std::function<void(std::string_view)> &say);

} // namespace redoubt::demo
