// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace redoubt::views {

/// Takes the models away from every item view below @p page, because they are about to end and it is not: a view resets
/// itself a moment after the end of its model, and its selection would have no model then.
void letGoOfModels(QWidget &page);

} // namespace redoubt::views
