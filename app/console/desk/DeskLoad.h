// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/StoreThread.h"
#include "app/console/desk/Desk.h"

#include <QPointer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace redoubt::console {

/// Brings the records of the cache to the desk, what pages need first first, in pieces of a few milliseconds.
///
/// A piece is only read when one before it has been taken and the UI thread has had its turn for painting and typing; so the first page
/// stands long before the last record is here, and neither thread is held up: commits and sync go in between. Each piece is what the
/// cache holds at its moment, and updates come in the same order, so nothing old ever follows something new.
/// Keeps itself alive while there is something to read; ends with the desk.
class DeskLoad : public std::enable_shared_from_this<DeskLoad>
{
public:
    /// @p reads: of @p desk. @p stream: of which records; none: of all. @p loaded runs on the UI thread after the last piece, if the desk is
    /// still there.
    DeskLoad(StoreThread &store, UiDispatcher &ui, QPointer<Desk> desk, std::shared_ptr<const DeskReads> reads, std::optional<Id> stream,
             std::function<void()> loaded);

    /// On the store thread.
    void start(const store::Cache &cache);

private:
    void deliverNext(const store::Cache &cache);
    /// False when there is nothing more to read.
    [[nodiscard]] bool readInto(DeskUpdate &piece, const store::Cache &cache);
    /// What says by its removal that all of its stream was taken away: before anything else that lies there, so that no list shows it for a moment.
    void readRemovedOpeners(DeskUpdate &piece, const store::Cache &cache) const;
    /// The next keys to read; false when there are none of any kind.
    [[nodiscard]] bool moreKeys(DeskUpdate &piece, const store::Cache &cache);

    StoreThread &m_store;
    UiDispatcher &m_ui;
    QPointer<Desk> m_desk; ///< asked on the UI thread only
    std::shared_ptr<const DeskReads> m_reads;
    std::optional<Id> m_stream;
    std::function<void()> m_loaded;
    // On the store thread only:
    std::size_t m_kind = 0;                                    ///< that is being read
    std::optional<store::KeyPlace> m_next = store::KeyPlace{}; ///< where the rest of its keys begins; none: there is no rest
    std::vector<store::RecordKey> m_keys;                      ///< some of them
    std::size_t m_nextKey = 0;
    bool m_openersRead = false;
    bool m_isOver = false;
};

} // namespace redoubt::console
