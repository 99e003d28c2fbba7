// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/EscalationShelf.h"

#include "app/console/areas/duty/DutyShelf.h"
#include "duty/roles/DutyRoles.h"
#include "models/Text.h"

#include <QtGlobal>

#include <algorithm>
#include <utility>

namespace redoubt::console {

using namespace duty;

const EscalationShelf &EscalationShelf::of(const Desk &desk)
{
    const auto *shelf = desk.shelf<EscalationShelf>();
    if (!shelf)
        qFatal("the desk has no shelf for escalation");
    return *shelf;
}

const EscalationBoard &EscalationShelf::board(const Id &office) const
{
    static const EscalationBoard none{Id()};
    const auto found = m_boards.find(office);
    return found == m_boards.end() ? none : found->second;
}

OfficeEye EscalationShelf::eyeIn(const Id &office) const
{
    OfficeEye eye{m_desk.account(), {}};
    if (const auto *info = m_desk.stream(office); info && !info->isFollowed) // who stands above reads, and takes nothing there
        eye.roles.insert(info->roles.begin(), info->roles.end());
    return eye;
}

bool EscalationShelf::rulesIn(const Id &office) const
{
    const auto writers = writers::ofApprovals();
    const auto eye = eyeIn(office);
    return std::ranges::any_of(eye.roles, [&](Role role) { return writers.contains(role); });
}

Shelf::Reads EscalationShelf::reads() const { return {{}, {EscalationPlan::Kind, Escalation::Kind, EscalationTaken::Kind}, {}}; }

void EscalationShelf::take(const store::RecordView &view)
{
    if (m_boards.try_emplace(view.stream, view.stream).first->second.take(view.state))
        m_changed.insert(view.stream);
}

void EscalationShelf::drop(const store::RecordKey &key)
{
    const auto board = m_boards.find(key.stream);
    if (board != m_boards.end() && board->second.drop(key.record))
        m_changed.insert(key.stream);
}

void EscalationShelf::forget(const Id &stream)
{
    if (m_boards.erase(stream) > 0)
        m_changed.insert(stream);
}

void EscalationShelf::tell()
{
    for (const auto &office : std::exchange(m_changed, {}))
        Q_EMIT escalationsChanged(office);
}

Shelf::Part EscalationShelf::partOf(std::string_view) const { return Part::Act; }

QString EscalationShelf::titleOf(const Id &stream, const Id &record) const
{
    const auto view = board(stream).escalation(record);
    const auto *office = view ? DutyShelf::of(m_desk).board(stream) : nullptr;
    const auto *matter = office ? office->matter(view->told.value.subject) : nullptr;
    return matter ? models::text(matter->value.title) : QString();
}

} // namespace redoubt::console
