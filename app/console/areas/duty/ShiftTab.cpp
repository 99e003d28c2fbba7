// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/ShiftTab.h"

#include "app/console/session/Session.h"
#include "models/Text.h"
#include "views/duty/ShiftPage.h"

namespace redoubt::console {

namespace {
constexpr std::int64_t soonMs = 60 * 60'000; ///< what is due within this waits for somebody now
const QString matterPrefix = QStringLiteral("duty.matter:");

QString matterItem(const Id &matter) { return matterPrefix + models::text(matter.toString()); }
} // namespace

ShiftTab::ShiftTab(const AreaPlace &place, const DutySeat &seat)
    : m_place(place), m_office(*seat.office), m_page(new views::ShiftPage), m_shift(place.session.place(), m_office, *m_page, nullptr)
{
    connect(&m_shift, &ShiftController::saved, this, &ShiftTab::saved);
    connect(&m_shift, &ShiftController::changed, this, &ShiftTab::changed);
}

QString ShiftTab::title() const { return tr("Shift and handover"); }

QWidget *ShiftTab::page() const { return m_page; }

void ShiftTab::setCompact(bool compact) { m_page->setCompact(compact); }

void ShiftTab::tick() { m_shift.tick(); }

std::vector<Waiting> ShiftTab::waiting() const
{
    const auto &shelf = DutyShelf::of(m_place.session.desk());
    const auto *board = shelf.board(m_office);
    if (!board || !shelf.standsDutyIn(m_office))
        return {};
    std::vector<Waiting> result;
    const auto soon = m_place.session.place().now() + soonMs;
    for (const auto &view : board->openMatters()) {
        if (view.due && *view.due <= soon)
            result.push_back({models::text(view.matter.value.title), 1, view.due, matterItem(view.matter.id)});
    }
    return result;
}

QList<views::PaletteItem> ShiftTab::finds() const
{
    QList<views::PaletteItem> items;
    const auto *board = DutyShelf::of(m_place.session.desk()).board(m_office);
    if (!board)
        return items;
    for (const auto &view : board->openMatters()) {
        views::PaletteItem item;
        item.id = matterItem(view.matter.id);
        item.title = models::text(view.matter.value.title);
        item.icon = views::Icon::AlertCircle;
        items += item;
    }
    return items;
}

bool ShiftTab::choose(const QString &item)
{
    if (!item.startsWith(matterPrefix))
        return false;
    Q_EMIT frontRequested();
    return true;
}

bool ShiftTab::follow(const Intent &intent)
{
    if (intent.stream != m_office || !DutyShelf::of(m_place.session.desk()).holds(intent.kind))
        return false;
    Q_EMIT frontRequested();
    return true;
}

} // namespace redoubt::console
