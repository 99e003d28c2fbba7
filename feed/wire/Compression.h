// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace redoubt::feed {

/// Level of the bodies on the wire, zstd's own default.
inline constexpr int WireCompression = 3;

/// One zstd frame (RFC 8878) with a window of at most 8 MiB (RFC 9659), so that the peer's memory is bounded too.
/// @p level: 1 … 19. Keeps its context for the thread: a call costs no allocation beside the result.
[[nodiscard]] std::string compressZstd(std::string_view bytes, int level = WireCompression);

/// Reads one or more whole frames. Never holds more than @p maxBytes of output, whatever the frame announces.
/// Fails with TooLarge (a bomb, or a window over 8 MiB) or Malformed (no zstd, damaged, or cut off).
[[nodiscard]] Result<std::string> decompressZstd(std::string_view bytes, std::size_t maxBytes);

} // namespace redoubt::feed
