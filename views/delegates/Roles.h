// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Roles.h"

namespace redoubt::views {

using models::ClaimMark;
using models::Role;
using models::RowKind;
using models::TeamSide;

} // namespace redoubt::views
