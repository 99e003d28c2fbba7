// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Bytes.h"
#include "core/roles/Role.h"
#include "feed/Chain.h"
#include "feed/StateView.h"

#include <optional>
#include <set>

namespace redoubt::feed {

/// The streams that belong together with the one that is written to: the root (one that a grant rule reads, e.g. an
/// exercise's white cell) and every stream that was opened under it, as the rule's covers() says. A unit's stream is a family by itself. Read only.
///
/// Through this a validator follows references beyond its own stream. A stream that there is not and one of another family
/// are answered alike, so that a verdict tells nothing of what its author may not read.
class StreamFamily
{
public:
    virtual ~StreamFamily() = default;
    /// None where the stream belongs to no family, or its root is not there.
    [[nodiscard]] virtual std::optional<Id> root() const = 0;
    /// Null where @p id is no stream of this family. Lives as long as the family does.
    [[nodiscard]] virtual const StateView *stream(const Id &id) const = 0;
    /// Whether a role that the author has on @p id, a stream of this family, allows @p permission.
    [[nodiscard]] virtual bool authorMay(const Id &id, Permission permission) const = 0;
    /// Whether the server has certified @p key, an Ed25519 public key, as one that @p signer signs with, now or before.
    [[nodiscard]] virtual bool certifies(const Author &signer, ByteView key) const = 0;
    /// Whether @p account holds one of @p roles in @p unit itself, now: for who put a word into what another writes.
    [[nodiscard]] virtual bool holdsInUnit(const Id &account, const Id &unit, const std::set<Role> &roles) const = 0;
};

} // namespace redoubt::feed
