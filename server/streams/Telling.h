// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/streams/ServerHand.h"

/// What the server says again in its own name, for others to read (feed/ToldIn.h).
namespace redoubt::server {

/// Whether @p change, about to be taken into @p stream, names nothing to be told, or a stream in which the server will tell it: one of the same
/// family that may hold the kind and in which @p account (the author, or who admits it) could say it themselves. So nobody says through the
/// server what they may not say. Fails with NotFound (also for a stream of another family), Forbidden, or TooLarge where
/// that stream is full. Throws DamagedRow.
[[nodiscard]] Result<void> checkTelling(ServerHand &hand, OpenStream &stream, const feed::Change &change, const Id &account);

/// Says all of it that the task has taken, in order; with those lines it is committed or undone, so each is said once. Fails as ServerHand::add does.
[[nodiscard]] Result<void> tellAgain(ServerHand &hand);

} // namespace redoubt::server
