// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/Icons.h"
#include "views/theme/Tokens.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace redoubt::views {

/// What the sync chip says.
struct SyncState
{
    bool online = false;
    int pending = 0;     ///< own work that no server has acknowledged, by what a person did
    int conflicts = 0;   ///< fields with two heads
    int quarantined = 0; ///< own changes that the server could not take
    int files = 0;       ///< own files that the server does not have whole

    bool operator==(const SyncState &) const = default;
};

/// The pages behind the sync chip.
enum class SyncPart { Outbox, Conflicts, Quarantine };

/// Where what waits is to be seen: own work first, and conflicts only where there are some.
[[nodiscard]] SyncPart waitingPart(const SyncState &state);

/// The clock in the top bar, of what goes on; @c clock empty when nothing does.
struct ClockState
{
    QString title;                                                    ///< "Attack window · day 2", or the time to the next window
    QString clock;                                                    ///< "05:26:18"
    QString note;                                                     ///< "3 h 34 min left"
    enum class Urgency { Calm, Soon, Final } urgency = Urgency::Calm; ///< amber under an hour, red under 15 minutes
    Icon icon = Icon::Timer;                                          ///< while it is calm

    bool operator==(const ClockState &) const = default;
};

/// The strip below the top bar: what everybody in what is going on must know. An empty title takes it away.
struct StripState
{
    Tone tone = Tone::Neutral;
    Icon icon = Icon::None;
    QString of;         ///< of what, where the page does not say it
    QString title;      ///< "It is stopped"
    QStringList parts;  ///< since when, by whom, why, what comes next: the first matters most
    QString clock;      ///< "04:31", in the last minutes of something
    bool grows = false; ///< the parts take the lines that they need; else the last ones give way, each as a whole

    bool operator==(const StripState &) const = default;
};

/// Who is signed in.
struct AccountState
{
    QString account;
    QString unit;

    bool operator==(const AccountState &) const = default;
};

/// A fact of this hour that every page shows beside the account, such as who answers now. An empty text takes it away.
struct NoteState
{
    Icon icon = Icon::None;
    QString caption; ///< what it is a fact of, in a word
    QString text;    ///< "Officer A  Officer B"
    QString until;   ///< "until tomorrow 08:30"; may be empty

    bool operator==(const NoteState &) const = default;
};

} // namespace redoubt::views
