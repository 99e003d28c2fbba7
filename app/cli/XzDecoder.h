// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <lzma.h>

#include <functional>
#include <string_view>

namespace redoubt::cli {

/// Unpacks an .xz stream piece by piece, in at most 256 MiB of memory.
class XzDecoder
{
public:
    using Sink = std::function<Result<void>(std::string_view)>;

    explicit XzDecoder(Sink sink);
    ~XzDecoder();
    XzDecoder(const XzDecoder &) = delete;
    XzDecoder &operator=(const XzDecoder &) = delete;

    /// Fails with Malformed (damaged, or no xz), TooLarge (needs more memory), or as the sink does.
    [[nodiscard]] Result<void> feed(std::string_view packed);
    /// Malformed if the stream was cut off.
    [[nodiscard]] Result<void> finish();

private:
    [[nodiscard]] Result<void> run(std::string_view packed, lzma_action action);

    lzma_stream m_stream = LZMA_STREAM_INIT;
    lzma_ret m_state;
    Sink m_sink;
};

} // namespace redoubt::cli
