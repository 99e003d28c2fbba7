// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/board/OfficeBoard.h"
#include "models/duty/MarkValues.h"
#include "models/duty/OfficeTime.h"

#include <array>

namespace redoubt::models {

/// The four steps of a handover, in their order.
enum class HandoverStep : int { Checklist, Matters, ReadBack, Signatures };
enum class StepState : int { ToCome, Current, Done };

/// A matter as it is handed over, and what the incoming officer said of it.
struct HandedMatterRow
{
    Id matter;
    QString title;
    QString question; ///< the title where none was written
    QString recorded; ///< what is right
    QString tracker;
    QString closeBy;       ///< by the office's clock; empty: no time limit
    bool required = false; ///< must be read back
    QString said;          ///< the last time; empty: not yet
    bool matches = false;
    QString saidWhen;
    QString saidBy;
    bool arose = false; ///< it came up while duty was handed over: the outgoing side's to handle

    bool operator==(const HandedMatterRow &) const = default;
};

/// A row of the checklist that needs a word when duty is handed over.
struct HandedCheckRow
{
    QString name;
    QString found; ///< empty: it is still to do, or lacks its evidence

    bool operator==(const HandedCheckRow &) const = default;
};

struct SignatureCardValues
{
    QString names; ///< who signs: the one who hands over, or those who take over
    bool isSigned = false;
    QString by;
    QString when;
    bool pending = false; ///< the server has not taken it yet
    QString meant;        ///< of a signature on behalf: who was meant
    QString consentBy;    ///< and the leader who consents; of one to come: who may sign stands in by, and in meant for whom

    bool operator==(const SignatureCardValues &) const = default;
};

/// The handover pane.
struct HandoverValues
{
    Id shift;
    std::optional<Id> handover; ///< none: nothing is prepared yet
    std::array<StepState, 4> steps{StepState::Current, StepState::ToCome, StepState::ToCome, StepState::ToCome};
    QString outgoing; ///< who hands over
    QString incoming; ///< who takes over; empty before it is prepared
    std::vector<Id> incomingAccounts;
    int itemsDone = 0;
    int itemsAll = 0;
    int requiredOpen = 0;               ///< items that the next shift will be owed; before it is prepared
    std::vector<HandedCheckRow> checks; ///< those that need a word
    std::vector<HandedMatterRow> matters;
    int toReadBack = 0; ///< of those that must be
    int logLines = 0;
    QString reminders;
    QString things;
    QString preparedBy;
    QString preparedWhen;
    QString digest;      ///< short: "4f7a 90c3 … c21e"
    QString digestWhole; ///< "sha256:…"
    std::vector<duty::HandoverLack> lacks;
    bool complete = false;
    QString refusedBy;
    QString refusedWhen;
    QString refusal;       ///< the reason; empty: nobody refused
    bool mayRefuse = true; ///< whoever looks is among those who are to take over
    bool hasOrder = false;
    std::vector<OrderRow> order;                        ///< what the office's order asks for
    int orderMissing = 0;                               ///< of what it requires
    bool held = false;                                  ///< no duty passes, and no leader lets this one go
    std::vector<std::pair<Id, QString>> outgoingPeople; ///< who may sign, or is signed for
    std::vector<std::pair<Id, QString>> incomingPeople;
    SignatureCardValues outgoingCard;
    SignatureCardValues incomingCard;

    [[nodiscard]] StepState step(HandoverStep step) const { return steps[static_cast<std::size_t>(step)]; }
    [[nodiscard]] bool lacksThis(duty::HandoverLack lack) const;
    [[nodiscard]] bool mayBeSignedByOutgoing() const;
    [[nodiscard]] bool mayBeSignedByIncoming() const;

    bool operator==(const HandoverValues &) const = default;
};

/// The handover of @p shift: as it was prepared last, else what there is to prepare. None where there is no such shift.
[[nodiscard]] std::optional<HandoverValues> handoverValues(const duty::OfficeBoard &board, const Id &shift, const OfficeTime &time);

/// "sha256:4f7a90c3…c21e" as people compare it: "4f7a 90c3 … c21e". Whatever is shorter stays as it is.
[[nodiscard]] QString shortDigest(const QString &digest);

} // namespace redoubt::models
