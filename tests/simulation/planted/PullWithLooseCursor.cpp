// SPDX-License-Identifier: GPL-3.0-or-later
// store/operations/Pull.cpp with a bug: the cursor is made durable in a transaction before the one that stores the lines.
// A crash or a failing disk between the two loses the lines for good. Stands in for that file in the planted program.
#define storePull storePullAsItShould
#include "store/operations/Pull.cpp"
#undef storePull

#include "tests/simulation/planted/Switches.h"

namespace redoubt::store {

ChangeNotice storePull(CacheParts &parts, const feed::PullPage &page);

ChangeNotice storePull(CacheParts &parts, const feed::PullPage &page)
{
    if (!simulation::planted::cursorOutsideTransaction)
        return storePullAsItShould(parts, page);
    for (const auto &section : page.header.sections) {
        auto *row = parts.streams.find(section.stream);
        if (!row || row->state != StreamState::Following || section.from > row->cursor.seq || section.from + section.count <= row->cursor.seq)
            continue;
        const auto before = row->cursor;
        row->cursor = {section.epoch, section.from + section.count};
        parts.streams.save(*row);
        row->cursor = before;
    }
    parts.database.execute("COMMIT");
    parts.database.execute("BEGIN IMMEDIATE");
    return storePullAsItShould(parts, page);
}

} // namespace redoubt::store
