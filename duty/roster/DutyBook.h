// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/roster/DueShifts.h"
#include "duty/roster/Roster.h"

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace redoubt::duty {

/// Who of a plan can stand which shift, while the shifts are being filled: membership, leave, traits, policies, and who stands already.
/// People are indices within it. The plan and the shifts outlive it.
class DutyBook
{
public:
    /// A person and why they cannot stand a shift.
    struct Blocked
    {
        Block block;
        bool keepsTurn = true; ///< whether a turn that is passed over for it is made up for
    };
    /// What a group comes to on a shift.
    struct Answer
    {
        std::vector<int> able;
        std::vector<Blocked> blocked;
    };

    /// @p shifts by start, as dueShifts() gives them.
    DutyBook(const RosterPlan &plan, const calendar::TimeZone &zone, const std::vector<DueShift> &shifts);

    [[nodiscard]] bool knows(const std::string &id) const { return m_index.contains(id); }
    [[nodiscard]] int personOf(const std::string &id) const { return m_index.at(id); }
    [[nodiscard]] const std::string &idOf(int person) const { return m_people[static_cast<std::size_t>(person)].id; }

    /// Which of @p group can stand @p shift. @p turn tells shifts of one turn apart from others: rest is asked for between turns.
    [[nodiscard]] Answer ask(std::size_t shift, const std::vector<int> &group, std::int64_t turn) const;
    /// @p people stand @p shift.
    void stand(std::size_t shift, const std::vector<int> &people, std::int64_t turn);
    /// Nobody does.
    void leaveEmpty(std::size_t shift) { m_done[shift] = true; }
    /// What was stood before the plan begins.
    void remember(const Stand &stand, std::int64_t turn);

    /// The longest that a policy looks around a shift, in days.
    [[nodiscard]] static std::int32_t daysLookedAhead(const RosterPlan &plan);

private:
    struct Held
    {
        Instant start;
        Instant end;
        calendar::CivilDate date;
        std::string_view post;
        std::int64_t turn = 0;
    };
    struct Absence
    {
        Instant from;
        Instant until;
        const Leave *leave = nullptr;
    };
    struct Person
    {
        std::string id;
        std::vector<std::string> traits;
        Instant joins{INT64_MIN};
        Instant leaves{INT64_MAX};
        std::vector<Absence> absences; ///< by from
        std::vector<Held> held;        ///< by start
    };
    struct Rule
    {
        const Policy *policy = nullptr;
        std::vector<int> members;
    };

    int addPerson(const std::string &id);
    void readConcurrent();
    [[nodiscard]] bool has(int person, const std::string &trait) const;
    [[nodiscard]] const Held *overlapping(int person, const DueShift &shift, const Policy *policy) const;
    [[nodiscard]] int countWith(std::size_t shift, const Policy &policy) const;
    [[nodiscard]] int stillToCome(std::size_t shift, const Policy &policy) const;
    [[nodiscard]] std::optional<Blocked> membership(int person, const DueShift &shift) const;
    [[nodiscard]] bool keepsRest(int person, const DueShift &shift, const Policy &policy, std::int64_t turn, Block &block) const;
    [[nodiscard]] bool keepsRow(int person, const DueShift &shift, const Policy &policy) const;
    [[nodiscard]] bool keepsPair(int person, const DueShift &shift, const Rule &rule, const std::vector<int> &chosen, Block &block) const;
    void policyBlocks(int person, std::size_t shift, const std::vector<int> &chosen, std::int64_t turn, std::vector<Blocked> &blocked) const;
    void demandTraits(std::size_t shift, Answer &answer) const;

    const std::vector<DueShift> &m_shifts;
    std::vector<Person> m_people;
    std::unordered_map<std::string, int> m_index;
    std::vector<Rule> m_rules;
    std::int64_t m_longestShift = 0;                    ///< milliseconds
    std::vector<std::vector<std::size_t>> m_concurrent; ///< of each shift: the others that run when it begins; only where a policy counts
    std::vector<std::vector<int>> m_standing;           ///< of each shift
    std::vector<bool> m_done;
};

} // namespace redoubt::duty
