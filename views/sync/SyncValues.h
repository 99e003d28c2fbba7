// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/Result.h"
#include "models/attachments/EvidenceModel.h"
#include "models/sync/ConflictModel.h"

#include <QString>

#include <optional>
#include <vector>

namespace redoubt::views {

/// How the last attempts to reach the server went.
struct SyncFacts
{
    bool online = false;
    std::optional<ErrorCode> trouble; ///< of the last attempt, if it failed
    bool isAnswer = false;            ///< the server itself said so, of itself
    Instant since;                    ///< of the first failure in a row
    int attempts = 0;                 ///< failed in a row
    std::optional<Instant> nextAttempt;
    std::optional<Instant> lastContact;
    std::optional<Instant> certificateExpired;    ///< with TlsExpired
    QString server;                               ///< as the person knows it
    int files = 0;                                ///< attachments that wait to go up or to come down, or are on their way
    std::optional<models::EvidenceTransfer> file; ///< the one that is on its way now

    bool operator==(const SyncFacts &) const = default;
};

/// What a person chose for one field in conflict.
struct Settlement
{
    QString field;
    QString json; ///< the chosen head's value

    bool operator==(const Settlement &) const = default;
};

/// Every field of one record settled at once: one change, whose base covers all heads.
struct SettleRequest
{
    Id record;
    Id stream;
    std::vector<Settlement> fields;

    bool operator==(const SettleRequest &) const = default;
};

} // namespace redoubt::views
