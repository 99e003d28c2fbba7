// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/roles/Role.h"

#include <functional>
#include <set>
#include <string>

namespace redoubt::feed {
class KindRegistry;
}

namespace redoubt::server {

/// Whether a role may write into a stream of this purpose what names attachments: only then it uploads there.
using AttachmentRule = std::function<bool(StreamPurpose, Role)>;

/// @p naming: the kinds of @p kinds whose records name attachments. Keeps values only.
[[nodiscard]] AttachmentRule attachmentRule(const feed::KindRegistry &kinds, const std::set<std::string, std::less<>> &naming);

} // namespace redoubt::server
