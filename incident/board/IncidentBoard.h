// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/BoardRecord.h"
#include "incident/kinds/Facts.h"
#include "incident/kinds/Incident.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace redoubt::incident {

using feed::BoardRecord;

/// One fact with its history. What nobody has corrected yet holds; of two corrections of one entry by people who did not see each other both are
/// there, and the one that the server ordered last is taken until somebody corrects it.
template <class T>
struct FactHistory
{
    std::vector<BoardRecord<T>> entries; ///< in their order
    std::vector<Id> heads;               ///< uncorrected ones, in their order; never empty

    [[nodiscard]] const BoardRecord<T> &now() const
    {
        for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
            if (entry->id == heads.back())
                return *entry;
        }
        return entries.back();
    }
    /// Two stand beside each other.
    [[nodiscard]] bool isDisputed() const { return heads.size() > 1; }
    [[nodiscard]] bool isCorrected() const { return entries.size() > heads.size(); }
    bool operator==(const FactHistory &) const = default;
};

/// An incident with all that is known of it.
struct IncidentView
{
    BoardRecord<Incident> incident;
    std::map<MomentSort, FactHistory<Moment>> moments;
    std::map<std::string, FactHistory<Impact>> impacts;    ///< by row
    std::map<std::string, FactHistory<Judged>> judgements; ///< by clause
    std::vector<FactHistory<Sending>> sendings;            ///< each sending of a hop by itself, by when it left
    std::vector<FactHistory<CourseLine>> lines;            ///< by when it happened
    std::vector<BoardRecord<Overruling>> overrulings;      ///< in their order
    bool sharesNumber = false;                             ///< another of the register has the same number

    /// When it was, as known now; none: not known.
    [[nodiscard]] std::optional<Instant> moment(MomentSort sort) const;
    /// The level that a person answers for, if the last word does.
    [[nodiscard]] const BoardRecord<Overruling> *overruled() const;
    bool operator==(const IncidentView &) const = default;
};

/// Everything of one register, put together from the records of its stream. Owned by one thread.
class IncidentBoard
{
public:
    /// @p stream: the register's.
    explicit IncidentBoard(Id stream) : m_id(stream) { }

    /// Takes the merged state of a record; the incident that it touches, the register's own id where it is of all. None: nothing is otherwise than
    /// before. What cannot be read is kept as unreadable().
    std::optional<Id> take(const feed::RecordState &record);
    /// The record is no more: a pending one that was quarantined.
    std::optional<Id> drop(const Id &record);

    [[nodiscard]] const Id &id() const { return m_id; }
    [[nodiscard]] const std::optional<BoardRecord<Register>> &record() const { return m_register; }
    /// By id, which is the order in which they were begun.
    [[nodiscard]] const std::map<Id, BoardRecord<Incident>> &incidents() const { return m_incidents; }
    [[nodiscard]] std::optional<IncidentView> incident(const Id &id) const;
    /// The incident that @p record is, or of which it says something; none: it is of none.
    [[nodiscard]] std::optional<Id> incidentBehind(const Id &record) const;
    /// Another of the register has the number of @p incident.
    [[nodiscard]] bool sharesNumber(const Id &incident) const;
    /// What a line or a sending calls the file of @p digest; null: none of them names it.
    [[nodiscard]] const feed::AttachedFile *file(const std::string &digest) const;
    /// A number for the next one begun in @p year that none of the register has: "2026-014".
    [[nodiscard]] std::string nextNumber(int year) const;

    [[nodiscard]] const std::map<Id, feed::UnreadableRecord> &unreadable() const { return m_unreadable; }

private:
    template <class T>
    using Entries = std::map<Id, BoardRecord<T>>;
    std::optional<Id> takeIncident(const feed::RecordState &record);
    void forgetNumber(const Id &incident);
    template <class T>
    std::optional<Id> takeEntry(Entries<T> &entries, const feed::RecordState &record);
    template <class T>
    [[nodiscard]] std::vector<BoardRecord<T>> ofIncident(const Entries<T> &entries, const Id &incident) const;

    Id m_id;
    std::optional<BoardRecord<Register>> m_register;
    std::map<Id, BoardRecord<Incident>> m_incidents;
    Entries<Moment> m_moments;
    Entries<Impact> m_impacts;
    Entries<Judged> m_judgements;
    Entries<CourseLine> m_lines;
    Entries<Sending> m_sendings;
    Entries<Overruling> m_overrulings;
    std::map<Id, std::set<Id>> m_entriesOf;           ///< of an incident
    std::map<Id, Id> m_incidentOf;                    ///< of an entry
    std::map<std::string, std::set<Id>> m_withNumber; ///< incidents
    std::map<Id, feed::UnreadableRecord> m_unreadable;
};

} // namespace redoubt::incident
