// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/board/UnitGroups.h"
#include "duty/bulletin/BulletinProgress.h"
#include "duty/bulletin/ReminderRounds.h"
#include "feed/BoardRecord.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace redoubt::duty {

using feed::BoardRecord;

/// A draft with what was said of it.
struct DraftView
{
    BoardRecord<BulletinDraft> draft;
    std::optional<BoardRecord<BulletinCheck>> check; ///< the last that speaks of the body as it stands

    [[nodiscard]] bool isPassed() const { return check && check->value.passes; }
    [[nodiscard]] bool isReturned() const { return check && !check->value.passes; }
    bool operator==(const DraftView &) const = default;
};

/// A bulletin as it was sent, with what has become of it.
struct BulletinView
{
    BoardRecord<Bulletin> bulletin;
    std::optional<Error> notVerified;            ///< digest or signature do not hold: nobody is to act on it
    std::optional<BoardRecord<BulletinEnd>> end; ///< a withdrawal before a closing
    std::optional<Id> correctedBy;               ///< the first that points back
    bool numberTaken = false;                    ///< another of its broadcast has the same number

    [[nodiscard]] const BulletinPaper &paper() const { return bulletin.value.paper; }
    [[nodiscard]] bool isWithdrawn() const { return end && end->value.ending == BulletinEnding::Withdrawn; }
    bool operator==(const BulletinView &) const = default;
};

/// A unit below, and where it answers; without a channel nothing reaches it.
struct UnitChannel
{
    Id unit;
    Id channel;
    bool operator==(const UnitChannel &) const = default;
};

/// Bulletins of all broadcasts, drafts of all offices, and what is said of them in channels, put together from their records. Which unit a channel
/// belongs to is told by who asks. Owned by one thread.
class BulletinBoard
{
public:
    /// Takes the merged state of a record of one of its kinds; whether anything changed. What cannot be read is kept as unreadable().
    bool take(const Id &stream, const feed::RecordState &record);
    /// The record is no more: a pending one that was quarantined.
    bool drop(const Id &record);
    /// Nothing of @p stream may be shown any longer.
    bool forget(const Id &stream);

    /// What @p broadcast has sent, the latest first.
    [[nodiscard]] std::vector<BulletinView> sent(const Id &broadcast) const;
    /// What others than @p own, its broadcast, have sent to @p unit; the latest first.
    [[nodiscard]] std::vector<BulletinView> sentTo(const Id &unit, const std::optional<Id> &own) const;
    [[nodiscard]] std::optional<BulletinView> bulletin(const Id &id) const;
    /// Numbers that are given in @p broadcast, of withdrawn ones too.
    [[nodiscard]] std::vector<std::string> numbers(const Id &broadcast) const;
    /// Drafts of @p office that are not issued, the latest first.
    [[nodiscard]] std::vector<DraftView> drafts(const Id &office) const;
    [[nodiscard]] std::optional<DraftView> draft(const Id &id) const;

    /// What each unit that @p bulletin was sent to has said, in the order in which they were addressed. Empty where it is not here.
    [[nodiscard]] std::vector<UnitAnswer> answers(const Id &bulletin, const std::vector<UnitChannel> &channels) const;
    /// What the unit of @p channel has said.
    [[nodiscard]] UnitAnswer answerIn(const std::optional<Id> &channel, const Id &bulletin) const;
    /// What units were asked for, those reminders left out that were needless when they came.
    [[nodiscard]] std::vector<UnitReminder> reminders(const Id &bulletin, const std::vector<UnitChannel> &channels) const;
    /// Of one channel, the latest first; likewise.
    [[nodiscard]] std::vector<BoardRecord<BulletinReminder>> remindersIn(const Id &channel, const Id &bulletin) const;

    /// The liaisons of the unit of @p channel: each followed by their deputies, by name.
    [[nodiscard]] std::vector<BoardRecord<UnitContact>> contacts(const Id &channel) const;
    [[nodiscard]] const BoardRecord<UnitContact> *contact(const Id &id) const;

    /// How units sort those below them.
    [[nodiscard]] const UnitGroups &groups() const { return m_groups; }

    /// The bulletin whose receipt or feedback, reminder or draft @p record is, or that it is itself; none: it is none of them.
    [[nodiscard]] std::optional<Id> bulletinOf(const Id &record) const;
    /// A file of that digest ("sha256:…") that something here names; null: nothing does.
    [[nodiscard]] const feed::AttachedFile *file(const std::string &digest) const;
    [[nodiscard]] const std::map<Id, feed::UnreadableRecord> &unreadable() const { return m_unreadable; }

private:
    template <class T>
    bool takeInto(std::map<Id, BoardRecord<T>> &map, const Id &stream, const feed::RecordState &record);
    template <class T>
    bool takeAnswer(std::map<Id, BoardRecord<T>> &map, const Id &stream, const feed::RecordState &record);
    [[nodiscard]] BulletinView viewOf(const BoardRecord<Bulletin> &bulletin) const;
    [[nodiscard]] DraftView viewOf(const BoardRecord<BulletinDraft> &draft) const;

    /// Of a channel, by bulletin: the ids of what was said. A city's officer has 56 channels of some years.
    struct Said
    {
        std::set<Id> receipts;
        std::set<Id> feedbacks;
        std::set<Id> reminders;
    };

    std::map<Id, BoardRecord<Bulletin>> m_bulletins;
    std::map<Id, Error> m_notVerified; ///< by bulletin
    std::map<Id, BoardRecord<BulletinEnd>> m_ends;
    UnitGroups m_groups;
    std::map<Id, BoardRecord<BulletinDraft>> m_drafts;
    std::map<Id, BoardRecord<BulletinCheck>> m_checks;
    std::map<Id, BoardRecord<BulletinReceipt>> m_receipts;
    std::map<Id, BoardRecord<BulletinFeedback>> m_feedbacks;
    std::map<Id, BoardRecord<BulletinReminder>> m_reminders;
    std::map<Id, BoardRecord<UnitContact>> m_contacts;
    std::map<std::pair<Id, Id>, Said> m_said; ///< by channel and bulletin
    std::map<Id, feed::UnreadableRecord> m_unreadable;
};

} // namespace redoubt::duty
