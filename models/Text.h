// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"

#include <QString>

#include <string>

namespace redoubt::models {

[[nodiscard]] inline QString text(const std::string &utf8) { return QString::fromStdString(utf8); }
[[nodiscard]] inline QString text(const Id &id) { return QString::fromStdString(id.toString()); }

} // namespace redoubt::models
