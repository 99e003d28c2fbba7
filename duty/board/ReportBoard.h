// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/report/ReportRules.h"
#include "duty/report/ScheduleRules.h"
#include "feed/BoardRecord.h"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace redoubt::duty {

/// What one unit reported for one due time, and what became of it.
struct ReportView
{
    DueTime due;
    ReportState state = ReportState::NotDue;
    std::vector<feed::BoardRecord<ZeroReport>> reports;          ///< in the order in which they were finished; the last one counts
    Suspicion suspicion;                                         ///< of the last one
    std::optional<feed::BoardRecord<ZeroReport>> before;         ///< the unit's report before the last one
    std::optional<std::int64_t> lateMs;                          ///< of the first one
    std::vector<feed::BoardRecord<ReportReturn>> returns;        ///< of this time, in order
    std::optional<feed::BoardRecord<ReportReturn>> open;         ///< the return that waits for another report
    std::optional<feed::BoardRecord<ReportAcceptance>> accepted; ///< of the last report
    bool unreadable = false;                                     ///< something came meanwhile that cannot be read here

    [[nodiscard]] const feed::BoardRecord<ZeroReport> *last() const { return reports.empty() ? nullptr : &reports.back(); }
    /// Waits for somebody of the superior.
    [[nodiscard]] bool waits() const
    {
        return state == ReportState::Missing || state == ReportState::Suspicious || (state == ReportState::Matter && !accepted);
    }
    bool operator==(const ReportView &) const = default;
};

/// Zero reports of all channels that are here, and the schedules of all broadcasts. Streams are named by whoever asks: which channel is whose stands
/// in the directory of streams. Asking for a view costs the reports of that unit within the last fourteen days.
class ReportBoard
{
public:
    /// Gives the clocks of a zone by its name; UTC for one that is not known.
    using Zones = std::function<calendar::TimeZone(const std::string &)>;
    explicit ReportBoard(Zones zones) : m_zones(std::move(zones)) { }

    /// A record of its kinds in @p stream. False: it changes nothing that is shown.
    bool take(const Id &stream, const feed::RecordState &record);
    bool drop(const Id &stream, const Id &record);
    bool forget(const Id &stream);

    /// What the broadcast @p stream asks, in the order of the versions' numbers.
    [[nodiscard]] const std::vector<ScheduleVersion> &versions(const Id &broadcast) const;
    /// The version that holds at @p now, or else the first to come. Null: nothing is asked.
    [[nodiscard]] const ScheduleVersion *current(const Id &broadcast, Instant now) const;
    /// Of any broadcast.
    [[nodiscard]] const ScheduleVersion *version(const Id &schedule) const;

    /// How far behind a unit's own reports are looked at for its median, its history and who was called.
    static constexpr int HistoryDays = 14;
    [[nodiscard]] ReportView view(const Id &channel, const DueTime &due, Instant now) const;
    [[nodiscard]] const feed::BoardRecord<ZeroReport> *report(const Id &id) const;
    /// The last report of @p channel for something that was due before @p due. Null: none.
    [[nodiscard]] const feed::BoardRecord<ZeroReport> *reportBefore(const Id &channel, Instant due) const;
    [[nodiscard]] const feed::BoardRecord<ZeroReport> *reportFor(const Id &channel, Instant due) const;
    /// When the server took the newest record that is here: what was known then is known here. None: nothing is.
    [[nodiscard]] std::optional<Instant> lastHeard() const { return m_lastHeard; }
    /// Since @p from, the latest first.
    [[nodiscard]] std::vector<feed::BoardRecord<ReportContact>> contacts(const Id &channel, Instant from) const;
    [[nodiscard]] std::vector<feed::BoardRecord<ReportReminder>> reminders(const Id &channel, Instant due) const;

private:
    struct Told
    {
        std::map<Id, feed::BoardRecord<ZeroReport>> reports;
        std::map<Id, feed::BoardRecord<ReportReturn>> returns;
        std::map<Id, feed::BoardRecord<ReportAcceptance>> acceptances;
        std::map<Id, feed::BoardRecord<ReportContact>> contacts;
        std::map<Id, feed::BoardRecord<ReportReminder>> reminders;
        std::map<Instant, std::set<Id>> byDue;
        std::map<Id, feed::UnreadableRecord> unreadable;
        std::map<Id, Instant> unreadableSince;
    };
    struct Asked
    {
        std::map<Id, feed::BoardRecord<ReportSchedule>> schedules;
        std::map<Id, feed::UnreadableRecord> unreadable;
        std::vector<ScheduleVersion> versions;
    };
    [[nodiscard]] const Told *channelOf(const Id &channel) const;
    /// Of one due time, in the order in which they were finished.
    [[nodiscard]] static std::vector<const feed::BoardRecord<ZeroReport> *> reportsFor(const Told &channel, Instant due);
    void takeReport(Told &channel, const Id &stream, const feed::RecordState &record);
    void orderVersions(Asked &broadcast) const;

    Zones m_zones;
    std::optional<Instant> m_lastHeard;
    std::map<Id, Told> m_channels;
    std::map<Id, Asked> m_broadcasts;
};

} // namespace redoubt::duty
