// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/board/OfficeBoard.h"
#include "duty/shift/Punctuality.h"

/// What is out of the ordinary at a shift and at a handover, and is to be seen: nothing of it was a reason to refuse what people wrote (ADR 20, 25).
namespace redoubt::duty {

enum class MarkKind {
    ReliefLate,      ///< the shift's end has passed and nobody has taken over: who stands is extended
    Missed,          ///< and the whole next shift was never stood
    PassedEarly,     ///< of a handover: long before the shift's end
    PassedLate,      ///< of a handover: after it
    TwoOpen,         ///< another shift is open beside this one
    BegunBeside,     ///< this shift began while another was stood (marks::NotHandedOver)
    SignedTwice,     ///< another handover of the same shift is signed by both, too
    Held,            ///< no duty passes now
    LetGo,           ///< it passes in spite of a hold, by a leader's word
    PassedInHold,    ///< it passed in a hold without one (marks::HandedOverInHold)
    OnBehalf,        ///< somebody signed for who was meant
    NoDutyRole,      ///< somebody signed who holds no role in the unit's duty (marks::NoDutyRole)
    CriticalMissing, ///< the sheet keeps silent of a critical matter (marks::CriticalMissing)
    AfterShift,      ///< entries written into the shift after it had ended (marks::AfterShift)
    Refused,         ///< a sheet of this shift was refused
    RuleMissing,     ///< something that the office's order requires is not there
};

struct DutyMark
{
    MarkKind kind = MarkKind::ReliefLate;
    std::string who;   ///< extended, signed, ordered, refused, wrote: names, "、" between them
    std::string whom;  ///< on behalf of whom
    std::string by;    ///< the leader who consents
    std::string words; ///< the reason; of a missing rule its name
    std::optional<Instant> at;
    std::int64_t count = 0;          ///< minutes, or entries
    Id record;                       ///< of the hold, the other shift, the other handover
    std::optional<OrderPoint> point; ///< of a missing rule
    bool operator==(const DutyMark &) const = default;
};

/// Of a shift that is open, at @p now: what people must know first on top. Empty where it is not there.
[[nodiscard]] std::vector<DutyMark> shiftMarks(const OfficeBoard &board, const Id &shift, Instant now);
/// Of a handover that both have signed.
[[nodiscard]] std::vector<DutyMark> handoverMarks(const OfficeBoard &board, const HandoverView &handover);

} // namespace redoubt::duty
