// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/Described.h"
#include "server/storage/StorageException.h"

#include <string>
#include <string_view>

namespace redoubt::server {

/// A stored name as an enum value; throws DamagedRow for one that this schema does not have.
template <described::Enum E>
[[nodiscard]] E storedEnum(std::string_view name)
{
    const auto value = enumFromName<E>(name);
    if (!value)
        throw DamagedRow("a stored name that is unknown: " + std::string(name));
    return *value;
}

} // namespace redoubt::server
