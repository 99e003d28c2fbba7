// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace redoubt::views {

/// Whether somebody has typed into a field below @p page what is not sent yet: text that was changed by hand and is still there. What is typed to
/// find something (SearchBox), and what cannot be changed, does not count.
[[nodiscard]] bool holdsTypedText(const QWidget &page);

} // namespace redoubt::views
