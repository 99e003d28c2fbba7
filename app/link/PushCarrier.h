// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/LinkParts.h"

namespace redoubt::link {

/// Carries the outbox to the server and its verdicts back. Owned by SyncLink.
class PushCarrier
{
public:
    explicit PushCarrier(LinkParts &parts) : m_parts(parts) { }

    void on(const sync::SendPush &action);
    void on(const sync::ReconcileChains &action);
    void on(const sync::SetAside &action);

private:
    void answered(sync::RequestId request, feed::PushRequest batch, sync::Answer<feed::PushResponse> answer);

    LinkParts &m_parts;
};

} // namespace redoubt::link
