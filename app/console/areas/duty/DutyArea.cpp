// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/DutyArea.h"

#include "app/console/areas/duty/DutyShelf.h"
#include "app/console/areas/duty/DutyTabs.h"
#include "app/console/areas/duty/ShiftWatch.h"
#include "app/console/areas/duty/UnitShelf.h"
#include "app/console/session/Session.h"
#include "core/zones/ZoneDatabase.h"
#include "duty/roles/DutyRoles.h"
#include "models/Text.h"
#include "models/duty/OfficeTime.h"
#include "views/duty/DutyPage.h"
#include "views/widgets/KeptDialog.h"
#include "views/widgets/TypedText.h"

#include <QTimeZone>

#include <algorithm>
#include <utility>

namespace redoubt::console {

using namespace duty;

namespace {
constexpr int secondsBetweenBadges = 5;
const QString seatPrefix = QStringLiteral("duty.seat:");
} // namespace

DutyArea::DutyArea(const AreaPlace &place)
    : m_place(place), m_escalation(place.session, nullptr), m_page(new views::DutyPage), m_units(place.session, *m_page, nullptr)
{
    const auto &desk = m_place.session.desk();
    connect(&DutyShelf::of(desk), &DutyShelf::officesChanged, this, &DutyArea::followSeats);
    connect(&UnitShelf::of(desk), &UnitShelf::unitsChanged, this, &DutyArea::followSeats);
    connect(&desk, &Desk::directoryChanged, this, &DutyArea::showHead);
    connect(&m_place.session, &Session::statusChanged, this, [this] { m_page->setFetching(m_place.session.isFetchingFirst()); });
    connect(&m_units, &FollowedUnits::unitChosen, this, &DutyArea::open);
    connect(&m_units, &FollowedUnits::said, this, [this](const QString &sentence) { Q_EMIT saved(sentence); });
    connect(&m_units, &FollowedUnits::failed, this, &DutyArea::failed);
    connect(m_page, &views::DutyPage::currentChanged, this, [this] {
        if (auto *tab = frontTab())
            tab->shown();
    });
    m_page->setFetching(m_place.session.isFetchingFirst());
    followSeats();
}

DutyArea::~DutyArea() { m_page->putTabsBy(); }

const OfficeBoard *DutyArea::board() const
{
    return m_seat && m_seat->office ? DutyShelf::of(m_place.session.desk()).board(*m_seat->office) : nullptr;
}

const OfficeBoard *DutyArea::ownBoard() const
{
    if (!m_seat || !m_seat->isFollowed)
        return board();
    const auto &desk = m_place.session.desk();
    const auto seats = dutySeats(desk);
    const auto own = std::ranges::find_if(seats, [](const DutySeat &seat) { return seat.office && !seat.isFollowed; });
    return own == seats.end() ? nullptr : DutyShelf::of(desk).board(*own->office);
}

void DutyArea::followSeats()
{
    const auto seats = dutySeats(m_place.session.desk());
    const auto &wanted = m_units.wanted();
    auto same = std::ranges::find_if(seats, [&](const DutySeat &seat) { return seat.isFollowed && seat.unit == wanted; });
    if (same == seats.end())
        same = std::ranges::find_if(seats, [&](const DutySeat &seat) { return m_seat && seat.unit == m_seat->unit; });
    auto seat = same == seats.end() ? std::nullopt : std::optional(*same);
    if (!seat && !seats.empty() && !seats.front().isFollowed) // one that is only looked at is taken by choice: at the start one's own may still come
        seat = seats.front();
    if (seat != m_seat && !keepsTabs().isEmpty()) {
        if (!std::exchange(m_isBehind, true))
            Q_EMIT failed(tr("What you may do here has changed. The page follows as soon as what you have typed is sent or taken away."));
        return;
    }
    m_isBehind = false;
    sit(seat);
    keepOwnRooms(seats);
}

QString DutyArea::holdsBack() const
{
    return std::ranges::any_of(tabs(), [](const auto &tab) { return tab->isTakingIn(); }) ? tr("Files are still being taken in. Wait for them first.")
                                                                                          : QString();
}

QString DutyArea::keepsTabs() const
{
    if (const auto why = holdsBack(); !why.isEmpty())
        return why;
    const auto forms = m_page->window()->findChildren<views::KeptDialog *>();
    if (views::holdsTypedText(*m_page) || std::any_of(forms.begin(), forms.end(), [](const auto *form) { return form->isVisible(); }))
        return tr("What you have typed here is not sent yet. Send it or take it away first.");
    return {};
}

void DutyArea::open(const Id &unit)
{
    const auto &desk = m_place.session.desk();
    const auto seats = dutySeats(desk);
    const auto found = std::ranges::find(seats, unit, &DutySeat::unit);
    const bool isBelow = reachesOfficeBelow(desk, unit);
    const bool isHere = found != seats.end() && (found->office || found->isFollowed || !isBelow);
    const bool isTaken = isHere && m_seat == *found;
    if (!isTaken && (isHere || isBelow)) {
        if (const auto why = keepsTabs(); !why.isEmpty())
            Q_EMIT failed(why);
        else if (isHere)
            sit(*found);
        else
            m_units.want(unit);
    }
    showHome();
}

void DutyArea::showTab(const DutyTab &tab)
{
    const auto found = std::ranges::find(tabs(), &tab, [](const auto &each) { return each.get(); });
    if (found != tabs().end())
        m_page->setCurrentIndex(static_cast<int>(found - tabs().begin()));
    Q_EMIT frontRequested();
}

DutyTab *DutyArea::frontTab() const
{
    const auto index = static_cast<std::size_t>(std::max(0, m_page->currentIndex()));
    return index < tabs().size() ? tabs()[index].get() : nullptr;
}

QString DutyArea::nameOfSeat(const DutySeat &seat) const
{
    const auto &desk = m_place.session.desk();
    if (const auto *office = seat.office ? DutyShelf::of(desk).board(*seat.office) : nullptr)
        return models::text(office->office()->value.name);
    return models::text(UnitShelf::of(desk).nameOf(seat.unit));
}

void DutyArea::showHead()
{
    if (!m_seat)
        return;
    const auto *office = board();
    const auto zone = office ? office->office()->value.zone : QTimeZone::systemTimeZoneId().toStdString();
    if (m_zoneName != zone) {
        // One that this computer does not know: its clocks are shown as UTC, which is at least the same everywhere.
        m_zone = zones::systemZone(zone).value_or(calendar::TimeZone::utc());
        m_zoneName = zone;
    }
    const auto now = m_place.session.place().now();
    m_page->setPlace(nameOfSeat(*m_seat), now.ms + 1000LL * m_zone.offsetSeconds(now));
}

void DutyArea::showTabBadges()
{
    for (std::size_t i = 0; i < tabs().size(); ++i)
        m_page->setBadge(static_cast<int>(i), tabs()[i]->badge());
}

void DutyArea::showBadges()
{
    showTabBadges();
    Q_EMIT waitingChanged();
    Q_EMIT everyPageChanged();
}

views::RailEntry DutyArea::entry() const { return {QStringLiteral("duty"), tr("Duty"), views::Icon::Duty, false}; }

QWidget *DutyArea::page() const { return m_page; }

void DutyArea::shown()
{
    if (auto *tab = frontTab())
        tab->shown();
}

void DutyArea::showHome() { Q_EMIT frontRequested(); }

void DutyArea::setCompact(bool compact)
{
    m_compact = compact;
    m_page->setCompact(compact);
    if (m_room)
        m_room->setCompact(compact);
    for (const auto &room : m_ownRooms)
        room->setCompact(compact);
}

void DutyArea::tick()
{
    if (m_isBehind && keepsTabs().isEmpty())
        followSeats();
    showHead();
    m_units.show();
    m_escalation.tick();
    if (m_room)
        m_room->tick();
    for (const auto &room : m_ownRooms)
        room->tick();
    // Times come by themselves; whoever counts the rail's badge looks as often.
    if (++m_seconds % secondsBetweenBadges == 0)
        showTabBadges();
}

EveryPage DutyArea::onEveryPage(bool) const
{
    EveryPage says;
    const auto *office = ownBoard();
    const auto *shift = office ? office->running() : nullptr;
    if (!shift)
        return says;
    QStringList people;
    for (const auto &person : shift->value.people) {
        if (!person.leads.value_or(false)) // who answers now; who leads stands on the shift's page
            people += models::text(person.post) + QLatin1Char(' ') + models::text(person.name);
    }
    const auto &place = m_place.session.place();
    const auto now = place.now();
    const auto zone = office == board() ? m_zone : zones::systemZone(office->office()->value.zone).value_or(calendar::TimeZone::utc());
    for (const auto &person : ShiftWatch(place, *office, zone).withoutAccount(*shift)) {
        if (!person.leads)
            people += person.post + QLatin1Char(' ') + person.name;
    }
    const models::OfficeTime time{now, zone.offsetSeconds(now)};
    // Whoever is not relieved stays on duty, whatever the roster says.
    const auto ends = time.shortTime(shift->value.endsAt);
    const auto until = shift->value.endsAt < now ? tr("relief due %1").arg(ends) : tr("until %1").arg(ends);
    says.note = {views::Icon::Duty, tr("On duty"), people.join(QStringLiteral("  ")), until};
    return says;
}

QList<views::KeyGroup> DutyArea::keys() const
{
    QList<views::KeyGroup> groups;
    for (const auto &tab : dutyTabs()) {
        if (tab.keys)
            groups += tab.keys();
    }
    return groups;
}

std::vector<views::PageAction> DutyArea::actsHere()
{
    auto *tab = frontTab();
    return tab ? tab->actsHere() : std::vector<views::PageAction>();
}

QList<views::PaletteItem> DutyArea::finds() const
{
    QList<views::PaletteItem> items;
    for (const auto &seat : dutySeats(m_place.session.desk())) {
        views::PaletteItem item;
        item.id = seatPrefix + models::text(seat.unit.toString());
        item.title = nameOfSeat(seat);
        item.icon = views::Icon::Duty;
        items += item;
    }
    for (const auto &tab : tabs())
        items += tab->finds();
    return items;
}

std::vector<views::PageAction> DutyArea::acts()
{
    if (m_place.session.desk().unitsWith(readers::ofOfficesBelow()).empty())
        return {};
    views::PageAction other;
    other.name = tr("Open a unit's duty");
    other.place = tr("Duty");
    other.icon = views::Icon::Unit;
    other.act = [this] {
        showHome();
        Q_EMIT m_page->otherUnitWanted();
    };
    return {other};
}

bool DutyArea::choose(const QString &item)
{
    if (item.startsWith(seatPrefix)) {
        if (const auto unit = Id::parse(item.mid(seatPrefix.size()).toStdString()))
            open(*unit);
        return true;
    }
    return std::ranges::any_of(tabs(), [&](const auto &tab) { return tab->choose(item); }) || chooseInRoom(item);
}

bool DutyArea::follow(const Intent &intent)
{
    const auto &desk = m_place.session.desk();
    if (intent.what != Intent::What::Open)
        return false;
    if (const auto *named = intent.kind == Office::Kind ? intent.facts.if_contains("unit") : nullptr) {
        const auto asked = fromJson<Id>(*named);
        const auto seats = dutySeats(desk);
        if (!asked || (!reachesOfficeBelow(desk, *asked) && std::ranges::find(seats, *asked, &DutySeat::unit) == seats.end()))
            return false;
        open(*asked);
        return true;
    }
    if (!intent.stream)
        return false;
    const auto *office = DutyShelf::of(desk).board(*intent.stream);
    const auto unit = office ? std::optional(office->office()->value.unit) : UnitShelf::of(desk).unitOf(*intent.stream);
    if (!unit)
        return false;
    const auto asked = [&] { return std::ranges::any_of(tabs(), [&](const auto &tab) { return tab->follow(intent); }); };
    // What a unit below says is read in its superior's seat.
    const auto known = desk.units().find(*unit);
    const auto above = known == desk.units().end() ? std::nullopt : known->second.parent;
    const auto fits = [&](const DutySeat &seat) { return seat.unit == *unit || seat.unit == above; };
    // Where one sits first: whoever changes the seat leaves what was typed there.
    if (m_seat && fits(*m_seat) && asked())
        return true;
    for (const auto &seat : dutySeats(desk)) {
        if (!fits(seat) || (m_seat && seat.unit == m_seat->unit))
            continue;
        if (const auto why = keepsTabs(); !why.isEmpty()) {
            Q_EMIT failed(why);
            return true;
        }
        sit(seat);
        if (asked())
            return true;
    }
    return false;
}

} // namespace redoubt::console
