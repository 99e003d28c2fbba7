// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/Digest.h"
#include "store/AttachmentIntake.h"
#include "store/parts/BufferedRandom.h"
#include "store/parts/SealedFile.h"

#include <memory>

namespace redoubt::store {

/// What an intake writes with: a key of the file's own, and chance of its own, since it may outlive the cache.
struct AttachmentIntake::Writing
{
    Writing(const std::filesystem::path &path, Random &random)
        : key(SealingKey::generate(random)), nonces(random), writer(std::make_unique<SealedFileWriter>(path, key, nonces))
    { }

    SealingKey key;
    BufferedRandom nonces;
    Hasher hasher;
    std::unique_ptr<SealedFileWriter> writer; ///< none once closed or failed
};

} // namespace redoubt::store
