// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace redoubt::app {

/// Tells the service manager, if one listens at NOTIFY_SOCKET, of @p state: "READY=1", "STOPPING=1", "RELOADING=1"
/// (sd_notify(3): one datagram, so no library is needed for it). Nobody listening is no error.
void notifyServiceManager(const std::string &state);

} // namespace redoubt::app
