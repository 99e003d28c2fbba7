// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/engine/Failure.h"
#include "views/signin/EnrolmentState.h"
#include "views/signin/SignInState.h"

/// What the pages before the workbench show of a failure.
namespace redoubt::console {

[[nodiscard]] views::SignInFailure signInFailure(const sync::Failure &failure);
[[nodiscard]] views::EnrolmentProblem enrolmentProblem(ErrorCode code);

} // namespace redoubt::console
