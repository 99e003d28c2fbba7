// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/OrderSteps.h"

#include "views/duty/MarkWords.h"
#include "views/theme/Typography.h"
#include "views/widgets/ElidedLabel.h"
#include "views/widgets/IconLabel.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"

#include <QCheckBox>
#include <QSignalBlocker>

namespace redoubt::views {

namespace {
/// The rows without what only a tick changes: as long as they are the same, the boxes stay under the pointer.
bool isSameForm(const std::vector<models::OrderRow> &one, const std::vector<models::OrderRow> &other)
{
    const auto form = [](models::OrderRow row) {
        row.fulfilled = row.ticked = false;
        row.by.clear();
        row.when.clear();
        row.done = row.all = 0;
        return row;
    };
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [&](const models::OrderRow &a, const models::OrderRow &b) { return form(a) == form(b); });
}
} // namespace

OrderSteps::OrderSteps(QWidget *parent) : QWidget(parent), m_lines(columnLayout(this, {}, 2)) { }

QCheckBox *OrderSteps::boxOf(const QString &step, duty::HandoverSide side) const
{
    for (const auto &[key, box] : m_boxes) {
        if (key == std::pair(step, side))
            return box;
    }
    return nullptr;
}

void OrderSteps::setRows(const std::vector<models::OrderRow> &rows, bool mayTick)
{
    if (rows == m_rows && mayTick == m_mayTick)
        return;
    const bool sameForm = isSameForm(rows, m_rows) && mayTick == m_mayTick;
    const bool sameRound = sameForm && !rows.empty() && rows.front().done == m_rows.front().done && rows.front().all == m_rows.front().all;
    m_rows = rows;
    m_mayTick = mayTick;
    if (sameForm && sameRound) {
        for (const models::OrderRow &row : rows) {
            if (QCheckBox *box = boxOf(row.key, row.side)) {
                const QSignalBlocker quiet(box);
                box->setChecked(row.ticked);
                box->setToolTip(row.ticked ? QStringLiteral("%1 %2").arg(row.by, row.when) : MarkWords::side(row.side));
            }
        }
        return;
    }
    for (QWidget *line : std::as_const(m_shown)) {
        m_lines->removeWidget(line);
        line->hide();
        line->deleteLater();
    }
    m_shown.clear();
    m_boxes.clear();
    for (std::size_t i = 0; i < rows.size();) {
        std::vector<models::OrderRow> sides{rows[i++]};
        while (i < rows.size() && rows[i].part == duty::OrderPart::Step && rows[i].key == sides.front().key)
            sides.push_back(rows[i++]);
        m_shown << lineOf(sides);
        m_lines->addWidget(m_shown.last());
    }
}

QCheckBox *OrderSteps::boxFor(const models::OrderRow &row)
{
    const bool early = row.part == duty::OrderPart::Early;
    //: a box of a step of the handover: ticked by the outgoing, the incoming side
    auto *box = new QCheckBox(early ? tr("Here") : row.side == duty::HandoverSide::Outgoing ? tr("Out") : tr("In"));
    box->setChecked(row.ticked);
    box->setEnabled(m_mayTick);
    box->setToolTip(row.ticked ? QStringLiteral("%1 %2").arg(row.by, row.when) : MarkWords::side(row.side));
    box->setAccessibleName(QStringLiteral("%1, %2").arg(MarkWords::rule(row), MarkWords::side(row.side)));
    m_boxes.push_back({{row.key, row.side}, box});
    connect(box, &QCheckBox::toggled, this, [this, key = row.key, side = row.side](bool done) { Q_EMIT ticked(key, side, done); });
    return box;
}

QWidget *OrderSteps::lineOf(const std::vector<models::OrderRow> &sides)
{
    const models::OrderRow &first = sides.front();
    auto *box = new QWidget;
    auto *row = rowLayout(box, {}, 8);
    if (first.part == duty::OrderPart::LastRound) {
        row->addWidget(new IconLabel(first.fulfilled ? Icon::Check : Icon::Alert, 14, first.fulfilled ? Ink::Ok : Ink::Severity3));
        row->addWidget(new ElidedLabel(MarkWords::rule(first)), 1);
        row->addWidget(new Label(QStringLiteral("%1 / %2").arg(first.done).arg(first.all), BodyType, Weight::Regular,
                                 first.fulfilled ? Ink::Text2 : Ink::Severity3));
        return box;
    }
    if (first.part == duty::OrderPart::Early) {
        row->addWidget(new ElidedLabel(MarkWords::rule(first)), 1);
    } else {
        //: a step that must not be missing: %1 its name
        row->addWidget(new Label(first.required ? tr("%1 *").arg(first.name) : first.name, BodyType, Weight::Bold));
        row->addWidget(new ElidedLabel(first.what, SmallType, Weight::Regular, Ink::Text2), 1);
    }
    for (const models::OrderRow &side : sides)
        row->addWidget(boxFor(side));
    return box;
}

} // namespace redoubt::views
