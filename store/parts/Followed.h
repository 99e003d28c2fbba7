// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"
#include "core/roles/Role.h"

#include <map>
#include <vector>

namespace redoubt::store {

struct CacheParts;

/// A unit's stream that no grant names and a role in a unit above reaches (feed::isTold): it is here while somebody looks at it.
struct FollowedStream
{
    Id unit;
    StreamPurpose purpose = StreamPurpose::Public;
};

/// Sealed, beside drafts and settings. Throw.
[[nodiscard]] std::map<Id, FollowedStream> followed(CacheParts &parts);
void keepFollowed(CacheParts &parts, const Id &stream, const FollowedStream &what);
void forgetFollowed(CacheParts &parts, const Id &stream);

/// What the account's roles in units make it, as far as is known here, on streams of @p purpose of units below; each once. Whether a unit lies
/// below is the server's to say.
[[nodiscard]] std::vector<Role> standingRoles(CacheParts &parts, StreamPurpose purpose);

} // namespace redoubt::store
