// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/MerkleTree.h"

#include <bit>
#include <span>

namespace redoubt {

namespace {
Digest rootOver(std::span<const Digest> leaves)
{
    if (leaves.size() == 1)
        return leaves.front();
    const auto left = std::bit_ceil(leaves.size()) / 2;
    static constexpr std::uint8_t Node = 0x01;
    Hasher hasher;
    hasher.add(ByteView(&Node, 1)).add(rootOver(leaves.first(left)).bytes).add(rootOver(leaves.subspan(left)).bytes);
    return hasher.finish();
}
} // namespace

Digest merkleLeaf(ByteView entry)
{
    static constexpr std::uint8_t Leaf = 0x00;
    Hasher hasher;
    hasher.add(ByteView(&Leaf, 1)).add(entry);
    return hasher.finish();
}

Digest merkleRoot(const std::vector<Digest> &leaves) { return leaves.empty() ? digestOf(ByteView()) : rootOver(leaves); }

} // namespace redoubt
