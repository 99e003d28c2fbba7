// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/DutyArea.h"

#include "app/console/session/Session.h"
#include "models/Text.h"
#include "views/duty/ShiftPage.h"
#include "views/widgets/EmptyState.h"

#include <QStackedWidget>

#include <algorithm>

namespace redoubt::console {

using namespace duty;

namespace {
constexpr std::int64_t hourMs = 60 * 60'000;
const QString officePrefix = QStringLiteral("duty.office:");
const QString matterPrefix = QStringLiteral("duty.matter:");

QString itemOf(const QString &prefix, const Id &id) { return prefix + models::text(id.toString()); }
} // namespace

DutyArea::DutyArea(const AreaPlace &place)
    : m_place(place), m_pages(new QStackedWidget),
      m_none(new views::EmptyState(
          tr("No duty office yet"),
          tr("Once your unit has a duty office and you stand duty in it, the shift, its checklist and the handover are here. An "
             "administrator opens the office and says who plans and who stands duty."))),
      m_page(new views::ShiftPage)
{
    m_none->setPicture(new views::FlowPicture(
        {{views::Icon::Calendar, tr("Roster"), false}, {views::Icon::Duty, tr("Shift"), true}, {views::Icon::Sign, tr("Handover"), false}}));
    m_pages->addWidget(m_none);
    m_pages->addWidget(m_page);
    connect(&DutyShelf::of(m_place.session.desk()), &DutyShelf::officesChanged, this, &DutyArea::showOffice);
    showOffice();
}

DutyArea::~DutyArea() = default;

const OfficeBoard *DutyArea::board() const { return m_office ? DutyShelf::of(m_place.session.desk()).board(*m_office) : nullptr; }

void DutyArea::showOffice()
{
    const auto offices = DutyShelf::of(m_place.session.desk()).offices();
    if (m_office && std::ranges::find(offices, *m_office) != offices.end())
        return;
    m_shift.reset();
    m_office.reset();
    if (!offices.empty())
        show(offices.front());
    m_pages->setCurrentWidget(m_shift ? static_cast<QWidget *>(m_page) : m_none);
    Q_EMIT waitingChanged();
    Q_EMIT everyPageChanged();
}

void DutyArea::show(const Id &office)
{
    m_shift.reset();
    m_office = office;
    m_shift = std::make_unique<ShiftController>(m_place.session.place(), office, *m_page, nullptr);
    connect(m_shift.get(), &ShiftController::saved, this, &DutyArea::saved);
    connect(m_shift.get(), &ShiftController::changed, this, [this] {
        Q_EMIT waitingChanged();
        Q_EMIT everyPageChanged();
    });
}

void DutyArea::open(const Id &office)
{
    if (m_office != office && DutyShelf::of(m_place.session.desk()).board(office)) {
        show(office);
        Q_EMIT waitingChanged();
        Q_EMIT everyPageChanged();
    }
    showHome();
}

views::RailEntry DutyArea::entry() const { return {QStringLiteral("duty"), tr("Duty"), views::Icon::Duty, false}; }

QWidget *DutyArea::page() const { return m_pages; }

void DutyArea::showHome() { Q_EMIT frontRequested(); }

void DutyArea::setCompact(bool compact) { m_page->setCompact(compact); }

void DutyArea::tick()
{
    if (m_shift)
        m_shift->tick();
}

std::vector<Waiting> DutyArea::waiting() const
{
    const auto *office = board();
    if (!office || !DutyShelf::of(m_place.session.desk()).standsDutyIn(*m_office))
        return {};
    std::vector<Waiting> result;
    const auto soon = m_place.session.place().now() + hourMs;
    for (const auto &view : office->openMatters()) {
        if (view.due && *view.due <= soon)
            result.push_back({models::text(view.matter.value.title), 1, view.due, itemOf(matterPrefix, view.matter.id)});
    }
    return result;
}

EveryPage DutyArea::onEveryPage(bool) const
{
    EveryPage says;
    const auto *office = board();
    const auto *shift = office ? office->running() : nullptr;
    if (!shift)
        return says;
    QStringList people;
    for (const auto &person : shift->value.people) {
        if (!person.leads.value_or(false)) // who answers now; who leads stands on the shift's page
            people += models::text(person.post) + QLatin1Char(' ') + models::text(person.name);
    }
    says.note = {views::Icon::Duty, tr("On duty"), people.join(QStringLiteral("  ")),
                 tr("until %1").arg(m_shift->officeTime(m_place.session.place().now()).shortTime(shift->value.endsAt))};
    return says;
}

std::vector<views::PageAction> DutyArea::actsHere() { return {}; }

QList<views::PaletteItem> DutyArea::finds() const
{
    QList<views::PaletteItem> items;
    const auto &shelf = DutyShelf::of(m_place.session.desk());
    for (const auto &office : shelf.offices()) {
        views::PaletteItem item;
        item.id = itemOf(officePrefix, office);
        item.title = models::text(shelf.board(office)->office()->value.name);
        item.icon = views::Icon::Duty;
        items += item;
    }
    if (const auto *office = board()) {
        for (const auto &view : office->openMatters()) {
            views::PaletteItem item;
            item.id = itemOf(matterPrefix, view.matter.id);
            item.title = models::text(view.matter.value.title);
            item.icon = views::Icon::AlertCircle;
            items += item;
        }
    }
    return items;
}

bool DutyArea::choose(const QString &item)
{
    if (item.startsWith(officePrefix)) {
        if (const auto office = Id::parse(item.mid(officePrefix.size()).toStdString()))
            open(*office);
        return true;
    }
    if (item.startsWith(matterPrefix)) {
        showHome();
        return true;
    }
    return false;
}

} // namespace redoubt::console
