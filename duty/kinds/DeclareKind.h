// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/DeclareKind.h"

namespace redoubt::duty {

using feed::document;
using feed::entry;

} // namespace redoubt::duty
