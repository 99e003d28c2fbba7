// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/board/ReportBoard.h"
#include "models/duty/ReportValues.h"

#include <QStringList>

namespace redoubt::views::testing {

/// The worked example of mock-up 9: 48 departments and 8 counties on 6 October 2026 at 12:26:18 (UTC+8), day 6 of a guarantee period. 52 of 56 have
/// reported for 12:00: 44 all quiet, 3 with something there, 3 late, 2 suspicious; 4 are missing.
class DemoReports
{
public:
    /// @p before is written before every text that somebody typed.
    explicit DemoReports(const QString &before = {});

    [[nodiscard]] models::ReportBoardValues values(std::optional<Instant> chosen = {}, Instant moment = now()) const;
    [[nodiscard]] models::ReportPaneValues pane(const QString &unit, Instant moment = now()) const;
    [[nodiscard]] Id unit(const QString &name) const;
    [[nodiscard]] Id channel(const QString &name) const;
    [[nodiscard]] static Id id(int number);
    /// On 6 October, or another day of it.
    [[nodiscard]] static Instant at(int hour, int minute, int second = 0, int day = 6);
    [[nodiscard]] static Instant now() { return at(12, 26, 18); }
    [[nodiscard]] static Id broadcast() { return id(2); }

    template <class T>
    void take(const Id &stream, const T &value, Instant when, bool sent = true)
    {
        feed::RecordState record;
        record.id = id(++m_next);
        record.kind = T::Kind;
        record.author = {id(3), id(4)};
        record.addedAt = when;
        record.addSeq = sent ? m_next : 0;
        record.lastSeq = record.addSeq;
        for (const auto &member : toJsonObject(value)) {
            feed::Head head;
            head.value = member.value();
            head.author = record.author;
            head.seq = record.addSeq;
            record.fields[std::string(member.key())] = {head};
        }
        board.take(stream, record);
    }
    [[nodiscard]] Id lastId() const { return id(m_next); }
    [[nodiscard]] QString typed(const QString &text) const { return m_before + text; }
    /// As every unit reports for @p due; @p variant makes other values.
    [[nodiscard]] duty::ZeroReport report(const duty::DueTime &due, Instant finished, int seconds, int variant) const;
    [[nodiscard]] std::vector<duty::DueTime> dues() const;

    duty::ReportBoard board;
    std::vector<models::ReportUnits> groups;

private:
    void ask();
    [[nodiscard]] std::vector<models::ReportPerson> liaisons(int number) const;
    void reportFor(int number, const models::ReportUnit &unit);

    QString m_before;
    int m_next = 1000;
};

} // namespace redoubt::views::testing
