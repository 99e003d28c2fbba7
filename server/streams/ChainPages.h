// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/wire/Chains.h"
#include "server/Answer.h"
#include "server/auth/Session.h"
#include "server/streams/Readable.h"

#include <optional>
#include <string_view>

namespace redoubt::server {

class Storage;

/// The one answer for a stream that is not there, not granted, or granted with a role that does not verify.
inline constexpr std::string_view NoSuchChains = "no such stream, or no right to its chains";

/// A chain belongs to one stream, so nothing of another one is in a page. Of lines that are not in the stream only digests are given, and
/// of authors of whom nothing is in it, nothing at all. Reads at most ChainsPage::MaxLinks links and one segment more.
[[nodiscard]] Answer<feed::ChainsPage> buildChains(const Storage &storage, const ReadRights &rights, const Session &session, const Id &stream,
                                                   const std::optional<feed::ChainsPlace> &after);

} // namespace redoubt::server
