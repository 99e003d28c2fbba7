// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/StoreThread.h"
#include "core/crypto/Digest.h"

#include <QString>

#include <functional>

namespace redoubt::console {

/// Writes a copy of an attachment to @p path in slices on the store thread, so that nobody waits for a large one. @p done
/// comes on the UI thread unless @p context is gone by then: true, or false where the attachment is not on this machine.
/// Fails with NotFound (cannot write there), StorageFull, or as Attachments::read does; then there is no copy.
void copyEvidence(StoreThread &store, QObject *context, const Id &stream, const Digest &digest, const QString &path,
                  std::function<void(const Result<bool> &)> done);

} // namespace redoubt::console
