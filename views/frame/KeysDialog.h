// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/FormDialog.h"

namespace redoubt::views {

/// Every key of the console on one card: what works everywhere, and what works on the judging board.
class KeysDialog : public FormDialog
{
    Q_OBJECT
public:
    explicit KeysDialog(QWidget *parent);
};

} // namespace redoubt::views
