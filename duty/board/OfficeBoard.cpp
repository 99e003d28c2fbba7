// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/board/OfficeBoard.h"

#include "core/crypto/Digest.h"
#include "duty/shift/CheckRules.h"
#include "duty/shift/HandoverRules.h"

#include <algorithm>

namespace redoubt::duty {

namespace {
/// Which of two entries counts: the one that was written later, those that the server has not ordered yet last.
template <class T>
bool isLater(const BoardRecord<T> &one, const BoardRecord<T> &other)
{
    return feed::orderOf(other) < feed::orderOf(one);
}

template <class T>
void keepLatest(std::optional<BoardRecord<T>> &kept, const BoardRecord<T> &record)
{
    if (!kept || isLater(record, *kept))
        kept = record;
}

/// Calls @p visit with each record of @p records that belongs to @p owner, by id.
template <class T, class Visit>
void forEachOf(const std::map<Id, std::set<Id>> &index, const std::map<Id, BoardRecord<T>> &records, const Id &owner, const Visit &visit)
{
    const auto own = index.find(owner);
    if (own == index.end())
        return;
    for (const auto &id : own->second) {
        if (const auto record = records.find(id); record != records.end()) // else it was dropped
            visit(record->second);
    }
}

template <class T>
const BoardRecord<T> *foundIn(const std::map<Id, BoardRecord<T>> &records, const Id &id)
{
    const auto found = records.find(id);
    return found == records.end() ? nullptr : &found->second;
}

std::string wordOf(const CheckView &check)
{
    if (!check.result)
        return {};
    const auto &result = check.result->value;
    if (result.outcome == CheckOutcome::Skipped || check.lacksEvidence)
        return result.note.value_or("");
    return result.value.value_or("") + (result.value && check.item.unit ? " " + *check.item.unit : "");
}

bool needsAWord(const CheckView &check) { return !check.isDone() || check.result->value.outcome != CheckOutcome::Passed; }
} // namespace

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
    }
    // What is written in a shift is part of what is handed over.
    touched.handover = touched.handover || touched.shift;
    return touched;
}

OfficeBoard::Touched OfficeBoard::drop(const Id &record)
{
    Touched touched;
    touched.plan = m_checklists.erase(record) > 0;
    touched.shift = m_shifts.erase(record) + m_results.erase(record) + m_log.erase(record) + m_matters.erase(record) > 0 || touched.plan;
    touched.handover =
        m_handovers.erase(record) + m_readBacks.erase(record) + m_signatures.erase(record) + m_refusals.erase(record) > 0 || touched.shift;
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

const BoardRecord<Shift> *OfficeBoard::running() const
{
    const BoardRecord<Shift> *running = nullptr;
    for (const auto &[id, shift] : m_shifts) {
        if (!shift.value.endedAt && (!running || std::pair(running->value.begunAt, running->id) < std::pair(shift.value.begunAt, id)))
            running = &shift;
    }
    return running;
}

const BoardRecord<Shift> *OfficeBoard::shift(const Id &id) const { return foundIn(m_shifts, id); }

const BoardRecord<LogLine> *OfficeBoard::line(const Id &id) const { return foundIn(m_log, id); }

const BoardRecord<CheckResult> *OfficeBoard::result(const Id &id) const { return foundIn(m_results, id); }

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
    const auto list = stood && stood->value.checklist ? m_checklists.find(*stood->value.checklist) : m_checklists.end();
    if (list == m_checklists.end())
        return {};
    std::map<std::string, std::optional<BoardRecord<CheckResult>>> results;
    forEachOf(m_resultsOf, m_results, shift, [&](const auto &result) { keepLatest(results[result.value.item], result); });
    std::vector<CheckView> checks;
    for (const auto &item : list->second.value.items) {
        CheckView check{item, results[item.key], false};
        check.lacksEvidence = check.result && check.result->value.outcome != CheckOutcome::Skipped && item.evidence.value_or(false)
            && (!check.result->value.files || check.result->value.files->empty());
        checks.push_back(std::move(check));
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

HandoverSheet OfficeBoard::sheetOf(const Id &shift, std::vector<DutyPerson> incoming, std::string reminders, std::string things) const
{
    HandoverSheet sheet;
    if (const auto *stood = this->shift(shift))
        sheet.outgoing = stood->value.people;
    sheet.incoming = std::move(incoming);
    for (const auto &check : checks(shift)) {
        ++sheet.itemsAll;
        if (check.isDone())
            ++sheet.itemsDone;
        if (needsAWord(check))
            sheet.checks.push_back({check.item.key, check.item.name, wordOf(check), {}});
    }
    for (const auto &view : openMatters()) {
        const auto &matter = view.matter.value;
        sheet.matters.push_back(
            {view.matter.id, matter.title, matter.question, matter.answer, view.mustBeReadBack(), matter.closeBy, matter.tracker, {}});
    }
    std::string ids;
    forEachOf(m_logOf, m_log, shift, [&](const auto &line) {
        ++sheet.logLines;
        ids += line.id.toString() + "\n";
    });
    sheet.logDigest = digestOf(ids).toString();
    sheet.reminders = std::move(reminders);
    sheet.things = std::move(things);
    return sheet;
}

HandoverView OfficeBoard::viewOf(const BoardRecord<Handover> &handover) const
{
    HandoverView view{handover, {}, {}, {}, {}, {}, {}};
    forEachOf(m_readBacksOf, m_readBacks, handover.id, [&](const auto &said) {
        const auto [known, isNew] = view.readBacks.try_emplace(said.value.matter, said);
        if (!isNew && isLater(said, known->second))
            known->second = said;
    });
    forEachOf(m_signaturesOf, m_signatures, handover.id, [&](const auto &signature) {
        if (signature.value.digest == handover.value.digest)
            keepLatest(signature.value.side == HandoverSide::Outgoing ? view.outgoing : view.incoming, signature);
    });
    for (const auto &[id, refusal] : m_refusals) {
        if (refusal.value.handover == handover.id)
            keepLatest(view.refusal, refusal);
    }
    for (const auto &matter : handover.value.sheet.matters) {
        const auto said = view.readBacks.find(matter.matter);
        if (matter.critical && (said == view.readBacks.end() || !said->second.value.matches))
            view.toReadBack.push_back(matter.matter);
    }
    if (view.isComplete())
        return view;
    if (!view.outgoing)
        view.lacks.push_back(HandoverLack::Outgoing);
    if (!view.toReadBack.empty())
        view.lacks.push_back(HandoverLack::ReadBack);
    if (view.refusal)
        view.lacks.push_back(HandoverLack::Refused);
    const auto &sheet = handover.value.sheet;
    if (digestOfSheet(sheetOf(handover.value.shift, sheet.incoming, sheet.reminders, sheet.things)) != handover.value.digest)
        view.lacks.push_back(HandoverLack::OutOfDate);
    return view;
}

std::optional<HandoverView> OfficeBoard::handoverOf(const Id &shift) const
{
    std::optional<HandoverView> latest;
    for (const auto &[id, handover] : m_handovers) {
        if (handover.value.shift != shift)
            continue;
        auto view = viewOf(handover);
        if (view.isComplete())
            return view;
        if (!latest || isLater(handover, latest->handover))
            latest = std::move(view);
    }
    return latest;
}

std::optional<HandoverView> OfficeBoard::completeHandover(const Id &id) const
{
    const auto *handover = foundIn(m_handovers, id);
    auto view = handover ? std::optional(viewOf(*handover)) : std::nullopt;
    return view && view->isComplete() ? view : std::nullopt;
}

std::vector<HandoverView> OfficeBoard::handovers() const
{
    std::vector<HandoverView> complete;
    for (const auto &[id, handover] : m_handovers) {
        if (auto view = viewOf(handover); view.isComplete())
            complete.push_back(std::move(view));
    }
    std::ranges::sort(complete, [](const auto &a, const auto &b) {
        return std::pair(a.handover.value.at, a.handover.id) > std::pair(b.handover.value.at, b.handover.id);
    });
    return complete;
}

} // namespace redoubt::duty
