// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/kinds/AccountKinds.h"
#include "server/storage/Storage.h"
#include "server/ServerIdentity.h"

#include <vector>

namespace redoubt::server {

/// The keys that @p author has had, oldest first, as the server told the account of them. One that cannot be read is missing: whoever
/// verifies says that its signatures prove nothing, and the other authors are proven all the same.
[[nodiscard]] std::vector<feed::CertificateRecord> certificatesOf(ReadTransaction &storage, const ServerIdentity &identity,
                                                                  const feed::Author &author);

} // namespace redoubt::server
