// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace redoubt::views {

/// A line that ends in an ellipsis where its text is longer than it and nobody types there: a text that is cut off without one
/// is read as the whole.
class ElidingLineEdit : public QLineEdit
{
    Q_OBJECT
public:
    using QLineEdit::QLineEdit;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace redoubt::views
