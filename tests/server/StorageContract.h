// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace redoubt::server {
class Storage;
}

namespace redoubt::server::testing {

/// What every storage must do, whatever lies beneath. Each claim gets an empty database and throws std::runtime_error where
/// it does not hold. TestSqliteStorage runs them; another backend runs the same list.
struct Claim
{
    std::string name;
    std::function<void(Storage &)> check;
};
[[nodiscard]] const std::vector<Claim> &storageContract();

} // namespace redoubt::server::testing
