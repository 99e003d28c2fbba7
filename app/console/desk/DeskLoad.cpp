// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/desk/DeskLoad.h"

#include <QTimer>

#include <utility>

namespace redoubt::console {

namespace {
/// Records that go to the desk in one piece: a few milliseconds of the UI thread.
constexpr std::size_t kPiece = 400;
/// Pieces that may be on their way, so that one is read while another is taken.
constexpr int kAhead = 2;
} // namespace

DeskLoad::DeskLoad(StoreThread &store, UiDispatcher &ui, QPointer<Desk> desk, std::shared_ptr<const DeskReads> reads, std::optional<Id> stream,
                   std::function<void()> loaded)
    : m_store(store), m_ui(ui), m_desk(std::move(desk)), m_reads(std::move(reads)), m_stream(stream), m_loaded(std::move(loaded))
{ }

void DeskLoad::start(const store::Cache &cache)
{
    for (int i = 0; i < kAhead; ++i)
        deliverNext(cache);
}

void DeskLoad::deliverNext(const store::Cache &cache)
{
    if (m_isOver)
        return;
    auto piece = std::make_shared<DeskUpdate>();
    m_isOver = !readInto(*piece, cache);
    m_ui.post([self = shared_from_this(), piece, isLast = m_isOver] {
        if (!self->m_desk)
            return;
        self->m_desk->take(std::move(*piece));
        if (isLast) {
            if (self->m_loaded)
                self->m_loaded();
            return;
        }
        // Not before what else waits for the UI thread has had its turn.
        QTimer::singleShot(0, self->m_desk, [self] {
            self->m_store.post([self](StoreRoom &room) {
                if (room.cache)
                    self->deliverNext(*room.cache);
            });
        });
    });
}

void DeskLoad::readRemovedOpeners(DeskUpdate &piece, const store::Cache &cache) const
{
    const auto streams = cache.streams();
    if (!streams)
        return piece.failures.push_back(streams.error());
    for (const auto &info : *streams) {
        if (!m_reads->removedOpeners.contains(info.purpose) || (m_stream && *m_stream != info.stream))
            continue;
        if (auto opener = removedOpener(cache, info.stream, piece))
            piece.records.push_back(std::move(*opener));
    }
}

bool DeskLoad::readInto(DeskUpdate &piece, const store::Cache &cache)
{
    if (!std::exchange(m_openersRead, true))
        readRemovedOpeners(piece, cache);
    std::size_t unreadable = 0;
    while (piece.records.size() + unreadable < kPiece) {
        if (m_nextKey == m_keys.size()) {
            if (!moreKeys(piece, cache))
                break;
            continue;
        }
        const auto &key = m_keys[m_nextKey++];
        auto view = cache.record(key.stream, key.record);
        if (!view) {
            ++unreadable;
            if (unreadable == 1)
                piece.failures.push_back(std::move(view.error()));
        } else if (*view && !(*view)->state.isRemoved()) {
            piece.records.push_back(std::move(**view));
        }
    }
    if (unreadable > 1)
        piece.failures.push_back({ErrorCode::CannotOpenSeal, std::to_string(unreadable) + " records do not open"});
    return m_nextKey < m_keys.size() || m_kind < m_reads->kinds.size();
}

bool DeskLoad::moreKeys(DeskUpdate &piece, const store::Cache &cache)
{
    m_keys.clear();
    m_nextKey = 0;
    if (!m_next) {
        ++m_kind;
        m_next.emplace();
    }
    if (m_kind >= m_reads->kinds.size())
        return false;
    auto page = cache.keys(m_reads->kinds[m_kind], m_stream, *m_next, kPiece);
    if (page) {
        m_keys = std::move(page->keys);
        m_next = page->next;
    } else {
        piece.failures.push_back(std::move(page.error()));
        m_next.reset();
    }
    return true;
}

} // namespace redoubt::console
