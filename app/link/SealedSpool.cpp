// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/SealedSpool.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>

#include <unistd.h>

namespace redoubt::link {

namespace {
tl::unexpected<Error> systemFailure(const char *what)
{
    return fail(errno == ENOSPC || errno == EDQUOT ? ErrorCode::StorageFull : ErrorCode::StorageFailed,
                std::string(what) + ": " + std::strerror(errno));
}
} // namespace

SealedSpool::SealedSpool(std::unique_ptr<std::FILE, CloseFile> file, Random &random)
    : m_file(std::move(file)), m_random(random), m_key(SealingKey::generate(random))
{ }

Result<std::unique_ptr<SealedSpool>> SealedSpool::make(const std::filesystem::path &folder, Random &random)
{
    auto name = (folder / "download-XXXXXX").string();
    const int handle = ::mkstemp(name.data());
    if (handle < 0)
        return systemFailure("mkstemp");
    ::unlink(name.c_str());
    std::unique_ptr<std::FILE, CloseFile> file(::fdopen(handle, "w+b"));
    if (!file) {
        ::close(handle);
        return systemFailure("fdopen");
    }
    return std::unique_ptr<SealedSpool>(new SealedSpool(std::move(file), random));
}

Result<void> SealedSpool::append(ByteView bytes)
{
    const auto sealed = m_key.seal(bytes, std::to_string(m_sizes.size()), m_random);
    if (std::fwrite(sealed.data(), 1, sealed.size(), m_file.get()) != sealed.size())
        return systemFailure("write");
    m_sizes.push_back(sealed.size());
    m_size += bytes.size();
    return {};
}

Result<std::size_t> SealedSpool::read(std::span<std::uint8_t> room)
{
    if (m_nextPiece == 0)
        std::rewind(m_file.get());
    while (m_openedAt == m_opened.size() && m_nextPiece < m_sizes.size()) {
        Bytes sealed(m_sizes[m_nextPiece]);
        if (std::fread(sealed.data(), 1, sealed.size(), m_file.get()) != sealed.size())
            return systemFailure("read");
        REDOUBT_ASSIGN(m_opened, m_key.open(sealed, std::to_string(m_nextPiece)));
        m_openedAt = 0;
        ++m_nextPiece;
    }
    const auto size = std::min(room.size(), m_opened.size() - m_openedAt);
    std::copy_n(m_opened.begin() + static_cast<std::ptrdiff_t>(m_openedAt), size, room.begin());
    m_openedAt += size;
    return size;
}

} // namespace redoubt::link
