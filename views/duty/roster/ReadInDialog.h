// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/KeptDialog.h"
#include "views/duty/roster/RosterRequests.h"

namespace redoubt::views {

/// What a roster that was sent would change in the draft, before it does: all of it, or nothing.
class ReadInDialog : public KeptDialog
{
    Q_OBJECT
public:
    ReadInDialog(const ReadInWords &words, QWidget *parent);

Q_SIGNALS:
    void requested();
};

} // namespace redoubt::views
