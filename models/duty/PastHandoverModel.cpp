// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/duty/PastHandoverModel.h"

#include "duty/board/OfficeMarks.h"
#include "duty/papers/HandoverProof.h"
#include "models/Text.h"

#include <QLocale>

#include <algorithm>

namespace redoubt::models {

namespace {
/// Signing and sync take a moment, and clocks differ by a little: less than this is online.
constexpr std::int64_t offlineMs = 3 * 60'000;

QString namesWithoutLeaders(const std::vector<duty::DutyPerson> &people)
{
    for (const auto &person : people) {
        if (!person.leads.value_or(false))
            return text(person.name); // the first of them hands over or answers; the sheet has all
    }
    return {};
}

QString clockOfCivil(const calendar::CivilTime &time) { return text(calendar::TimeOfDay{time.second / 60}.toString()); }
/// The second name without what it has in common with the first, where numbers tell the two apart: "值班员01 → 03".
QString shortSecond(const QString &first, const QString &second)
{
    qsizetype same = 0;
    while (same < first.size() && same < second.size() && first[same] == second[same] && !first[same].isDigit())
        ++same;
    const auto isNumber = [same](const QString &name) {
        return same > 1 && same < name.size() && std::all_of(name.begin() + same, name.end(), [](QChar c) { return c.isDigit(); });
    };
    return isNumber(first) && isNumber(second) ? second.mid(same) : second;
}

} // namespace

int PastHandoverModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : 1; }

QString PastHandoverModel::noteOf(const PastHandoverRow &row)
{
    if (row.onBehalf)
        return row.consentBy.isEmpty() ? row.behalf : tr("%1, %2 consents").arg(row.behalf, row.consentBy);
    const QString items = tr("%n items", nullptr, row.items);
    return row.left == 0 ? tr("%1, nothing left open").arg(items) : tr("%1, %n left open", nullptr, row.left).arg(items);
}

QVariant PastHandoverModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PastHandoverRow &row = at(index.row());
    const QString who = tr("%1 → %2").arg(row.outgoing, row.incoming);
    switch (role) {
    case Qt::DisplayRole: return row.day;
    case Qt::AccessibleTextRole:
        return row.isLate() ? tr("%1, %2, %n minutes late", nullptr, static_cast<int>(row.minutesLate)).arg(row.day, who)
                            : tr("%1, %2, on time").arg(row.day, who);
    case Qt::ToolTipRole: {
        QStringList lines{who, noteOf(row)};
        lines << (row.sameConsole ? tr("Both signed at one console.") : tr("Each signed at a console of their own."));
        if (row.pending)
            lines << tr("Waits for the server");
        else if (row.offline)
            lines << tr("Signed without the network, synced at %1.").arg(row.syncedAt);
        if (row.marked)
            lines << tr("Something was out of the ordinary: see at the right.");
        if (!row.holds)
            lines << tr("It does not verify: see at the right what differs.");
        return lines.join(QLatin1Char('\n'));
    }
    case DetailRole: return noteOf(row);
    case IdRole: return row.id;
    case RowKindRole: return static_cast<int>(RowKind::Record);
    case PendingRole: return row.pending;
    case SortRole: return index.row();
    case WeekdayRole: return row.weekday;
    case ClockTextRole: return row.clock;
    case WhoRole: return tr("%1 → %2").arg(row.outgoing, shortSecond(row.outgoing, row.incoming));
    case LateRole: return row.minutesLate;
    case OfflineRole: return row.offline || row.pending;
    case HoldsRole: return row.holds;
    case OnBehalfRole: return row.onBehalf;
    case MarkedRole: return row.marked;
    case EarlyRole: return row.early;
    case MissedRole: return row.missed;
    default: return {};
    }
}

PastHandoverRow pastHandoverRow(const duty::OfficeBoard &board, const duty::HandoverView &view, const calendar::TimeZone &zone, int year, bool holds)
{
    const auto &handover = view.handover.value;
    const auto *shift = board.shift(handover.shift);
    const auto &taken = *view.incoming;
    const Instant due = shift ? shift->value.endsAt : taken.value.at;
    const auto day = zone.date(due);
    PastHandoverRow row;
    row.id = text(view.handover.id);
    row.handover = view.handover.id;
    row.shift = handover.shift;
    row.day = text(day.year() == year ? day.toString().substr(5) : day.toString());
    row.weekday = QLocale().dayName(static_cast<int>(day.weekday()) + 1, QLocale::ShortFormat);
    row.clock = clockOfCivil(zone.civil(taken.value.at));
    row.outgoing = namesWithoutLeaders(handover.sheet.outgoing);
    row.incoming = text(taken.value.by);
    row.minutesLate = duty::minutesLate(due, taken.value.at);
    row.pending = view.handover.pending || view.outgoing->pending || taken.pending;
    row.offline = !row.pending && taken.addedAt - taken.value.at > offlineMs;
    if (row.offline) {
        const auto synced = zone.civil(taken.addedAt);
        row.syncedAt = clockOfCivil(synced);
        if (synced.date != zone.date(taken.value.at))
            row.syncedAt = text(synced.date.toString().substr(5)) + QLatin1Char(' ') + row.syncedAt;
    }
    row.sameConsole = view.outgoing->value.word.installation == taken.value.word.installation;
    row.holds = holds;
    for (const auto &mark : duty::handoverMarks(board, view)) {
        switch (mark.kind) {
        case duty::MarkKind::OnBehalf:
            row.onBehalf = true;
            //: who signed, and who was meant to
            row.behalf = PastHandoverModel::tr("%1 for %2").arg(text(mark.who), text(mark.whom));
            row.consentBy = text(mark.by);
            break;
        case duty::MarkKind::PassedEarly: row.early = true; break;
        case duty::MarkKind::Missed: row.missed = true; break;
        case duty::MarkKind::PassedLate: break;
        default: row.marked = true;
        }
    }
    row.items = static_cast<int>(handover.sheet.itemsAll);
    row.left = static_cast<int>(handover.sheet.matters.size());
    return row;
}

PastCounts countsOf(const std::vector<PastHandoverRow> &rows)
{
    PastCounts counts;
    for (const auto &row : rows) {
        ++counts.all;
        ++(row.isLate() ? counts.late : counts.onTime);
        counts.onBehalf += row.onBehalf ? 1 : 0;
        counts.offline += row.offline || row.pending ? 1 : 0;
        counts.unproven += row.holds ? 0 : 1;
    }
    return counts;
}

std::vector<PastHandoverRow> filtered(const std::vector<PastHandoverRow> &rows, PastFilter filter)
{
    std::vector<PastHandoverRow> result;
    std::ranges::copy_if(rows, std::back_inserter(result), [filter](const PastHandoverRow &row) {
        switch (filter) {
        case PastFilter::All: return true;
        case PastFilter::Late: return row.isLate();
        case PastFilter::OnBehalf: return row.onBehalf;
        case PastFilter::Offline: break;
        }
        return row.offline || row.pending;
    });
    return result;
}

} // namespace redoubt::models
