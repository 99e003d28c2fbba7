// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "documents/model/Paper.h"

#include <string>

namespace redoubt::documents {

/// @p paper as an open document text (OASIS ODF 1.2), with what writeDocx() gives: the same bytes for the same paper, and the same failures.
[[nodiscard]] Result<std::string> writeOdt(const Paper &paper);

} // namespace redoubt::documents
