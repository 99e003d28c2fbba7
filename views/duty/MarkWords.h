// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/MarkValues.h"
#include "views/theme/Icons.h"
#include "views/theme/Tokens.h"

#include <QCoreApplication>
#include <QString>

namespace redoubt::views {

/// What the pages of shifts and handovers say of what is out of the ordinary, and of the office's order: the same words everywhere.
class MarkWords
{
    Q_DECLARE_TR_FUNCTIONS(redoubt::views::MarkWords)
public:
    /// In a few words: "Handovers are held".
    [[nodiscard]] static QString title(const models::MarkRow &mark);
    /// Who, when, why; may be empty.
    [[nodiscard]] static QString text(const models::MarkRow &mark);
    [[nodiscard]] static Tone tone(duty::MarkKind kind);
    [[nodiscard]] static Icon icon(duty::MarkKind kind);

    /// "看清", "Last round within 30 min": what the order asks for.
    [[nodiscard]] static QString rule(const models::OrderRow &row);
    /// "outgoing side", "incoming side"
    [[nodiscard]] static QString side(duty::HandoverSide side);
};

} // namespace redoubt::views
