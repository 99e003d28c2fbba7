// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Outbox.h"
#include "store/sqlite/Database.h"

#include <optional>
#include <vector>

namespace redoubt::store {

/// What people should see. Throws.
class AlarmTable
{
public:
    explicit AlarmTable(Database &database) : m_database(database) { }
    /// The new alarm's number; none when the same one stands already.
    std::optional<std::int64_t> raise(AlarmCode code, const Id &stream, std::string_view detail, Instant at);
    [[nodiscard]] std::vector<Alarm> all();
    void dismiss(std::int64_t no);
    /// What it was raised for is over; true if one stood.
    bool takeBack(AlarmCode code, const Id &stream);

private:
    Database &m_database;
};

} // namespace redoubt::store
