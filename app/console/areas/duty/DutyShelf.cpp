// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/DutyShelf.h"

#include "core/zones/ZoneDatabase.h"
#include "duty/roles/DutyRoles.h"
#include "models/RoleNames.h"
#include "models/Text.h"

#include <QtGlobal>

#include <algorithm>
#include <utility>

namespace redoubt::console {

namespace {
QString titleNames(const std::vector<duty::DutyPerson> &people)
{
    QStringList names;
    for (const auto &person : people) {
        if (!person.leads.value_or(false))
            names << models::text(person.name);
    }
    return names.join(DutyShelf::tr(", ", "between names"));
}

/// By the office's clocks: "2026-10-06 08:30".
QString titleTime(const duty::OfficeBoard &board, Instant instant)
{
    const auto zone = zones::systemZone(board.office()->value.zone).value_or(calendar::TimeZone::utc());
    return models::text(zone.civil(instant).toString()).left(16).replace(QLatin1Char('T'), QLatin1Char(' '));
}

QString handoverTitle(const duty::OfficeBoard &board, const duty::Handover &handover)
{
    //: a handover of duty: when it was prepared, who hands over, who takes over
    return DutyShelf::tr("Handover of %1, %2 to %3")
        .arg(titleTime(board, handover.at), titleNames(handover.sheet.outgoing), titleNames(handover.sheet.incoming));
}
} // namespace

using namespace duty;

const DutyShelf &DutyShelf::of(const Desk &desk)
{
    const auto *shelf = desk.shelf<DutyShelf>();
    if (!shelf)
        qFatal("the desk has no shelf for duty");
    return *shelf;
}

Shelf::Reads DutyShelf::reads() const
{
    return {{Office::Kind},
            // Who stands, what is open, then the rest.
            {Checklist::Kind, CopiedChecklist::Kind, Shift::Kind, OpenMatter::Kind, HandoverHold::Kind, HandoverHoldEnd::Kind, HandoverOrder::Kind,
             HandoverConsent::Kind, Handover::Kind, HandoverSignature::Kind, HandoverRefusal::Kind, ReadBack::Kind, StepTick::Kind,
             HandoverCorrection::Kind, CheckResult::Kind, LogLine::Kind},
            {}};
}

void DutyShelf::take(const store::RecordView &view)
{
    auto &board = m_boards.try_emplace(view.stream, view.stream).first->second;
    const auto touched = board.take(view.state);
    m_officesChanged = m_officesChanged || touched.plan;
    if (touched.any())
        m_changed.insert(view.stream);
}

void DutyShelf::drop(const store::RecordKey &key)
{
    const auto board = m_boards.find(key.stream);
    if (board != m_boards.end() && board->second.drop(key.record).any())
        m_changed.insert(key.stream);
}

void DutyShelf::forget(const Id &stream)
{
    if (m_boards.erase(stream) > 0)
        m_officesChanged = true;
}

void DutyShelf::tell()
{
    const auto changed = std::exchange(m_changed, {});
    if (std::exchange(m_officesChanged, false))
        Q_EMIT officesChanged();
    for (const auto &office : changed) {
        if (m_boards.contains(office))
            Q_EMIT boardChanged(office);
    }
}

std::vector<Id> DutyShelf::offices() const
{
    std::vector<Id> result;
    for (const auto &[id, board] : m_boards) {
        if (board.office())
            result.push_back(id);
    }
    std::ranges::stable_partition(result, [this](const Id &office) { return standsDutyIn(office); });
    return result;
}

const OfficeBoard *DutyShelf::board(const Id &office) const
{
    const auto found = m_boards.find(office);
    return found == m_boards.end() || !found->second.office() ? nullptr : &found->second;
}

bool DutyShelf::hasRoleIn(const Id &office, const std::set<Role> &roles) const
{
    const auto *info = m_desk.stream(office);
    return info && std::ranges::any_of(info->roles, [&](Role role) { return roles.contains(role); });
}

bool DutyShelf::standsDutyIn(const Id &office) const { return hasRoleIn(office, writers::ofShifts()); }

bool DutyShelf::leadsIn(const Id &office) const { return hasRoleIn(office, writers::ofOrders()); }

bool DutyShelf::ordersIn(const Id &office) const { return hasRoleIn(office, writers::ofApprovals()); }

QString DutyShelf::roleWords() const
{
    std::set<Role> all;
    for (const auto &office : offices()) {
        if (const auto *info = m_desk.stream(office))
            all.insert(info->roles.begin(), info->roles.end());
    }
    return models::roleNames(all);
}

Shelf::Part DutyShelf::partOf(std::string_view) const { return Part::Act; }

QString DutyShelf::titleOf(const Id &stream, const Id &record) const
{
    const auto *board = this->board(stream);
    if (!board)
        return {};
    if (const auto *matter = board->matter(record))
        return models::text(matter->value.title);
    if (const auto *line = board->line(record))
        return models::text(line->value.text);
    if (const auto *result = board->result(record)) {
        for (const auto &check : board->checks(result->value.shift)) {
            if (check.item.key == result->value.item)
                return models::text(check.item.name);
        }
    }
    if (const auto *handover = board->handoverBehind(record))
        return handoverTitle(*board, handover->value);
    if (const auto *shift = board->shift(record))
        return tr("Shift of %1, %2").arg(titleTime(*board, shift->value.startsAt), titleNames(shift->value.people));
    return models::text(board->office()->value.name);
}

QString DutyShelf::wordFor(const Id &id) const
{
    for (const auto &[office, board] : m_boards) {
        if (const auto *matter = board.matter(id))
            return models::text(matter->value.title);
    }
    return {};
}

std::vector<SearchScope> DutyShelf::searchScopes() const
{
    std::vector<SearchScope> scopes;
    for (const auto &id : offices())
        scopes.push_back({"duty/" + id.toString(), tr("Duty: %1").arg(models::text(board(id)->office()->value.name)), {id}, standsDutyIn(id)});
    return scopes;
}

QString DutyShelf::fileName(const Digest &digest) const
{
    const auto wanted = digest.toString();
    for (const auto &[office, board] : m_boards) {
        if (const auto *file = board.file(wanted))
            return models::text(file->name);
    }
    return {};
}

} // namespace redoubt::console
