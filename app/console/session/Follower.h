// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/StoreThread.h"
#include "app/console/desk/Desk.h"

#include <QObject>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>

namespace redoubt::console {

/// Streams of units below that somebody looks at (ADR 19, 28): each is asked for by itself, few are kept at once, and each can be let go.
class Follower : public QObject
{
    Q_OBJECT
public:
    /// How many streams are followed at once. Each is pulled and kept like one's own, with what its people write all day: a commander's console
    /// must not become a copy of all that lies below, and eight are more than one compares in a sitting.
    static constexpr std::size_t Most = 8;

    /// @p wakeSync is called on the UI thread after each change to which streams there are: sync reads them anew.
    Follower(StoreThread &store, Desk &desk, std::function<void()> wakeSync, QObject *parent);

    /// Asks for the stream of @p purpose of @p unit. Where Most are here, those that were not looked at for longest give way.
    void follow(const Id &unit, StreamPurpose purpose);
    /// Its records leave this console; harmless for any other stream than one that is followed.
    void letGo(const Id &stream);
    /// It is on the screen: the last one to give way.
    void lookAt(const Id &stream) { m_looked[stream] = ++m_looks; }

Q_SIGNALS:
    /// It could not be asked for; nothing has changed.
    void refused(const redoubt::Id &unit, const redoubt::Error &why);
    /// @p stream of @p unit leaves this console for one that was asked for; the desk is told next.
    void gaveWay(const redoubt::Id &unit, const redoubt::Id &stream);

private:
    struct Asked
    {
        std::optional<Error> why;        ///< it was not followed
        std::vector<DeskUpdate> updates; ///< in their order
        std::vector<store::StreamInfo> gaveWay;
    };
    /// On the store thread.
    [[nodiscard]] static Asked ask(store::Cache &cache, const Id &unit, StreamPurpose purpose, const std::map<Id, std::uint64_t> &looked,
                                   const DeskReads &reads);

    StoreThread &m_store;
    Desk &m_desk;
    std::function<void()> m_wakeSync;
    std::map<Id, std::uint64_t> m_looked; ///< stream to the number of its last look; none: not since the sign-in
    std::uint64_t m_looks = 0;
};

} // namespace redoubt::console
