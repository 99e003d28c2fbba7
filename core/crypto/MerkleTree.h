// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/Digest.h"

#include <vector>

/// Merkle trees as in RFC 6962 §2.1, with SHA-256.
namespace redoubt {

/// SHA-256(0x00 ‖ @p entry).
[[nodiscard]] Digest merkleLeaf(ByteView entry);
/// The root over @p leaves, which are merkleLeaf() each; of none the digest of nothing. SHA-256(0x01 ‖ left ‖ right), split at the largest power of
/// two below their count.
[[nodiscard]] Digest merkleRoot(const std::vector<Digest> &leaves);

} // namespace redoubt
