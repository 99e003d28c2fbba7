// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/Change.h"
#include "server/streams/OpenStream.h"

namespace redoubt::server {

/// What changes did to one record, so that it can be put back. It keeps what they touch and no more: a copy of the record would cost each
/// group of a push the whole of it.
class RecordUndo
{
public:
    /// Before the first change.
    explicit RecordUndo(const HeldRecord &before);
    /// Before @p change, the first one included, is folded in.
    void note(const HeldRecord &before, const feed::Change &change);
    void putBack(HeldRecord &record);

private:
    using Heads = std::optional<std::vector<feed::Head>>; ///< none: there was no such field
    void note(const feed::RecordState &before, std::string_view field);

    bool m_wasThere;
    std::size_t m_size;
    int m_schema = 1;
    std::int64_t m_lastSeq = 0;
    std::vector<std::string> m_flags;
    std::map<std::string, Heads, std::less<>> m_fields;
};

} // namespace redoubt::server
