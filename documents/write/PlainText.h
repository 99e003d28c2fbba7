// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/model/Paper.h"

#include <string>

namespace redoubt::documents {

/// The words of @p paper as lines of text, for who reads them over the telephone, has them read out or pastes them elsewhere: a paragraph a line; of
/// a table a line for each row, its cells after the names of their columns where it has them; who signs. Lines end with a line feed.
[[nodiscard]] std::string writePlainText(const Paper &paper);

} // namespace redoubt::documents
