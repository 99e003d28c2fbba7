// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/board/ReportBoard.h"

#include <algorithm>

namespace redoubt::duty {

namespace {
constexpr std::int64_t reportDayMs = 24 * 60 * 60'000;

template <class T, class Which>
std::vector<feed::BoardRecord<T>> chosenOf(const std::map<Id, feed::BoardRecord<T>> &records, const Which &which)
{
    std::vector<feed::BoardRecord<T>> chosen;
    for (const auto &[id, record] : records) {
        if (which(record.value))
            chosen.push_back(record);
    }
    std::ranges::sort(chosen, [](const auto &a, const auto &b) { return std::pair(a.value.at, a.id) < std::pair(b.value.at, b.id); });
    return chosen;
}
} // namespace

void ReportBoard::takeReport(Told &channel, const Id &stream, const feed::RecordState &record)
{
    if (const auto known = channel.reports.find(record.id); known != channel.reports.end())
        channel.byDue[known->second.value.due].erase(record.id);
    if (!feed::takeRecord(channel.reports, channel.unreadable, stream, record))
        channel.unreadableSince[record.id] = record.addedAt;
    else
        channel.unreadableSince.erase(record.id);
    if (const auto known = channel.reports.find(record.id); known != channel.reports.end())
        channel.byDue[known->second.value.due].insert(record.id);
}

bool ReportBoard::take(const Id &stream, const feed::RecordState &record)
{
    const std::string_view kind = record.kind;
    if (record.addSeq > 0 && (!m_lastHeard || *m_lastHeard < record.addedAt))
        m_lastHeard = record.addedAt;
    if (kind == ReportSchedule::Kind) {
        auto &broadcast = m_broadcasts[stream];
        const bool taken = feed::takeRecord(broadcast.schedules, broadcast.unreadable, stream, record);
        if (taken)
            orderVersions(broadcast);
        return taken;
    }
    auto &channel = m_channels[stream];
    if (kind == ZeroReport::Kind) {
        takeReport(channel, stream, record);
        return true;
    }
    if (kind == ReportReturn::Kind)
        return feed::takeRecord(channel.returns, channel.unreadable, stream, record);
    if (kind == ReportAcceptance::Kind)
        return feed::takeRecord(channel.acceptances, channel.unreadable, stream, record);
    if (kind == ReportContact::Kind)
        return feed::takeRecord(channel.contacts, channel.unreadable, stream, record);
    return kind == ReportReminder::Kind && feed::takeRecord(channel.reminders, channel.unreadable, stream, record);
}

bool ReportBoard::drop(const Id &stream, const Id &record)
{
    if (const auto broadcast = m_broadcasts.find(stream); broadcast != m_broadcasts.end() && broadcast->second.schedules.erase(record) > 0) {
        orderVersions(broadcast->second);
        return true;
    }
    const auto found = m_channels.find(stream);
    if (found == m_channels.end())
        return false;
    auto &channel = found->second;
    channel.unreadable.erase(record);
    channel.unreadableSince.erase(record);
    if (const auto known = channel.reports.find(record); known != channel.reports.end()) {
        channel.byDue[known->second.value.due].erase(record);
        channel.reports.erase(known);
        return true;
    }
    return channel.returns.erase(record) + channel.acceptances.erase(record) + channel.contacts.erase(record) + channel.reminders.erase(record) > 0;
}

bool ReportBoard::forget(const Id &stream) { return m_broadcasts.erase(stream) + m_channels.erase(stream) > 0; }

void ReportBoard::orderVersions(Asked &broadcast) const
{
    broadcast.versions.clear();
    for (const auto &[id, record] : broadcast.schedules)
        broadcast.versions.push_back({id, record.value, m_zones(record.value.zone), !record.flags.empty()});
    std::ranges::sort(broadcast.versions, [](const auto &a, const auto &b) {
        return std::tuple(a.schedule.version, a.schedule.since, a.id) < std::tuple(b.schedule.version, b.schedule.since, b.id);
    });
    // What was due before anybody could know of a change stays as it was asked, whatever the clock of its author says.
    for (std::size_t i = 1; i < broadcast.versions.size(); ++i) {
        auto &since = broadcast.versions[i].schedule.since;
        since = std::max(since, broadcast.schedules.at(broadcast.versions[i].id).addedAt);
    }
}

const std::vector<ScheduleVersion> &ReportBoard::versions(const Id &broadcast) const
{
    static const std::vector<ScheduleVersion> none;
    const auto found = m_broadcasts.find(broadcast);
    return found == m_broadcasts.end() ? none : found->second.versions;
}

const ScheduleVersion *ReportBoard::current(const Id &broadcast, Instant now) const
{
    const auto &all = versions(broadcast);
    const ScheduleVersion *holds = nullptr;
    for (const auto &each : all) {
        if (each.schedule.since <= now)
            holds = &each;
    }
    return holds || all.empty() ? holds : &all.front();
}

const ScheduleVersion *ReportBoard::version(const Id &schedule) const
{
    for (const auto &[stream, broadcast] : m_broadcasts) {
        const auto found = std::ranges::find(broadcast.versions, schedule, &ScheduleVersion::id);
        if (found != broadcast.versions.end())
            return &*found;
    }
    return nullptr;
}

const ReportBoard::Told *ReportBoard::channelOf(const Id &channel) const
{
    const auto found = m_channels.find(channel);
    return found == m_channels.end() ? nullptr : &found->second;
}

std::vector<const feed::BoardRecord<ZeroReport> *> ReportBoard::reportsFor(const Told &channel, Instant due)
{
    std::vector<const feed::BoardRecord<ZeroReport> *> reports;
    const auto ids = channel.byDue.find(due);
    if (ids == channel.byDue.end())
        return reports;
    for (const auto &id : ids->second)
        reports.push_back(&channel.reports.at(id));
    std::ranges::sort(reports,
                      [](const auto *a, const auto *b) { return std::pair(a->value.finishedAt, a->id) < std::pair(b->value.finishedAt, b->id); });
    return reports;
}

const feed::BoardRecord<ZeroReport> *ReportBoard::report(const Id &id) const
{
    for (const auto &[stream, channel] : m_channels) {
        if (const auto found = channel.reports.find(id); found != channel.reports.end())
            return &found->second;
    }
    return nullptr;
}

const feed::BoardRecord<ZeroReport> *ReportBoard::reportFor(const Id &channel, Instant due) const
{
    const auto *known = channelOf(channel);
    const auto reports = known ? reportsFor(*known, due) : std::vector<const feed::BoardRecord<ZeroReport> *>();
    return reports.empty() ? nullptr : reports.back();
}

const feed::BoardRecord<ZeroReport> *ReportBoard::reportBefore(const Id &channel, Instant due) const
{
    const auto *known = channelOf(channel);
    if (!known)
        return nullptr;
    for (auto at = known->byDue.lower_bound(due); at != known->byDue.begin();) {
        --at;
        if (const auto reports = reportsFor(*known, at->first); !reports.empty())
            return reports.back();
    }
    return nullptr;
}

ReportView ReportBoard::view(const Id &channel, const DueTime &due, Instant now) const
{
    ReportView view;
    view.due = due;
    ReportFacts facts;
    facts.isDue = due.at <= now;
    const auto *known = channelOf(channel);
    const auto *schedule = version(due.schedule);
    if (!known || !schedule) {
        view.state = stateOf(facts);
        return view;
    }
    for (const auto *report : reportsFor(*known, due.at))
        view.reports.push_back(*report);
    const auto isOfThisTime = [&](const Id &id) {
        return std::ranges::find(view.reports, id, &feed::BoardRecord<ZeroReport>::id) != view.reports.end();
    };
    view.returns = chosenOf(known->returns, [&](const auto &returned) { return isOfThisTime(returned.report); });
    view.unreadable =
        std::ranges::any_of(known->unreadableSince, [&](const auto &each) { return due.opens <= each.second && each.second < due.at + reportDayMs; });
    if (const auto *last = view.last()) {
        for (const auto &returned : view.returns) {
            if (returned.value.report == last->id)
                view.open = returned;
        }
        const auto accepted = chosenOf(known->acceptances, [&](const auto &acceptance) { return acceptance.report == last->id; });
        if (!accepted.empty())
            view.accepted = accepted.back();
        if (view.reports.size() > 1)
            view.before = view.reports[view.reports.size() - 2];
        else if (const auto *before = reportBefore(channel, due.at))
            view.before = *before;
        std::vector<std::int64_t> took;
        for (auto at = known->byDue.lower_bound(due.at + -HistoryDays * reportDayMs); at != known->byDue.end() && at->first < due.at; ++at) {
            for (const auto &id : at->second)
                took.push_back(tookMs(known->reports.at(id).value));
        }
        view.suspicion = suspicionOf(last->value, view.before ? &view.before->value : nullptr, took, schedule->schedule);
        if (const auto late = view.reports.front().value.finishedAt - due.at; late > 0)
            view.lateMs = late;
        facts = {facts.isDue,
                 !view.open.has_value(),
                 view.suspicion.any(),
                 view.accepted.has_value(),
                 last->value.statement == ReportStatement::Matter,
                 view.lateMs.has_value()};
    }
    view.state = stateOf(facts);
    return view;
}

std::vector<feed::BoardRecord<ReportContact>> ReportBoard::contacts(const Id &channel, Instant from) const
{
    const auto *known = channelOf(channel);
    if (!known)
        return {};
    auto all = chosenOf(known->contacts, [&](const auto &contact) { return contact.at >= from; });
    std::ranges::reverse(all);
    return all;
}

std::vector<feed::BoardRecord<ReportReminder>> ReportBoard::reminders(const Id &channel, Instant due) const
{
    const auto *known = channelOf(channel);
    return known ? chosenOf(known->reminders, [&](const auto &reminder) { return reminder.due == due; })
                 : std::vector<feed::BoardRecord<ReportReminder>>();
}

} // namespace redoubt::duty
