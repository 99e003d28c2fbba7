// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/desk/Desk.h"
#include "app/console/desk/Shelf.h"
#include "duty/kinds/UnitStreamRecords.h"
#include "feed/BoardRecord.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace redoubt::console {

/// Which units' broadcasts and channels are here, and what this account is in them. What is written in them lies on other shelves.
class UnitShelf final : public Shelf
{
    Q_OBJECT
public:
    explicit UnitShelf(const Desk &desk) : m_desk(desk) { }

    /// The one of @p desk, which was made with one.
    [[nodiscard]] static const UnitShelf &of(const Desk &desk);

    /// A channel as its superior sees it.
    struct Below
    {
        Id channel;
        Id unit;
        std::string name; ///< the unit's
        bool operator==(const Below &) const = default;
    };

    [[nodiscard]] std::optional<Id> broadcastOf(const Id &unit) const;
    /// The channel in which this account speaks for @p unit to its superior.
    [[nodiscard]] std::optional<Id> ownChannel(const Id &unit) const;
    /// Units for which this account has such a channel, by id.
    [[nodiscard]] std::vector<Id> reportingFor() const;
    /// Channels, to @p unit, of the units directly below it that this account reads; in the order in which the units were made, which never changes,
    /// so that people learn their places.
    [[nodiscard]] std::vector<Below> channelsBelow(const Id &unit) const;
    /// The unit to which a broadcast or channel belongs, and how it is called there.
    [[nodiscard]] std::optional<Id> unitOf(const Id &stream) const;
    [[nodiscard]] std::string nameOf(const Id &unit) const;
    /// Whether this account has one of @p roles on @p stream.
    [[nodiscard]] bool isIn(const Id &stream, const std::set<Role> &roles) const;

    [[nodiscard]] Reads reads() const override;
    void forget(const Id &stream) override;
    void grantsChanged() override { m_changed = true; }
    void take(const store::RecordView &view) override;
    void drop(const store::RecordKey &key) override;
    void tell() override;
    [[nodiscard]] QString titleOf(const Id &stream, const Id &record) const override;

Q_SIGNALS:
    /// Which of them there are, what they are called, or what this account may do in them.
    void unitsChanged();

private:
    const Desk &m_desk;
    std::map<Id, feed::BoardRecord<duty::Broadcast>> m_broadcasts; ///< by stream
    std::map<Id, feed::BoardRecord<duty::Channel>> m_channels;     ///< by stream
    bool m_changed = false;
};

} // namespace redoubt::console
