// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drafts/DraftOf.h"
#include "incident/board/IncidentBoard.h"

#include <optional>
#include <string>
#include <vector>

/// What keeping an incident mints. A fact that is known already is corrected: the draft names what it takes the place of, and needs a reason.
namespace redoubt::drafts {

/// Who writes, and when by the console's clock.
struct IncidentHand
{
    std::string name; ///< shown name
    Instant now;
};

struct MomentWish
{
    incident::MomentSort sort = incident::MomentSort::Discovered;
    std::optional<Instant> at; ///< none: it is not known after all
    incident::Precision precision = incident::Precision::Minute;
    std::int64_t offsetMinutes = 0;
    std::string source;
    std::string reason; ///< of a correction
};

struct ImpactWish
{
    std::string row;
    std::optional<double> amount;
    std::optional<Instant> since;
    std::optional<Instant> until;
    std::string finding;
    bool none = false;
    bool about = false;
    std::vector<incident::Severity> outside;
    std::string source;
    std::string reason; ///< of a correction
};

struct JudgedWish
{
    std::string clause;
    std::optional<incident::Severity> severity;
    std::string why;
};

struct SendingWish
{
    std::string regime;
    std::string hop;
    std::optional<Instant> sentAt;
    std::optional<Instant> receivedAt;
    std::string channel;
    std::string evidence;
    std::vector<feed::AttachedFile> files;
    std::string source;
    std::optional<Id> corrects; ///< a sending that was written down wrongly
    std::string reason;
};

struct LineWish
{
    incident::LineSort sort = incident::LineSort::Note;
    Instant at;
    incident::Precision precision = incident::Precision::Minute;
    std::string text;
    std::vector<feed::AttachedFile> files;
    std::string source;
    std::optional<Id> corrects;
    std::string reason;
};

/// What is known when an incident begins.
struct BeginWish
{
    std::string title;
    std::string category;
    std::vector<std::string> parties;
    std::vector<incident::ConcernedSystem> systems;
    std::string narrative;
    incident::RulesHeld guide;
    std::vector<incident::RulesHeld> regimes;
    std::vector<incident::IncidentContact> contacts;
    std::vector<incident::IncidentOrigin> origins;
    std::vector<MomentWish> moments;
    std::vector<ImpactWish> impacts;
    int year = 0; ///< of its number: by the register's clock
};

/// The incident with the next number of its register and what is known of it, as one group. Fails with InvalidArgument without a title.
[[nodiscard]] Result<std::vector<store::Draft>> beginIncidentDrafts(const incident::IncidentBoard &board, const BeginWish &wish,
                                                                    const IncidentHand &hand, const NewId &newId);
/// Fail with NotFound (no such incident), RuleViolated (it is closed), MissingReason (a correction without one) or InvalidArgument.
[[nodiscard]] Result<store::Draft> momentDraft(const incident::IncidentBoard &board, const Id &incident, const MomentWish &wish,
                                               const IncidentHand &hand);
[[nodiscard]] Result<store::Draft> impactDraft(const incident::IncidentBoard &board, const Id &incident, const ImpactWish &wish,
                                               const IncidentHand &hand);
[[nodiscard]] Result<store::Draft> judgedDraft(const incident::IncidentBoard &board, const Id &incident, const JudgedWish &wish,
                                               const IncidentHand &hand);
[[nodiscard]] Result<store::Draft> sendingDraft(const incident::IncidentBoard &board, const Id &incident, const SendingWish &wish,
                                                const IncidentHand &hand);
[[nodiscard]] Result<store::Draft> lineDraft(const incident::IncidentBoard &board, const Id &incident, const LineWish &wish,
                                             const IncidentHand &hand);
/// A level that whoever signs answers for, to be signed: its word is empty, its digest is of all else.
[[nodiscard]] Result<incident::Overruling> unsignedOverruling(const incident::IncidentBoard &board, const Id &incident,
                                                              std::optional<incident::Severity> severity, incident::Severity computed,
                                                              const std::string &why, const IncidentHand &hand);
[[nodiscard]] store::Draft overrulingDraft(const incident::IncidentBoard &board, incident::Overruling overruling, const feed::SignedWord &word);
/// What an incident is, said anew; what is as it was stays out of the change.
struct AboutWish
{
    std::string title;
    std::string number;
    std::string category;
    std::vector<std::string> parties;
    std::vector<incident::ConcernedSystem> systems;
    std::vector<incident::IncidentContact> contacts;
    std::string narrative;
};
/// None: nothing is otherwise. Fails with NotFound, RuleViolated (it is closed) or InvalidArgument without title or number.
[[nodiscard]] Result<std::optional<store::Draft>> aboutIncidentDraft(const incident::IncidentBoard &board, const Id &incident, const AboutWish &wish);
/// Handling is over for this register. Fails with NotFound, RuleViolated, or MissingReason without @p outcome.
[[nodiscard]] Result<store::Draft> closeIncidentDraft(const incident::IncidentBoard &board, const Id &incident, const std::string &outcome,
                                                      const IncidentHand &hand);
/// It goes on. Fails with NotFound, or RuleViolated where it is not closed.
[[nodiscard]] Result<store::Draft> reopenIncidentDraft(const incident::IncidentBoard &board, const Id &incident);

} // namespace redoubt::drafts
