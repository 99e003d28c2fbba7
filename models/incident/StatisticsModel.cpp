// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incident/StatisticsModel.h"

#include <cmath>

namespace redoubt::models {

namespace {
constexpr int fewest = 10; ///< below it a rate says more than is known
const QString nothing = QStringLiteral("–");

QString figure(int number) { return number == 0 ? nothing : QString::number(number); }
} // namespace

int StatisticsModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant StatisticsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &line = at(index.row());
    if (role == IdRole)
        return line.id;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (index.column() == Name ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const auto &levels = line.row.bySeverity;
    switch (index.column()) {
    case Name: return line.name;
    case All: return QString::number(line.row.count());
    case Gravest: return figure(levels[4]);
    case Major: return figure(levels[3]);
    case Considerable: return figure(levels[2]);
    case Ordinary: return figure(levels[1]);
    case Unsaid: return figure(levels[0]);
    case Open: return figure(line.row.open);
    case InTime: return share(line.row.inTime);
    case Contained: return share(line.row.contained);
    case Median: return lasting(line.row.medianMs);
    default: return {};
    }
}

QVariant StatisticsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (section == Name ? Qt::AlignLeft : Qt::AlignRight));
    if (role == Qt::ToolTipRole) {
        switch (section) {
        case InTime: return tr("Of all reports whose time has come: how many were told in time");
        case Contained: return tr("Of all with a time of discovery: how many are contained");
        case Median:
            return tr(
                "From discovery to containment: by then half were contained. What is not contained counts as long as it lasts (Kaplan and Meier).");
        case Unsaid: return tr("Its rules are not here, so that its level cannot be said");
        default: return {};
        }
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Which");
    case All: return tr("All");
    case Gravest: return tr("Gravest");
    case Major: return tr("Major");
    case Considerable: return tr("Larger");
    case Ordinary: return tr("General");
    case Unsaid: return tr("Unsaid");
    case Open: return tr("Open");
    case InTime: return tr("Told in time");
    case Contained: return tr("Contained");
    case Median: return tr("Half contained in");
    default: return {};
    }
}

QString StatisticsModel::share(const incident::Share &share)
{
    if (share.whole == 0)
        return nothing;
    const auto parts = QStringLiteral("%1/%2").arg(share.part).arg(share.whole);
    return share.whole < fewest ? parts : tr("%1, %2 %").arg(parts).arg(std::lround(100.0 * share.part / share.whole));
}

QString StatisticsModel::lasting(std::optional<std::int64_t> ms)
{
    if (!ms)
        return nothing;
    const auto minutes = *ms / 60'000;
    if (minutes < 60)
        return tr("%1 min").arg(minutes);
    if (minutes < 48 * 60)
        return tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
    return tr("%1 d %2 h").arg(minutes / 1440).arg(minutes / 60 % 24);
}

} // namespace redoubt::models
