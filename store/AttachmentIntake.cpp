// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/AttachmentIntake.h"

#include "store/parts/IntakeParts.h"

namespace redoubt::store {

AttachmentIntake::AttachmentIntake(const Id &stream, std::optional<Digest> expected, std::filesystem::path path, std::int64_t most, Random &random)
    : m_stream(stream), m_expected(expected), m_path(std::move(path)), m_most(most), m_writing(std::make_unique<Writing>(m_path, random))
{ }

AttachmentIntake::~AttachmentIntake()
{
    if (m_isKept)
        return;
    m_writing->writer.reset(); // takes its part away
    std::error_code ignored;   // swept at the next start
    std::filesystem::remove(m_path, ignored);
}

Result<void> AttachmentIntake::add(ByteView bytes)
{
    return guarded([&] {
        if (!m_writing->writer)
            throw StoreFailure(ErrorCode::StorageFailed, "an attachment that was closed or failed");
        if (m_size + static_cast<std::int64_t>(bytes.size()) > m_most) {
            m_writing->writer.reset();
            throw StoreFailure(ErrorCode::TooLarge, "an attachment over " + std::to_string(m_most) + " bytes");
        }
        auto writer = std::move(m_writing->writer); // gone, with its part, if a piece cannot be written
        writer->write(bytes);
        m_writing->hasher.add(bytes);
        m_size += static_cast<std::int64_t>(bytes.size());
        m_writing->writer = std::move(writer);
    });
}

Result<void> AttachmentIntake::close()
{
    if (m_digest)
        return {};
    return guarded([&] {
        if (!m_writing->writer)
            throw StoreFailure(ErrorCode::StorageFailed, "an attachment that failed before");
        const auto writer = std::move(m_writing->writer);
        const auto digest = m_writing->hasher.finish();
        if (m_expected && digest != *m_expected)
            throw StoreFailure(ErrorCode::BadDigest, "the bytes are not those of " + m_expected->toString());
        writer->finish();
        m_digest = digest;
    });
}

void AttachmentIntake::keep() { m_isKept = true; }

} // namespace redoubt::store
