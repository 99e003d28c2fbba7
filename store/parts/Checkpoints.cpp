// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/parts/Checkpoints.h"

namespace redoubt::store {

std::optional<Digest> vouchedHead(const AccountKeys &keys, const Id &stream, const feed::WireCheckpoint &checkpoint)
{
    const auto head = Digest::parse(checkpoint.head);
    if (!head)
        return {};
    const feed::Checkpoint signedOne{stream, {checkpoint.epoch, checkpoint.seq}, *head, checkpoint.time, checkpoint.signature};
    if (!keys.serverKey.verify(feed::checkpointMessage(keys.server, signedOne), checkpoint.signature))
        return {};
    return *head;
}

} // namespace redoubt::store
