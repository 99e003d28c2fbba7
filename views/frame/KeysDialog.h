// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/frame/KeyGroup.h"
#include "views/widgets/FormDialog.h"

namespace redoubt::views {

/// Every key of the console on one card: what works in some place, and what works everywhere.
class KeysDialog : public FormDialog
{
    Q_OBJECT
public:
    /// @p places first; @p everywhere stands among the frame's own keys.
    KeysDialog(const QList<KeyGroup> &places, const QList<KeyLine> &everywhere, QWidget *parent);
};

} // namespace redoubt::views
