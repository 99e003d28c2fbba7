// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/Id.h"
#include "core/json/Described.h"
#include "feed/SignedWord.h"
#include "feed/kinds/AttachedFile.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Risk warnings 预警通报 that a unit sends to the units below it. Drafts and checks lie in the duty office, so that nobody below reads what is not
/// sent; what is sent, its end, and how the issuer sorts its units lie in the broadcast. How long texts may be stands in BulletinLimits.h.
namespace redoubt::duty {

/// The four levels of the national plan for network security incidents: 一般, 较大, 重大, 特别重大.
enum class BulletinLevel { General, Larger, Major, Extraordinary };
BOOST_DESCRIBE_ENUM(BulletinLevel, General, Larger, Major, Extraordinary)

/// A row of what is affected.
struct AffectedSystem
{
    std::string versions;              ///< "8.0.0 – 8.2.5"
    std::string condition;             ///< when it is affected; may be empty
    std::string advice;                ///< what to do; may be empty
    std::optional<std::int64_t> known; ///< how many of it the issuer knows of among the units
    UnknownMembers unknown;
    bool operator==(const AffectedSystem &) const = default;
};
BOOST_DESCRIBE_STRUCT(AffectedSystem, (), (versions, condition, advice, known, unknown))

/// A step of the guidance, with its own time: an instant, or in words.
struct GuidanceStep
{
    std::string text;
    std::optional<Instant> by;
    std::optional<std::string> when; ///< "签收后 2 小时内"
    UnknownMembers unknown;
    bool operator==(const GuidanceStep &) const = default;
};
BOOST_DESCRIBE_STRUCT(GuidanceStep, (), (text, by, when, unknown))

/// A unit that a bulletin is sent to, as the issuer called and sorted it then.
struct Addressee
{
    Id unit;
    std::string name;
    std::optional<std::string> group; ///< from the outermost: "市直部门/政府部门"
    UnknownMembers unknown;
    bool operator==(const Addressee &) const = default;
};
BOOST_DESCRIBE_STRUCT(Addressee, (), (unit, name, group, unknown))

/// What a bulletin says, and to whom: what is drafted and checked.
struct BulletinBody
{
    BulletinLevel level = BulletinLevel::General;
    std::string title;
    std::optional<std::string> source; ///< whose warning is passed on
    std::string summary;
    std::vector<AffectedSystem> systems;
    std::vector<GuidanceStep> steps;
    std::vector<feed::AttachedFile> files;
    std::vector<Addressee> to;
    Instant acknowledgeBy;
    Instant feedbackBy;
    UnknownMembers unknown;
    bool operator==(const BulletinBody &) const = default;
};
BOOST_DESCRIBE_STRUCT(BulletinBody, (), (level, title, source, summary, systems, steps, files, to, acknowledgeBy, feedbackBy, unknown))

/// A bulletin on its way. It has no number: that comes with the issuing. Removed, it was discarded.
struct BulletinDraft
{
    static constexpr const char *Kind = "duty.bulletin_draft";
    static constexpr std::array<std::string_view, 2> SettledByPerson{"body", "issued"};
    Id broadcast; ///< in which it is to be issued
    BulletinBody body;
    std::optional<Id> corrects; ///< the bulletin that it is to correct
    std::string draftedBy;      ///< shown name
    Instant draftedAt;
    std::optional<Id> issued; ///< the bulletin that it became
    UnknownMembers unknown;
    bool operator==(const BulletinDraft &) const = default;
};
BOOST_DESCRIBE_STRUCT(BulletinDraft, (), (broadcast, body, corrects, draftedBy, draftedAt, issued, unknown))

/// A second person has read a draft 审核: it may be issued as it stands, or goes back. It speaks of the body of that digest alone.
struct BulletinCheck
{
    static constexpr const char *Kind = "duty.bulletin_check";
    Id draft;
    std::string digest; ///< of the body
    bool passes = true;
    std::optional<std::string> note;      ///< why it goes back
    std::optional<feed::SignedWord> word; ///< of who lets it pass
    Instant at;
    std::string by; ///< shown name
    UnknownMembers unknown;
    bool operator==(const BulletinCheck &) const = default;
};
BOOST_DESCRIBE_STRUCT(BulletinCheck, (), (draft, digest, passes, note, word, at, by, unknown))

/// Somebody who had a hand in a bulletin, as it stands at its foot.
struct BulletinHand
{
    Id account;
    std::string name;
    Instant at;
    std::optional<feed::SignedWord> word; ///< of who checked: over the body's digest
    UnknownMembers unknown;
    bool operator==(const BulletinHand &) const = default;
};
BOOST_DESCRIBE_STRUCT(BulletinHand, (), (account, name, at, word, unknown))

/// Everything of a bulletin that its issuer signs, exactly as it is sent.
struct BulletinPaper
{
    std::string number; ///< "2026-097"
    BulletinBody body;
    std::optional<Id> corrects; ///< an earlier bulletin of the same broadcast
    Id draft;                   ///< what it was made of
    BulletinHand drafted;
    std::optional<BulletinHand> checked; ///< none: issued without a second person's look
    Instant issuedAt;
    std::string issuedBy; ///< shown name
    UnknownMembers unknown;
    bool operator==(const BulletinPaper &) const = default;
};
BOOST_DESCRIBE_STRUCT(BulletinPaper, (), (number, body, corrects, draft, drafted, checked, issuedAt, issuedBy, unknown))

/// A bulletin as it was sent. Never edited: a correction is a new one that points back.
struct Bulletin
{
    static constexpr const char *Kind = "duty.bulletin";
    BulletinPaper paper;
    std::string digest; ///< "sha256:…" of the paper's canonical JSON
    feed::SignedWord word;
    UnknownMembers unknown;
    bool operator==(const Bulletin &) const = default;
};
BOOST_DESCRIBE_STRUCT(Bulletin, (), (paper, digest, word, unknown))

enum class BulletinEnding {
    Withdrawn, ///< is not to be acted on any more
    Closed,    ///< nothing more is waited for
};
BOOST_DESCRIBE_ENUM(BulletinEnding, Withdrawn, Closed)

/// The end of a bulletin before all have answered. What it said stays; its number is not given again.
struct BulletinEnd
{
    static constexpr const char *Kind = "duty.bulletin_end";
    Id bulletin;
    BulletinEnding ending = BulletinEnding::Withdrawn;
    std::string reason;
    Instant at;
    std::string by;
    UnknownMembers unknown;
    bool operator==(const BulletinEnd &) const = default;
};
BOOST_DESCRIBE_STRUCT(BulletinEnd, (), (bulletin, ending, reason, at, by, unknown))

/// How a unit sorts those directly below it: "政府部门", within "市直部门".
struct UnitGroup
{
    static constexpr const char *Kind = "unit.group";
    std::string name;
    std::optional<Id> within; ///< another group
    std::vector<Id> units;    ///< in the order in which they are shown
    std::int64_t place = 0;   ///< rising among its neighbours
    UnknownMembers unknown;
    bool operator==(const UnitGroup &) const = default;
};
BOOST_DESCRIBE_STRUCT(UnitGroup, (), (name, within, units, place, unknown))

} // namespace redoubt::duty
