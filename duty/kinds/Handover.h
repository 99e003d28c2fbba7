// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/kinds/HandoverOrder.h"
#include "duty/kinds/Shift.h"
#include "feed/SignedWord.h"

/// How duty passes from one shift to the next. Entries all: what was prepared, said and signed stays as it was.
namespace redoubt::duty {

/// A matter as it was handed over. Its end is read from the record itself.
struct HandedMatter
{
    Id matter;
    std::string title;
    std::string question;
    std::string answer;
    bool critical = false;
    std::optional<Instant> closeBy;
    std::optional<std::string> tracker;
    std::optional<bool> arose; ///< true: it came up while duty was handed over, and the office's order leaves it to the outgoing side
    UnknownMembers unknown;
    bool operator==(const HandedMatter &) const = default;
};
BOOST_DESCRIBE_STRUCT(HandedMatter, (), (matter, title, question, answer, critical, closeBy, tracker, arose, unknown))

/// A checklist row that needs a word.
struct HandedCheck
{
    std::string item;
    std::string name;
    std::string found;            ///< value and unit, or why it is missing
    std::optional<Instant> round; ///< of an item with set hours: which of its rounds
    UnknownMembers unknown;
    bool operator==(const HandedCheck &) const = default;
};
BOOST_DESCRIBE_STRUCT(HandedCheck, (), (item, name, found, round, unknown))

/// What the outgoing officer hands over, exactly as it is shown and signed.
struct HandoverSheet
{
    std::vector<DutyPerson> outgoing;
    std::vector<DutyPerson> incoming;
    std::int64_t itemsDone = 0;
    std::int64_t itemsAll = 0;
    std::vector<HandedCheck> checks; ///< breached, skipped or still to do
    std::vector<HandedMatter> matters;
    std::int64_t logLines = 0;
    std::string logDigest;            ///< "sha256:…" of the ids of the shift's log lines, in the order of the ids
    std::string reminders;            ///< what the next shift is to know: may be empty
    std::string things;               ///< what was counted and passed on: may be empty
    std::optional<HandedOrder> order; ///< none: the office has none
    UnknownMembers unknown;
    bool operator==(const HandoverSheet &) const = default;
};
BOOST_DESCRIBE_STRUCT(HandoverSheet, (),
                      (outgoing, incoming, itemsDone, itemsAll, checks, matters, logLines, logDigest, reminders, things, order, unknown))

/// A prepared handover 交接. A later one of the same shift takes its place, with everything that was read back or signed for it.
struct Handover
{
    static constexpr const char *Kind = "duty.handover";
    Id shift; ///< the outgoing one
    Instant at;
    std::string by; ///< shown name of who prepared it
    HandoverSheet sheet;
    std::string digest; ///< "sha256:…" of the sheet's canonical JSON: what both sign
    UnknownMembers unknown;
    bool operator==(const Handover &) const = default;
};
BOOST_DESCRIBE_STRUCT(Handover, (), (shift, at, by, sheet, digest, unknown))

/// What the incoming officer said of a matter 复述核对. The last one of a matter counts.
struct ReadBack
{
    static constexpr const char *Kind = "duty.read_back";
    Id handover;
    Id matter;
    std::string said;
    bool matches = false; ///< as saysTheSame() compares it with the sheet's answer
    Instant at;
    std::string by;
    UnknownMembers unknown;
    bool operator==(const ReadBack &) const = default;
};
BOOST_DESCRIBE_STRUCT(ReadBack, (), (handover, matter, said, matches, at, by, unknown))

enum class HandoverSide { Outgoing, Incoming };
BOOST_DESCRIBE_ENUM(HandoverSide, Outgoing, Incoming)

/// A signature under a handover. Whoever signs gives their password; the record may be written by the other side, at whose console both stand.
/// With @c insteadOf it is given on behalf 代签 of somebody of the sheet, by a leader's consent (HandoverConsent).
struct HandoverSignature
{
    static constexpr const char *Kind = "duty.handover_signature";
    Id handover;
    HandoverSide side = HandoverSide::Outgoing;
    std::string digest; ///< the handover's, as the signer saw it
    Instant at;
    std::string by; ///< shown name of the signer
    feed::SignedWord word;
    std::optional<Id> insteadOf;      ///< who was meant to sign
    std::optional<std::string> meant; ///< their shown name
    std::optional<Id> consent;
    UnknownMembers unknown;
    bool operator==(const HandoverSignature &) const = default;
};
BOOST_DESCRIBE_STRUCT(HandoverSignature, (), (handover, side, digest, at, by, word, insteadOf, meant, consent, unknown))

/// The incoming officer does not take over, and says why. The outgoing one stays responsible.
struct HandoverRefusal
{
    static constexpr const char *Kind = "duty.handover_refusal";
    Id handover;
    std::string reason;
    Instant at;
    std::string by;
    UnknownMembers unknown;
    bool operator==(const HandoverRefusal &) const = default;
};
BOOST_DESCRIBE_STRUCT(HandoverRefusal, (), (handover, reason, at, by, unknown))

} // namespace redoubt::duty
