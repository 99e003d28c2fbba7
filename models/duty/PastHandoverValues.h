// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/TimeZone.h"
#include "duty/papers/HandoverProof.h"
#include "models/duty/MarkValues.h"

#include <QString>

#include <optional>
#include <vector>

/// What stands beside the sheet of a past handover: plain values, made from the board at one moment.
namespace redoubt::models {

/// Who answers in a post from one moment to another.
struct ContinuityPiece
{
    enum class Kind : int { Stood, Extended, Next, Gap };
    Instant from;
    Instant until;
    QString name;
    Kind kind = Kind::Stood;

    bool operator==(const ContinuityPiece &) const = default;
};

struct ContinuityLane
{
    QString post;
    std::vector<ContinuityPiece> pieces; ///< without holes, in their order

    bool operator==(const ContinuityLane &) const = default;
};

/// No minute without somebody who answers: from the shift's begin until some minutes after it was handed over.
struct ContinuityValues
{
    Instant begunAt;
    Instant endsAt;   ///< by the roster
    Instant handedAt; ///< when duty passed
    std::vector<ContinuityLane> lanes;
    std::vector<std::pair<Instant, QString>> clocks; ///< of the strip: every few hours, by the office's clocks
    QString begunText;
    QString endsText;
    QString handedText;
    QString closeFromText; ///< of the enlarged end
    QString closeUntilText;
    Instant closeFrom;
    Instant closeUntil;
    int minutes = 0; ///< that were stood
    int planned = 0;
    int extended = 0; ///< minutes = planned + extended; below zero: handed over before the roster's end
    bool hasGap = false;

    bool operator==(const ContinuityValues &) const = default;
};

/// What became of a matter that was handed over, read from the matter itself.
struct LaterMatter
{
    enum class State : int { Done, DoneLate, Open, Overdue, Unknown };
    Id matter;
    int number = 0; ///< on the sheet
    QString title;
    QString reference;
    QString limit; ///< by the office's clock; empty: none
    QString outcome;
    State state = State::Unknown;
    qint64 minutesLate = 0;

    bool operator==(const LaterMatter &) const = default;
};

/// A line of the verification.
struct ProofRow
{
    enum class Part : int { Digest, Outgoing, Incoming, ReadBack, Server };
    enum class State : int { Holds, Waits, Fails };
    Part part = Part::Digest;
    State state = State::Holds;
    QString who;    ///< short digest, who signed, "2/2", the line's number
    QString detail; ///< console and date of the certificate, when the server took it; why not

    bool operator==(const ProofRow &) const = default;
};

struct PastHandoverValues
{
    Id handover;
    Id shift;
    QString number; ///< JJ-20260416-C21E
    QString day;
    qint64 minutesLate = 0;
    ContinuityValues continuity;
    std::vector<LaterMatter> matters;
    std::vector<ProofRow> proof;
    std::vector<MarkRow> marks; ///< what is out of the ordinary
    QString checkedAt;          ///< when the proof was made
    bool mayCorrect = false;    ///< the account at this console may write a correction
    QString fileName;           ///< of an export: JJ-20260416-C21E.zip

    [[nodiscard]] bool holds() const;
    bool operator==(const PastHandoverValues &) const = default;
};

/// The server as this console knows it: what certificates are checked with.
struct ServerTrust
{
    Id server;
    std::optional<VerifyKey> key;
};

/// None where the board has no such handover that both have signed.
[[nodiscard]] std::optional<PastHandoverValues> pastHandoverValues(const duty::OfficeBoard &board, const Id &handover, const calendar::TimeZone &zone,
                                                                   const ServerTrust &trust, Instant now);

} // namespace redoubt::models
