// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/XzDecoder.h"

#include <array>
#include <utility>

namespace redoubt::cli {

namespace {

constexpr std::uint64_t mostMemory = 256ull * 1024 * 1024;

tl::unexpected<Error> failure(lzma_ret state)
{
    if (state == LZMA_MEMLIMIT_ERROR || state == LZMA_MEM_ERROR)
        return fail(ErrorCode::TooLarge, "it needs more than 256 MiB of memory to unpack");
    if (state == LZMA_FORMAT_ERROR)
        return fail(ErrorCode::Malformed, "it is not an xz file");
    return fail(ErrorCode::Malformed, "the xz data is damaged or cut off");
}

} // namespace

XzDecoder::XzDecoder(Sink sink) : m_state(lzma_stream_decoder(&m_stream, mostMemory, LZMA_CONCATENATED)), m_sink(std::move(sink)) { }

XzDecoder::~XzDecoder() { lzma_end(&m_stream); }

Result<void> XzDecoder::feed(std::string_view packed) { return run(packed, LZMA_RUN); }

Result<void> XzDecoder::finish()
{
    REDOUBT_TRY(run({}, LZMA_FINISH));
    if (m_state != LZMA_STREAM_END)
        return failure(m_state);
    return {};
}

Result<void> XzDecoder::run(std::string_view packed, lzma_action action)
{
    std::array<std::uint8_t, 64 * 1024> unpacked;
    m_stream.next_in = reinterpret_cast<const std::uint8_t *>(packed.data());
    m_stream.avail_in = packed.size();
    while (m_state == LZMA_OK) {
        m_stream.next_out = unpacked.data();
        m_stream.avail_out = unpacked.size();
        m_state = lzma_code(&m_stream, action);
        const std::size_t count = unpacked.size() - m_stream.avail_out;
        if (count > 0)
            REDOUBT_TRY(m_sink({reinterpret_cast<const char *>(unpacked.data()), count}));
        if (action == LZMA_RUN && m_stream.avail_in == 0 && m_stream.avail_out > 0)
            break;
    }
    // LZMA_BUF_ERROR only says that no progress was possible with an empty piece.
    if (m_state == LZMA_BUF_ERROR && action == LZMA_RUN)
        m_state = LZMA_OK;
    if (m_state != LZMA_OK && m_state != LZMA_STREAM_END)
        return failure(m_state);
    return {};
}

} // namespace redoubt::cli
