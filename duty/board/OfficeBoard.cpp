// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/board/OfficeBoard.h"

#include "duty/board/OfficeLookups.h"
#include "duty/shift/RoundRules.h"

#include <algorithm>

namespace redoubt::duty {

using lookups::forEachOf;
using lookups::foundIn;
using lookups::keepLatest;

OfficeBoard::Touched &OfficeBoard::Touched::operator|=(const Touched &other)
{
    plan = plan || other.plan;
    shift = shift || other.shift;
    handover = handover || other.handover;
    return *this;
}

template <class T>
bool OfficeBoard::takeInto(std::map<Id, BoardRecord<T>> &map, const feed::RecordState &record)
{
    return feed::takeRecord(map, m_unreadable, m_id, record);
}

template <class T>
bool OfficeBoard::takeInto(std::map<Id, BoardRecord<T>> &map, Belonging &index, Id T::*field, const feed::RecordState &record)
{
    const bool taken = takeInto(map, record);
    if (const auto known = map.find(record.id); known != map.end())
        index[known->second.value.*field].insert(record.id);
    return taken;
}

OfficeBoard::Touched OfficeBoard::take(const feed::RecordState &record)
{
    Touched touched;
    const std::string_view kind = record.kind;
    if (kind == Office::Kind) {
        std::map<Id, BoardRecord<Office>> one;
        if (record.id == m_id && takeInto(one, record) && !one.empty())
            m_office = std::move(one.begin()->second);
        touched.plan = true;
    } else if (kind == Checklist::Kind) {
        touched.plan = touched.shift = takeInto(m_checklists, record);
    } else if (kind == CopiedChecklist::Kind) {
        touched.plan = touched.shift = takeInto(m_copies, record);
    } else if (kind == Shift::Kind) {
        touched.shift = touched.handover = takeInto(m_shifts, record);
    } else if (kind == CheckResult::Kind) {
        touched.shift = takeInto(m_results, m_resultsOf, &CheckResult::shift, record);
    } else if (kind == LogLine::Kind) {
        touched.shift = takeInto(m_log, m_logOf, &LogLine::shift, record);
    } else if (kind == OpenMatter::Kind) {
        touched.shift = takeInto(m_matters, record);
    } else if (kind == Handover::Kind) {
        touched.handover = takeInto(m_handovers, record);
    } else if (kind == ReadBack::Kind) {
        touched.handover = takeInto(m_readBacks, m_readBacksOf, &ReadBack::handover, record);
    } else if (kind == HandoverSignature::Kind) {
        touched.handover = takeInto(m_signatures, m_signaturesOf, &HandoverSignature::handover, record);
    } else if (kind == HandoverRefusal::Kind) {
        touched.handover = takeInto(m_refusals, record);
    } else if (kind == HandoverOrder::Kind) {
        touched.plan = touched.handover = takeInto(m_orders, record);
    } else if (kind == StepTick::Kind) {
        touched.handover = takeInto(m_ticks, m_ticksOf, &StepTick::shift, record);
    } else if (kind == HandoverConsent::Kind) {
        touched.handover = takeInto(m_consents, m_consentsOf, &HandoverConsent::shift, record);
    } else if (kind == HandoverHold::Kind) {
        touched.handover = takeInto(m_holds, record);
    } else if (kind == HandoverHoldEnd::Kind) {
        touched.handover = takeInto(m_holdEnds, record);
    } else if (kind == HandoverCorrection::Kind) {
        touched.handover = takeInto(m_corrections, m_correctionsOf, &HandoverCorrection::handover, record);
    }
    // What is written in a shift is part of what is handed over.
    touched.handover = touched.handover || touched.shift;
    return touched;
}

OfficeBoard::Touched OfficeBoard::drop(const Id &record)
{
    Touched touched;
    touched.plan = m_checklists.erase(record) + m_copies.erase(record) + m_orders.erase(record) > 0;
    touched.shift = m_shifts.erase(record) + m_results.erase(record) + m_log.erase(record) + m_matters.erase(record) > 0 || touched.plan;
    touched.handover = m_handovers.erase(record) + m_readBacks.erase(record) + m_signatures.erase(record) + m_refusals.erase(record)
                + m_ticks.erase(record) + m_consents.erase(record) + m_holds.erase(record) + m_holdEnds.erase(record) + m_corrections.erase(record)
            > 0
        || touched.shift;
    m_unreadable.erase(record);
    return touched;
}

std::vector<BoardRecord<Checklist>> OfficeBoard::checklists() const
{
    std::map<std::string, BoardRecord<Checklist>> latest;
    for (const auto &[id, list] : m_checklists) {
        const auto [known, isNew] = latest.try_emplace(list.value.name, list);
        if (!isNew && std::pair(list.value.version, id) > std::pair(known->second.value.version, known->second.id))
            known->second = list;
    }
    std::vector<BoardRecord<Checklist>> result;
    for (auto &[name, list] : latest)
        result.push_back(std::move(list));
    return result;
}

const BoardRecord<Checklist> *OfficeBoard::checklist(const Id &id) const { return foundIn(m_checklists, id); }

const std::vector<CheckItem> *OfficeBoard::itemsOf(const Id &list) const
{
    if (const auto *copy = foundIn(m_copies, list))
        return &copy->value.items;
    const auto *own = foundIn(m_checklists, list);
    return own ? &own->value.items : nullptr;
}

const BoardRecord<Shift> *OfficeBoard::running() const
{
    const BoardRecord<Shift> *running = nullptr;
    for (const auto &[id, shift] : m_shifts) {
        if (!shift.value.endedAt && (!running || std::pair(running->value.begunAt, running->id) < std::pair(shift.value.begunAt, id)))
            running = &shift;
    }
    return running;
}

std::vector<const BoardRecord<Shift> *> OfficeBoard::openShifts() const
{
    std::vector<const BoardRecord<Shift> *> open;
    for (const auto &[id, shift] : m_shifts) {
        if (!shift.value.endedAt)
            open.push_back(&shift);
    }
    std::ranges::sort(open, [](const auto *a, const auto *b) { return std::pair(a->value.begunAt, a->id) > std::pair(b->value.begunAt, b->id); });
    return open;
}

const BoardRecord<Shift> *OfficeBoard::shift(const Id &id) const { return foundIn(m_shifts, id); }

const BoardRecord<LogLine> *OfficeBoard::line(const Id &id) const { return foundIn(m_log, id); }

const BoardRecord<CheckResult> *OfficeBoard::result(const Id &id) const { return foundIn(m_results, id); }

const BoardRecord<Handover> *OfficeBoard::handoverBehind(const Id &id) const
{
    const auto of = [&](const auto &entries) -> const BoardRecord<Handover> * {
        const auto *entry = foundIn(entries, id);
        return entry ? foundIn(m_handovers, entry->value.handover) : nullptr;
    };
    if (const auto *handover = foundIn(m_handovers, id))
        return handover;
    for (const auto *found : {of(m_readBacks), of(m_signatures), of(m_refusals), of(m_corrections)}) {
        if (found)
            return found;
    }
    return nullptr;
}

std::optional<Id> OfficeBoard::shiftBehind(const Id &id) const
{
    if (m_shifts.contains(id))
        return id;
    if (const auto *line = foundIn(m_log, id))
        return line->value.shift;
    if (const auto *result = foundIn(m_results, id))
        return result->value.shift;
    const auto *handover = handoverBehind(id);
    return handover ? std::optional(handover->value.shift) : std::nullopt;
}

const feed::AttachedFile *OfficeBoard::file(const std::string &digest) const
{
    for (const auto &[id, result] : m_results) {
        const auto &files = result.value.files;
        const auto named = files ? std::ranges::find(*files, digest, &feed::AttachedFile::digest) : std::vector<feed::AttachedFile>::const_iterator();
        if (files && named != files->end())
            return &*named;
    }
    return nullptr;
}

std::vector<CheckView> OfficeBoard::checks(const Id &shift) const
{
    const auto *stood = this->shift(shift);
    const auto *items = stood && stood->value.checklist ? itemsOf(*stood->value.checklist) : nullptr;
    if (!items)
        return {};
    // Each round of an item has results of its own.
    std::map<std::string, std::vector<Instant>> rounds;
    if (stood->value.rounds) {
        for (const auto &item : *stood->value.rounds)
            rounds[item.item] = item.due;
    }
    std::map<std::pair<std::string, std::optional<Instant>>, std::optional<BoardRecord<CheckResult>>> results;
    forEachOf(m_resultsOf, m_results, shift, [&](const auto &result) {
        const auto due = rounds.find(result.value.item);
        std::optional<Instant> round;
        if (due != rounds.end() && !due->second.empty())
            round = result.value.round.value_or(roundAt(due->second, result.value.at));
        keepLatest(results[{result.value.item, round}], result);
    });
    std::vector<CheckView> checks;
    const auto addCheck = [&](const CheckItem &item, const std::optional<Instant> &round) {
        CheckView check{item, results[{item.key, round}], false, round};
        check.lacksEvidence = check.result && check.result->value.outcome != CheckOutcome::Skipped && item.evidence.value_or(false)
            && (!check.result->value.files || check.result->value.files->empty());
        checks.push_back(std::move(check));
    };
    for (const auto &item : *items) {
        const auto due = rounds.find(item.key);
        if (due == rounds.end() || due->second.empty()) {
            addCheck(item, std::nullopt);
            continue;
        }
        for (const auto &round : due->second)
            addCheck(item, round);
    }
    return checks;
}

std::vector<BoardRecord<LogLine>> OfficeBoard::log(const Id &shift) const
{
    std::vector<BoardRecord<LogLine>> lines;
    forEachOf(m_logOf, m_log, shift, [&](const auto &line) { lines.push_back(line); });
    std::ranges::sort(lines, [](const auto &a, const auto &b) { return std::pair(a.value.at, a.id) > std::pair(b.value.at, b.id); });
    return lines;
}

MatterView OfficeBoard::viewOf(const BoardRecord<OpenMatter> &matter) const
{
    MatterView view{matter, MatterClock::None, {}, {}, false};
    const auto &value = matter.value;
    if (value.closedAt)
        return view;
    if (value.respondBy && !value.respondedAt) {
        view.clock = MatterClock::Respond;
        view.due = value.respondBy;
    } else if (value.closeBy) {
        view.clock = MatterClock::Close;
        view.due = value.closeBy;
    }
    view.from = view.clock == MatterClock::None ? std::nullopt : std::optional(value.openedAt);
    const auto *now = running();
    if (now && value.critical && value.shift != now->id) {
        view.untouched = true;
        forEachOf(m_logOf, m_log, now->id, [&](const auto &line) { view.untouched = view.untouched && line.value.matter != matter.id; });
    }
    return view;
}

std::vector<MatterView> OfficeBoard::openMatters() const
{
    std::vector<MatterView> open;
    for (const auto &[id, matter] : m_matters) {
        if (!matter.value.closedAt)
            open.push_back(viewOf(matter));
    }
    std::ranges::sort(open, [](const auto &a, const auto &b) {
        return std::tuple(!a.due.has_value(), a.due.value_or(Instant{}), a.matter.id)
            < std::tuple(!b.due.has_value(), b.due.value_or(Instant{}), b.matter.id);
    });
    return open;
}

const BoardRecord<OpenMatter> *OfficeBoard::matter(const Id &id) const { return foundIn(m_matters, id); }

} // namespace redoubt::duty
