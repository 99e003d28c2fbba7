// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/HeadlessConsole.h"

namespace redoubt::testkit {

using link::HeadlessConsole;

} // namespace redoubt::testkit
