// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/wire/Compression.h"

#include <zstd.h>
#include <zstd_errors.h>

#include <algorithm>
#include <memory>

namespace redoubt::feed {

namespace {
constexpr int kMaxWindowLog = 23;

struct FreeContext
{
    void operator()(ZSTD_CCtx *context) const { ZSTD_freeCCtx(context); }
    void operator()(ZSTD_DCtx *context) const { ZSTD_freeDCtx(context); }
};

ZSTD_CCtx *compressor()
{
    thread_local const std::unique_ptr<ZSTD_CCtx, FreeContext> context(ZSTD_createCCtx());
    ZSTD_CCtx_reset(context.get(), ZSTD_reset_session_and_parameters);
    return context.get();
}

ZSTD_DCtx *decompressor()
{
    thread_local const std::unique_ptr<ZSTD_DCtx, FreeContext> context(ZSTD_createDCtx());
    ZSTD_DCtx_reset(context.get(), ZSTD_reset_session_and_parameters);
    ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, kMaxWindowLog);
    return context.get();
}

/// How much room to begin with: what the frame says, as far as that is allowed and believable.
std::size_t firstRoom(std::string_view bytes, std::size_t maxBytes)
{
    const auto announced = ZSTD_getFrameContentSize(bytes.data(), bytes.size());
    if (announced == ZSTD_CONTENTSIZE_ERROR || announced == ZSTD_CONTENTSIZE_UNKNOWN)
        return std::min<std::size_t>(maxBytes, std::max<std::size_t>(bytes.size() * 4, 4096));
    // Text shrinks 3 to 40 times; what claims far more has to show it before it gets the memory.
    return std::min<std::size_t>({maxBytes, static_cast<std::size_t>(announced), bytes.size() * 64 + 4096});
}
} // namespace

std::string compressZstd(std::string_view bytes, int level)
{
    auto *context = compressor();
    // From level 20 on windows are over 8 MiB.
    ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, std::min(level, 19));
    std::string out(ZSTD_compressBound(bytes.size()), '\0');
    const auto size = ZSTD_compress2(context, out.data(), out.size(), bytes.data(), bytes.size());
    // With compressBound of room only a lack of memory is left to fail, and then the string above has thrown already.
    out.resize(ZSTD_isError(size) ? 0 : size);
    return out;
}

Result<std::string> decompressZstd(std::string_view bytes, std::size_t maxBytes)
{
    auto *context = decompressor();
    std::string out(firstRoom(bytes, maxBytes), '\0');
    ZSTD_inBuffer input{bytes.data(), bytes.size(), 0};
    ZSTD_outBuffer output{out.data(), out.size(), 0};
    std::size_t hint = 1;
    while (input.pos < input.size || (hint != 0 && output.pos == output.size)) {
        if (output.pos == output.size && hint != 0 && output.size < maxBytes) {
            out.resize(std::min(maxBytes, std::max<std::size_t>(out.size() * 2, 4096)));
            output.dst = out.data();
            output.size = out.size();
        }
        const auto inBefore = input.pos;
        const auto outBefore = output.pos;
        hint = ZSTD_decompressStream(context, &output, &input);
        if (ZSTD_isError(hint)) {
            const bool isTooLarge = ZSTD_getErrorCode(hint) == ZSTD_error_frameParameter_windowTooLarge;
            return fail(isTooLarge ? ErrorCode::TooLarge : ErrorCode::Malformed, ZSTD_getErrorName(hint));
        }
        if (input.pos == inBefore && output.pos == outBefore) {
            if (output.pos == output.size && output.size == maxBytes)
                return fail(ErrorCode::TooLarge, "more than " + std::to_string(maxBytes) + " bytes once decompressed");
            break;
        }
    }
    if (hint != 0)
        return fail(ErrorCode::Malformed, "a zstd frame that was cut off");
    out.resize(output.pos);
    return out;
}

} // namespace redoubt::feed
