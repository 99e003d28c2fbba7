// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/UnitShelf.h"

#include "duty/roles/DutyRoles.h"
#include "models/Text.h"

#include <QtGlobal>

#include <algorithm>
#include <utility>

namespace redoubt::console {

using namespace duty;

namespace {
/// The stream in @p opened that belongs to @p unit.
template <class T>
std::optional<Id> streamOfUnit(const std::map<Id, feed::BoardRecord<T>> &opened, const Id &unit)
{
    for (const auto &[stream, record] : opened) {
        if (record.value.unit == unit)
            return stream;
    }
    return std::nullopt;
}

/// Roles that look at a channel from above.
std::set<Role> fromAbove() { return {roles::Superior, roles::Commander}; }
} // namespace

const UnitShelf &UnitShelf::of(const Desk &desk)
{
    const auto *shelf = desk.shelf<UnitShelf>();
    if (!shelf)
        qFatal("the desk has no shelf for units' streams");
    return *shelf;
}

Shelf::Reads UnitShelf::reads() const { return {{Broadcast::Kind, Channel::Kind}, {}, {}}; }

void UnitShelf::take(const store::RecordView &view)
{
    std::map<Id, feed::UnreadableRecord> unreadable; // the validators let none in; of a later version, the stream is not ours to show
    if (view.state.kind == Broadcast::Kind)
        m_changed = feed::takeRecord(m_broadcasts, unreadable, view.stream, view.state) || m_changed;
    else if (view.state.kind == Channel::Kind)
        m_changed = feed::takeRecord(m_channels, unreadable, view.stream, view.state) || m_changed;
}

void UnitShelf::drop(const store::RecordKey &key)
{
    if (m_broadcasts.erase(key.record) + m_channels.erase(key.record) > 0)
        m_changed = true;
}

void UnitShelf::forget(const Id &stream)
{
    if (m_broadcasts.erase(stream) + m_channels.erase(stream) > 0)
        m_changed = true;
}

void UnitShelf::tell()
{
    if (std::exchange(m_changed, false))
        Q_EMIT unitsChanged();
}

std::optional<Id> UnitShelf::broadcastOf(const Id &unit) const { return streamOfUnit(m_broadcasts, unit); }

bool UnitShelf::isIn(const Id &stream, const std::set<Role> &roles) const
{
    const auto *info = m_desk.stream(stream);
    return info && std::ranges::any_of(info->roles, [&](Role role) { return roles.contains(role); });
}

std::optional<Id> UnitShelf::ownChannel(const Id &unit) const
{
    const auto channel = streamOfUnit(m_channels, unit);
    return channel && isIn(*channel, writers::upward()) ? channel : std::nullopt;
}

std::vector<Id> UnitShelf::reportingFor() const
{
    std::vector<Id> units;
    for (const auto &[stream, channel] : m_channels) {
        if (isIn(stream, writers::upward()))
            units.push_back(channel.value.unit);
    }
    std::ranges::sort(units);
    return units;
}

std::vector<UnitShelf::Below> UnitShelf::channelsBelow(const Id &unit) const
{
    std::vector<Below> below;
    for (const auto &[stream, channel] : m_channels) {
        const auto known = m_desk.units().find(channel.value.unit);
        if (known != m_desk.units().end() && known->second.parent == unit && isIn(stream, fromAbove()))
            below.push_back({stream, channel.value.unit, nameOf(channel.value.unit)});
    }
    std::ranges::sort(below, {}, &Below::unit); // ids are minted in the order of making
    return below;
}

std::optional<Id> UnitShelf::unitOf(const Id &stream) const
{
    if (const auto found = m_broadcasts.find(stream); found != m_broadcasts.end())
        return found->second.value.unit;
    if (const auto found = m_channels.find(stream); found != m_channels.end())
        return found->second.value.unit;
    return std::nullopt;
}

std::string UnitShelf::nameOf(const Id &unit) const
{
    if (const auto known = m_desk.units().find(unit); known != m_desk.units().end())
        return known->second.name;
    if (const auto stream = streamOfUnit(m_channels, unit))
        return m_channels.at(*stream).value.name;
    if (const auto stream = streamOfUnit(m_broadcasts, unit))
        return m_broadcasts.at(*stream).value.name;
    return {};
}

QString UnitShelf::titleOf(const Id &stream, const Id &) const
{
    const auto unit = unitOf(stream);
    return unit ? models::text(nameOf(*unit)) : QString();
}

} // namespace redoubt::console
