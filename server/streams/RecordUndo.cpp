// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/streams/RecordUndo.h"

namespace redoubt::server {

RecordUndo::RecordUndo(const HeldRecord &before) : m_wasThere(before.state.has_value()), m_size(before.size)
{
    if (!m_wasThere)
        return;
    m_schema = before.state->schema;
    m_lastSeq = before.state->lastSeq;
    m_flags = before.state->flags;
}

void RecordUndo::note(const HeldRecord &before, const feed::Change &change)
{
    if (!m_wasThere)
        return;
    for (const auto &field : change.fields)
        note(*before.state, {field.key().data(), field.key().size()});
    note(*before.state, feed::RecordState::Removed);
}

void RecordUndo::note(const feed::RecordState &before, std::string_view field)
{
    if (m_fields.contains(field))
        return;
    const auto *heads = before.headsOf(field);
    m_fields.emplace(field, heads ? Heads(*heads) : Heads());
}

void RecordUndo::putBack(HeldRecord &record)
{
    record.size = m_size;
    if (!m_wasThere) {
        record.state.reset();
        return;
    }
    auto &state = *record.state;
    state.schema = m_schema;
    state.lastSeq = m_lastSeq;
    state.flags = std::move(m_flags);
    for (auto &[name, heads] : m_fields) {
        if (heads)
            state.fields.insert_or_assign(name, std::move(*heads));
        else
            state.fields.erase(name);
    }
}

} // namespace redoubt::server
