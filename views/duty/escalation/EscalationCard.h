// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"
#include "views/widgets/KeptDialog.h"

class QLineEdit;

namespace redoubt::views {

/// What somebody was told: of what, since when, by whom. Whoever was told takes it from here, and may say what they will do.
class EscalationCard : public KeptDialog
{
    Q_OBJECT
public:
    struct Values
    {
        Id id;
        QString title;     ///< the matter, or that the relief is late
        QString missed;    ///< "Nobody has begun on it; it was due at 02:41"
        QString told;      ///< "带班领导A was told at 02:41"
        QString taken;     ///< "… took it at 02:45"; empty: nobody has
        bool mine = false; ///< whoever looks may take it
    };
    EscalationCard(const Values &values, QWidget *parent);

Q_SIGNALS:
    void takeRequested(const redoubt::Id &escalation, const QString &note);

private:
    QLineEdit *m_note = nullptr;
};

} // namespace redoubt::views
