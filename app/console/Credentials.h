// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QString>

#include <string>

namespace redoubt::console {

/// Whom to sign in, for demos and pictures.
struct Credentials
{
    std::string account;
    std::string password;
};

/// Reads {"account","password"}. Fails with NotFound or Malformed; the detail is for a terminal.
[[nodiscard]] Result<Credentials> readCredentials(const QString &path);

} // namespace redoubt::console
