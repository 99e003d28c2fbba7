// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/kinds/HandoverWords.h"
#include "feed/StateView.h"

#include <optional>
#include <set>
#include <utility>
#include <vector>

/// When no duty passes 暂停交接, and who lets it (ADR 25). A console bars a handover that is held; a server takes it and marks it.
namespace redoubt::duty {

/// Something that holds the handover of every shift of an office.
struct HoldCause
{
    Id record;           ///< of the hold, or of the matter
    bool ordered = true; ///< by a leader; false: an open matter is a major incident
    std::string reason;  ///< of the hold; of a matter its title
    std::string by;      ///< who ordered it, or opened the matter
    Instant at;
    bool letGo = false; ///< this shift's handover may pass all the same, by a leader's word
    bool operator==(const HoldCause &) const = default;
};

/// The records that say whether a handover is held.
struct HoldFacts
{
    std::vector<std::pair<Id, HandoverHold>> holds;
    std::set<Id> ended;                          ///< those that were lifted
    std::vector<std::pair<Id, OpenMatter>> open; ///< matters that are open
    bool heldInMajorIncident = false;            ///< as the office's order has it
    std::set<Id> letGo;                          ///< holds and matters in spite of which a leader lets this shift's handover pass
};
/// Holds that stand, by the time at which they were ordered, then major incidents that are open, where the order holds for them.
[[nodiscard]] std::vector<HoldCause> holdCauses(const HoldFacts &facts);
/// The same, of the records of @p office: holds that stand, then major incidents that are open where the order holds for them, each whether a word
/// for the handover of @p shift lets it pass.
[[nodiscard]] std::vector<HoldCause> holdCauses(const feed::StateView &office, const Id &shift);

/// Whether one of @p causes is not let go.
[[nodiscard]] bool isHeld(const std::vector<HoldCause> &causes);

/// What the digest of a leader's word is of: the canonical JSON of everything that @p consent says but who wrote it and the word itself.
[[nodiscard]] std::string digestOfConsent(const HandoverConsent &consent);
/// What the word in @p consent, of an office's stream, is given for.
[[nodiscard]] feed::SignedMatter consentedIn(const Id &office, const HandoverConsent &consent);
/// @p consent lets @p signature stand for somebody who does not sign themselves: this shift's, this side, these two. Fails with RuleViolated.
[[nodiscard]] Result<void> checkOnBehalf(const HandoverConsent &consent, const Id &shift, const HandoverSignature &signature);

} // namespace redoubt::duty
