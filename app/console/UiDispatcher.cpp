// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/UiDispatcher.h"

namespace redoubt::console {

void UiDispatcher::post(std::function<void()> work) { QMetaObject::invokeMethod(this, std::move(work), Qt::QueuedConnection); }

} // namespace redoubt::console
