// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/duty/bulletin/BulletinListModel.h"

#include "models/Text.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <tuple>

namespace redoubt::models {

using namespace duty;

namespace {
BulletinRow rowOfBody(const Id &record, const BulletinBody &body)
{
    BulletinRow row;
    row.id = text(record);
    row.record = record;
    row.level = static_cast<int>(body.level) + 1;
    row.title = text(body.title);
    row.addressed = static_cast<int>(body.to.size());
    return row;
}

BulletinRow rowOfSent(const BulletinView &view)
{
    auto row = rowOfBody(view.bulletin.id, view.paper().body);
    row.number = text(view.paper().number);
    row.withdrawn = view.isWithdrawn();
    row.notVerified = view.notVerified.has_value();
    row.numberTaken = view.numberTaken;
    row.pending = view.bulletin.pending;
    return row;
}

void setDue(BulletinRow &row, const BulletinDue &due, const OfficeTime &time)
{
    row.clock = due.clock;
    row.due = due.due;
    row.dueText = due.due ? datedTime(*due.due, time) : QString();
}
} // namespace

QString datedTime(Instant instant, const OfficeTime &time)
{
    return QDateTime::fromMSecsSinceEpoch(instant.ms, QTimeZone(time.offsetSeconds)).toString(QStringLiteral("MM-dd HH:mm"));
}

QVariant BulletinListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const BulletinRow &row = at(index.row());
    switch (role) {
    case Qt::DisplayRole: return row.title;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return row.number.isEmpty() ? row.title : row.number + QLatin1Char(' ') + row.title;
    case IdRole: return row.id;
    case PendingRole: return row.pending;
    default: return {};
    }
}

bool isFinished(const SentBulletin &sent) { return sent.view.end || sent.counts.answered() == sent.counts.addressed; }

std::vector<BulletinRow> sentRows(const std::vector<SentBulletin> &sent, BulletinBox box, const OfficeTime &time)
{
    std::vector<BulletinRow> rows;
    for (const auto &each : sent) {
        if (isFinished(each) != (box == BulletinBox::Finished))
            continue;
        auto row = rowOfSent(each.view);
        row.box = box;
        row.acknowledged = each.counts.acknowledged();
        row.answered = each.counts.answered();
        if (box == BulletinBox::Running) {
            setDue(row, dueOf(each.view.paper().body, each.counts), time);
        } else {
            const auto ended = each.view.end ? each.view.end->value.at : each.lastAnswer.value_or(each.view.paper().issuedAt);
            row.endedText = datedTime(ended, time).left(5); // the day
        }
        rows.push_back(std::move(row));
    }
    if (box == BulletinBox::Running)
        std::ranges::stable_sort(rows, {}, [](const BulletinRow &row) { return row.due; });
    return rows;
}

std::vector<BulletinRow> draftRows(const std::vector<DraftView> &drafts, const OfficeTime &time)
{
    std::vector<BulletinRow> rows;
    for (const auto &draft : drafts) {
        const auto &value = draft.draft.value;
        auto row = rowOfBody(draft.draft.id, value.body);
        row.box = BulletinBox::Drafts;
        row.clock = BulletinClock::Acknowledge;
        row.dueText = datedTime(value.body.acknowledgeBy, time);
        row.from = text(value.draftedBy);
        row.passed = draft.isPassed();
        row.returned = draft.isReturned();
        row.pending = draft.draft.pending;
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<BulletinRow> receivedRows(const std::vector<ReceivedBulletin> &received, const OfficeTime &time)
{
    std::vector<BulletinRow> rows;
    for (const auto &each : received) {
        auto row = rowOfSent(each.view);
        row.box = BulletinBox::Received;
        row.from = each.from;
        row.mine = each.mine.state;
        row.pending = each.mine.pending;
        if (!each.view.end)
            setDue(row, dueOf(each.view.paper().body, each.mine.state), time);
        rows.push_back(std::move(row));
    }
    std::ranges::stable_sort(rows, {}, [](const BulletinRow &row) { return std::tuple(!row.isOwed(), row.isOwed() ? row.due : std::nullopt); });
    return rows;
}

} // namespace redoubt::models
