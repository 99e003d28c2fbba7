// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/streams/CachedStateView.h"

namespace redoubt::server {

std::optional<feed::RecordState> CachedStateView::record(const Id &id) const { return m_state.record(m_stream, id); }

const feed::RecordState *CachedStateView::readable(const Id &id) const
{
    try {
        const auto &state = m_state.record(m_stream, id);
        return state ? &*state : nullptr;
    } catch (const DamagedRow &) {
        m_passedOver = true;
        return nullptr;
    }
}

void CachedStateView::forEach(std::string_view kind, const std::function<bool(const feed::RecordState &)> &visit) const
{
    for (const auto &id : m_state.recordsOfKind(m_stream, kind)) {
        const auto *state = readable(id);
        if (state && !visit(*state))
            return;
    }
}

void CachedStateView::forEachFromLast(std::string_view kind, const std::function<bool(const feed::RecordState &)> &visit) const
{
    const auto &ids = m_state.recordsOfKind(m_stream, kind);
    for (auto id = ids.rbegin(); id != ids.rend(); ++id) {
        const auto *state = readable(*id);
        if (state && !visit(*state))
            return;
    }
}

} // namespace redoubt::server
