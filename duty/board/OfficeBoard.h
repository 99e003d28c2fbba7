// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/kinds/HandoverWords.h"
#include "duty/kinds/Shift.h"
#include "duty/kinds/Template.h"
#include "duty/kinds/UnitStreamRecords.h"
#include "duty/shift/HoldRules.h"
#include "duty/shift/OrderRules.h"
#include "feed/BoardRecord.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace redoubt::duty {

using feed::BoardRecord;

/// An item of a shift's checklist, or one of its rounds, with what was found at it last.
struct CheckView
{
    CheckItem item;
    std::optional<BoardRecord<CheckResult>> result;
    bool lacksEvidence = false;   ///< checked, and the file that belongs to it is missing
    std::optional<Instant> round; ///< of an item with set hours: when it is due

    /// Nothing of it is owed any more.
    [[nodiscard]] bool isDone() const { return result && !lacksEvidence; }
    bool operator==(const CheckView &) const = default;
};

/// Which clock of a matter runs: the first, then the second.
enum class MatterClock { Respond, Close, None };

struct MatterView
{
    BoardRecord<OpenMatter> matter;
    MatterClock clock = MatterClock::None;
    std::optional<Instant> from; ///< of the clock that runs
    std::optional<Instant> due;  ///< likewise
    bool untouched = false;      ///< critical, and nothing was written of it in the running shift

    [[nodiscard]] bool mustBeReadBack() const { return matter.value.critical; }
    bool operator==(const MatterView &) const = default;
};

/// Why a handover cannot be signed by the incoming officer yet.
enum class HandoverLack {
    Outgoing,  ///< the outgoing officer has not signed
    ReadBack,  ///< something that must be read back is missing, or was said otherwise
    Refused,   ///< and not prepared anew since
    Held,      ///< no duty passes now, and no leader lets this one go
    OutOfDate, ///< checks, matters or log have changed since it was prepared
};

struct HandoverView
{
    BoardRecord<Handover> handover;
    std::map<Id, BoardRecord<ReadBack>> readBacks;          ///< the last of each matter
    std::optional<BoardRecord<HandoverSignature>> outgoing; ///< under this digest
    std::optional<BoardRecord<HandoverSignature>> incoming;
    std::optional<BoardRecord<HandoverRefusal>> refusal;
    Ticks ticks;                                              ///< steps of the order, of the shift
    std::map<Id, BoardRecord<HandoverConsent>> consents;      ///< leaders' words for the handover of the shift, by id
    std::vector<HoldCause> holds;                             ///< as they stand now
    std::vector<BoardRecord<HandoverCorrection>> corrections; ///< written after duty had passed, in their order
    std::vector<Id> toReadBack;                               ///< matters that must still be read back
    std::vector<HandoverLack> lacks;

    [[nodiscard]] bool isComplete() const { return outgoing && incoming; }
    bool operator==(const HandoverView &) const = default;
};

/// Everything of one duty office, put together from the records of its stream. Owned by one thread.
class OfficeBoard
{
public:
    /// Which parts an arrival touched.
    struct Touched
    {
        bool plan = false;  ///< office, checklists
        bool shift = false; ///< shifts and what is written in them
        bool handover = false;
        Touched &operator|=(const Touched &other);
        [[nodiscard]] bool any() const { return plan || shift || handover; }
    };

    /// @p office: id of its stream.
    explicit OfficeBoard(Id office) : m_id(office) { }

    /// Takes the merged state of a record. What cannot be read is kept as unreadable() and changes nothing else.
    Touched take(const feed::RecordState &record);
    /// The record is no more: a pending one that was quarantined.
    Touched drop(const Id &record);

    [[nodiscard]] const Id &id() const { return m_id; }
    [[nodiscard]] const std::optional<BoardRecord<Office>> &office() const { return m_office; }
    /// The highest version of each name, by name.
    [[nodiscard]] std::vector<BoardRecord<Checklist>> checklists() const;
    /// Checklists that shifts took over from templates.
    [[nodiscard]] const std::map<Id, BoardRecord<CopiedChecklist>> &copiedChecklists() const { return m_copies; }
    /// Of a list of either kind; null: there is none.
    [[nodiscard]] const std::vector<CheckItem> *itemsOf(const Id &list) const;
    [[nodiscard]] const BoardRecord<Checklist> *checklist(const Id &id) const;
    [[nodiscard]] const std::map<Id, BoardRecord<Shift>> &shifts() const { return m_shifts; }
    /// The shift that is stood: of those that have not ended, the one that was begun last. None: nobody has taken over yet.
    [[nodiscard]] const BoardRecord<Shift> *running() const;
    /// All that have not ended, the one that was begun last first. More than one: two were begun without seeing each other.
    [[nodiscard]] std::vector<const BoardRecord<Shift> *> openShifts() const;
    /// Null where there is no such shift.
    [[nodiscard]] const BoardRecord<Shift> *shift(const Id &id) const;

    /// The shift's checklist in its order, each round of an item by itself. Empty without one, or where it has not come.
    [[nodiscard]] std::vector<CheckView> checks(const Id &shift) const;
    /// The lines of @p shift, the latest first.
    [[nodiscard]] std::vector<BoardRecord<LogLine>> log(const Id &shift) const;
    /// What is open, first due on top, those without a clock last.
    [[nodiscard]] std::vector<MatterView> openMatters() const;
    [[nodiscard]] const BoardRecord<OpenMatter> *matter(const Id &id) const;

    /// Null where there is no such record.
    [[nodiscard]] const BoardRecord<LogLine> *line(const Id &id) const;
    [[nodiscard]] const BoardRecord<CheckResult> *result(const Id &id) const;
    /// The shift that @p id is, or in which it was written: a line of the log, a check, a handover with what was said of it. None: of no shift.
    [[nodiscard]] std::optional<Id> shiftBehind(const Id &id) const;
    /// The handover that @p id is, or that it was said, signed, refused or noted for. Null: none.
    [[nodiscard]] const BoardRecord<Handover> *handoverBehind(const Id &id) const;
    /// A file of that digest ("sha256:…") that a check names; null: none does.
    [[nodiscard]] const feed::AttachedFile *file(const std::string &digest) const;

    /// The order of handing over that holds; null: the office has none.
    [[nodiscard]] const BoardRecord<HandoverOrder> *order() const;
    [[nodiscard]] Ticks ticksOf(const Id &shift) const;
    [[nodiscard]] std::map<Id, BoardRecord<HandoverConsent>> consentsOf(const Id &shift) const;
    /// What holds the handover of @p shift, as it stands now.
    [[nodiscard]] std::vector<HoldCause> holdsOf(const Id &shift) const;

    /// The sheet of @p shift as it is handed over to @p incoming when it is prepared at @p at.
    [[nodiscard]] HandoverSheet sheetOf(const Id &shift, std::vector<DutyPerson> incoming, std::string reminders, std::string things,
                                        Instant at) const;
    /// The handover of @p shift that counts: the one prepared last, but what is signed by both stays; of two such, the one by which the shift ended.
    /// None: nothing is prepared.
    [[nodiscard]] std::optional<HandoverView> handoverOf(const Id &shift) const;
    /// All that were ever prepared of @p shift, in their order.
    [[nodiscard]] std::vector<HandoverView> preparedOf(const Id &shift) const;
    /// Complete ones, the latest first.
    [[nodiscard]] std::vector<HandoverView> handovers() const;
    /// The handover @p id, if both have signed it.
    [[nodiscard]] std::optional<HandoverView> completeHandover(const Id &id) const;

    [[nodiscard]] const std::map<Id, feed::UnreadableRecord> &unreadable() const { return m_unreadable; }

private:
    template <class T>
    bool takeInto(std::map<Id, BoardRecord<T>> &map, const feed::RecordState &record);
    /// An entry that belongs to what @p field of it names; entries are never removed or changed.
    template <class T>
    bool takeInto(std::map<Id, BoardRecord<T>> &map, std::map<Id, std::set<Id>> &index, Id T::*field, const feed::RecordState &record);
    [[nodiscard]] HandoverView viewOf(const BoardRecord<Handover> &handover) const;
    [[nodiscard]] std::optional<HandedOrder> handedOrder(const Id &shift, Instant at) const;
    /// When a handover of @p shift was prepared for the first time, before @p before.
    [[nodiscard]] std::optional<Instant> firstPrepared(const Id &shift, Instant before) const;
    [[nodiscard]] MatterView viewOf(const BoardRecord<OpenMatter> &matter) const;

    Id m_id;
    std::optional<BoardRecord<Office>> m_office;
    std::map<Id, BoardRecord<Checklist>> m_checklists;
    std::map<Id, BoardRecord<CopiedChecklist>> m_copies;
    std::map<Id, BoardRecord<Shift>> m_shifts;
    std::map<Id, BoardRecord<CheckResult>> m_results;
    std::map<Id, BoardRecord<LogLine>> m_log;
    std::map<Id, BoardRecord<OpenMatter>> m_matters;
    std::map<Id, BoardRecord<Handover>> m_handovers;
    std::map<Id, BoardRecord<ReadBack>> m_readBacks;
    std::map<Id, BoardRecord<HandoverSignature>> m_signatures;
    std::map<Id, BoardRecord<HandoverRefusal>> m_refusals;
    std::map<Id, BoardRecord<HandoverOrder>> m_orders;
    std::map<Id, BoardRecord<StepTick>> m_ticks;
    std::map<Id, BoardRecord<HandoverConsent>> m_consents;
    std::map<Id, BoardRecord<HandoverHold>> m_holds;
    std::map<Id, BoardRecord<HandoverHoldEnd>> m_holdEnds;
    std::map<Id, BoardRecord<HandoverCorrection>> m_corrections;
    std::map<Id, feed::UnreadableRecord> m_unreadable;
    /// An office has two years of lines, and asks for those of one shift: entries by the record that they belong to.
    using Belonging = std::map<Id, std::set<Id>>;
    Belonging m_resultsOf;     ///< of shifts
    Belonging m_logOf;         ///< of shifts
    Belonging m_readBacksOf;   ///< of handovers
    Belonging m_signaturesOf;  ///< of handovers
    Belonging m_ticksOf;       ///< of shifts
    Belonging m_consentsOf;    ///< of shifts
    Belonging m_correctionsOf; ///< of handovers
};

} // namespace redoubt::duty
