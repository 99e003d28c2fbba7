// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/roster/SheetComparison.h"

#include "duty/kinds/RosterLimits.h"
#include "duty/roster/SheetNames.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace redoubt::duty {

namespace {
std::string sheetKey(const std::optional<std::string> &name, const std::string &id) { return withoutBlanks(tidyCell(name.value_or(id))); }

/// One comparison, made once.
class SheetComparing
{
public:
    SheetComparing(const RosterSheet &sheet, const RosterPlan &plan, const std::vector<Cell> &cells, Instant now)
        : m_sheet(sheet), m_cells(cells), m_now(now)
    {
        for (const auto &member : orNone(plan.members)) {
            m_known.insert(member.id);
            m_members[sheetKey(member.name, member.id)].push_back(member.id);
        }
        addPosts(plan.posts);
        for (const auto &period : orNone(plan.guarantees))
            addPosts(orNone(period.posts));
    }

    SheetComparison run()
    {
        for (const auto &heading : m_sheet.posts) {
            if (!m_posts.contains(withoutBlanks(heading)))
                blame(SheetProblemKind::UnknownPost, 0, heading);
        }
        for (const auto &shift : m_sheet.shifts) {
            if (const auto post = m_posts.find(withoutBlanks(shift.post)); post != m_posts.end())
                compare(shift, post->second);
        }
        return std::move(m_result);
    }

private:
    void addPosts(const std::vector<Post> &posts)
    {
        for (const auto &post : posts) {
            m_posts[sheetKey(post.name, post.id)].insert(post.id);
            // Whom the plan says no more of is called by the id.
            for (const auto &line : post.lines) {
                for (const auto &group : line.groups) {
                    for (const auto &id : group) {
                        if (m_known.insert(id).second)
                            m_members[sheetKey({}, id)].push_back(id);
                    }
                }
            }
        }
    }

    void blame(SheetProblemKind kind, int row, const std::string &text)
    {
        SheetProblem problem{kind, row, text};
        if (std::ranges::find(m_result.problems, problem) == m_result.problems.end())
            m_result.problems.push_back(std::move(problem));
    }

    /// None: somebody is not to be found, and it is said.
    std::optional<std::vector<std::string>> membersIn(const SheetShift &shift)
    {
        std::vector<std::string> members;
        bool all = true;
        for (const auto &person : shift.people) {
            const auto known = m_members.find(withoutBlanks(tidyCell(person.name)));
            if (known != m_members.end() && known->second.size() == 1) {
                members.push_back(known->second.front());
                continue;
            }
            all = false;
            blame(known == m_members.end() ? SheetProblemKind::UnknownPerson : SheetProblemKind::TwoSuchPeople, shift.row, person.name);
        }
        if (members.size() > static_cast<std::size_t>(bounds::PeopleOfRosterShift)) {
            blame(SheetProblemKind::TooMany, shift.row, shift.post);
            return std::nullopt;
        }
        return all ? std::optional(std::move(members)) : std::nullopt;
    }

    void compare(const SheetShift &shift, const std::set<std::string> &posts)
    {
        if (shift.people.empty()) {
            ++m_result.empty;
            return;
        }
        const auto stands = membersIn(shift);
        const Cell *found = nullptr;
        bool elsewhen = false;
        for (const auto &cell : m_cells) {
            if (cell.date != shift.date || !posts.contains(cell.post))
                continue;
            if ((shift.start && *shift.start != cell.start) || (shift.end && *shift.end != cell.end)) {
                elsewhen = true;
                continue;
            }
            if (found)
                return blame(SheetProblemKind::SeveralShifts, shift.row, shift.post);
            found = &cell;
        }
        if (!found)
            return blame(elsewhen ? SheetProblemKind::OtherTimes : SheetProblemKind::NoSuchShift, shift.row, shift.post);
        if (!stands)
            return;
        if (std::set(stands->begin(), stands->end()) == std::set(found->stands.begin(), found->stands.end())) {
            ++m_result.same;
            return;
        }
        if (found->end <= m_now)
            return blame(SheetProblemKind::Over, shift.row, shift.post);
        m_result.changes.push_back({{found->post, found->start, found->end}, found->date, found->stands, *stands, shift.row});
    }

    const RosterSheet &m_sheet;
    const std::vector<Cell> &m_cells;
    Instant m_now;
    std::set<std::string> m_known;
    std::map<std::string, std::vector<std::string>> m_members; ///< ids by name
    std::map<std::string, std::set<std::string>> m_posts;      ///< a heightened post may be called as a usual one
    SheetComparison m_result;
};
} // namespace

SheetComparison compareSheet(const RosterSheet &sheet, const RosterPlan &plan, const std::vector<Cell> &cells, Instant now)
{
    return SheetComparing(sheet, plan, cells, now).run();
}

} // namespace redoubt::duty
