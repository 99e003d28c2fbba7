// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/StoreThread.h"
#include "app/console/desk/Desk.h"
#include "app/console/desk/DeskLoad.h"
#include "app/link/CachePort.h"

#include <QPointer>

namespace redoubt::console {

/// The link's way to the store thread, and what sync brings on to the desk. Outlives the link.
class DeskPort final : public link::CachePort
{
public:
    DeskPort(StoreThread &store, UiDispatcher &ui, Desk &desk) : m_store(store), m_ui(ui), m_desk(&desk), m_reads(desk.reads()) { }

    void post(std::function<void(store::Cache &)> work) override
    {
        m_store.post([work = std::move(work)](StoreRoom &room) {
            if (room.cache)
                work(*room.cache);
        });
    }

    void changed(store::Cache &cache, const store::ChangeNotice &notice) override
    {
        if (notice.isEmpty())
            return;
        // A stream that a snapshot has brought may be as large as all the rest: its records go piece by piece.
        auto facts = notice;
        facts.streamsPurged.insert(facts.streamsPurged.end(), facts.streamsReloaded.begin(), facts.streamsReloaded.end());
        facts.streamsReloaded.clear();
        m_ui.post([desk = m_desk, update = std::make_shared<DeskUpdate>(updateFor(cache, facts, *m_reads))] {
            if (desk)
                desk->take(std::move(*update));
        });
        for (const auto &stream : notice.streamsReloaded)
            std::make_shared<DeskLoad>(m_store, m_ui, m_desk, m_reads, stream, nullptr)->start(cache);
    }

private:
    StoreThread &m_store;
    UiDispatcher &m_ui;
    QPointer<Desk> m_desk;
    std::shared_ptr<const DeskReads> m_reads;
};

} // namespace redoubt::console
