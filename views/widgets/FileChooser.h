// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QFileDialog;
class QWidget;

namespace redoubt::views {

/// A dialog to choose files or a place for one, over @p parent; it deletes itself when it is closed. Where the desktop brings none of its own,
/// Qt's stands there with our drawings. The caller says what is chosen, and opens it.
[[nodiscard]] QFileDialog *fileChooser(QWidget *parent, const QString &title);

} // namespace redoubt::views
