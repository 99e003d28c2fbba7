// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/StoreThread.h"
#include "core/crypto/Digest.h"

#include <QObject>

#include <functional>
#include <vector>

namespace redoubt::console {

/// Takes files that are on this machine for one stream into another, where a record is to name them; in slices on the store thread. @p done comes on
/// the UI thread unless @p context is gone by then. Fails with NotFound where one is not here, or as Attachments does; then none is taken in.
void shareFiles(StoreThread &store, QObject *context, const Id &from, const Id &to, std::vector<Digest> files,
                std::function<void(const Result<void> &)> done);

} // namespace redoubt::console
