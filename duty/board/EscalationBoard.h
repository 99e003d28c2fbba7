// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/kinds/Escalation.h"
#include "feed/BoardRecord.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace redoubt::duty {

/// Somebody was told, and whether they have taken note.
struct EscalationView
{
    feed::BoardRecord<Escalation> told;
    std::optional<feed::BoardRecord<EscalationTaken>> taken; ///< the first

    bool operator==(const EscalationView &) const = default;
};

/// Rules of escalation of one duty office, and who was told by them. Of several records with one key the one that the server ordered first counts,
/// whichever consoles wrote them. Owned by one thread.
class EscalationBoard
{
public:
    explicit EscalationBoard(Id office) : m_office(office) { }

    /// Takes the merged state of a record of one of its kinds; whether anything changed. What cannot be read is kept as unreadable().
    bool take(const feed::RecordState &record);
    /// The record is no more: a pending one that was quarantined.
    bool drop(const Id &record);

    /// The version that holds. Null: the office has no rules of its own.
    [[nodiscard]] const feed::BoardRecord<EscalationPlan> *plan() const;
    [[nodiscard]] const EscalationPlan *rules() const { return plan() ? &plan()->value : nullptr; }

    /// Of a matter or a shift, in the order in which their steps came; each key once.
    [[nodiscard]] std::vector<EscalationView> of(const Id &subject) const;
    [[nodiscard]] std::optional<EscalationView> escalation(const Id &id) const;
    /// All that nobody has taken, likewise.
    [[nodiscard]] std::vector<EscalationView> untaken() const;
    /// Whether somebody was told under that key.
    [[nodiscard]] bool isTold(const std::string &key) const { return m_byKey.contains(key); }

    [[nodiscard]] const std::map<Id, feed::UnreadableRecord> &unreadable() const { return m_unreadable; }

private:
    [[nodiscard]] const feed::BoardRecord<Escalation> *counting(const std::set<Id> &same) const;
    /// With whoever has taken it or one with the same key.
    [[nodiscard]] EscalationView viewOf(const std::string &key, const feed::BoardRecord<Escalation> &told) const;

    Id m_office;
    std::map<Id, feed::BoardRecord<EscalationPlan>> m_plans;
    std::map<Id, feed::BoardRecord<Escalation>> m_told;
    std::map<Id, feed::BoardRecord<EscalationTaken>> m_taken;
    std::map<std::string, std::set<Id>> m_byKey;  ///< ids of m_told; never an empty set
    std::map<Id, std::set<std::string>> m_keysOf; ///< by subject
    std::map<Id, std::set<Id>> m_takenOf;         ///< by escalation
    std::map<Id, feed::UnreadableRecord> m_unreadable;
};

} // namespace redoubt::duty
