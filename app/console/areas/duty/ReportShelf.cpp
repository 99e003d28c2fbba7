// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/ReportShelf.h"

#include "core/zones/ZoneDatabase.h"
#include "models/Text.h"

#include <QtGlobal>

#include <utility>

namespace redoubt::console {

using namespace duty;

// A zone that this computer does not know: its times are shown as UTC, which is at least the same everywhere.
ReportShelf::ReportShelf(const Desk &) : m_board([](const std::string &name) { return zones::systemZone(name).value_or(calendar::TimeZone::utc()); })
{ }

const ReportShelf &ReportShelf::of(const Desk &desk)
{
    const auto *shelf = desk.shelf<ReportShelf>();
    if (!shelf)
        qFatal("the desk has no shelf for zero reports");
    return *shelf;
}

Shelf::Reads ReportShelf::reads() const
{
    return {{}, {ReportSchedule::Kind, ZeroReport::Kind, ReportReturn::Kind, ReportAcceptance::Kind, ReportContact::Kind, ReportReminder::Kind}, {}};
}

void ReportShelf::take(const store::RecordView &view) { m_changed = m_board.take(view.stream, view.state) || m_changed; }

void ReportShelf::drop(const store::RecordKey &key) { m_changed = m_board.drop(key.stream, key.record) || m_changed; }

void ReportShelf::forget(const Id &stream) { m_changed = m_board.forget(stream) || m_changed; }

void ReportShelf::tell()
{
    if (std::exchange(m_changed, false))
        Q_EMIT reportsChanged();
}

QString ReportShelf::titleOf(const Id &, const Id &record) const
{
    const auto *report = m_board.report(record);
    if (!report)
        return {};
    const auto *version = m_board.version(report->value.schedule);
    const QString due =
        version ? models::text(version->zone.civil(report->value.due).toString()).replace(QLatin1Char('T'), QLatin1Char(' ')) : QString();
    const QString what = report->value.matter ? models::text(*report->value.matter) : tr("All quiet");
    return due.isEmpty() ? what : due + QStringLiteral("  ") + what;
}

} // namespace redoubt::console
