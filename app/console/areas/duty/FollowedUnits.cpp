// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/FollowedUnits.h"

#include "app/console/Sentences.h"
#include "app/console/areas/duty/UnitShelf.h"
#include "app/console/session/Session.h"
#include "core/units/UnitTree.h"
#include "duty/roles/DutyRoles.h"
#include "models/Text.h"
#include "views/duty/DutyPage.h"
#include "views/widgets/Button.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <set>
#include <utility>

namespace redoubt::console {

namespace {
/// All that the server is known to have of it is here.
bool isWhole(const store::StreamInfo &info)
{
    return info.state == store::StreamState::Following && info.cursor.seq > 0 && info.cursor.seq >= info.head && !info.snapshotBegun;
}
} // namespace

bool reachesOfficeBelow(const Desk &desk, const Id &unit)
{
    const auto from = desk.unitsWith(duty::readers::ofOfficesBelow());
    std::set<Id> seen; // a directory that is only half here may name a circle
    auto known = desk.units().find(unit);
    while (known != desk.units().end() && known->second.parent && seen.insert(known->first).second) {
        if (std::ranges::find(from, *known->second.parent) != from.end())
            return true;
        known = desk.units().find(*known->second.parent);
    }
    return false;
}

QList<views::DutyUnitChoice> unitsBelow(const Desk &desk)
{
    std::vector<Unit> all;
    for (const auto &[id, unit] : desk.units()) {
        const bool hasParent = unit.parent && desk.units().contains(*unit.parent);
        all.push_back({id, hasParent ? unit.parent : std::nullopt, unit.name});
    }
    QList<views::DutyUnitChoice> below;
    const auto tree = UnitTree::build(std::move(all));
    if (!tree)
        return below;
    std::set<Id> listed;
    for (const auto &root : desk.unitsWith(duty::readers::ofOfficesBelow())) {
        for (const auto &unit : tree->within(root)) {
            if (unit == root || !listed.insert(unit).second)
                continue;
            QStringList names;
            for (const auto &step : tree->pathOf(unit)) {
                if (step == root)
                    break;
                names.prepend(models::text(tree->find(step)->name));
            }
            below << views::DutyUnitChoice{unit, names.join(QStringLiteral(" / ")), views::DutyUnitChoice::State::Below};
        }
    }
    return below;
}

FollowedUnits::FollowedUnits(Session &session, views::DutyPage &page, QObject *parent) : QObject(parent), m_session(session), m_page(page)
{
    connect(&m_page, &views::DutyPage::otherUnitWanted, this, &FollowedUnits::choose);
    connect(m_page.followed()->letGo(), &QPushButton::clicked, this, &FollowedUnits::letGo);
    connect(&m_session, &Session::statusChanged, this, &FollowedUnits::show);
    connect(&m_session.desk(), &Desk::placed, this, &FollowedUnits::watch);
    connect(&m_session.follower(), &Follower::refused, this, [this](const Id &unit, const Error &why) {
        if (m_wanted == unit)
            m_wanted.reset();
        m_leaving.erase(unit);
        Q_EMIT failed(why.code == ErrorCode::Forbidden ? tr("No role of yours reads the duty of %1. Nothing was fetched.").arg(nameOf(unit))
                                                       : Sentences::notSaved(why));
    });
    connect(&m_session.follower(), &Follower::gaveWay, this, [this](const Id &unit) {
        m_leaving.emplace(unit, Leaving::ForAnother);
        Q_EMIT said(tr("%1 had gone longest without a look and has left this console. It can be fetched again.").arg(nameOf(unit)));
    });
}

FollowedUnits::~FollowedUnits() { delete m_dialog; }

const store::StreamInfo *FollowedUnits::followedOf(const Id &unit) const
{
    for (const auto &[id, info] : m_session.desk().streams()) {
        if (info.isFollowed && info.owner == unit && info.purpose == StreamPurpose::DutyOffice)
            return &info;
    }
    return nullptr;
}

QString FollowedUnits::nameOf(const Id &unit) const { return models::text(UnitShelf::of(m_session.desk()).nameOf(unit)); }

void FollowedUnits::want(const Id &unit)
{
    const auto &streams = m_session.desk().streams();
    const auto here = std::ranges::count_if(streams, [](const auto &stream) { return stream.second.isFollowed; });
    // Nothing that can be read gives way for what cannot come.
    if (!m_session.isOnline() && !followedOf(unit) && static_cast<std::size_t>(here) >= Follower::Most)
        return Q_EMIT failed(
            tr("There is no connection: %1 cannot be fetched, and none of those that are here gives way for it. Let one go first, or "
               "open it once there is a connection.")
                .arg(nameOf(unit)));
    m_wanted = unit;
    m_session.follower().follow(unit, StreamPurpose::DutyOffice);
}

void FollowedUnits::sits(const std::optional<DutySeat> &seat, const QString &name)
{
    // Whoever sits down elsewhere meanwhile has wished for something else.
    if (seat != m_seat)
        m_wanted = seat && m_wanted == seat->unit ? m_wanted : std::nullopt;
    m_seat = seat;
    m_name = name;
    if (m_seat && m_wanted == m_seat->unit)
        m_wanted.reset();
    show();
}

void FollowedUnits::show()
{
    m_page.setOtherUnits(!m_session.desk().unitsWith(duty::readers::ofOfficesBelow()).empty());
    const auto *info = m_seat && m_seat->isFollowed ? followedOf(m_seat->unit) : nullptr;
    if (!info) {
        m_page.setFollowed({});
        return;
    }
    m_session.follower().lookAt(info->stream);
    views::FollowedUnit shown;
    shown.name = m_name;
    const auto &units = m_session.desk().units();
    if (const auto known = units.find(m_seat->unit); known != units.end() && known->second.parent)
        shown.above = nameOf(*known->second.parent);
    shown.isWhole = isWhole(*info);
    shown.isOnline = m_session.isOnline();
    shown.lines = info->cursor.seq;
    shown.ofLines = info->head;
    m_page.setFollowed(shown);
}

void FollowedUnits::watch()
{
    std::set<Id> here;
    for (const auto &[id, info] : m_session.desk().streams()) {
        if (!info.isFollowed || info.purpose != StreamPurpose::DutyOffice)
            continue;
        here.insert(info.owner);
        auto &known = m_known[info.owner];
        if (const auto name = nameOf(info.owner); !name.isEmpty())
            known.name = name;
        known.hadCome = known.hadCome || info.cursor.seq > 0;
    }
    QStringList lost;
    const auto before = m_known;
    std::erase_if(m_known, [&](const auto &known) { return !here.contains(known.first); });
    for (const auto &[unit, known] : before) {
        if (here.contains(unit))
            continue;
        const auto leaving = m_leaving.extract(unit);
        if (leaving && leaving.mapped() == Leaving::ByHand)
            Q_EMIT said(tr("%1 is let go: its records have left this console. It can be fetched again.").arg(known.name));
        else if (!leaving && known.hadCome)
            lost << known.name;
        else if (!leaving)
            Q_EMIT failed(tr("There is nothing to fetch: %1 has opened no duty office, or it is not yours to read.").arg(known.name));
    }
    if (!lost.isEmpty())
        Q_EMIT failed(tr("The duty of %1 is no longer yours to read. Its records have left this console.").arg(QLocale().createSeparatedList(lost)));
    show();
}

void FollowedUnits::choose()
{
    const auto &desk = m_session.desk();
    QList<views::DutyUnitChoice> units;
    std::set<Id> own;
    for (const auto &seat : dutySeats(desk)) {
        // One for which this account only reports may have an office that it reads from above.
        if (seat.isFollowed || (!seat.office && reachesOfficeBelow(desk, seat.unit)))
            continue;
        own.insert(seat.unit);
        units << views::DutyUnitChoice{seat.unit, nameOf(seat.unit), views::DutyUnitChoice::State::Own};
    }
    for (auto &below : unitsBelow(desk)) {
        if (own.contains(below.unit))
            continue;
        if (const auto *info = followedOf(below.unit))
            below.state = isWhole(*info) ? views::DutyUnitChoice::State::Here : views::DutyUnitChoice::State::Fetching;
        units << below;
    }
    delete m_dialog;
    m_dialog = new views::UnitsDialog(units, m_seat ? std::optional(m_seat->unit) : std::nullopt, static_cast<int>(Follower::Most), m_page.window());
    connect(m_dialog, &views::UnitsDialog::unitChosen, this, &FollowedUnits::unitChosen);
    m_dialog->open();
}

void FollowedUnits::letGo()
{
    const auto *info = m_seat ? followedOf(m_seat->unit) : nullptr;
    if (!info)
        return;
    m_leaving.emplace(m_seat->unit, Leaving::ByHand);
    m_session.follower().letGo(info->stream);
}

} // namespace redoubt::console
